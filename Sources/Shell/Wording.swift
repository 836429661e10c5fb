import Workshop

/// The shell's sentences: the fact and what to do, in one tone.
enum Wording {
  static let nothingAsked =
    "No question is open. /edit changes an answer, /help lists the commands."
  static let nothingBefore = "This is the first question."
  static let lastOpenQuestion = "This is the only open question."
  static let leftAsItWas = "Left as it was."
  static let passed = "Passed."
  static let unknownGroup = "Passed as unknown."
  static let keptUnknown = "Saved as unknown; the map lists it as still to find out."
  static let backslashSpaced =
    "A line may not end in a backslash; a space was put after it."

  static func unknown(_ name: String, _ nearest: Verb?) -> Passage {
    let hint = nearest.map { "Did you mean /\($0.rawValue)?" } ?? "/help lists the commands."
    return .init(
      .problem, "There is no command /\(name). \(hint) To answer with it, type //\(name).")
  }

  static let nothingToCut =
    "Nothing is left that may go; end with owners and dates, and meet again for the rest."

  static func cuts(_ what: [String]) -> String {
    "When late, leave out in this order: \(what.joined(separator: ", ")). Never the purpose, "
      + "the feelings, the three riskiest assumptions, owners and dates."
  }

  /// Puts words in place of the names in braces.
  static func filled(_ template: String, _ words: [String: String]) -> String {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      text += rest[..<open] + (words[name] ?? "{\(name)}")
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  static func notAgreed(_ id: Identifier) -> String {
    "Change it with /edit \(id.text).owner, \(id.text).due or \(id.text).title; then it is read again."
  }

  static let nothingToStop = "Nothing is under way beside the question."

  static func finishFirst(_ activity: String) -> String {
    "The \(activity) is under way. Finish it, or end it with /stop."
  }

  static func stopped(_ activity: any Activity) -> String {
    activity.resumes.map {
      "The \(activity.word) waits; /\($0.rawValue) goes on with it. What was saved stays."
    } ?? "The \(activity.word) is over. What was saved stays."
  }

  static func usage(_ verb: Verb) -> Passage {
    .init(
      .problem,
      "Type \(verb.usage): "
        + [verb.purpose, verb.details].filter { !$0.isEmpty }.joined(separator: " "))
  }

  static func commandOrAnswer(_ word: String, _ verb: Verb) -> String {
    "Is \"\(word)\" a command or your answer? Type command or answer."
  }

  static func oneOrSeveral(_ count: Int, isList: Bool) -> String {
    "\(count) lines came at once. One answer, or \(count)? Type one or several; "
      + "Enter takes: \(isList ? "several" : "one")."
  }

  static let oneOrSeveralOnly = "Type one or several. Ctrl-C drops the lines."

  static func needed(_ question: Question) -> String {
    question.isOpenEnded
      ? "At least one is needed here. Type `unknown` if nobody knows, or /skip."
      : "An answer is needed here. Type `unknown` if nobody knows, or /skip."
  }

  static func skipped(_ question: Question) -> String {
    question.isRequired
      ? "Skipped; the map shows it as missing. /goto \(question.name) comes back." : passed
  }

  static func leftOpen(_ question: Question) -> String {
    "\(question.name) stays open and comes again at the end."
  }

  static func listEnded(_ count: Int) -> String {
    "\(count) in all."
  }

  static func restPassed(_ count: Int) -> String {
    switch count {
    case 0: "No optional question is left about this."
    case 1: "Passed."
    default: "Passed \(count) optional questions."
    }
  }

  static func sourcesEnded(known: Int, of count: Int) -> String {
    let rest = count - known
    return
      "\(known) of \(count) lines have a source; \(rest) stay\(rest == 1 ? "s" : "") an assumption."
  }

  static func keptDefaults(_ values: [String]) -> String {
    "Saved: \(values.joined(separator: ", "))."
  }

  // MARK: Names that lead nowhere

  static func noSuchPlace(_ name: String, _ nearest: String?) -> String {
    "There is no question or step called \(name). "
      + (nearest.map { "Did you mean \($0)?" } ?? "/agenda lists the steps; Tab lists the names.")
  }

  static func notPutYet(_ question: Question) -> String {
    "\(question.name) cannot be asked yet: there is no \(question.each.last?.kind.word ?? "answer") to ask it about."
  }

  static func noSuchThing(_ name: String, _ nearest: String?) -> Passage {
    .init(
      .problem,
      "Nothing on the map is called \(name). "
        + (nearest.map { "Did you mean \($0)?" } ?? "/show lists what there is."))
  }

  static func noSuchField(_ name: String, _ reference: Reference, _ nearest: String?) -> Passage {
    .init(
      .problem,
      "A \(reference.kind.word) has no field called \(name). "
        + (nearest.map { "Did you mean \(reference.id.text).\($0)?" }
          ?? "/show \(reference.id.text) lists its fields."))
  }

  static func noSuchItem(_ index: Int, _ column: EntityTable.Column, count: Int) -> Passage {
    .init(.problem, "There is no number \(index) in \(column.label); it has \(count).")
  }

  static func sayWhich(_ reference: Reference) -> Passage {
    let field = EntityTable.namingField(of: reference.kind)?.lowercased() ?? "name"
    return .init(.hint, "Say which field: for example /edit \(reference.id.text).\(field).")
  }

  /// What became of an "unknown".
  static func unknown(_ edits: [Edit], leaving target: Asking.Target) -> Passage {
    switch target {
    case .further: return .init(.hint, leftAsItWas)
    case .item:
      guard case .revise(_, _, let changes)? = edits.first, changes.first?.after != ["unknown"]
      else { return .init(.done, keptUnknown) }
      return .init(.done, "Saved: taken off the list; the others stay.")
    case .ask:
      guard case .revise(_, _, let changes)? = edits.first, changes.first?.field == "Closed",
        changes.first?.after.last?.hasSuffix(Question.unknownMark) != true
      else { return .init(.done, keptUnknown) }
      return .init(.hint, "Nobody knows more; what was given stays.")
    }
  }

  /// What goes, or lets go, when a thing is taken off.
  static func whatHangs(on reference: Reference, in session: Session) -> String {
    let dependents = session.dependents(of: reference).count
    let holders = session.removal(of: reference).count - dependents - 1
    let goes =
      dependents == 0 ? [] : ["\(dependents) thing\(dependents == 1 ? "" : "s") on it will go too"]
    let verb = reference.kind == .evidence ? "cite" : "name"
    let lets =
      holders == 0
      ? [] : ["\(holders) that \(verb)\(holders == 1 ? "s" : "") it will no longer do so"]
    return goes.isEmpty && lets.isEmpty ? "" : (goes + lets).joined(separator: "; ") + ". "
  }

  // MARK: Answers

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
    _ edit: Edit?, typed: String, asking: Asking, _ words: ValueWords
  ) -> [Passage] {
    guard let edit else { return [.init(.done, "Saved.")] }
    if edit.changesNothing { return [.init(.hint, leftAsItWas)] }
    if asking.question.field == FieldPath(.action, "Agreed") {
      return [.init(.done, "Saved: read back.")]
    }
    var passages = [Passage(.done, "Saved\(understood(edit, typed, asking, words)).")]
    if let talk = spoken(edit, asking.question)?.talk { passages.append(.init(.warning, talk)) }
    if case .add(.evidence, let id, _, _) = edit {
      passages.append(.init(.hint, "Cite it at the end of a line as [\(id.text)]."))
    }
    if asking.question.field.column?.kind.mayCite == true {
      passages += strayCitations(in: typed, words.session)
    }
    return passages
  }

