import Testing

@testable import Workshop

struct NameAFeelingInVisionTests {
  @Test(arguments: [
    CheckCase(
      "feels sure",
      SessionBuilder.complete),
    CheckCase(
      "nothing yet",
      SessionBuilder()),
    CheckCase(
      "none",
      SessionBuilder().with(.vision, ["Statement": "Buyers will order more."]),
      tells: "advice vision.statement: Does the vision name what the customer feels or needs? Say "
        + "how their best day feels."),
    CheckCase(
      "a need",
      SessionBuilder().with(.vision, ["Statement": "Buyers will get what they need."])),
    CheckCase(
      "peace of mind",
      SessionBuilder().with(.vision, ["Statement": "Buyers will have peace of mind."])),
    CheckCase(
      "French",
      SessionBuilder().with(.vision, ["Statement": "Les acheteurs seront rassurés."])),
    CheckCase(
      "another language",
      SessionBuilder().with(.facts, ["Language": "it"]).with(
        .vision, ["Statement": "Tutti contenti."])),
  ])
  func `a vision names a feeling or a need`(_ example: CheckCase) {
    #expect(example.found(by: .nameAFeelingInVision) == example.told)
  }
}
