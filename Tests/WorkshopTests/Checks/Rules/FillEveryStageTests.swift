import Testing

@testable import Workshop

struct FillEveryStageTests {
  @Test(arguments: [
    CheckCase(
      "four each",
      SessionBuilder.complete),
    CheckCase(
      "not begun",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana"]).with(.stage, "a", ["Name": "a"])
        .with(.stage, "b", ["Name": "b"])),
    CheckCase(
      "one and none",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana"]).with(.stage, "a", ["Name": "a"])
        .with(.stage, "b", ["Name": "b"]).with(.stage, "c", ["Name": "c"]).with(
          .touchpoint, "a-0", ["Stage": "a", "Persona": "dana", "Action": "looks"]
        ).with(.touchpoint, "b-0", ["Stage": "b", "Persona": "dana", "Action": "looks"]).with(
          .touchpoint, "b-1", ["Stage": "b", "Persona": "dana", "Action": "looks"]),
      tells: "warning a.touchpoints: \"a\" has one touchpoint. Ask what else the customer "
        + "does there.",
      "warning c.touchpoints: \"c\" has no touchpoint. Ask what else the customer does "
        + "there."),
    CheckCase(
      "one stage that Dana does not come by",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana"]).with(.stage, "a", ["Name": "a"])
        .with(.stage, "b", ["Name": "b", "Closed": "touchpoint.action dana not here"]).with(
          .touchpoint, "a-0", ["Stage": "a", "Persona": "dana", "Action": "looks"]
        ).with(.touchpoint, "a-1", ["Stage": "a", "Persona": "dana", "Action": "looks"])),
    CheckCase(
      "two personas, one with a path",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana"]).with(.stage, "a", ["Name": "a"])
        .with(.stage, "b", ["Name": "b"]).with(
          .touchpoint, "a-0", ["Stage": "a", "Persona": "dana", "Action": "looks"]
        ).with(.touchpoint, "a-1", ["Stage": "a", "Persona": "dana", "Action": "looks"]).with(
          .touchpoint, "b-0", ["Stage": "b", "Persona": "dana", "Action": "looks"]
        ).with(.persona, "eli", ["Name": "Eli"]),
      tells: "warning b.touchpoints: \"b\" has one touchpoint of Dana. Ask what else the "
        + "customer does there."),
  ])
  func `each stage has two touchpoints or more`(_ example: CheckCase) {
    #expect(example.found(by: .fillEveryStage) == example.told)
  }
}
