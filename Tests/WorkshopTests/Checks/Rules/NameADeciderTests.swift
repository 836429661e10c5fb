import Testing

@testable import Workshop

struct NameADeciderTests {
  @Test(arguments: [
    CheckCase(
      "named",
      SessionBuilder.complete),
    CheckCase(
      "nothing said yet",
      SessionBuilder()),
    CheckCase(
      "not named",
      SessionBuilder().with(.facts, ["Name": "Van parts"]),
      tells: "warning session.decider: Nobody is named to decide. Name one person who breaks "
        + "ties."),
    CheckCase(
      "unknown",
      SessionBuilder().with(.facts, ["Decider": "unknown"])),
  ])
  func `somebody decides if the group cannot`(_ example: CheckCase) {
    #expect(example.found(by: .nameADecider) == example.told)
  }
}
