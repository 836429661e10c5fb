import Workshop

/// The whole line was `help`, `quit` or `exit`: a command or an answer?
struct CommandOrAnswer: Dialogue {
  let typed: String
  let verb: Verb

  let word = "question"
  let isDroppable = true
  let takesCommandsAsText = true

  func prompt(in session: Session, along walk: Walk) -> Prompt {
    Prompt(text: "Command or answer › ", history: .nothing)
  }

  func card(in room: Room) -> [Passage] {
    [
      .init(.plain, "Is \"\(typed)\" a command or your answer? Type command or answer.")
    ]
  }

  mutating func take(_ line: String, in room: inout Room) -> Move {
    switch AnswerReader.trimmed(line).lowercased() {
    case "command", "c", "1": Move(isOver: true, next: .command(verb, ""))
    case "answer", "a", "2": Move(isOver: true, next: .answer(typed))
    case "": Move(isOver: true, next: .again)
    default: Move(isOver: true, next: .line(line))
    }
  }
}
