import Testing

@testable import Workshop

struct ResolveReferencesTests {
  @Test(arguments: [
    CheckCase(
      "all lead somewhere",
      SessionBuilder.complete),
    CheckCase(
      "nothing is near",
      SessionBuilder.complete.with(.touchpoint, "fit-1", ["Stage": "unboxing"]),
      tells: "error fit-1.stage: \"unboxing\" is no stage. Choose one that exists."),
    CheckCase(
      "nearly a stage",
      SessionBuilder.complete.with(.touchpoint, "fit-1", ["Stage": "fitt"]),
      tells: "error fit-1.stage: \"fitt\" is no stage. Did you mean \"fit\"?"),
    CheckCase(
      "one of several",
      SessionBuilder.complete.with(
        .opportunity, "show-stock", ["Touchpoint": "compare-2", "Touchpoint": "compare-9"]),
      tells: "error show-stock.touchpoint: \"compare-9\" is no touchpoint. Did you mean "
        + "\"compare-1\"?"),
    CheckCase(
      "any of several kinds",
      SessionBuilder.complete.with(.action, "move-stock", ["Link": "dana"]),
      tells:
        "error move-stock.link: \"dana\" is no opportunity or KPI or hypothesis or idea or "
        + "touchpoint. Choose one that exists."),
    CheckCase(
      "a KPI is one of them",
      SessionBuilder.complete.with(.action, "move-stock", ["Link": "satisfied-buyers"])),
    CheckCase(
      "a source",
      SessionBuilder.complete.with(.touchpoint, "fit-1", ["Evidence": "interview-march"]),
      tells: "error fit-1.evidence: \"interview-march\" is no source. Did you mean "
        + "\"interviews-march\"?"),
    CheckCase(
      "unknown is an answer",
      SessionBuilder.complete.with(.kpi, "satisfied-buyers", ["Stage": "unknown"])),
  ])
  func `a reference that leads nowhere is told`(_ example: CheckCase) {
    #expect(example.found(by: .resolveReferences) == example.told)
  }
}
