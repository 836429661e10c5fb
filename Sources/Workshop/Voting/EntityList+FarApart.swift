extension EntityList<Touchpoint> {
  /// How many steps a room talks about because it sees them in two ways.
  package static var mostTalks: Int { 3 }

  /// Touchpoints about which the room disagrees and nobody has said yet what both ends saw; the
  /// widest first.
  package var farApart: [Touchpoint] { spread.filter { $0.talk == nil } }

  /// Those that a room is asked to talk about, and of which nothing was said: of the widest of all, not
  /// of those that move up once the first were talked about.
  package var untold: [Touchpoint] { spread.prefix(Self.mostTalks).filter { $0.talk == nil } }

  private var spread: [Touchpoint] {
    members.filter(\.isFarApart).enumerated()
      .sorted {
        (Scores.spread($1.element.scores), $0.offset)
          < (Scores.spread($0.element.scores), $1.offset)
      }
      .map(\.element)
  }
}
