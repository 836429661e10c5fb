import Testing

@testable import Workshop

struct SayTheGapAsCustomersDoTests {
  @Test(arguments: [
    CheckCase(
      "theirs", SessionBuilder().with(.purpose, ["Gap": "Nobody tells them when the part comes"])),
    CheckCase(
      "ours", SessionBuilder().with(.purpose, ["Gap": "Our conversion is too low"]),
      tells: "advice purpose.gap: Is \"conversion\" what customers lack, or what we do? Say what "
        + "they need here and do not get."),
    CheckCase(
      "unsere",
      SessionBuilder().with(.facts, ["Language": "Deutsch"]).with(
        .purpose, ["Gap": "Der Umsatz sinkt"]),
      tells: "advice purpose.gap: Is \"Umsatz\" what customers lack, or what we do? Say what they "
        + "need here and do not get."),
    CheckCase(
      "a language without words",
      SessionBuilder().with(.facts, ["Language": "Suomi"]).with(
        .purpose, ["Gap": "conversion"])),
  ])
  func `a gap is in the words of customers`(_ example: CheckCase) {
    #expect(example.found(by: SayTheGapAsCustomersDo.check) == example.told)
  }
}
