import Workshop

/// Several lines came at once: one answer, or several?
struct OneOrSeveral: Dialogue {
  private let text: String
  private let lines: [String]
  /// Whether the question takes several answers, so that Enter takes each line for one.
  private let isList: Bool

  /// - Returns: nil where no more than one line says something.
  init?(pasted text: String, isList: Bool) {
    // A table's or a list's blank lines are none.
    lines = text.split(separator: "\n").map { AnswerReader.trimmed(String($0)) }
      .filter { !$0.isEmpty }
    guard lines.count > 1 else { return nil }
    self.text = text
    self.isList = isList
  }

  let word = "question"
  let isDroppable = true
  let takesCommandsAsText = true

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: "One or several › ", history: .nothing)
  }

  func card(in room: DialogueContext) -> [Message] {
    [
      .init(
        .plain,
        "\(lines.count) lines came at once. One answer, or \(lines.count)? Type one or several; "
          + "Enter takes: \(isList ? "several" : "one").")
    ]
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    switch AnswerReader.trimmed(line).lowercased() {
    case "several", "s", "2": several
    case "one", "o", "1": one
    case "": isList ? several : one
    default: .said(.problem, "Type one or several. Ctrl-C drops the lines.")
    }
  }

  private var one: DialogueResult { DialogueResult(isOver: true, next: .answer(text)) }
  private var several: DialogueResult { .requested(.type(lines), isOver: true) }
}
