import Workshop

/// Something that takes the lines in place of the question until it is over: a vote, a long answer,
/// "is that a command or an answer?".
///
/// What it keeps are edits, like every answer: leaving in the middle loses nothing that was kept. One
/// that goes on over many lines need hold nothing but what it is about: where it stands follows from
/// the session, so that it can be taken up again another day, and `/undo` works inside.
protocol Dialogue: Sendable {
  /// What people call it, in the middle of a sentence: `vote`.
  var word: String { get }
  /// The name under which a script answers it; nil where the open question's name serves.
  var name: String? { get }
  /// What goes on with it after it was left in the middle; nil where nothing waits.
  var resumes: ShellCommand? { get }
  /// Whether Ctrl-C drops it.
  var isDroppable: Bool { get }
  /// Drops the line that stood ready at its prompt; false where none did.
  mutating func dropLine() -> Bool
  /// Whether each line is text for it, one that looks like a command too.
  var takesCommandsAsText: Bool { get }
  /// Whether Tab offers commands and names beside what the prompt completes.
  var completesCommands: Bool { get }

  /// Whether a word alone that may be a command, such as `back` or `quit`, is one here.
  var takesBareWordsAsCommands: Bool { get }

  /// What it takes for a word that passes something: `skip`, `next`, `done`; nil for other commands.
  func line(for verb: ShellCommand) -> String?

  /// What of the wall it is about; the question behind it waits where it is.
  var wall: WallPlace? { get }

  /// What stands before the cursor for the next line, with what Tab offers there.
  func prompt(in session: Session, along walk: GuideWalk) -> Prompt

  /// What becomes of a command that is typed while it takes the lines. `/stop` and `/again` are dealt
  /// with for all.
  func permission(for verb: ShellCommand) -> CommandPermission

  /// Says what to do now: at the beginning, and whenever somebody asks again.
  func card(in room: DialogueContext) -> [Message]

  /// What `?` says.
  func help(in room: DialogueContext) -> [Message]

  /// Takes one line; an empty one has a meaning too.
  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult

  /// What is said and kept when a command that ends it leaves it in the middle.
  func left(in room: inout DialogueContext) -> DialogueResult

  /// What is said and kept when `/stop` ends it.
  func stopped(in room: DialogueContext) -> DialogueResult
  /// The line that it asks about and that nothing keeps; nil where there is none.
  var waiting: String? { get }

  /// What phones of the live room are asked meanwhile; nil where it is no business of theirs.
  func ask(in room: DialogueContext) -> RoomAsk?

  /// Takes all that phones sent for it at once; nil when there is nothing to take.
  mutating func take(_ entries: [RoomEntry], in room: inout DialogueContext) -> DialogueResult?
}

/// What becomes of a command that is typed while a dialogue takes the lines.
enum CommandPermission: Sendable {
  /// The dialogue is to be finished or stopped first.
  case refused
  /// The command is done, and the dialogue goes on.
  case stays
  /// The dialogue is left, and the command is done.
  case ends
}

extension ShellCommand {
  /// Whether it is let through whatever is being asked.
  var isAside: Bool {
    let asides: [ShellCommand] = [
      .timer, .park, .idea, .action, .quit, .room, .wall, .reveal, .wait, .nudge,
    ]
    return asides.contains(self)
  }
}

extension Dialogue {
  var waiting: String? { nil }
  var name: String? { nil }
  var resumes: ShellCommand? { nil }
  var isDroppable: Bool { false }
  mutating func dropLine() -> Bool { false }
  var takesCommandsAsText: Bool { false }
  var completesCommands: Bool { false }
  var wall: WallPlace? { nil }
  var takesBareWordsAsCommands: Bool { wall != nil }
  func line(for verb: ShellCommand) -> String? {
    [.stop, .next, .skip].contains(verb) ? "" : nil
  }

  func permission(for verb: ShellCommand) -> CommandPermission {
    verb.group == .understand || verb.isAside ? .stays : .refused
  }

  func help(in room: DialogueContext) -> [Message] { card(in: room) }

  func left(in room: inout DialogueContext) -> DialogueResult {
    DialogueResult(told: [.init(.hint, Wording.stopped(self))])
  }

  func stopped(in room: DialogueContext) -> DialogueResult {
    var room = room
    return left(in: &room)
  }

  func ask(in room: DialogueContext) -> RoomAsk? { nil }

  func take(_ entries: [RoomEntry], in room: inout DialogueContext) -> DialogueResult? { nil }
}
