import Workshop

/// The emotion curve told in words, for those who hear the picture.
enum EmotionStory {
  /// `falls from +1 at Search to -2 at Pay, then recovers to +1 at Fit`; nil when nothing is rated.
  static func words(of map: JourneyMap) -> String? {
    let rated = map.stages.flatMap(\.stops).compactMap { stop in
      stop.score.map { EmotionSummary.Point(score: $0, title: stop.title) }
    }
    return EmotionSummary.words(of: rated)
  }
}
