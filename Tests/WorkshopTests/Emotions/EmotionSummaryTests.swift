import Foundation
import Testing
import Workshop

@Suite struct FeelingCourseTests {
  @Test(arguments: [
    ([] as [Int], nil as String?), ([1], "is +1 at A"), ([0, 0, 0], "stays at 0"),
    ([1, -2], "falls from +1 at A to -2 at B"),
    ([1, 0, -2, -2, 1], "falls from +1 at A to -2 at C, then recovers to +1 at E"),
    (
      [-1, 1, 1, -1, 0],
      "rises from -1 at A to +1 at B, then falls to -1 at D, then recovers to 0 at E"
    ),
    ([0, 1, 0, 2], "rises from 0 at A to +1 at B, then falls to 0 at C, then rises to +2 at D"),
  ])
  func `a curve is told by its turns`(_ scores: [Int], _ words: String?) {
    let points = zip(scores, "ABCDEFG").map {
      EmotionSummary.Point(score: Feeling($0), title: String($1))
    }
    #expect(EmotionSummary.words(of: points) == words)
  }

  @Test func `of very many turns the first twelve are told and the last`() throws {
    let points = (0..<40).map { EmotionSummary.Point(score: Feeling($0 % 2), title: "T\($0)") }
    let words = try #require(EmotionSummary.words(of: points))
    #expect(words.components(separatedBy: ", then ").count == 12)
    #expect(words.hasSuffix(", and after 27 more turns ends with +1 at T39"))
  }
}
