import Testing

@testable import Workshop

struct MapOneSituationTests {
  @Test(arguments: [
    CheckCase(
      "one", SessionBuilder().with(.scope, ["Scenario": "A fitter whose part broke on the road"])),
    CheckCase(
      "all", SessionBuilder().with(.scope, ["Scenario": "All our customers who order parts"]),
      tells: "advice scope.scenario: Who is \"All our customers\"? Choose one person in one "
        + "situation, with one goal."),
  ])
  func `a scenario is of one person`(_ example: CheckCase) {
    #expect(example.found(by: MapOneSituation.check) == example.told)
  }
}
