import Testing

@testable import Workshop

struct DecideInTheRoomTests {
  @Test(arguments: [
    CheckCase("nobody here yet", SessionBuilder().with(.facts, ["Decider": "Management"])),
    CheckCase(
      "one of us",
      SessionBuilder().with(.participant, "ana", ["Name": "Ana Silva"]).with(
        .facts, ["Decider": "ana"])),
    CheckCase(
      "one of us with her role",
      SessionBuilder().with(.participant, "ana", ["Name": "Ana"]).with(
        .facts, ["Decider": "Ana, head of sales"])),
    CheckCase(
      "a floor above",
      SessionBuilder().with(.participant, "ana", ["Name": "Ana"]).with(
        .facts, ["Decider": "Management"]),
      tells: "warning session.decider: \"Management\" is nobody in the room. Name one of those "
        + "here, or invite them."),
  ])
  func `whoever decides is here`(_ example: CheckCase) {
    #expect(example.found(by: DecideInTheRoom.check) == example.told)
  }
}
