extension EntityList<Touchpoint> {
  /// How many steps a room talks about because it sees them in two ways.
  package static var mostTalks: Int { 3 }

  /// Touchpoints about which the room disagrees and nobody has said yet what both ends saw; the
  /// widest first.
  package var farApart: [Touchpoint] {
    members.filter { $0.isFarApart && $0.talk == nil }.enumerated()
      .sorted {
        (Scores.spread($1.element.scores), $0.offset)
          < (Scores.spread($0.element.scores), $1.offset)
      }
      .map(\.element)
  }
}
