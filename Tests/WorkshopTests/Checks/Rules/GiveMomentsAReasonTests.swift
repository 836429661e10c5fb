import Testing

@testable import Workshop

struct GiveMomentsAReasonTests {
  @Test(arguments: [
    CheckCase(
      "it has",
      SessionBuilder.complete),
    CheckCase(
      "none",
      SessionBuilder().with(.touchpoint, "t", ["Name": "Pays", "MomentOfTruth": "yes"]),
      tells: "warning t.reason: \"Pays\" is a moment of truth without a reason. Say why it "
        + "makes or breaks the whole."),
    CheckCase(
      "no moment of truth",
      SessionBuilder().with(.touchpoint, "t", ["Name": "Pays", "MomentOfTruth": "no"])),
    CheckCase(
      "unknown",
      SessionBuilder().with(.touchpoint, "t", ["MomentOfTruth": "yes", "Reason": "unknown"])),
  ])
  func `each moment of truth has a reason`(_ example: CheckCase) {
    #expect(example.found(by: .giveMomentsAReason) == example.told)
  }
}
