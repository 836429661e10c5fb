import Testing

@testable import Workshop

struct BeginBeforeContactTests {
  @Test(arguments: [
    CheckCase(
      "before",
      SessionBuilder.complete),
    CheckCase(
      "none yet",
      SessionBuilder()),
    CheckCase(
      "no phases at all",
      SessionBuilder().with(.stage, "s0", ["Name": "S0"]).with(.stage, "s1", ["Name": "S1"]).with(
        .stage, "s2", ["Name": "S2"]),
      tells: "advice s0.phase: No stage says whether it lies before us, with us or after. "
        + "Say it of the first and the last stage at least."),
    CheckCase(
      "the first is silent",
      SessionBuilder().with(.stage, "s0", ["Name": "S0"]).with(
        .stage, "s1", ["Name": "S1", "Phase": "after"]),
      tells: "warning s0.phase: The first stage, \"S0\", does not begin before they meet us. "
        + "Begin before the customer meets us, or mark the stage as before."),
    CheckCase(
      "the first is the purchase",
      SessionBuilder().with(.stage, "s0", ["Name": "S0", "Phase": "purchase"]).with(
        .stage, "s1", ["Name": "S1", "Phase": "after"]),
      tells: "warning s0.phase: The first stage, \"S0\", does not begin before they meet us. "
        + "Begin before the customer meets us, or mark the stage as before."),
    CheckCase(
      "unknown",
      SessionBuilder().with(.stage, "s0", ["Name": "S0", "Phase": "unknown"]).with(
        .stage, "s1", ["Name": "S1", "Phase": "after"])),
  ])
  func `the first stage lies before contact`(_ example: CheckCase) {
    #expect(example.found(by: .beginBeforeContact) == example.told)
  }
}
