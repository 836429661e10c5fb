import Workshop

/// The whole line was `help`, `quit` or `exit`: a command or an answer?
struct CommandOrAnswer: Dialogue {
  let typed: String
  let verb: ShellCommand

  let word = "question"
  let isDroppable = true
  let takesCommandsAsText = true

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: "Command or answer › ", history: .nothing)
  }

  func card(in room: DialogueContext) -> [Message] {
    [
      .init(.plain, "Is \"\(typed)\" a command or your answer? Type command or answer.")
    ]
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    switch AnswerReader.trimmed(line).lowercased() {
    case "command", "c", "1": DialogueResult(isOver: true, next: .command(verb, ""))
    case "answer", "a", "2": DialogueResult(isOver: true, next: .answer(typed))
    case "": DialogueResult(isOver: true, next: .again)
    default: DialogueResult(isOver: true, next: .line(line))
    }
  }
}
