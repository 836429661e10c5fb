import Testing

@testable import Workshop

struct EmptyTheParkingLotTests {
  @Test(arguments: [
    CheckCase(
      "it has",
      SessionBuilder.complete),
    CheckCase(
      "none",
      SessionBuilder().with(.parked, "p", ["Text": "deliver at night?"]),
      tells: "warning p.outcome: \"deliver at night?\" is still parked. Act on it, keep it "
        + "for later or drop it."),
  ])
  func `what is parked has an outcome`(_ example: CheckCase) {
    #expect(example.found(by: .emptyTheParkingLot) == example.told)
  }
}
