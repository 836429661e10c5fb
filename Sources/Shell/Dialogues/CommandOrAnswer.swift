import Workshop

/// The whole line was a word such as `help`, `quit`, `back` or `done`: a command or an answer?
struct CommandOrAnswer: Dialogue {
  let typed: String
  let verb: ShellCommand
  var rest = ""

  let word = "question"
  let isDroppable = true
  var waiting: String? { typed }
  let takesBareWordsAsCommands = false

  /// Another command says that it was none.
  func permission(for verb: ShellCommand) -> CommandPermission { .ends }

  func left(in room: inout DialogueContext) -> DialogueResult {
    .said(.hint, "“\(typed)” was not kept.")
  }

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
    case "command", "c", "yes", "y", typed.lowercased(): DialogueResult(isOver: true, next: meant)
    case "answer", "a", "no", "n": DialogueResult(isOver: true, next: .answer(typed))
    case "": DialogueResult(isOver: true, next: .again)
    // What was meant for another question is not swallowed, nor taken for an answer to this one.
    default:
      room.options.mayAsk
        ? .said(.problem, "Type command or answer first. \"\(line)\" was not taken.")
        : DialogueResult(isOver: true, next: .line(line))
    }
  }

  /// The command that `how do I delete a person?` asks for.
  private var topic: String? {
    let names = ["remove": ShellCommand.delete, "change": .edit, "correct": .edit, "mend": .edit]
    return typed.lowercased().hasPrefix("how ")
      ? typed.lowercased().split { !$0.isLetter }.lazy.compactMap { word in
        (ShellCommand(rawValue: String(word)) ?? names[String(word)])?.rawValue
      }.first : nil
  }

  /// `done` is what an empty line says; whoever asks what to do wants help with the question.
  private var meant: DialogueResult.Next {
    switch verb {
    case .stop: .line("")
    case .help where typed.contains(" "): .command(.help, topic ?? "here")
    default: .command(verb, rest)
    }
  }
}
