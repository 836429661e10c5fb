import Testing

@testable import Workshop

struct EndWithTheCustomerTests {
  @Test(arguments: [
    CheckCase("theirs", SessionBuilder().with(.scope, ["End": "The van is on the road again"])),
    CheckCase(
      "ours", SessionBuilder().with(.scope, ["End": "Payment received"]),
      tells: "advice scope.end: Is \"Payment received\" the end for them, or for us? Go on to what "
        + "the customer has got done."),
  ])
  func `a journey ends with the customer`(_ example: CheckCase) {
    #expect(example.found(by: EndWithTheCustomer.check) == example.told)
  }
}
