import Workshop

/// Asks whether things are really to be taken off the map, so that nothing goes by accident.
struct ConfirmDeletion: Dialogue {
  /// At least one.
  let things: [Reference]

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
        "This takes \(named(in: room.session)) off the map. "
          + Wording.whatHangs(on: things, in: room.session)
          + "Type y to do it, or press Enter to leave it.")
    ]
  }

  /// `the stage "Buy"`, `the stage "Buy" and the stage "Use"`.
  private func named(in session: Session) -> String {
    things.map { "the \($0.kind.word) \"\(session.title(of: $0))\"" }.inWords
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    let said = SpokenName(line)
    let names =
      things.count == 1 ? things.flatMap { [$0.id.text, room.session.title(of: $0)] } : []
    let yes = (["y", "yes"] + names).map { SpokenName($0) }
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
    let titles = things.map { "\"\(room.session.title(of: $0))\"" }
    let (verb, them) = things.count == 1 ? ("is", "it") : ("are", "them")
    var edits: [Edit] = []
    for thing in things { edits += room.after(edits).session.removal(of: thing) }
    return DialogueResult(
      told: [
        .init(.done, "Saved: \(titles.inWords) \(verb) off the map. /undo brings \(them) back.")
      ],
      edits: edits, isOver: true)
  }
}
