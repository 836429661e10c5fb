import Testing
import Workshop

@Suite struct FeelingTests {
  @Test(arguments: [
    ([-1, -2], "-1.5"), ([0, -1], "-0.5"), ([0, 1], "0.5"), ([-2, -1, -1, -2], "-1.5"),
    ([2], "2"), ([-2, 2], "0"), ([1, 1, 2], "1"), ([], nil), ([.min, .max], "0"),
  ])
  func `the middle of several keeps its half`(scores: [Int], text: String?) {
    #expect(Feeling(medianOf: scores)?.text == text)
    #expect(scores.isEmpty || scores.contains(.max) || Scores.medianText(scores) == text)
  }

  @Test(arguments: [
    ("-1.5", "-1.5"), ("-1.50", "-1.5"), ("+0.5", "0.5"), ("0", "0"), ("-2", "-2"), ("1,5", "1.5"),
    ("-2.5", nil), ("3", nil), ("0.3", nil), ("", nil), ("bad", nil), ("-0", "0"),
  ])
  func `whole numbers and halves from -2 to 2 are feelings`(text: String, read: String?) {
    #expect(Feeling(text)?.text == read)
  }

  @Test(arguments: [
    ("-1.5", -2, -1, "-1.5 bad to very bad"), ("-0.5", -1, 0, "-0.5 neutral to bad"),
    ("0.5", 0, 1, "+0.5 neutral to good"), ("-1", -1, -1, "-1 bad"), ("2", 2, 2, "+2 very good"),
  ])
  func `a half lies between two words, and rounds to the worse`(
    text: String, worse: Int, better: Int, label: String
  ) throws {
    let feeling = try #require(Feeling(text))
    #expect(feeling.worse == worse)
    #expect(feeling.better == better)
    #expect(EmotionScale.label(for: feeling) == label)
  }

  @Test(arguments: [
    ([-1, 0, 1, 1, 1, 1], nil, false), ([-1, -1, 1, 1, 1, 1, 1, 1, 1], nil, true),
    ([-1, 1, 1], nil, true), ([0, 0], nil, false), ([], "-0.5", true), ([], "0", false),
    ([], nil, false),
  ])
  func `it hurts where two people, or a third, are below zero`(
    scores: [Int], emotion: String?, hurts: Bool
  ) {
    var touchpoint = Touchpoint(id: "here")
    touchpoint.scores = scores
    touchpoint.emotion = emotion.flatMap { Feeling($0) }
    #expect(touchpoint.hurts == hurts)
  }

  @Test(arguments: [
    ([-2, -1, -1, 0], [-2], "-2", "-1"), ([-1, -1], [-1], nil, nil), ([-1, 0], [], nil, nil),
    ([-2, -2, 1], [-2, 1], "-0.5", "-2"),
  ])
  func `people who live it have a middle of their own, told where it differs`(
    scores: [Int], lived: [Int], theirs: String?, ours: String?
  ) {
    var touchpoint = Touchpoint(id: "here")
    touchpoint.scores = scores
    touchpoint.livedScores = lived
    #expect(touchpoint.livedDifference?.lived.text == theirs)
    #expect(touchpoint.livedDifference?.others.text == ours)
  }
}
