import Testing

@testable import Workshop

struct SettleMergedAnswersTests {
  @Test(arguments: [
    CheckCase("nothing waits", SessionBuilder.complete),
    CheckCase(
      "two answers from two branches",
      SessionBuilder().loading(
        .touchpoint, "calls", aside: FieldValues("Conflict", ["Pain: too slow", "Emotion: 2"])),
      tells: "error calls.pain: Two answers came together, and one waits: \"too slow\". "
        + "Open the workshop; it asks which one holds.",
      "error calls.emotion: Two answers came together, and one waits: \"2\". "
        + "Open the workshop; it asks which one holds."),
  ])
  func `an answer that waits for a choice is told`(_ example: CheckCase) {
    #expect(example.found(by: .settleMergedAnswers) == example.told)
  }

  @Test func `a choice takes its mark off and leaves the others`() throws {
    var session = SessionBuilder().loading(
      .touchpoint, "calls", aside: FieldValues("Conflict", ["Pain: too slow", "Emotion: 2"])
    ).session
    let marks = MergeMark.all(in: session)
    #expect(marks.map(\.field) == ["Pain", "Emotion"])
    try session.apply(marks[0].settled(with: marks[0].values, in: session))
    #expect(session.touchpoints["calls"]?.pain == "too slow")
    #expect(MergeMark.all(in: session).map(\.field) == ["Emotion"])
    try session.apply(MergeMark.all(in: session)[0].settled(with: nil, in: session))
    #expect(MergeMark.all(in: session).isEmpty)
    #expect(session.touchpoints["calls"]?.emotion == nil)
  }
}
