import Testing

@testable import Workshop

struct DiscussWideSpreadsTests {
  @Test(arguments: [
    CheckCase(
      "one apart",
      SessionBuilder.complete),
    CheckCase(
      "two apart",
      SessionBuilder().with(.touchpoint, "t", ["Name": "Pays", "Scores": "-1 0 1"]),
      tells: "advice t.scores: The room scores \"Pays\" from -1 to 1. Ask both ends what they "
        + "saw or heard."),
    CheckCase(
      "one person",
      SessionBuilder().with(.touchpoint, "t", ["Name": "Pays", "Scores": "-2"])),
  ])
  func `a spread of two or more is named`(_ example: CheckCase) {
    #expect(example.found(by: .discussWideSpreads) == example.told)
  }
}
