import Testing

@testable import Workshop

struct DateEveryBaselineTests {
  @Test(arguments: [
    CheckCase("dated", SessionBuilder.complete),
    CheckCase("nothing yet", SessionBuilder().with(.kpi, "nps", ["Name": "NPS"])),
    CheckCase(
      "unknown", SessionBuilder().with(.kpi, "nps", ["Name": "NPS", "Baseline": "unknown"])),
    CheckCase(
      "undated", SessionBuilder().with(.kpi, "nps", ["Name": "NPS", "Baseline": "12"]),
      tells:
        "advice nps.baselineDate: The value now of \"NPS\" bears no date. Say when it was measured;"
        + " until then the day of the workshop is taken."),
  ])
  func `a value now says of which day it is`(_ example: CheckCase) {
    #expect(example.found(by: .dateEveryBaseline) == example.told)
  }
}
