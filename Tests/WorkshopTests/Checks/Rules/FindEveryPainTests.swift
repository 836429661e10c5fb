import Testing

@testable import Workshop

struct FindEveryPainTests {
  @Test(arguments: [
    CheckCase(
      "named",
      SessionBuilder.complete),
    CheckCase(
      "none",
      SessionBuilder().with(.touchpoint, "t", ["Name": "Pays", "Emotion": "-1"]),
      tells: "warning t.pain: \"Pays\" feels -1, but no pain is named. Say what hurts."),
    CheckCase(
      "neutral",
      SessionBuilder().with(.touchpoint, "t", ["Name": "Pays", "Emotion": "0"])),
    CheckCase(
      "unknown",
      SessionBuilder().with(.touchpoint, "t", ["Name": "Pays", "Emotion": "-1", "Pain": "unknown"])),
  ])
  func `each negative touchpoint has a pain`(_ example: CheckCase) {
    #expect(example.found(by: .findEveryPain) == example.told)
  }
}
