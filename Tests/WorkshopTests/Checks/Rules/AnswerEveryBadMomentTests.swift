import Testing

@testable import Workshop

struct AnswerEveryBadMomentTests {
  @Test(arguments: [
    CheckCase(
      "it has",
      SessionBuilder.complete),
    CheckCase(
      "no opportunities yet",
      SessionBuilder().with(
        .touchpoint, "t", ["Name": "Pays", "MomentOfTruth": "yes", "Emotion": "-1"])),
    CheckCase(
      "none",
      SessionBuilder().with(
        .touchpoint, "t", ["Name": "Pays", "MomentOfTruth": "yes", "Emotion": "-1"]
      ).with(.opportunity, "o", ["HowMightWe": "help"]),
      tells: "warning t.opportunities: \"Pays\" is a moment of truth at -1, but no "
        + "opportunity answers it. Ask how you might help there."),
    CheckCase(
      "one",
      SessionBuilder().with(
        .touchpoint, "t", ["Name": "Pays", "MomentOfTruth": "yes", "Emotion": "-1"]
      ).with(.opportunity, "o", ["Touchpoint": "t"])),
    CheckCase(
      "not below zero",
      SessionBuilder().with(
        .touchpoint, "t", ["Name": "Pays", "MomentOfTruth": "yes", "Emotion": "0"]
      ).with(.opportunity, "o", ["HowMightWe": "help"])),
  ])
  func `each moment of truth below zero has an opportunity`(_ example: CheckCase) {
    #expect(example.found(by: .answerEveryBadMoment) == example.told)
  }
}
