import Testing

@testable import Workshop

struct AgreeOnVisionClarityTests {
  @Test(arguments: [
    CheckCase(
      "4",
      SessionBuilder.complete),
    CheckCase(
      "nobody was asked",
      SessionBuilder().with(.vision, ["Statement": "x"])),
    CheckCase(
      "3",
      SessionBuilder.complete.with(.vision, ["Clarity": "3 3 5"]),
      tells: "warning vision.clarity: The room gives the vision a clarity of 3, less than 4. "
        + "Rewrite it once, then let the decider close."),
    CheckCase(
      "between 3 and 4",
      SessionBuilder.complete.with(.vision, ["Clarity": "3 4"])),
  ])
  func `the median for clarity is 4 or more`(_ example: CheckCase) {
    #expect(example.found(by: .agreeOnVisionClarity) == example.told)
  }
}
