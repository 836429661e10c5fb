/// How somebody feels along the journey, as data; every format draws it in its own way.
package struct EmotionCurve: Sendable, Equatable {
  /// One touchpoint on the curve.
  package struct Point: Sendable, Equatable {
    /// Counts from 1 along the journey; the tables use the same number.
    package var number: Int
    package var name: String
    package var stage: String
    /// -2 very bad to +2 very good; nil while nobody rated it.
    package var score: Int?
    /// The feeling in a word.
    package var word: String?
    /// Whether a source stands behind it; drawn filled, else hollow.
    package var isEvidence: Bool

    package init(
      number: Int, name: String, stage: String, score: Int?, word: String?, isEvidence: Bool
    ) {
      self.number = number
      self.name = name
      self.stage = stage
      self.score = score
      self.word = word
      self.isEvidence = isEvidence
    }
  }

  package var title: String
  /// Whose journey it is.
  package var persona: String
  /// In the order of the journey; points of one stage stand together.
  package var points: [Point]

  package init(title: String, persona: String, points: [Point]) {
    self.title = title
    self.persona = persona
    self.points = points
  }
}
