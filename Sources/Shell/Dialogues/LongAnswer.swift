import Workshop

/// `/long`: an answer of several lines, ended by a full stop.
struct LongAnswer: Dialogue {
  private var lines: [String] = []

  let word = "long answer"
  let isDroppable = true
  let takesCommandsAsText = true

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: "… ", history: .nothing)
  }

  func card(in room: DialogueContext) -> [Message] {
    [.init(.hint, "Write as many lines as you like. A single full stop ends it.")]
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    guard line == "." else {
      lines.append(line)
      return DialogueResult()
    }
    let text = AnswerReader.trimmed(lines.joined(separator: "\n"))
    if text.isEmpty { return .said([.init(.hint, "Nothing was written.")], isOver: true) }
    return DialogueResult(isOver: true, next: .answer(text))
  }
}
