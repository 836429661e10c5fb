import Testing

@testable import Workshop

struct CompleteEveryKPITests {
  @Test(arguments: [
    CheckCase(
      "it has",
      SessionBuilder.complete),
    CheckCase(
      "none yet",
      SessionBuilder()),
    CheckCase(
      "nothing",
      SessionBuilder().with(.kpi, "nps", ["Name": "NPS"]),
      tells: "warning nps.goal: \"NPS\" has no goal. Give it.",
      "warning nps.source: \"NPS\" has no source. Give it.",
      "warning nps.baseline: \"NPS\" has no value now. Give it, or say \"unknown\" and "
        + "plan to get it.",
      "warning nps.target: \"NPS\" has no target. Give it.",
      "warning nps.due: \"NPS\" has no date. Give it.",
      "warning nps.owner: \"NPS\" has no owner. Give it.",
      "warning nps.stage: \"NPS\" has no place on the journey. Name its stage or "
        + "touchpoint."),
    CheckCase(
      "no owner",
      SessionBuilder.complete.without("Owner", of: .kpi, "satisfied-buyers"),
      tells: "warning satisfied-buyers.owner: \"Satisfied buyers\" has no owner. Give it."),
    CheckCase(
      "a touchpoint is a place",
      SessionBuilder.complete.without("Stage", of: .kpi, "satisfied-buyers").with(
        .kpi, "satisfied-buyers", ["Touchpoint": "fit-1"])),
    CheckCase(
      "an unknown place",
      SessionBuilder.complete.with(.kpi, "satisfied-buyers", ["Stage": "unknown"])),
    CheckCase(
      "an unknown baseline",
      SessionBuilder.complete.with(.kpi, "satisfied-buyers", ["Baseline": "unknown"])),
  ])
  func `each KPI has all its parts`(_ example: CheckCase) {
    #expect(example.found(by: .completeEveryKPI) == example.told)
  }
}
