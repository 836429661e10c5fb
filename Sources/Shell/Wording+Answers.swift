import Workshop

/// Answers in words: why one does not fit, how one is given, and what was kept of it.
extension Wording {
  static func passages(_ problem: AnswerProblem, question: Question) -> [Passage] {
    [.init(.problem, sentence(problem, question: question))]
  }

  private static func sentence(_ problem: AnswerProblem, question: Question) -> String {
    switch problem {
    case .field(let problem): return sentence(problem)
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
    _ edit: Edit?, typed: String, asking: Asking, in session: Session
  ) -> [Passage] {
    guard let edit else { return [.init(.done, "Saved.")] }
    if edit.changesNothing { return [.init(.hint, leftAsItWas)] }
    if asking.question.field == FieldPath(.action, "Agreed") {
      return [.init(.done, "Saved: read back.")]
    }
    var passages = [Passage(.done, "Saved\(understood(edit, typed, asking, in: session)).")]
    if case .add(.evidence, let id, _, _) = edit {
      passages.append(.init(.hint, "Cite it at the end of a line as [\(id.text)]."))
    }
    if asking.question.field.column?.kind.mayCite == true {
      passages += strayCitations(in: typed, session)
    }
    return passages
  }

  private static func understood(
    _ edit: Edit, _ typed: String, _ asking: Asking, in session: Session
  ) -> String {
    if asking.question.kind == .scores { return scores(edit, asking.question) }
    if case .add(_, _, let values, _) = edit, !asking.question.parts.isEmpty {
      let table = EntityTable.of(asking.question.field.kind)
      let parts = values.filter { asking.question.parts.contains($0.name) }.map { part in
        "\(table.column(part.name).map { table.columns[$0].label } ?? part.name) \(part.values.joined())"
      }
      let name = values.first { $0.name == asking.question.field.field }?.values.first ?? ""
      return parts.isEmpty ? "" : ": \(name); \(parts.joined(separator: "; "))"
    }
    guard case .revise(_, _, let changes) = edit, let change = changes.first,
      let kept = change.after.last(where: { !change.before.contains($0) }) ?? change.after.last
    else { return "" }
    if kept == typed { return "" }
    let words = words(of: kept, asking.question.field.column?.kind, in: session)
    return words == typed ? "" : ": \(words)"
  }

  /// What was understood, for people: the title of a thing, a day in words.
  private static func words(of kept: String, _ kind: FieldKind?, in session: Session) -> String {
    let kinds: [EntityKind] =
      switch kind {
      case .reference(let kinds): kinds
      case .references(let kind): [kind]
      default: []
      }
    let known = kinds.first { EntityTable.of($0).place(Identifier(kept), in: session) != nil }
    if let known { return session.title(of: Reference(known, Identifier(kept))) }
    if case .date = kind, let day = Day(iso: kept) { return day.words }
    return kept
  }

  private static func scores(_ edit: Edit, _ question: Question) -> String {
    guard case .revise(_, _, let changes) = edit else { return "" }
    let scores = changes.first?.after.first?.split(separator: " ").compactMap { Int($0) } ?? []
    if question.field == FieldPath(.opportunity, "Dots") {
      let dots = scores.reduce(0, +)
      return ": \(dots) dot\(dots == 1 ? "" : "s") from \(scores.count)"
    }
    guard scores.count > 1 else { return "" }
    let spread = Scores.spread(scores)
    let talk = spread >= 2 ? "; they lie \(spread) apart, so hear both ends" : ""
    let sorted = scores.sorted()
    let middle = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    let median = Scores.median(scores)
    let between =
      (middle.0 + middle.1).isMultiple(of: 2) ? "" : ", between \(middle.0) and \(middle.1)"
    return ": the median of \(scores.count) is \(median)\(between)\(talk)"
  }

  private static func strayCitations(in text: String, _ session: Session) -> [Passage] {
    CitedText(text).sources.filter { !session.isEvidence($0) }.map { stray in
      let names = session.evidence.members.map(\.id.text)
      let nearest = Nearest.match(for: stray.text, in: names).map { " Did you mean [\($0)]?" } ?? ""
      return .init(.warning, "There is no source [\(stray.text)], so it stays as text.\(nearest)")
    }
  }
}
