import Testing

@testable import Workshop

struct LabelHypothesisMapTests {
  @Test(arguments: [
    CheckCase(
      "a source",
      SessionBuilder.complete),
    CheckCase(
      "no map yet",
      SessionBuilder().with(.facts, ["Name": "Van parts"])),
    CheckCase(
      "a persona",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana"]),
      tells: "advice sources: No source is listed, so this is a hypothesis map. List what you "
        + "hold, or call it a hypothesis map wherever you show it."),
    CheckCase(
      "a touchpoint",
      SessionBuilder().with(.touchpoint, "calls", ["Action": "calls"]),
      tells: "advice sources: No source is listed, so this is a hypothesis map. List what you "
        + "hold, or call it a hypothesis map wherever you show it."),
  ])
  func `a map without any source is called what it is`(_ example: CheckCase) {
    #expect(example.found(by: .labelHypothesisMap) == example.told)
  }
}
