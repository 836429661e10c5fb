import Testing

@testable import Workshop

struct NameTheCustomerInPurposeTests {
  @Test(arguments: [
    CheckCase(
      "first-time buyers",
      SessionBuilder.complete),
    CheckCase(
      "nothing yet",
      SessionBuilder()),
    CheckCase(
      "nobody",
      SessionBuilder().with(.purpose, ["Statement": "so that revenue grows"]),
      tells: "advice purpose.statement: Does the purpose name a customer? Say whose life gets "
        + "better, and why they care."),
    CheckCase(
      "the persona",
      SessionBuilder.complete.with(.purpose, ["Statement": "so that Dana gets home"])),
    CheckCase(
      "the segment",
      SessionBuilder.complete.with(.purpose, ["Statement": "so that mechanics get home"])),
    CheckCase(
      "French",
      SessionBuilder().with(.purpose, ["Statement": "pour que les abonnés restent"])),
    CheckCase(
      "another language",
      SessionBuilder().with(.facts, ["Language": "Deutsch"]).with(
        .purpose, ["Statement": "damit Käufer fertig werden"])),
  ])
  func `a purpose names a customer`(_ example: CheckCase) {
    #expect(example.found(by: .nameTheCustomerInPurpose) == example.told)
  }
}
