import Testing

@testable import Workshop

struct LinkEveryOpportunityTests {
  @Test(arguments: [
    CheckCase(
      "it does",
      SessionBuilder.complete),
    CheckCase(
      "none",
      SessionBuilder().with(.opportunity, "o", ["HowMightWe": "help"]),
      tells: "warning o.touchpoint: \"help\" belongs to no touchpoint. Say where on the "
        + "journey it helps."),
    CheckCase(
      "unknown",
      SessionBuilder().with(.opportunity, "o", ["Touchpoint": "unknown"])),
  ])
  func `each opportunity belongs to a touchpoint`(_ example: CheckCase) {
    #expect(example.found(by: .linkEveryOpportunity) == example.told)
  }
}
