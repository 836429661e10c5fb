import Workshop

/// The shell's sentences: the fact and what to do, in one tone.
enum Wording {
  static let nothingAsked =
    "No question is open. /edit changes an answer, /help lists the commands."
  static let nothingBefore = "This is the first question."
  static let lastOpenQuestion = "This is the only open question."
  static let leftAsItWas = "Left as it was."
  static let passed = "Passed."
  static let keptUnknown = "Saved as unknown; the map lists it as still to find out."
  static let backslashSpaced =
    "A line may not end in a backslash; a space was put after it."

  static func unknown(_ name: String, _ nearest: ShellCommand?) -> Message {
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

  static func notAgreed(_ title: String) -> String {
    "Change it with /edit \"\(title)\" and owner, due or title behind it; then it is read again."
  }

  /// All is saved, and how to come back.
  static func farewell(_ options: ShellOptions, _ parked: String) -> Message {
    .init(.done, "Saved.\(parked) Come back with: \(options.resumeCommand)")
  }

  static let nothingToStop = "Nothing is under way beside the question."

  static func finishFirst(_ dialogue: String) -> String {
    "The \(dialogue) is under way. Finish it, or end it with /stop."
  }

  static func stopped(_ dialogue: any Dialogue) -> String {
    dialogue.resumes.map {
      "The \(dialogue.word) waits; /\($0.rawValue) goes on with it. What was saved stays."
    } ?? "The \(dialogue.word) is over. What was saved stays."
  }

  static func usage(_ verb: ShellCommand) -> Message {
    .init(
      .problem,
      "Type \(verb.usage): "
        + [verb.purpose, verb.details].filter { !$0.isEmpty }.joined(separator: " "))
  }

  static func needed(_ question: Question) -> String {
    question.isOpenEnded
      ? "At least one is needed here. Type `unknown` if nobody knows, or /skip."
      : "An answer is needed here. Type `unknown` if nobody knows, or /skip."
  }

  static func skipped(_ question: Question) -> String {
    question.flow.isRequired
      ? "Skipped; the map shows it as missing. /goto \(question.text.label) comes back." : passed
  }

  static func leftOpen(_ question: Question) -> String {
    "\"\(question.text.label)\" stays open and comes again."
  }

  static func listEnded(_ count: Int) -> String {
    "\(count) in all."
  }

  static func noMore(_ kind: EntityKind, _ count: Int) -> String {
    "No more \(kind.plural); \(count) in all."
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
    if rest == 0 { return "Every line has a source." }
    return "\(known) of \(count) lines have a source; "
      + (rest == 1 ? "1 stays an assumption." : "\(rest) stay assumptions.")
  }

  static func keptDefaults(_ values: [String]) -> String {
    "Saved: \(values.joined(separator: ", "))."
  }

  // MARK: Names that lead nowhere

  static func noSuchPlace(_ name: String, _ nearest: String?) -> String {
    "There is no question or step called \(name). "
      + (nearest.map { "Did you mean \($0)?" } ?? "/agenda lists the steps; Tab lists the names.")
  }

  static func notPutYet(_ question: Question, in session: Session) -> String {
    let kind = question.flow.each.last?.kind
    let isThere = kind.map { !EntityTable.of($0).ids(in: session).isEmpty } ?? false
    guard let kind, isThere, let condition = question.flow.condition else {
      return
        "\"\(question.text.label)\" cannot be asked yet: there is no \(kind?.word ?? "answer") to ask it about."
    }
    let label = condition.path.column?.label ?? condition.path.field
    let value = condition.value
    let holds =
      switch condition.comparison {
      case .less: "\(label) below \(value)"
      case .more: "\(label) above \(value)"
      case .equal: "\(label): \(value)"
      case .differs: "\(label) other than \(value)"
      }
    return "\"\(question.text.label)\" is asked only of a \(kind.word) with \(holds). "
      + "/edit NAME.\(question.field.field.lowercased()) says it all the same, with its name for NAME."
  }

  static func noSuchThing(_ name: String, _ nearest: String?) -> Message {
    .init(
      .problem,
      "Nothing on the map is called \(name). "
        + (nearest.map { "Did you mean \($0)?" } ?? "/show lists what there is."))
  }

  static func noSuchField(
    _ name: String, _ reference: Reference, _ nearest: String?, in session: Session
  ) -> Message {
    .init(
      .problem,
      "Nothing about \(session.words(for: reference)) is called \(name). "
        + (nearest.map { "Did you mean \(session.sign(of: reference)).\($0)?" }
          ?? "/show \(session.sign(of: reference)) lists them."))
  }

  static func noSuchItem(_ index: Int, _ column: EntityTable.Column, count: Int) -> Message {
    .init(.problem, "There is no number \(index) in \(column.label); it has \(count).")
  }

  /// - Parameter field: one that stands on its card.
  static func sayWhich(_ reference: Reference, _ field: String, in session: Session) -> Message {
    .init(
      .hint,
      "Say which line of it to change: for example "
        + "/edit \(session.sign(of: reference)).\(field).")
  }

  /// What became of an "unknown".
  static func unknown(_ edits: [Edit], leaving target: CurrentQuestion.Target) -> Message {
    switch target {
    case .further: return .init(.hint, leftAsItWas)
    case .item:
      guard case .revise(_, _, let changes)? = edits.first, changes.first?.after != ["unknown"]
      else { return .init(.done, keptUnknown) }
      return .init(.done, "Saved: taken off the list; the others stay.")
    case .ask:
      guard case .revise(_, _, let changes)? = edits.first,
        changes.first?.field == AnswerState.closedField,
        changes.first?.after.last?.hasSuffix(Question.unknownMark) != true
      else { return .init(.done, keptUnknown) }
      return .init(.hint, "Nobody knows more; what was given stays.")
    }
  }

  /// What goes, or lets go, when a thing is taken off.
  static func whatHangs(on things: [Reference], in session: Session) -> String {
    let dependents = Set(things.flatMap(session.dependents)).subtracting(things)
    let touched = Set(things.flatMap(session.removal).map(\.reference))
    let holders = touched.subtracting(things).subtracting(dependents).count
    let it = things.count == 1 ? "it" : "them"
    let goes =
      dependents.isEmpty
      ? [] : ["\(dependents.count.counted("thing", "things")) on \(it) will go too"]
    let verb = things.allSatisfy { $0.kind == .evidence } ? "cite" : "name"
    let lets =
      holders == 0
      ? [] : ["\(holders) that \(verb)\(holders == 1 ? "s" : "") \(it) will no longer do so"]
    return goes.isEmpty && lets.isEmpty ? "" : (goes + lets).joined(separator: "; ") + ". "
  }
}
