/// How somebody feels along the journey, as data; every format draws it in its own way.
package struct EmotionCurve: Sendable, Equatable {
  /// One touchpoint on the curve.
  package struct Point: Sendable, Equatable {
    /// Counts from 1 along the journey; the tables use the same number.
    package var number: Int
    package var name: String
    package var stage: String
    /// The place of its stage, from 0.
    package var column: Int
    /// -2 very bad to +2 very good; nil while nobody rated it.
    package var score: Feeling?
    /// The feeling in a word.
    package var word: String?
    /// What the feeling itself rests on.
    package var basis: EvidenceMark
    package var isMomentOfTruth: Bool
    /// How many reported what hurts there; nil while nobody counted.
    package var reports: Int?

    package init(
      number: Int, name: String, stage: String, column: Int = 0, score: Feeling?, word: String?,
      basis: EvidenceMark, isMomentOfTruth: Bool = false, reports: Int? = nil
    ) {
      self.number = number
      self.name = name
      self.stage = stage
      self.column = column
      self.score = score
      self.word = word
      self.basis = basis
      self.isMomentOfTruth = isMomentOfTruth
      self.reports = reports
    }

    /// Whether a source stands behind it; drawn filled, else hollow.
    package var isEvidence: Bool { basis.isEvidence }
  }

  /// Of the workshop; a drawing may have it as its own.
  package var title: String
  /// Whose journey it is.
  package var persona: String
  /// In the order of the journey; points of one stage stand together.
  package var points: [Point]
  /// The titles of all stages, those without a touchpoint too.
  package var stages: [String]

  package init(title: String = "", persona: String, points: [Point], stages: [String] = []) {
    self.title = title
    self.persona = persona
    self.points = points
    self.stages = stages
  }
}
