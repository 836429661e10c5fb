/// The emotion curve told in words, for those who hear the picture.
enum CurveStory {
  /// The most turns that are told one by one.
  static let mostTurns = 12

  /// `falls from +1 at Search to -2 at Pay, then recovers to +1 at Fit`; nil when nothing is rated.
  static func words(of map: JourneyMap) -> String? {
    let rated = map.stages.flatMap(\.stops).compactMap { stop in
      stop.score.map { (score: $0, title: stop.title) }
    }
    guard let first = rated.first else { return nil }
    let turns = turns(of: rated)
    guard let second = turns.first else {
      let rating = EmotionWords.signed(first.score)
      return rated.count == 1 ? "is \(rating) at \(first.title)" : "stays at \(rating)"
    }
    var words = verb(from: first.score, to: second.score, isFirst: true)
    words += " from \(EmotionWords.signed(first.score)) at \(first.title)"
    words += " to \(EmotionWords.signed(second.score)) at \(second.title)"
    for (before, turn) in zip(turns, turns.dropFirst().prefix(mostTurns - 1)) {
      let verb = verb(from: before.score, to: turn.score, isFirst: false)
      words += ", then \(verb) to \(EmotionWords.signed(turn.score)) at \(turn.title)"
    }
    let rest = turns.count - mostTurns
    if rest > 0, let last = turns.last {
      let count = Wording.counted(rest, "more turn", "more turns")
      words += ", and after \(count) ends with \(EmotionWords.signed(last.score)) at \(last.title)"
    }
    return words
  }

  /// The touchpoints at which the curve has stopped rising or falling, without its start.
  private static func turns(
    of rated: [(score: Int, title: String)]
  ) -> [(score: Int, title: String)] {
    var turns: [(score: Int, title: String)] = []
    var before = rated[0].score
    var direction = 0
    for point in rated.dropFirst() where point.score != before {
      let next = (point.score - before).signum()
      if next == direction { turns.removeLast() }
      turns.append(point)
      direction = next
      before = point.score
    }
    return turns
  }

  private static func verb(from: Int, to: Int, isFirst: Bool) -> String {
    to < from ? "falls" : from < 0 && !isFirst ? "recovers" : "rises"
  }
}
