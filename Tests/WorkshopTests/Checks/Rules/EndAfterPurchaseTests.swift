import Testing

@testable import Workshop

struct EndAfterPurchaseTests {
  @Test(arguments: [
    CheckCase(
      "after",
      SessionBuilder.complete),
    CheckCase(
      "none yet",
      SessionBuilder()),
    CheckCase(
      "no phases at all",
      SessionBuilder().with(.stage, "s0", ["Name": "S0"]).with(.stage, "s1", ["Name": "S1"]).with(
        .stage, "s2", ["Name": "S2"])),
    CheckCase(
      "ends at the sale",
      SessionBuilder().with(.stage, "s0", ["Name": "S0", "Phase": "before"]).with(
        .stage, "s1", ["Name": "S1", "Phase": "purchase"]),
      tells: "warning s1.phase: The last stage, \"S1\", does not lie after they got what they came "
        + "for. Go on to use, support and coming back, or mark the stage as after."),
    CheckCase(
      "the last is silent",
      SessionBuilder().with(.stage, "s0", ["Name": "S0", "Phase": "before"]).with(
        .stage, "s1", ["Name": "S1"]),
      tells: "warning s1.phase: The last stage, \"S1\", does not lie after they got what they came "
        + "for. Go on to use, support and coming back, or mark the stage as after."),
    CheckCase(
      "unknown",
      SessionBuilder().with(.stage, "s0", ["Name": "S0", "Phase": "before"]).with(
        .stage, "s1", ["Name": "S1", "Phase": "unknown"])),
  ])
  func `the last stage lies after the purchase`(_ example: CheckCase) {
    #expect(example.found(by: EndAfterPurchase.check) == example.told)
  }
}
