import Testing

@testable import Workshop

struct FillFivePersonaGroupsTests {
  @Test(arguments: [
    CheckCase(
      "filled",
      SessionBuilder.complete),
    CheckCase(
      "no persona yet",
      SessionBuilder()),
    CheckCase(
      "none",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana"]),
      tells:
        "warning dana.demographic: Nothing is said of Dana's facts of life. Add a line: /goto notes.",
      "warning dana.psychographic: Nothing is said of Dana's values and life. Add a "
        + "line: /goto notes.",
      "warning dana.behaviour: Nothing is said of Dana's ways to find, compare and "
        + "buy. Add a line: /goto notes.",
      "warning dana.challenge: Nothing is said of Dana's challenges. Add a line: "
        + "/goto notes.",
      "warning dana.goal: Nothing is said of Dana's goals. Add a line: "
        + "/goto notes."),
    CheckCase(
      "one is empty",
      SessionBuilder.complete.without("Challenge", of: .persona, "dana"),
      tells: "warning dana.challenge: Nothing is said of Dana's challenges. Add a line: "
        + "/goto notes."),
    CheckCase(
      "one is unknown",
      SessionBuilder.complete.with(.persona, "dana", ["Challenge": "unknown"])),
  ])
  func `the five groups of a persona are filled`(_ example: CheckCase) {
    #expect(example.found(by: .fillFivePersonaGroups) == example.told)
  }
}
