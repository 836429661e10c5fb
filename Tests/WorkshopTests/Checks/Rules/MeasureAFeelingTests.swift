import Testing

@testable import Workshop

struct MeasureAFeelingTests {
  @Test(arguments: [
    CheckCase(
      "satisfied buyers",
      SessionBuilder.complete),
    CheckCase(
      "none yet",
      SessionBuilder()),
    CheckCase(
      "conversion",
      SessionBuilder().with(.kpi, "k", ["Name": "Detail page to checkout"]),
      tells: "advice kpis: Does any KPI measure what customers feel? Add one: NPS, CSAT, CES "
        + "or the emotion at a moment of truth."),
    CheckCase(
      "NPS",
      SessionBuilder().with(.kpi, "k", ["Name": "NPS after delivery"])),
    CheckCase(
      "by its unit",
      SessionBuilder().with(.kpi, "k", ["Name": "After delivery", "Unit": "stars"])),
    CheckCase(
      "French",
      SessionBuilder().with(.kpi, "k", ["Name": "Clients qui nous recommandent"])),
    CheckCase(
      "another language",
      SessionBuilder().with(.facts, ["Language": "de"]).with(
        .kpi, "k", ["Name": "Kundenzufriedenheit"])),
  ])
  func `a KPI measures a feeling`(_ example: CheckCase) {
    #expect(example.found(by: .measureAFeeling) == example.told)
  }
}
