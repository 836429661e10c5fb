import Testing

@testable import Workshop

struct SayWhyItBreaksTests {
  @Test(arguments: [
    CheckCase(
      "what happens",
      SessionBuilder().with(
        .touchpoint, "t", ["Reason": "without a day the job cannot be promised"])),
    CheckCase(
      "important", SessionBuilder().with(.touchpoint, "t", ["Reason": "because it is important"]),
      tells: "advice t.reason: What would happen if it failed, besides being \"important\"? Say "
        + "what they do then: turn back, ring, tell others."),
  ])
  func `a reason says what would happen`(_ example: CheckCase) {
    #expect(example.found(by: SayWhyItBreaks.check) == example.told)
  }
}
