import Testing

@testable import Workshop

struct OwnEveryGoalTests {
  @Test(arguments: [
    CheckCase(
      "owned",
      SessionBuilder.complete),
    CheckCase(
      "none yet",
      SessionBuilder()),
    CheckCase(
      "not owned",
      SessionBuilder().with(.goal, "g", ["Statement": "More orders"]),
      tells: "warning g.owner: \"More orders\" has no owner. Name who answers for it."),
    CheckCase(
      "unknown",
      SessionBuilder().with(.goal, "g", ["Statement": "More orders", "Owner": "unknown"])),
  ])
  func `somebody answers for each goal`(_ example: CheckCase) {
    #expect(example.found(by: .ownEveryGoal) == example.told)
  }
}
