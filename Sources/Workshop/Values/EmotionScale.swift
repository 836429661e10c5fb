/// The five feelings a touchpoint is rated with, in numbers and in words.
package enum EmotionScale {
  /// -2 very bad to +2 very good.
  package static let range = -2...2

  /// The word for a score; what lies beyond an end is worded like the end.
  package static func word(for score: Int) -> String {
    switch score {
    case ..<(-1): "very bad"
    case -1: "bad"
    case 0: "neutral"
    case 1: "good"
    default: "very good"
    }
  }

  /// A score with its sign, also above zero: `+1`.
  package static func signed(_ score: Int) -> String {
    score > 0 ? "+\(score)" : "\(score)"
  }

  /// Number first: `+1 good`.
  package static func label(for score: Int) -> String {
    "\(signed(score)) \(word(for: score))"
  }

  /// Word first: `good (+1)`.
  package static func phrase(for score: Int) -> String {
    "\(word(for: score)) (\(signed(score)))"
  }

  /// Both ends: `-2, very bad, to 2, very good`.
  package static var span: String {
    "\(range.lowerBound), \(word(for: range.lowerBound)), "
      + "to \(range.upperBound), \(word(for: range.upperBound))"
  }
}
