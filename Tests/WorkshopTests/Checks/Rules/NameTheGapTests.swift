import Testing

@testable import Workshop

struct NameTheGapTests {
  @Test(arguments: [
    CheckCase(
      "named",
      SessionBuilder.complete),
    CheckCase(
      "nothing yet",
      SessionBuilder()),
    CheckCase(
      "not named",
      SessionBuilder().with(.purpose, ["Statement": "so that"]),
      tells: "warning purpose.gap: The purpose names no gap. Say where what customers need "
        + "and what they get lie apart."),
  ])
  func `a purpose names the gap`(_ example: CheckCase) {
    #expect(example.found(by: .nameTheGap) == example.told)
  }
}
