import Testing

@testable import Workshop

struct NameTheCustomerInVisionTests {
  @Test(arguments: [
    CheckCase(
      "a first-time buyer",
      SessionBuilder.complete),
    CheckCase(
      "nothing yet",
      SessionBuilder()),
    CheckCase(
      "nobody",
      SessionBuilder().with(.vision, ["Statement": "Be the leading provider on every channel."]),
      tells: "advice vision.statement: Does the vision name the customer? Say it of the customer, "
        + "in words they would use themselves."),
    CheckCase(
      "Dana",
      SessionBuilder.complete.with(.vision, ["Statement": "Dana will feel sure."])),
  ])
  func `a vision names the customer`(_ example: CheckCase) {
    #expect(example.found(by: .nameTheCustomerInVision) == example.told)
  }
}
