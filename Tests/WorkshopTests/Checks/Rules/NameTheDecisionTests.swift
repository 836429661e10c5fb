import Testing

@testable import Workshop

struct NameTheDecisionTests {
  @Test(arguments: [
    CheckCase(
      "named",
      SessionBuilder.complete),
    CheckCase(
      "nothing yet",
      SessionBuilder()),
    CheckCase(
      "not named",
      SessionBuilder().with(.purpose, ["Statement": "so that"]),
      tells: "warning purpose.decision: The purpose names no decision. Say which decision the "
        + "map helps to make, and who makes it."),
    CheckCase(
      "unknown",
      SessionBuilder().with(.purpose, ["Decision": "unknown"])),
  ])
  func `a purpose serves a decision`(_ example: CheckCase) {
    #expect(example.found(by: .nameTheDecision) == example.told)
  }
}
