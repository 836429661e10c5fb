import Workshop

/// Asks whether a thing is really to be taken off the map, so that nothing goes by accident.
struct ConfirmDeletion: Dialogue {
  let thing: Reference

  let word = "deletion"
  let isDroppable = true
  let takesCommandsAsText = true

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: "Take it off? › ", history: .nothing)
  }

  func card(in room: DialogueContext) -> [Message] {
    [
      .init(
        .warning,
        "This takes the \(thing.kind.word) \"\(room.session.title(of: thing))\" off the map. "
          + Wording.whatHangs(on: thing, in: room.session)
          + "Type y to do it, or press Enter to leave it.")
    ]
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    let said = SpokenName(line)
    let yes = ["y", "yes", thing.id.text, room.session.title(of: thing)].map { SpokenName($0) }
    guard yes.contains(said) else {
      if ["back", "/back"].contains(line.lowercased()) {
        return .said([.init(.hint, "Nothing was taken off.")], isOver: true)
      }
      let no = ["", "n", "no"].map { SpokenName($0) }
      // What was meant for another question is not swallowed.
      if !no.contains(said), !line.hasPrefix("/"), room.options.mayAsk {
        return .said(
          .problem,
          "Type y to take it off; n, or Enter alone, leaves it. \"\(line)\" was not taken.")
      }
      let told = [Message(.hint, "Nothing was taken off.")]
      // A command is done; the question about the deletion is over with it.
      return line.hasPrefix("/")
        ? DialogueResult(told: told, isOver: true, next: .line(line)) : .said(told, isOver: true)
    }
    let title = room.session.title(of: thing)
    return DialogueResult(
      told: [.init(.done, "Saved: \"\(title)\" is off the map. /undo brings it back.")],
      edits: room.session.removal(of: thing), isOver: true)
  }
}
