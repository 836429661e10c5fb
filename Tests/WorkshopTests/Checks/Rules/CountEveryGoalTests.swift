import Testing

@testable import Workshop

struct CountEveryGoalTests {
  @Test(arguments: [
    CheckCase(
      "counted",
      SessionBuilder().with(.goal, "g", ["Statement": "Repeat orders up", "Measure": "31%"]).with(
        .kpi, "k", ["Name": "come back", "Goal": "g"])),
    CheckCase(
      "no KPI yet",
      SessionBuilder().with(.goal, "g", ["Statement": "Repeat orders up", "Measure": "31%"])),
    CheckCase(
      "not counted",
      SessionBuilder().with(.goal, "g", ["Statement": "Repeat orders up", "Measure": "31%"]).with(
        .kpi, "k", ["Name": "calls"]),
      tells:
        "warning g.kpis: No KPI counts \"Repeat orders up\", which is judged by 31%. Add one, or say "
        + "which KPI serves this goal."),
  ])
  func `each goal is counted`(_ example: CheckCase) {
    #expect(example.found(by: CountEveryGoal.check) == example.told)
  }
}
