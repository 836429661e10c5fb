import Testing

@testable import Workshop

struct ConfirmTheChoiceTests {
  @Test(arguments: [
    CheckCase(
      "it has",
      SessionBuilder.complete),
    CheckCase(
      "it has not",
      SessionBuilder.complete.without(.decision, "show-stock-first"),
      tells: "warning decisions: Something is chosen, but no decision is in the log. Let the "
        + "decider confirm it, and note what was dropped and why."),
    CheckCase(
      "nothing chosen",
      SessionBuilder().with(.opportunity, "o", ["HowMightWe": "help", "Chosen": "no"])),
  ])
  func `what is chosen has a decision`(_ example: CheckCase) {
    #expect(example.found(by: .confirmTheChoice) == example.told)
  }
}
