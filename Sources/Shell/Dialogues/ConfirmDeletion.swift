import Workshop

/// Asks for the short name of what is to be taken off the map, so that nothing goes by accident.
struct ConfirmDeletion: Dialogue {
  let thing: Reference

  let word = "deletion"
  let isDroppable = true
  let takesCommandsAsText = true

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: "Short name › ", history: .nothing)
  }

  func card(in room: DialogueContext) -> [Message] {
    [
      .init(
        .warning,
        "This takes the \(thing.kind.word) \"\(room.session.title(of: thing))\" off the map. "
          + Wording.whatHangs(on: thing, in: room.session)
          + "Type \(thing.id.text) to do it, or press Enter to leave it.")
    ]
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    guard AnswerReader.trimmed(line) == thing.id.text else {
      return .said([.init(.hint, "Nothing was taken off.")], isOver: true)
    }
    let title = room.session.title(of: thing)
    return DialogueResult(
      told: [.init(.done, "Saved: \"\(title)\" is off the map. /undo brings it back.")],
      edits: room.session.removal(of: thing), isOver: true)
  }
}
