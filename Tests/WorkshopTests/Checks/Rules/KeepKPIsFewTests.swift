import Testing

@testable import Workshop

struct KeepKPIsFewTests {
  @Test(arguments: [
    CheckCase(
      "one",
      SessionBuilder.complete),
    CheckCase(
      "none yet",
      SessionBuilder().with(.goal, "g", ["Statement": "More orders"])),
    CheckCase(
      "two",
      SessionBuilder().with(.goal, "g", ["Statement": "More orders"]).with(
        .kpi, "k0", ["Goal": "g"]
      ).with(.kpi, "k1", ["Goal": "g"])),
    CheckCase(
      "three",
      SessionBuilder().with(.goal, "g", ["Statement": "More orders"]).with(
        .kpi, "k0", ["Goal": "g"]
      ).with(.kpi, "k1", ["Goal": "g"]).with(.kpi, "k2", ["Goal": "g"]),
      tells: "advice g.kpis: \"More orders\" has 3 KPIs. Keep two: an early sign and a result."),
    CheckCase(
      "a goal without",
      SessionBuilder().with(.goal, "g", ["Statement": "More orders"]).with(
        .kpi, "k0", ["Goal": "g"]
      ).with(.goal, "h", ["Statement": "Fewer calls"]),
      tells: "advice h.kpis: \"Fewer calls\" has no KPI. Add one that shows whether you get "
        + "there."),
  ])
  func `each goal has one or two KPIs`(_ example: CheckCase) {
    #expect(example.found(by: .keepKPIsFew) == example.told)
  }
}
