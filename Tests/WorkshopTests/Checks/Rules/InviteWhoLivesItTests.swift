import Testing

@testable import Workshop

struct InviteWhoLivesItTests {
  @Test(arguments: [
    CheckCase("nobody here yet", SessionBuilder()),
    CheckCase(
      "a carer", SessionBuilder().with(.participant, "ana", ["Name": "Ana", "LivesIt": "yes"])),
    CheckCase(
      "colleagues only", SessionBuilder().with(.participant, "ana", ["Name": "Ana"]),
      tells: "advice participants: Nobody here is said to live it. Invite a customer, a carer or "
        + "somebody who uses it, or ask one before the day is over."),
  ])
  func `somebody lives it`(_ example: CheckCase) {
    #expect(example.found(by: InviteWhoLivesIt.check) == example.told)
  }
}
