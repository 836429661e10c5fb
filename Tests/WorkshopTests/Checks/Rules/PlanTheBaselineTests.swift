import Testing

@testable import Workshop

struct PlanTheBaselineTests {
  @Test(arguments: [
    CheckCase(
      "known",
      SessionBuilder.complete),
    CheckCase(
      "nobody",
      SessionBuilder.complete.with(.kpi, "satisfied-buyers", ["Baseline": "unknown"]),
      tells: "warning satisfied-buyers.baseline: Nobody has been asked to find today's "
        + "value of \"Satisfied buyers\". Who, by when? Add an action that serves this KPI."),
    CheckCase(
      "an action",
      SessionBuilder.complete.with(.kpi, "satisfied-buyers", ["Baseline": "unknown"]).with(
        .action, "ask", ["Title": "ask", "Link": "satisfied-buyers", "Due": "2027-06-01"])),
    CheckCase(
      "an action without a date",
      SessionBuilder.complete.with(.kpi, "satisfied-buyers", ["Baseline": "unknown"]).with(
        .action, "ask", ["Title": "ask", "Link": "satisfied-buyers"]),
      tells: "warning satisfied-buyers.baseline: Nobody has been asked to find today's "
        + "value of \"Satisfied buyers\". Who, by when? Add an action that serves this KPI."),
    CheckCase(
      "not asked yet",
      SessionBuilder().with(.kpi, "nps", ["Name": "NPS"])),
  ])
  func `somebody is to find an unknown baseline`(_ example: CheckCase) {
    #expect(example.found(by: .planTheBaseline) == example.told)
  }
}
