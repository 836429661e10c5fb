import Testing

@testable import Workshop

struct TestThreeAssumptionsTests {
  @Test(arguments: [
    CheckCase(
      "three",
      SessionBuilder.complete),
    CheckCase(
      "none yet",
      SessionBuilder().with(
        .persona, "dana",
        [
          "Name": "Dana", "Goal": "goal 0", "Goal": "goal 1", "Goal": "goal 2", "Goal": "goal 3",
          "Goal": "goal 4",
        ])),
    CheckCase(
      "one of five",
      SessionBuilder().with(
        .persona, "dana",
        [
          "Name": "Dana", "Goal": "goal 0", "Goal": "goal 1", "Goal": "goal 2", "Goal": "goal 3",
          "Goal": "goal 4",
        ]
      ).with(.hypothesis, "h0", ["Ref": "dana.Goal: goal 0"]),
      tells: "warning hypotheses: 1 hypothesis is to be tested, but 5 lines are assumptions. "
        + "Choose the three that would hurt most if wrong."),
    CheckCase(
      "two of three",
      SessionBuilder().with(
        .persona, "dana", ["Name": "Dana", "Goal": "goal 0", "Goal": "goal 1", "Goal": "goal 2"]
      ).with(.hypothesis, "h0", ["Ref": "dana.Goal: goal 0"]).with(
        .hypothesis, "h1", ["Ref": "dana.Goal: goal 1"]),
      tells: "warning hypotheses: 2 hypotheses are to be tested, but 3 lines are assumptions. "
        + "Choose the three that would hurt most if wrong."),
    CheckCase(
      "two of two",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana", "Goal": "goal 0", "Goal": "goal 1"])
        .with(.hypothesis, "h0", ["Ref": "dana.Goal: goal 0"]).with(
          .hypothesis, "h1", ["Ref": "dana.Goal: goal 1"])),
    CheckCase(
      "three of five",
      SessionBuilder().with(
        .persona, "dana",
        [
          "Name": "Dana", "Goal": "goal 0", "Goal": "goal 1", "Goal": "goal 2", "Goal": "goal 3",
          "Goal": "goal 4",
        ]
      ).with(.hypothesis, "h0", ["Ref": "dana.Goal: goal 0"]).with(
        .hypothesis, "h1", ["Ref": "dana.Goal: goal 1"]
      ).with(.hypothesis, "h2", ["Ref": "dana.Goal: goal 2"])),
  ])
  func `three assumptions are tested, or all if there are fewer`(_ example: CheckCase) {
    #expect(example.found(by: .testThreeAssumptions) == example.told)
  }
}
