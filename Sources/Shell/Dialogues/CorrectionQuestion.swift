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
  let takesCommandsAsText = true

  /// What is said of a line that is a correction and says nothing to be kept.
  static let nothingSaid = Message(
    .hint, "Nothing was kept or changed. /undo takes the last line back, /edit mends another one.")

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: "In its place › ", history: .nothing)
  }

  func card(in room: DialogueContext) -> [Message] {
    let before = last.map { ", “\($0)”" } ?? ""
    let mends = last == nil ? "" : "; mend puts the last line ready to be changed"
    return [
      .init(.question, "In place of the last line\(before), or one more?"),
      .init(
        .hint, "Enter puts in its place: \(instead). Type more for one more\(mends).", hang: 2),
    ]
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    switch AnswerReader.trimmed(line).lowercased() {
    case "", "yes", "y", "instead", "in its place", "replace":
      return undoing(.line(instead), in: room)
    case "more", "m", "no", "n", "one more", "both", "keep both":
      return DialogueResult(isOver: true, next: .line(said))
    case let said where ["mend", "edit", "change"].contains(said) && last != nil:
      return undoing(.ready(last ?? ""), in: room)
    default:
      return .said(
        .problem,
        "Enter puts it in place of the last line, more keeps both, Ctrl-C drops it. “\(line)” was not "
          + "taken.")
    }
  }

  private func undoing(_ next: DialogueResult.Next, in room: DialogueContext) -> DialogueResult {
    var move = UndoCommand(room: room).undo("")
    move.isOver = true
    move.next = next
    return move
  }
}
