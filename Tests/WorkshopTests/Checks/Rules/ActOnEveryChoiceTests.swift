import Testing

@testable import Workshop

struct ActOnEveryChoiceTests {
  @Test(arguments: [
    CheckCase(
      "it has",
      SessionBuilder.complete),
    CheckCase(
      "no actions yet",
      SessionBuilder.complete.without(.action, "move-stock")),
    CheckCase(
      "none",
      SessionBuilder.complete.with(.action, "move-stock", ["Link": "guess-1"]),
      tells: "warning show-stock.actions: \"let people see the stock before they log in\" is "
        + "chosen, but no action serves it. Add who does what by when."),
    CheckCase(
      "not chosen",
      SessionBuilder.complete.with(.opportunity, "show-stock", ["Chosen": "no"]).with(
        .action, "move-stock", ["Link": "guess-1"])),
  ])
  func `each chosen opportunity has an action`(_ example: CheckCase) {
    #expect(example.found(by: .actOnEveryChoice) == example.told)
  }
}
