import Testing
import Workshop

@Suite struct ScoresTests {
  @Test(arguments: [
    ([], 0), ([2], 2), ([-2], -2), ([-2, 2], 0), ([1, 2, 5], 2), ([5, 1, 2], 2),
    ([-2, -1], -1), ([-1, 0], 0), ([0, 1], 1), ([1, 2], 2), ([-2, -1, -1, -2], -1),
    ([1, 1, 2, 2], 2), ([-2, -2, -1], -2), ([1, 5], 3), ([-2, 1], 0), ([-1, 2], 1),
    ([.max, .max], .max), ([.min, .min], .min), ([.min, .max], 0), ([.max - 1, .max], .max),
  ])
  func `the median is the middle one, and halves round up`(_ scores: [Int], _ median: Int) {
    #expect(Scores.median(scores) == median)
  }

  @Test(arguments: [
    ([], 0), ([3], 0), ([2, 2], 0), ([-2, 1, 2], 4), ([5, 1], 4), ([-2, -1], 1),
    ([.min, .max], .max), ([-1, .max], .max),
  ])
  func `the spread is how far the highest lies above the lowest`(_ scores: [Int], _ spread: Int) {
    #expect(Scores.spread(scores) == spread)
  }

  @Test(arguments: [
    ([1, 1, 1, 0], "3, from 3 of 4 people"), ([3, 2], "5, from 2 of 2 people"),
    ([0, 0], "0, from none of 2 people"), ([4], "4 on the wall"),
    ([.max, 1], "\(Int.max), from 2 of 2 people"),
  ])
  func `dots are told as a sum and by how many gave any`(_ dots: [Int], _ words: String) {
    #expect(Scores.sum(dots) == words)
  }
}
