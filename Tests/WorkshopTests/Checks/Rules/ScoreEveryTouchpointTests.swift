import Testing

@testable import Workshop

struct ScoreEveryTouchpointTests {
  @Test(arguments: [
    CheckCase(
      "all",
      SessionBuilder.complete),
    CheckCase(
      "not begun",
      SessionBuilder().with(.touchpoint, "t", ["Action": "looks"])),
    CheckCase(
      "one has none",
      SessionBuilder().with(.touchpoint, "t", ["Action": "looks"]).with(
        .touchpoint, "u", ["Action": "pays", "Scores": "0", "Emotion": "0"]),
      tells: "warning t.scores: \"looks\" has no emotion. Score it from -2 to +2, alone, then "
        + "reveal."),
    CheckCase(
      "unknown",
      SessionBuilder().with(.touchpoint, "t", ["Action": "looks", "Scores": "unknown"]).with(
        .touchpoint, "u", ["Emotion": "0"])),
  ])
  func `every touchpoint has an emotion once one has`(_ example: CheckCase) {
    #expect(example.found(by: .scoreEveryTouchpoint) == example.told)
  }
}