  private static func understood(
    _ edit: Edit, _ typed: String, _ asking: Asking, _ words: ValueWords
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
    let told = words.of(kept, in: asking.question.field)
    return told == typed ? "" : ": \(told)"
  }

  private static func scores(_ edit: Edit, _ question: Question) -> String {
    if question.field == FieldPath(.opportunity, "Dots") {
      let given = numbers(in: edit)
      let dots = given.reduce(0, +)
      return ": \(dots) dot\(dots == 1 ? "" : "s") from \(given.count)"
    }
    return spoken(edit, question).map { ": \($0.median)" } ?? ""
  }

  /// Scores of several people that were typed at once.
  private static func spoken(_ edit: Edit, _ question: Question) -> SpokenScores? {
    let scores = question.kind == .scores ? numbers(in: edit) : []
    guard scores.count > 1, question.field != FieldPath(.opportunity, "Dots") else { return nil }
    return SpokenScores(scores, for: question.field)
  }

  private static func numbers(in edit: Edit) -> [Int] {
    let values: [String]? =
      switch edit {
      case .add(_, _, let values, _): values.first?.values
      case .revise(_, _, let changes): changes.first?.after
      case .remove, .move: nil
      }
    return values?.first?.split(separator: " ").compactMap { Int($0) } ?? []
  }

  private static func strayCitations(in text: String, _ session: Session) -> [Passage] {
    CitedText(text).sources.filter { !session.isEvidence($0) }.map { stray in
      let names = session.evidence.members.map(\.id.text)
      let nearest = Nearest.match(for: stray.text, in: names).map { " Did you mean [\($0)]?" } ?? ""
      return .init(.warning, "There is no source [\(stray.text)], so it stays as text.\(nearest)")
    }
  }

  // MARK: Edits that do not fit

  static func notUndone(_ problem: EditProblem, in session: Session) -> String {
    "That cannot be taken back: \(sentence(problem, in: session))"
  }

  static func sentence(_ problem: EditProblem, in session: Session) -> String {
    switch problem {
    case .noSuchThing(let reference):
      "The \(reference.kind.word) \(reference.id.text) is not on the map any more. /show lists what there is."
    case .alreadyThere(let reference):
      "There is a \(reference.kind.word) \(reference.id.text) already. Choose another name."
    case .doesNotFit(let field, let problem): "\(field): \(sentence(problem))"
    case .noSuchPlace(let reference, let place, let count):
      "There is no place \(place + 1) for \(reference.id.text); there are \(count)."
    case .changedSince(let reference, let field, let now):
      "\(reference.id.text).\(field.lowercased()) was changed by hand since and now says \"\(now.joined(separator: "; "))\". "
        + "/edit \(reference.id.text).\(field.lowercased()) changes it."
    }
  }
}
