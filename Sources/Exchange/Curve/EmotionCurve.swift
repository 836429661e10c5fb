/// How somebody feels along the journey, as data; every format draws it in its own way.
public struct EmotionCurve: Sendable, Equatable {
  /// One touchpoint on the curve.
  public struct Point: Sendable, Equatable {
    /// Counts from 1 along the journey; the tables use the same number.
    public var number: Int
    public var name: String
    public var stage: String
    /// -2 very bad to +2 very good; nil while nobody rated it.
    public var score: Int?
    /// The feeling in a word.
    public var word: String?
    /// Whether a source stands behind it; drawn filled, else hollow.
    public var isEvidence: Bool

    public init(
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

  public var title: String
  /// Whose journey it is.
  public var persona: String
  /// In the order of the journey; points of one stage stand together.
  public var points: [Point]

  public init(title: String, persona: String, points: [Point]) {
    self.title = title
    self.persona = persona
    self.points = points
  }
}
