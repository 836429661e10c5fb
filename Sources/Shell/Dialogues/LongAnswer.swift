import Workshop

/// `/long`: an answer of several lines, ended by a full stop.
struct LongAnswer: Dialogue {
  private var lines: [String] = []

  let word = "long answer"
  let isDroppable = true
  let takesCommandsAsText = true

  func prompt(in session: Session, along walk: Walk) -> Prompt {
    Prompt(text: "… ", history: .nothing)
  }

  func card(in room: Room) -> [Passage] {
    [.init(.hint, "Write as many lines as you like. A single full stop ends it.")]
  }

  mutating func take(_ line: String, in room: inout Room) -> Move {
    guard line == "." else {
      lines.append(line)
      return Move()
    }
    let text = AnswerReader.trimmed(lines.joined(separator: "\n"))
    if text.isEmpty { return .said([.init(.hint, "Nothing was written.")], isOver: true) }
    return Move(isOver: true, next: .answer(text))
  }
}
