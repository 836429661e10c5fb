import Workshop

/// Answers in words: why one does not fit, how one is given, and what was kept of it.
extension Wording {
  static func passages(_ problem: AnswerProblem, question: Question) -> [Message] {
    [.init(.problem, sentence(problem, question: question))]
  }

  private static func sentence(_ problem: AnswerProblem, question: Question) -> String {
    switch problem {
    case .field(let problem): return sentence(problem)
    case .reading(let problem): return problem.sentence
    case .noSuchOption(let given, let options, let nearest):
      if options.isEmpty {
        return "There is nothing to choose from yet. Type `unknown`, or /skip and come back."
      }
      let hint =
        nearest.map { "Did you mean \($0)?" }
        ?? "Type a number from 1 to \(options.count), or a name."
      return "\"\(given)\" is not among the choices. \(hint)"
    case .numberBeyondOptions(let given, let count):
      return count == 0
        ? "There is nothing to choose from yet. Type `unknown`, or /skip and come back."
        : "There is no number \(given). Type a number from 1 to \(count), or a name."
    case .severalOptions(let given, let matching):
      return "\"\(given)\" could be \(either(matching)). Type a little more, or the number."
    case .notOnScale(let given, let range):
      return "\"\(given)\" is not on the scale. Type \(range.lowerBound) to \(range.upperBound)."
    case .onlyANumber(let given):
      return "\(given) is only a number, and words are wanted here. Type it in words."
    case .nothingToAgreeTo(let given):
      return "Nothing here waits for a yes or a no, so \(given) was not kept. Type it in words."
    case .dateForName(let given):
      return "\"\(given)\" is a date, and a name goes here. Type who it is, or unknown."
    case .needsLineAndSource:
      return
        "Type the number of a line and a source, for example 2 interviews-march. An empty line ends."
    case .noSuchLine(let given, let count):
      return count == 0
        ? "Every line has a source already. An empty line ends."
        : "There is no line \(given). Type a number from 1 to \(count) and a source."
    case .noSuchSource(let given, let nearest):
      return "No source is called \(given). "
        + (nearest.map { "Did you mean \($0)?" } ?? "/show sources lists them.")
    }
  }

  static func sentence(_ problem: FieldProblem) -> String {
    switch problem {
    case .onlyOneValue: "Only one answer fits here."
    case .notAChoice(let given, let choices):
      "\"\(given)\" is not among the choices: \(choices.joined(separator: ", "))."
    case .notAWholeNumber(let given): "\"\(given)\" is no whole number. Type a number such as 3."
    case .outOfRange(let given, let range):
      "\(given) lies outside \(range.lowerBound) to \(range.upperBound). Type a number in between."
    case .notANumber(let given):
      "\"\(given)\" is no plain number. Type a number such as 2.5; the unit is asked for on its own."
    case .notADate(let given):
      "\"\(given)\" is no date. Type it like 2027-09-30, 30 Sep, today or +14d."
    case .notAHalf(let given, let range):
      "\"\(given)\" is no number from \(range.lowerBound) to \(range.upperBound), whole or a half. "
        + "Type one in between, such as -0.5."
    case .notAMoment(let given):
      "\"\(given)\" is no moment. Type it like 2027-03-12T09:10:00Z."
    case .notYesOrNo(let given): "\"\(given)\" is neither yes nor no. Type yes or no."
    }
  }

  private static func either(_ words: [String]) -> String {
    words.count < 2
      ? words.joined()
      : words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }

  /// How an answer to this question is given.
  static func howToAnswer(_ question: Question) -> String {
    switch question.kind {
    case .text: "Type a line and press Enter. /long takes several lines."
    case .list: "Type one item a line. An empty line ends the list."
    case .choice: "Type the number, the name or its beginning."
    case .scale: "Type one whole number."
    case .number: "Type a number."
    case .date: "Type a date: 2027-09-30, 30 Sep, today, +14d."
    case .yesNo: "Type yes or no."
    case .scores: "Type a number for each person, with spaces in between; /score asks each alone."
    case .sources: "Type the number of a line and its source. An empty line ends."
    }
  }

  // MARK: What was kept

  static func kept(
    _ edits: [Edit], typed: String, asking: CurrentQuestion, _ words: ValueWords
  ) -> [Message] {
    if let several = AnswerRemarks.several(edits, asking.question) { return [several] }
    guard let edit = edits.first else { return [.init(.done, "Saved.")] }
    if edit.changesNothing { return [.init(.hint, leftAsItWas)] }
    if let gone = takenOff(edits) ?? Absence.told(edit, asking, words.session) { return [gone] }
    if asking.question.field == Action.path(.agreed) {
      return [.init(.done, "Saved: read back.")]
    }
    let told = understood(edit, typed, asking, words)
    var passages = [Message(.done, "Saved\(told)\(told.hasSuffix(".") ? "" : ".")")]
    if let talk = spoken(edit, asking.question)?.talk { passages.append(.init(.warning, talk)) }
    passages += AnswerRemarks(edit, asking.question, words.session).passages
    if case .add(.evidence, let id, _, _) = edit {
      passages.append(.init(.hint, "Cite it at the end of a line as [\(id.text)]."))
    }
    if asking.question.field.column?.kind.mayCite == true {
      passages += uncited(edit, words.session)
      passages += citations(in: typed, words.session)
    }
    return passages
  }

