import Workshop

/// What the room hears of its scores: all of them, their median, and what to ask where they lie apart.
struct SpokenScores {
  private let scores: [Int]
  private let field: FieldPath

  init(_ scores: [Int], for field: FieldPath) {
    self.scores = scores.sorted()
    self.field = field
  }

  /// `-2 -1 0 +1`
  var all: String { scores.map(text).joined(separator: " ") }

  /// `the median of 12 is 4.5`
  var median: String {
    let middle = Scores.medianText(scores)
    let isAbove = middle != "0" && !middle.hasPrefix("-") && isSigned
    return "the median of \(scores.count) is \(isAbove ? "+" : "")\(middle)"
  }

  /// `from -2 to +1`
  var ends: String {
    guard let low = scores.first, let high = scores.last else { return "" }
    return "from \(text(low)) to \(text(high))"
  }

  /// What to ask the room where the scores lie two or more apart; each kind asks for something else.
  var talk: String? {
    guard Scores.spread(scores) >= 2 else { return nil }
    let ask =
      switch field {
      case Touchpoint.path(.scores): "what did you each see?"
      case Vision.path(.clarity): "which words are hard to repeat?"
      case Review.path(.scores): "what would have made it better for you?"
      default: "hear both ends."
      }
    // At the end of the day people type what they would say.
    let lead = field == Review.path(.scores) ? "Say it aloud, nothing is typed" : "Talk about it"
    return "\(ends.capitalizedFirst). \(lead): \(ask)"
  }

  private var isSigned: Bool {
    if case .scores(let range, _) = field.column?.kind { range.lowerBound < 0 } else { false }
  }

  private func text(_ score: Int) -> String {
    isSigned && score > 0 ? "+\(score)" : "\(score)"
  }
}
