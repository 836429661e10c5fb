import Testing

@testable import Workshop

struct StateGoalsAsOutcomesTests {
  @Test(arguments: [
    CheckCase(
      "an outcome",
      SessionBuilder.complete),
    CheckCase(
      "a launch",
      SessionBuilder().with(.goal, "g", ["Statement": "Launch the app"]),
      tells: "advice g.statement: Is \"Launch …\" a result, or work towards one? Say what "
        + "will be different once it is done."),
    CheckCase(
      "a roll-out",
      SessionBuilder().with(.goal, "g", ["Statement": "roll out the new till"]),
      tells: "advice g.statement: Is \"roll out …\" a result, or work towards one? Say what "
        + "will be different once it is done."),
    CheckCase(
      "French",
      SessionBuilder().with(.goal, "g", ["Statement": "Créer une boutique"]),
      tells: "advice g.statement: Is \"Créer …\" a result, or work towards one? Say what will "
        + "be different once it is done."),
    CheckCase(
      "not at the beginning",
      SessionBuilder().with(.goal, "g", ["Statement": "Fewer calls after the launch"])),
  ])
  func `a goal is an outcome`(_ example: CheckCase) {
    #expect(example.found(by: .stateGoalsAsOutcomes) == example.told)
  }
}
