import Testing

@testable import Workshop

struct DiscussWideSpreadsTests {
  private static func room(_ scores: String...) -> SessionBuilder {
    scores.enumerated().reduce(SessionBuilder()) { builder, entry in
      builder.with(
        .touchpoint, Identifier("t\(entry.offset)"),
        ["Name": "Step \(entry.offset)", "Scores": entry.element])
    }
  }

  private static func told(_ number: Int, _ from: Int, _ to: Int) -> String {
    "advice t\(number).scores: The room scores \"Step \(number)\" from \(from) to \(to). Ask both "
      + "ends what they saw or heard, and keep it: /edit t\(number).talk."
  }

  @Test(arguments: [
    CheckCase("one apart", SessionBuilder.complete),
    CheckCase("two apart, one on each side", room("-1 0 1")),
    CheckCase("one person", room("-2")),
    CheckCase("two on each side", room("-1 -1 1 1 0"), tells: told(0, -1, 1)),
    CheckCase("three apart", room("-2 1"), tells: told(0, -2, 1)),
    CheckCase(
      "they said what both saw",
      SessionBuilder().with(
        .touchpoint, "t0", ["Name": "Step 0", "Scores": "-2 1", "Talk": "two customers"])),
    CheckCase(
      "the three widest", room("-2 1", "-2 2", "-1 2", "-2 2"), tells: told(1, -2, 2),
      told(3, -2, 2), told(0, -2, 1)),
  ])
  func `the widest spreads are named`(_ example: CheckCase) {
    #expect(example.found(by: .discussWideSpreads) == example.told)
  }
}
