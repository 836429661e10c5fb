import Testing

@testable import Workshop

struct TakeNoMoreThanPlannedTests {
  private static func taken(_ count: Int) -> SessionBuilder {
    (0..<count).reduce(SessionBuilder()) { builder, number in
      builder.with(.opportunity, Identifier("o\(number)"), ["HowMightWe": "help", "Chosen": "yes"])
    }
  }

  @Test(arguments: [
    CheckCase(
      "as planned",
      taken(2).with(.purpose, ["Decision": "which three fixes go into the summer release"])),
    CheckCase("no number", taken(5).with(.purpose, ["Decision": "which fixes go into 2027"])),
    CheckCase(
      "more",
      taken(4).with(.purpose, ["Decision": "which three fixes go into the summer release"]),
      tells:
        "warning purpose.decision: 4 are taken on, and the purpose speaks of 3. Take fewer, or "
        + "say that it is more now."),
  ])
  func `no more is taken than planned`(_ example: CheckCase) {
    #expect(example.found(by: TakeNoMoreThanPlanned.check) == example.told)
  }
}
