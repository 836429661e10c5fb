import Testing

@testable import Workshop

struct InviteTheFrontLineTests {
  @Test(arguments: [
    CheckCase(
      "counter sales",
      SessionBuilder.complete),
    CheckCase(
      "nobody yet",
      SessionBuilder()),
    CheckCase(
      "engineers only",
      SessionBuilder().with(.participant, "a", ["Name": "A", "Role": "engineer"]),
      tells: "advice participants: Does anyone here meet customers every day? Invite somebody "
        + "from support, sales or the counter, or a customer."),
    CheckCase(
      "nurse",
      SessionBuilder().with(.participant, "a", ["Name": "A", "Role": "Nurse, ward 3"])),
    CheckCase(
      "speaks for customers",
      SessionBuilder().with(
        .participant, "a", ["Name": "A", "Role": "engineer", "Perspective": "our customers"])),
    CheckCase(
      "caissière",
      SessionBuilder().with(.participant, "a", ["Name": "A", "Role": "Caissière"])),
    CheckCase(
      "one role is not said",
      SessionBuilder().with(.participant, "a", ["Name": "A", "Role": "engineer"]).with(
        .participant, "b", ["Name": "B"])),
    CheckCase(
      "another language",
      SessionBuilder().with(.facts, ["Language": "de"]).with(
        .participant, "a", ["Name": "A", "Role": "Kundendienst"])),
  ])
  func `somebody who meets customers is asked for when no role suggests it`(_ example: CheckCase) {
    #expect(example.found(by: .inviteTheFrontLine) == example.told)
  }
}
