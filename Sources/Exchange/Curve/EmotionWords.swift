/// Words for how somebody feels.
enum EmotionWords {
  static func of(_ score: Int) -> String {
    switch score {
    case ..<(-1): "very bad"
    case -1: "bad"
    case 0: "neutral"
    case 1: "good"
    default: "very good"
    }
  }

  /// With a sign, also above zero: `+1`.
  static func signed(_ score: Int) -> String {
    score > 0 ? "+\(score)" : "\(score)"
  }
}
