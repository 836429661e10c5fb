import Testing

@testable import Workshop

struct NameStagesOnceTests {
  @Test(arguments: [
    CheckCase(
      "names differ",
      SessionBuilder().with(.stage, "s0", ["Name": "Compare"]).with(.stage, "s1", ["Name": "Order"])
    ),
    CheckCase(
      "the same",
      SessionBuilder().with(.stage, "s0", ["Name": "Compare"]).with(.stage, "s1", ["Name": "Order"])
        .with(.stage, "s2", ["Name": "Compare"]),
      tells: "warning s2.name: \"Compare\" is also the name of s0. Rename one of them."),
    CheckCase(
      "but for case and accents",
      SessionBuilder().with(.stage, "s0", ["Name": "Décider"]).with(
        .stage, "s1", ["Name": "decider"]),
      tells: "warning s1.name: \"decider\" is also the name of s0. Rename one of them."),
    CheckCase(
      "other scripts",
      SessionBuilder().with(.stage, "s0", ["Name": "比較"]).with(.stage, "s1", ["Name": "購入"])),
  ])
  func `each stage has a name of its own`(_ example: CheckCase) {
    #expect(example.found(by: .nameStagesOnce) == example.told)
  }
}
