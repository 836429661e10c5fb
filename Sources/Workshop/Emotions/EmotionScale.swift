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

  /// The score that a word of the scale stands for; nil for any other word.
  package static func score(called word: String) -> Int? {
    let wanted = SpokenName(word)
    return range.first {
      [self.word(for: $0), phrase(for: $0), label(for: $0)].contains { SpokenName($0) == wanted }
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

  /// The words for a feeling; a half lies between two: `neutral to bad`.
  package static func word(for feeling: Feeling) -> String {
    if feeling.isWhole { return word(for: feeling.worse) }
    let (near, far) =
      feeling.halves < 0 ? (feeling.better, feeling.worse) : (feeling.worse, feeling.better)
    return "\(word(for: near)) to \(word(for: far))"
  }

  /// Number first: `-0.5 neutral to bad`.
  package static func label(for feeling: Feeling) -> String {
    labels[feeling.halves - 2 * range.lowerBound]
  }

  /// Of each feeling there is, the worst first; a long map has one of them at every step.
  private static let labels = (2 * range.lowerBound...2 * range.upperBound).map { halves in
    let feeling = Feeling(halves: halves)
    return "\(feeling.signed) \(word(for: feeling))"
  }

  /// Word first: `neutral to bad (-0.5)`.
  package static func phrase(for feeling: Feeling) -> String {
    "\(word(for: feeling)) (\(feeling.signed))"
  }

  /// Both ends: `-2, very bad, to 2, very good`.
  package static var span: String {
    "\(range.lowerBound), \(word(for: range.lowerBound)), "
      + "to \(range.upperBound), \(word(for: range.upperBound))"
  }
}
