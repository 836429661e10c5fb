import Testing
import Workshop

@Suite struct ScoresTests {
  @Test(arguments: [
    ([], 0), ([2], 2), ([-2], -2), ([-2, 2], 0), ([1, 2, 5], 2), ([5, 1, 2], 2),
    ([-2, -1], -1), ([-1, 0], 0), ([0, 1], 1), ([1, 2], 2), ([-2, -1, -1, -2], -1),
    ([1, 1, 2, 2], 2), ([-2, -2, -1], -2), ([1, 5], 3), ([-2, 1], 0), ([-1, 2], 1),
  ])
  func `the median is the middle one, and halves round up`(_ scores: [Int], _ median: Int) {
    #expect(Scores.median(scores) == median)
  }

  @Test(arguments: [
    ([], 0), ([3], 0), ([2, 2], 0), ([-2, 1, 2], 4), ([5, 1], 4), ([-2, -1], 1),
  ])
  func `the spread is how far the highest lies above the lowest`(_ scores: [Int], _ spread: Int) {
    #expect(Scores.spread(scores) == spread)
  }
}
