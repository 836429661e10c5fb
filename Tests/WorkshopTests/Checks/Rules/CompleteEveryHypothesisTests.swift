import Testing

@testable import Workshop

struct CompleteEveryHypothesisTests {
  @Test(arguments: [
    CheckCase(
      "it has",
      SessionBuilder.complete),
    CheckCase(
      "none yet",
      SessionBuilder()),
    CheckCase(
      "nothing",
      SessionBuilder().with(.hypothesis, "h", ["Statement": "van buyers leave"]),
      tells: "warning h.kpi: \"van buyers leave\" has no KPI that shows it. Agree on it "
        + "before the data come in.",
      "warning h.threshold: \"van buyers leave\" has no value that would prove it. "
        + "Agree on it before the data come in.",
      "warning h.qualitativeTest: \"van buyers leave\" has no conversation or "
        + "observation that explains it. Agree on it before the data come in.",
      "warning h.owner: \"van buyers leave\" has no owner. Agree on it before the data "
        + "come in.",
      "warning h.due: \"van buyers leave\" has no date. Agree on it before the data "
        + "come in."),
    CheckCase(
      "unknown threshold",
      SessionBuilder.complete.with(.hypothesis, "guess-1", ["Threshold": "unknown"])),
  ])
  func `each hypothesis has all its parts`(_ example: CheckCase) {
    #expect(example.found(by: CompleteEveryHypothesis.check) == example.told)
  }
}
