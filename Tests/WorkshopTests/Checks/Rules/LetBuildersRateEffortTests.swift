import Testing

@testable import Workshop

struct LetBuildersRateEffortTests {
  @Test(arguments: [
    CheckCase(
      "a developer",
      SessionBuilder.complete),
    CheckCase(
      "sales only",
      SessionBuilder().with(.opportunity, "o", ["HowMightWe": "help", "Effort": "2"]).with(
        .participant, "p0", ["Name": "P0", "Role": "Sales"]),
      tells: "advice o.effort: Did those who would do the work rate the effort? Ask somebody "
        + "from engineering or operations before you promise."),
    CheckCase(
      "operations",
      SessionBuilder().with(.opportunity, "o", ["HowMightWe": "help", "Effort": "2"]).with(
        .participant, "p0", ["Name": "P0", "Role": "Sales"]
      ).with(.participant, "p1", ["Name": "P1", "Role": "Head of Operations"])),
    CheckCase(
      "French",
      SessionBuilder().with(.opportunity, "o", ["HowMightWe": "help", "Effort": "2"]).with(
        .participant, "p0", ["Name": "P0", "Role": "Ingénieure"])),
    CheckCase(
      "one role is not said",
      SessionBuilder().with(.opportunity, "o", ["HowMightWe": "help", "Effort": "2"]).with(
        .participant, "p0", ["Name": "P0", "Role": "Sales"]
      ).with(.participant, "p1", ["Name": "P1"])),
    CheckCase(
      "nobody listed",
      SessionBuilder().with(.opportunity, "o", ["HowMightWe": "help", "Effort": "2"])),
    CheckCase(
      "nothing rated yet",
      SessionBuilder().with(.opportunity, "o", ["HowMightWe": "help"]).with(
        .participant, "p", ["Name": "P", "Role": "Sales"])),
    CheckCase(
      "a language without a list",
      SessionBuilder().with(.facts, ["Language": "fi"]).with(
        .opportunity, "o", ["HowMightWe": "help", "Effort": "2"]
      ).with(.participant, "p0", ["Name": "P0", "Role": "Myynti"])),
    CheckCase(
      "German, by the beginning of the word",
      SessionBuilder().with(.facts, ["Language": "de"]).with(
        .opportunity, "o", ["HowMightWe": "help", "Effort": "2"]
      ).with(.participant, "p0", ["Name": "P0", "Role": "Entwicklerin"])),
    CheckCase(
      "German, sales only",
      SessionBuilder().with(.facts, ["Language": "de"]).with(
        .opportunity, "o", ["HowMightWe": "help", "Effort": "2"]
      ).with(.participant, "p0", ["Name": "P0", "Role": "Vertrieb"]),
      tells: "advice o.effort: Did those who would do the work rate the effort? Ask somebody "
        + "from engineering or operations before you promise."),
  ])
  func `those who would do the work rate the effort`(_ example: CheckCase) {
    #expect(example.found(by: .letBuildersRateEffort) == example.told)
  }
}
