import Testing

@testable import Workshop

struct SetOpenThresholdsTests {
  @Test(arguments: [
    CheckCase(
      "ahead",
      SessionBuilder().with(.kpi, "k", ["Baseline": "31", "Direction": "up", "Unit": "%"]).with(
        .hypothesis, "h", ["KPI": "k", "Threshold": "34"])),
    CheckCase(
      "passed",
      SessionBuilder().with(.kpi, "k", ["Baseline": "31", "Direction": "up"]).with(
        .hypothesis, "h", ["KPI": "k", "Threshold": "30"]),
      tells:
        "warning h.threshold: The value is 31 today, so 30 is reached whatever happens. Choose a "
        + "value that is not there yet."),
    CheckCase(
      "passed downwards",
      SessionBuilder().with(.kpi, "k", ["Baseline": "4", "Direction": "down"]).with(
        .hypothesis, "h", ["KPI": "k", "Threshold": "5"]),
      tells:
        "warning h.threshold: The value is 4 today, so 5 is reached whatever happens. Choose a "
        + "value that is not there yet."),
    CheckCase(
      "no share",
      SessionBuilder().with(.kpi, "k", ["Unit": "% of visits"]).with(
        .hypothesis, "h", ["KPI": "k", "Threshold": "340"]),
      tells:
        "warning h.threshold: 340 is no share: it lies outside 0 to 100. Correct the threshold."),
  ])
  func `a threshold can be missed`(_ example: CheckCase) {
    #expect(example.found(by: SetOpenThresholds.check) == example.told)
  }
}
