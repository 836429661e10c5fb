import Testing

@testable import Workshop

struct GroundMakeOrBreakTests {
  @Test(arguments: [
    CheckCase(
      "two sources",
      SessionBuilder().with(.evidence, "a", ["Title": "A"]).with(.evidence, "b", ["Title": "B"])
        .with(.touchpoint, "t", ["Action": "pays [a]", "Pain": "slow [b]", "MomentOfTruth": "yes"])),
    CheckCase("no such point", SessionBuilder().with(.touchpoint, "t", ["Action": "pays"])),
    CheckCase(
      "one",
      SessionBuilder().with(.evidence, "a", ["Title": "A"]).with(
        .touchpoint, "t", ["Name": "Pays", "Action": "pays [a]", "MomentOfTruth": "yes"]),
      tells: "advice t: \"Pays\" makes or breaks the whole and rests on one source. Find a second "
        + "one: numbers where voices spoke, voices where numbers are."),
    CheckCase(
      "none", SessionBuilder().with(.touchpoint, "t", ["Name": "Pays", "MomentOfTruth": "yes"]),
      tells: "advice t: \"Pays\" makes or breaks the whole and rests on our guess alone. Find a "
        + "second one: numbers where voices spoke, voices where numbers are."),
  ])
  func `what makes or breaks is grounded`(_ example: CheckCase) {
    #expect(example.found(by: GroundMakeOrBreak.check) == example.told)
  }
}
