import Testing

@testable import Workshop

struct SayWhatHoldsInsteadTests {
  private static let slow = SessionBuilder().with(
    .touchpoint, "pays", ["Name": "Pays", "Pain": "slow"])

  @Test(arguments: [
    CheckCase("open", slow.with(.hypothesis, "h", ["Ref": "pays.Pain: slow", "Status": "open"])),
    CheckCase(
      "nothing holds instead",
      slow.with(.hypothesis, "h", ["Ref": "pays.Pain: slow", "Status": "refuted"]),
      tells: "warning pays.pain: Pays, pain leans on a refuted guess: \"slow\". Say what holds "
        + "instead: /edit h.instead. Or change what leans on it."),
    CheckCase(
      "it is said what holds",
      slow.with(
        .hypothesis, "h",
        ["Ref": "pays.Pain: slow", "Status": "refuted", "Instead": "the card is refused"])),
  ])
  func `what leans on a refuted guess is told until something holds instead`(
    _ example: CheckCase
  ) {
    #expect(example.found(by: .sayWhatHoldsInstead) == example.told)
  }
}
