import Testing

@testable import Workshop

struct SayHowSureAChangeIsTests {
  @Test(arguments: [
    CheckCase(
      "with n",
      SessionBuilder().with(.kpi, "k", ["Name": "come back", "Baseline": "31"]).with(
        .measurement, "m", ["KPI": "k", "Value": "34", "N": "3120"])),
    CheckCase(
      "unchanged",
      SessionBuilder().with(.kpi, "k", ["Name": "come back", "Baseline": "31"]).with(
        .measurement, "m", ["KPI": "k", "Value": "31"])),
    CheckCase(
      "without",
      SessionBuilder().with(.kpi, "k", ["Name": "come back", "Baseline": "31"]).with(
        .measurement, "m", ["KPI": "k", "Value": "34"]),
      tells:
        "advice m.n: \"come back\" went from 31 to 34, and nobody says on how many it rests. Say "
        + "n, so that chance can be told from change."),
  ])
  func `a change says on how many it rests`(_ example: CheckCase) {
    #expect(example.found(by: SayHowSureAChangeIs.check) == example.told)
  }
}