  /// What is said of an answer that takes a thing off the map.
  private static func takenOff(_ edits: [Edit]) -> Message? {
    guard case .remove(let kind, let id, let values, _)? = edits.last else { return nil }
    let names = EntityTable.namingFields(of: kind)
    let title = names.lazy.compactMap { name in values.first { $0.name == name }?.values.first }
      .first
    return .init(.done, "Taken off the map: \(title ?? id.text). /undo brings it back.")
  }

  private static func understood(
    _ edit: Edit, _ typed: String, _ asking: CurrentQuestion, _ words: ValueWords
  ) -> String {
    if asking.question.kind == .scores { return scores(edit, asking.question) }
    if case .add(_, _, let values, _) = edit, !asking.question.parts.isEmpty {
      let table = EntityTable.of(asking.question.field.kind)
      let kind = asking.question.field.kind
      let parts = values.filter { asking.question.parts.contains($0.name) }.map { part in
        let said = part.values.map { words.of($0, in: FieldPath(kind, part.name)) }
        return
          "\(table.column(part.name).map { table.columns[$0].label } ?? part.name) \(said.joined())"
      }
      let name = values.first { $0.name == asking.question.field.field }?.values.first ?? ""
      return parts.isEmpty ? "" : ": \(name); \(parts.joined(separator: "; "))"
    }
    if asking.question.kind == .choice, case .revise(_, _, let changes) = edit,
      let change = changes.first, change.after.count > 1
    {
      return ": "
        + change.after.map { words.of($0, in: asking.question.field) }.joined(separator: ", ")
    }
    if asking.question.offer == .people, asking.question.kind == .list,
      case .revise(_, _, let changes) = edit, let change = changes.first,
      change.after.count > change.before.count + 1
    {
      return ": " + change.after.dropFirst(change.before.count).joined(separator: ", ")
    }
    if case .add(_, _, let values, _) = edit, asking.question.kind == .date,
      let day = values.first(where: { $0.name == asking.question.field.field })?.values.first
    {
      let told = words.of(day, in: asking.question.field)
      return told == typed ? "" : ": \(told)"
    }
    guard case .revise(_, _, let changes) = edit, let change = changes.first,
      let kept = change.after.last(where: { !change.before.contains($0) }) ?? change.after.last
    else { return "" }
    let told = words.of(kept, in: asking.question.field)
    return told == typed ? "" : ": \(told)"
  }

  private static func scores(_ edit: Edit, _ question: Question) -> String {
    if question.field == Opportunity.path(.dots) {
      let given = numbers(in: edit)
      let dots = given.reduce(0, +)
      return ": \(dots) dot\(dots == 1 ? "" : "s") from \(given.count)"
    }
    return spoken(edit, question).map { ": \($0.median)" } ?? ""
  }

  /// Scores of several people that were typed at once.
  private static func spoken(_ edit: Edit, _ question: Question) -> SpokenScores? {
    let scores = question.kind == .scores ? numbers(in: edit) : []
    guard scores.count > 1, question.field != Opportunity.path(.dots) else { return nil }
    return SpokenScores(scores, for: question.field)
  }

  static func numbers(in edit: Edit) -> [Int] {
    let values: [String]? =
      switch edit {
      case .add(_, _, let values, _): values.first?.values
      case .revise(_, _, let changes): changes.first?.after
      case .remove, .move: nil
      }
    return values?.first?.split(separator: " ").compactMap { Int($0) } ?? []
  }

  /// That the words before cited something and the new ones do not.
  private static func uncited(_ edit: Edit, _ session: Session) -> [Message] {
    guard case .revise(_, _, let changes) = edit, let change = changes.first,
      change.before.count == 1, change.after.count == 1
    else { return [] }
    let sources = session.cited(change.before[0]).sources
    guard !sources.isEmpty, session.cited(change.after[0]).sources.isEmpty else { return [] }
    let names = sources.map { "[\($0.text)]" }.joined(separator: " ")
    return [
      .init(
        .hint, "The words before cited \(names). Type it behind the new ones if it still holds.")
    ]
  }

  private static func citations(in text: String, _ session: Session) -> [Message] {
    MadeUp.remarks(on: text, session)
      + session.citationDoubts(in: text).map { doubt in
        switch doubt {
        case .understood(_, let sources):
          let names = sources.map { "[\($0.text)]" }.joined(separator: " ")
          return .init(.hint, "Counted as a citation of \(names).")
        case .unknown(let name):
          let advice =
            SpokenSource(name).likely(in: session).map { " Did you mean [\($0.text)]?" } ?? ""
          return .init(
            .warning,
            "There is no source [\(VisibleText.of(name))], so it stays as text.\(advice)")
        case .within(let name):
          return .init(
            .warning,
            "[\(VisibleText.of(name))] stands in the middle and is not counted as a citation."
              + " Put it at the end of the line.")
        case .round(let name, let source):
          return .init(
            .warning,
            "(\(VisibleText.of(name))) is not counted as a citation."
              + " If it means the source, write [\(source.text)].")
        }
      }
  }
}
