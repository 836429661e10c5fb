import Workshop

/// What phones of the live room sent, taken in at once.
package struct RevealedEntries: Sendable {
  private let entries: [RoomEntry]

  package init(_ entries: [RoomEntry]) {
    self.entries = entries
  }

  /// Takes what was sent for what is asked now, each as if it had been typed.
  package func take(into engine: inout Engine, at moment: Moment) -> Turn {
    var room = engine.room(at: moment)
    guard var dialogue = engine.dialogues.top, let ask = dialogue.ask(in: room) else {
      return engine.stay([RoomWords.nothingAsked])
    }
    let own = entries.filter { $0.ask == ask.key }
    guard let move = dialogue.take(own, in: &room) else {
      return engine.stay([RoomWords.nothingSent])
    }
    let made = engine.make(
      move, of: dialogue, drawing: (room.chance, room.shown), at: moment)
    let turn = engine.timed(made, at: moment)
    engine.shown.askedAfterReveal = engine.dialogues.ask(in: engine.room(at: moment))?.key
    return turn
  }

  /// Forgets which entries were taken, once nothing of the room is kept beside the map.
  static func forget(in engine: inout Engine, at moment: Moment) -> Turn {
    var turn = Turn()
    let edit = RoomEntry.forgetting(in: engine.session)
    if !edit.changesNothing { _ = engine.keepOrExplain([edit], at: moment, in: &turn) }
    return turn
  }
}
