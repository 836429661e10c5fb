import Testing

@testable import Workshop

struct CountTypedDotsTests {
  private static func votes(_ dots: String...) -> SessionBuilder {
    dots.enumerated().reduce(SessionBuilder()) { builder, entry in
      builder.with(
        .opportunity, Identifier("o\(entry.offset)"),
        ["HowMightWe": "help \(entry.offset)", "Dots": entry.element])
    }
  }

  @Test(arguments: [
    CheckCase("a dot each, of one", votes("1 0", "0 1", "0 0", "0 0")),
    CheckCase("no dots", votes("", "")),
    CheckCase(
      "three, of one", votes("1 1", "1 0", "1 0", "0 0"),
      tells:
        "warning o0.dots: Voter 1 gave 3 dots and has 1. Ask which of them stay, or vote again "
        + "with /vote."),
  ])
  func `nobody gives more dots than they have`(_ example: CheckCase) {
    #expect(example.found(by: CountTypedDots.check) == example.told)
  }
}
