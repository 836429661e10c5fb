import Testing

@testable import Workshop

struct NameMoreThanOneGroupTests {
  @Test(arguments: [
    CheckCase("none yet", SessionBuilder()),
    CheckCase(
      "two",
      SessionBuilder().with(.segment, "a", ["Name": "Fitters"]).with(
        .segment, "b", ["Name": "Farmers"])),
    CheckCase(
      "one", SessionBuilder().with(.segment, "a", ["Name": "Fitters"]),
      tells: "advice segments: \"Fitters\" is the only customer group. Name those who are left out "
        + "if we follow this one."),
  ])
  func `several groups are named`(_ example: CheckCase) {
    #expect(example.found(by: NameMoreThanOneGroup.check) == example.told)
  }
}
