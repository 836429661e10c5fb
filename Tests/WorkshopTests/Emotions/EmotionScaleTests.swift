import Testing
import Workshop

@Suite struct EmotionScaleTests {
  @Test(arguments: [
    (-2, "-2 very bad", "very bad (-2)"), (-1, "-1 bad", "bad (-1)"),
    (0, "0 neutral", "neutral (0)"), (1, "+1 good", "good (+1)"),
    (2, "+2 very good", "very good (+2)"),
  ])
  func `a feeling reads the same on the screen and in a document`(
    score: Int, label: String, phrase: String
  ) {
    #expect(EmotionScale.label(for: score) == label)
    #expect(EmotionScale.phrase(for: score) == phrase)
  }

  @Test func `the ends of the scale are told with their words`() {
    #expect(EmotionScale.span == "-2, very bad, to 2, very good")
  }
}
