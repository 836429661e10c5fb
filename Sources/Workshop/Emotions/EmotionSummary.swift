/// The emotion curve told in words, for those who hear the map.
package enum EmotionSummary {
  /// One rated touchpoint, in the order of the journey.
  package struct Point: Sendable, Equatable {
    /// -2 very bad to +2 very good.
    package var score: Feeling
    package var title: String

    package init(score: Feeling, title: String) {
      self.score = score
      self.title = title
    }

    fileprivate var signed: String { score.signed }
  }

  /// The most turns that are told one by one.
  static let mostTurns = 12

  /// `falls from +1 at Search to -2 at Pay, then recovers to +1 at Fit`; nil when nothing is rated.
  package static func words(of points: [Point]) -> String? {
    guard let first = points.first else { return nil }
    let turns = turns(of: points)
    guard let second = turns.first else {
      return points.count == 1 ? "is \(first.signed) at \(first.title)" : "stays at \(first.signed)"
    }
    var words = verb(from: first.score, to: second.score, isFirst: true)
    words += " from \(first.signed) at \(first.title) to \(second.signed) at \(second.title)"
    for (before, turn) in zip(turns, turns.dropFirst().prefix(mostTurns - 1)) {
      let verb = verb(from: before.score, to: turn.score, isFirst: false)
      words += ", then \(verb) to \(turn.signed) at \(turn.title)"
    }
    let rest = turns.count - mostTurns
    if rest > 0, let last = turns.last {
      let more = rest.counted("more turn", "more turns")
      words += ", and after \(more) ends with \(last.signed) at \(last.title)"
    }
    return words
  }

  /// The points at which the curve has stopped rising or falling, without its start.
  private static func turns(of points: [Point]) -> [Point] {
    var turns: [Point] = []
    var before = points[0].score
    var direction = 0
    for point in points.dropFirst() where point.score != before {
      let next = point.score > before ? 1 : -1
      if next == direction { turns.removeLast() }
      turns.append(point)
      direction = next
      before = point.score
    }
    return turns
  }

  private static func verb(from: Feeling, to: Feeling, isFirst: Bool) -> String {
    to < from ? "falls" : from < 0 && !isFirst ? "recovers" : "rises"
  }
}
