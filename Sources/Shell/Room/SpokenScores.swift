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

  /// `the median of 12 is 5, between 4 and 5`
  var median: String {
    let middle = (scores[(scores.count - 1) / 2], scores[scores.count / 2])
    let between =
      (middle.0 + middle.1).isMultiple(of: 2)
      ? "" : ", between \(text(middle.0)) and \(text(middle.1))"
    return "the median of \(scores.count) is \(text(Scores.median(scores)))\(between)"
  }

  /// What to ask the room where the scores lie two or more apart; each kind asks for something else.
  var talk: String? {
    guard Scores.spread(scores) >= 2, let low = scores.first, let high = scores.last else {
      return nil
    }
    let ask =
      switch field {
      case FieldPath(.touchpoint, "Scores"): "what did you each see?"
      case FieldPath(.vision, "Clarity"): "which words are hard to repeat?"
      case FieldPath(.review, "RetroScores"): "what would have made it better for you?"
      default: "hear both ends."
      }
    return "From \(text(low)) to \(text(high)): \(ask)"
  }

  private func text(_ score: Int) -> String {
    guard case .scores(let range, _) = field.column?.kind, range.lowerBound < 0, score > 0 else {
      return "\(score)"
    }
    return "+\(score)"
  }
}
