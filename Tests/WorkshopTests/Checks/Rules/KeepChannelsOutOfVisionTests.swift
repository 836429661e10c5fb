import Testing

@testable import Workshop

struct KeepChannelsOutOfVisionTests {
  @Test(arguments: [
    CheckCase(
      "the buyer",
      SessionBuilder.complete),
    CheckCase(
      "nothing yet",
      SessionBuilder()),
    CheckCase(
      "omnichannel",
      SessionBuilder().with(.vision, ["Statement": "Be the leading omnichannel provider."]),
      tells: "advice vision.statement: Is \"omnichannel\" the hero here? Tell what it does "
        + "for the customer, and leave it out."),
    CheckCase(
      "a phrase",
      SessionBuilder().with(.vision, ["Statement": "Be a world-class shop."]),
      tells: "advice vision.statement: Is \"world class\" the hero here? Tell what it does "
        + "for the customer, and leave it out."),
    CheckCase(
      "French",
      SessionBuilder().with(.vision, ["Statement": "Notre site web ravira chacun."]),
      tells: "advice vision.statement: Is \"site web\" the hero here? Tell what it does for "
        + "the customer, and leave it out."),
    CheckCase(
      "part of a word",
      SessionBuilder().with(.vision, ["Statement": "Buyers will be happy."])),
  ])
  func `no channel or product is the hero of a vision`(_ example: CheckCase) {
    #expect(example.found(by: .keepChannelsOutOfVision) == example.told)
  }
}
