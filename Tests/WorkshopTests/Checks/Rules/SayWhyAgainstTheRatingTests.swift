import Testing

@testable import Workshop

struct SayWhyAgainstTheRatingTests {
  private static func rated(_ impact: String, _ effort: String, _ chosen: String)
    -> SessionBuilder
  {
    SessionBuilder().with(
      .opportunity, "bot",
      ["HowMightWe": "answer at night", "Impact": impact, "Effort": effort, "Chosen": chosen])
  }

  @Test(arguments: [
    CheckCase("much help", rated("4", "5", "yes")),
    CheckCase("little effort", rated("1", "1", "yes")),
    CheckCase("not taken", rated("1", "5", "no")),
    CheckCase(
      "against the rating", rated("1", "5", "yes"),
      tells:
        "warning bot.chosen: \"answer at night\" is taken on, and its own rating says not now: helps 1, "
        + "effort 5. Say why it is taken all the same, or leave it for later."),
  ])
  func `what is taken on against its own rating has a reason`(_ example: CheckCase) {
    #expect(example.found(by: SayWhyAgainstTheRating.check) == example.told)
  }

  @Test func `ideas are held to their rating too`() {
    let session = SessionBuilder().with(
      .idea, "bot", ["Text": "a bot", "Impact": "2", "Effort": "4", "Chosen": "yes"]
    ).session
    #expect(
      SayWhyAgainstTheRating.rating(of: Reference(.idea, "bot"), in: session)
        == "helps 2, effort 4")
  }
}
