import Testing

@testable import Workshop

struct QuestionAFlatCurveTests {
  @Test(arguments: [
    CheckCase(
      "it does",
      SessionBuilder.complete),
    CheckCase(
      "flat",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana"]).with(
        .touchpoint, "t0", ["Persona": "dana", "Action": "a", "Emotion": "1"]
      ).with(.touchpoint, "t1", ["Persona": "dana", "Action": "a", "Emotion": "1"]).with(
        .touchpoint, "t2", ["Persona": "dana", "Action": "a", "Emotion": "1"]),
      tells: "warning dana.touchpoints: Every touchpoint feels 1: the curve is flat. Ask for "
        + "the best and the worst moment, and score again."),
    CheckCase(
      "two points",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana"]).with(
        .touchpoint, "t0", ["Persona": "dana", "Action": "a", "Emotion": "0"]
      ).with(.touchpoint, "t1", ["Persona": "dana", "Action": "a", "Emotion": "0"])),
    CheckCase(
      "one differs",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana"]).with(
        .touchpoint, "t0", ["Persona": "dana", "Action": "a", "Emotion": "0"]
      ).with(.touchpoint, "t1", ["Persona": "dana", "Action": "a", "Emotion": "0"]).with(
        .touchpoint, "t2", ["Persona": "dana", "Action": "a", "Emotion": "1"])),
    CheckCase(
      "one is open",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana"]).with(
        .touchpoint, "t0", ["Persona": "dana", "Action": "a", "Emotion": "0"]
      ).with(.touchpoint, "t1", ["Persona": "dana", "Action": "a", "Emotion": "0"]).with(
        .touchpoint, "t2", ["Persona": "dana", "Action": "a"]
      ).with(.touchpoint, "t3", ["Persona": "dana", "Action": "a", "Emotion": "0"]),
      tells: "warning dana.touchpoints: Every touchpoint feels 0: the curve is flat. Ask for "
        + "the best and the worst moment, and score again."),
  ])
  func `the curve rises and falls`(_ example: CheckCase) {
    #expect(example.found(by: .questionAFlatCurve) == example.told)
  }
}
