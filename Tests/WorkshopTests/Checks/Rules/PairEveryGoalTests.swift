import Testing

@testable import Workshop

struct PairEveryGoalTests {
  @Test(arguments: [
    CheckCase(
      "paired",
      SessionBuilder.complete),
    CheckCase(
      "none yet",
      SessionBuilder()),
    CheckCase(
      "not paired",
      SessionBuilder().with(.goal, "g", ["Statement": "More orders"]),
      tells: "warning g.customerObjective: \"More orders\" says nothing of the customer's "
        + "gain. Say what the customer gains if we get there."),
    CheckCase(
      "unknown",
      SessionBuilder().with(
        .goal, "g", ["Statement": "More orders", "CustomerObjective": "unknown"])),
  ])
  func `each goal says what the customer gains`(_ example: CheckCase) {
    #expect(example.found(by: .pairEveryGoal) == example.told)
  }
}
