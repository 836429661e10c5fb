import Testing

@testable import Workshop

struct GivePersonaTwoGoalsTests {
  @Test(arguments: [
    CheckCase(
      "two",
      SessionBuilder.complete),
    CheckCase(
      "none yet",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana"])),
    CheckCase(
      "one",
      SessionBuilder.complete.with(.persona, "dana", ["Goal": "the van runs"]),
      tells: "warning dana.goal: Dana has one goal only. Ask what else they try to get done."),
  ])
  func `a persona has two goals or more`(_ example: CheckCase) {
    #expect(example.found(by: .givePersonaTwoGoals) == example.told)
  }
}
