import Testing

@testable import Workshop

struct MeasureAfterPurchaseTests {
  @Test(arguments: [
    CheckCase(
      "its stage does",
      SessionBuilder.complete),
    CheckCase(
      "none",
      SessionBuilder.complete.with(.kpi, "satisfied-buyers", ["Stage": "order"]),
      tells: "warning kpis: No KPI looks at the time after they got it. Add one: customers kept, "
        + "repeat orders, support asked for."),
    CheckCase(
      "its touchpoint does",
      SessionBuilder.complete.without("Stage", of: .kpi, "satisfied-buyers").with(
        .kpi, "satisfied-buyers", ["Touchpoint": "fit-1"])),
    CheckCase(
      "its touchpoint does not",
      SessionBuilder.complete.without("Stage", of: .kpi, "satisfied-buyers").with(
        .kpi, "satisfied-buyers", ["Touchpoint": "order-1"]),
      tells: "warning kpis: No KPI looks at the time after they got it. Add one: customers kept, "
        + "repeat orders, support asked for."),
    CheckCase(
      "no place yet",
      SessionBuilder.complete.without("Stage", of: .kpi, "satisfied-buyers")),
    CheckCase(
      "no stage lies after",
      SessionBuilder().with(.stage, "s0", ["Name": "S0", "Phase": "before"]).with(
        .stage, "s1", ["Name": "S1"]
      ).with(.kpi, "nps", ["Stage": "s0"])),
    CheckCase(
      "no KPI yet",
      SessionBuilder.complete.without(.kpi, "satisfied-buyers")),
  ])
  func `a KPI looks beyond the purchase`(_ example: CheckCase) {
    #expect(example.found(by: .measureAfterPurchase) == example.told)
  }
}
