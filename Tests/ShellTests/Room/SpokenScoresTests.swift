import Testing
import Workshop

@testable import Shell

@Suite struct SpokenScoresTests {
  @Test(arguments: [
    (
      FieldPath(.touchpoint, "Scores"), [1, -2],
      "From -2 to +1. Talk about it: what did you each see?"
    ),
    (
      FieldPath(.vision, "Clarity"), [5, 2],
      "From 2 to 5. Talk about it: which words are hard to repeat?"
    ),
    (
      FieldPath(.review, "RetroScores"), [3, 5],
      "From 3 to 5. Say it aloud, nothing is typed: what would have made it better for you?"
    ),
    (FieldPath(.vision, "Clarity"), [4, 5], nil),
  ])
  func `scores far apart ask for what their question is about`(
    field: FieldPath, scores: [Int], expected: String?
  ) {
    #expect(SpokenScores(scores, for: field).talk == expected)
  }

  @Test(arguments: [
    ([2, 5], "the median of 2 is 3.5"), ([3, 5], "the median of 2 is 4"),
    ([5, 3, 4], "the median of 3 is 4"),
  ])
  func `the median keeps its half`(scores: [Int], expected: String) {
    #expect(SpokenScores(scores, for: FieldPath(.vision, "Clarity")).median == expected)
  }

  @Test(arguments: ["vision.clarity", "retro.score"])
  func `typed at once or given alone, the same is said`(place: String) {
    var typed = Team.sitting(at: place, people: ["Ana", "Ben"])
    let said = typed.said(to: "2 5")
    typed.type("/score")
    typed.type("2")
    let spoken = typed.said(to: "5")
    let talk = said.split(separator: "\n")[1]
    #expect(talk.hasPrefix("From 2 to 5. "))
    #expect(spoken.contains(talk))
  }
}
