import Workshop

/// A line that begins as a correction does, `no wait, …`: in place of the last one, or one more?
struct CorrectionQuestion: Dialogue {
  /// What was typed behind the words of a correction.
  let said: String
  /// What was typed last, where that is known.
  let last: String?
  /// What stands in place of the last line.
  let instead: String
  /// Of the list that waits.
  let wall: WallPlace?

  let word = "question"
  let isDroppable = true
  var waiting: String? { said }
  let takesBareWordsAsCommands = false

  /// What is said of a line that is a correction and says nothing to be kept.
  static let nothingSaid = Message(
    .hint, "Nothing was kept or changed. /undo takes the last line back, /edit mends another one.")

  /// A correction in the middle of a line, what is said of it, and the line as it is meant; nil where nobody
  /// can be asked.
  static func inside(
    _ line: String, in room: DialogueContext
  ) -> (told: Message, meant: String)? {
    guard room.options.mayAsk,
      let (before, meant) = SpokenCorrection.inside(line, by: room.options.words.reading)
    else { return nil }
    if case .bareWord = InputLine(meant) { return (nothingSaid, "") }
    let what =
      line.hasSuffix(meant)
      ? "without \"\(before)\" it stands ready" : "as it is meant it stands ready"
    let told = "That mends itself: \(what). Enter keeps it, an arrow key mends it."
    return (.init(.hint, told, hang: 2), meant)
  }

  /// What is said where one question follows another.
  static let another =
    "That sounds like a correction. Enter answers this question with it; /back opens the one before."

  func permission(for verb: ShellCommand) -> CommandPermission {
    if verb == .back || verb == .goto { return .ends }
    return verb.group == .understand || verb.isAside ? .stays : .refused
  }

  /// Whether it speaks of the last line: only then an empty line puts it there.
  private var isSure: Bool {
    guard let last else { return false }
    return instead != said || Likeness.isHalf(said, in: last)
  }

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: "In its place › ", history: .nothing)
  }

  func card(in room: DialogueContext) -> [Message] {
    let before = last.map { ", “\($0)”" } ?? ""
    let mends = last == nil ? "" : "; mend puts the last line ready to be changed"
    let way = isSure ? "Enter puts" : "Type instead to put"
    return [
      .init(.question, "In place of the last line\(before), or one more?"),
      .init(.hint, "\(way) in its place: \(instead). Type more for one more\(mends).", hang: 2),
    ]
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    switch AnswerReader.trimmed(line).lowercased() {
    case "" where !isSure:
      // Enter would lose what was meant one way or the other.
      return .said(.hint, "Type instead or more first; drop leaves all as it was.")
    case "", "yes", "y", "instead", "i", "in its place", "replace":
      return undoing(.line(instead), in: room)
    case "more", "m", "one more", "no", "n", "another", "both", "keep both":
      return DialogueResult(isOver: true, next: .line(said))
    case let said where ["mend", "edit", "change"].contains(said) && last != nil:
      return undoing(.ready(last ?? ""), in: room)
    case "drop", "leave it", "scrap that", "undo", "undo that", "forget it", "neither":
      return DialogueResult(told: [Self.nothingSaid], isOver: true, next: .stay)
    default:
      return .said(
        .problem,
        "Type instead to put it in place of the last line, more to keep both; Ctrl-C drops it. "
          + "“\(line)” was not taken.")
    }
  }

  private func undoing(_ next: DialogueResult.Next, in room: DialogueContext) -> DialogueResult {
    var move = UndoCommand(room: room).undo("")
    move.isOver = true
    move.next = next
    return move
  }
}
