import Testing

@testable import Workshop

struct AskForAccessNeedsTests {
  @Test(arguments: [
    CheckCase("nobody yet", SessionBuilder()),
    CheckCase(
      "said",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana", "AccessNeed": "reads in the sun"])),
    CheckCase(
      "not known",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana", "AccessNeed": "unknown"])),
    CheckCase(
      "not said", SessionBuilder().with(.persona, "dana", ["Name": "Dana"]),
      tells: "advice dana.accessNeed: Nothing is said of what Dana needs to take part. Think of "
        + "sight, hearing, hands, language and network."),
  ])
  func `access needs are said`(_ example: CheckCase) {
    #expect(example.found(by: AskForAccessNeeds.check) == example.told)
  }
}
