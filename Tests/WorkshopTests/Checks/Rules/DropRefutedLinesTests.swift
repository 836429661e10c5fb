import Testing

@testable import Workshop

struct DropRefutedLinesTests {
  @Test(arguments: [
    CheckCase(
      "open",
      SessionBuilder().with(.touchpoint, "t", ["Pain": "slow"]).with(
        .hypothesis, "h", ["Ref": "t.Pain: slow", "Status": "open"])),
    CheckCase(
      "changed",
      SessionBuilder().with(.touchpoint, "t", ["Pain": "dear"]).with(
        .hypothesis, "h", ["Ref": "t.Pain: slow", "Status": "refuted"])),
    CheckCase(
      "still there",
      SessionBuilder().with(.touchpoint, "t", ["Pain": "slow", "Scores": "-1 -1"]).with(
        .hypothesis, "h", ["Ref": "t.Pain: slow", "Status": "refuted"]),
      tells: "warning t.pain: \"slow\" was refuted and still stands on the map. Change the line to "
        + "what was found, and cite it."),
  ])
  func `what was refuted goes`(_ example: CheckCase) {
    #expect(example.found(by: DropRefutedLines.check) == example.told)
  }
}
