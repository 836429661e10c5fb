import Testing

@testable import Workshop

struct LimitGoalsTests {
  @Test(arguments: [
    CheckCase(
      "none yet",
      SessionBuilder()),
    CheckCase(
      "three",
      SessionBuilder().with(.goal, "g0", ["Statement": "g0"]).with(.goal, "g1", ["Statement": "g1"])
        .with(.goal, "g2", ["Statement": "g2"])),
    CheckCase(
      "four",
      SessionBuilder().with(.goal, "g0", ["Statement": "g0"]).with(.goal, "g1", ["Statement": "g1"])
        .with(.goal, "g2", ["Statement": "g2"]).with(.goal, "g3", ["Statement": "g3"]),
      tells: "warning goals: There are 4 goals, more than 3. Keep the three that this journey "
        + "serves most."),
  ])
  func `there are at most three goals`(_ example: CheckCase) {
    #expect(example.found(by: .limitGoals) == example.told)
  }
}
