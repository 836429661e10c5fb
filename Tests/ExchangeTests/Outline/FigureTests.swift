import Testing

@testable import Exchange

@Suite struct `Numbers on the page` {
  @Test(
    arguments: [([4, 5, 3, 4], "4"), ([3, 4], "3.5"), ([-1, -2], "-1.5"), ([2], "2"), ([], "–")])
  func `the middle of some scores`(scores: [Int], median: String) {
    #expect(Figure.median(of: scores) == median)
  }

  @Test(
    arguments: [
      (10.0, "10"), (5.0 / 3, "1.67"), (0.05, "0.05"), (2.5, "2.5"), (-0.5, "-0.5"),
      (Double.infinity, "–"),
    ])
  func `a number has two decimals at most`(value: Double, text: String) {
    #expect(Figure.text(value) == text)
  }

  @Test(
    arguments: [
      (1.8, 2.1, 2.5, 43), (10, 5, 0, 50), (10, 12, 0, -20), (0, 0, 5, 0), (1, 2, 1, nil),
    ] as [(Double, Double, Double, Int?)])
  func `progress is the share of the way`(
    baseline: Double, now: Double, target: Double, percent: Int?
  ) {
    #expect(Figure.progress(baseline: baseline, now: now, target: target) == percent)
  }

  @Test(
    arguments: [
      ("By 2028 a buyer feels sure - today.", "7 words"), ("Sure", "1 word"),
      ("部品が明日届くと安心できる", "13 characters"), ("", "0 words"),
    ])
  func `a sentence is counted in words, or in characters where words are not parted`(
    sentence: String, length: String
  ) {
    #expect(SentenceLength.text(of: sentence) == length)
  }
}
