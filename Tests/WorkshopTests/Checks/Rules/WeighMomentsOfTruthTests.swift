import Testing

@testable import Workshop

struct WeighMomentsOfTruthTests {
  private static let told =
    "advice compare-2.emotion: \"Point compare-2\" makes or breaks the whole and hurts, but feels neither"
    + " good nor bad. How do they feel when it goes wrong? Rate it again, or take the pain out."

  private static func moment(_ fields: KeyValuePairs<String, String>) -> SessionBuilder {
    SessionBuilder.complete.with(.touchpoint, "compare-2", fields)
  }

  @Test(arguments: [
    CheckCase("bad", SessionBuilder.complete),
    CheckCase("neither", moment(["Scores": "0 0", "Emotion": "0"]), tells: told),
    CheckCase("no moment", moment(["Scores": "0 0", "Emotion": "0", "MomentOfTruth": "no"])),
    CheckCase("no pain", moment(["Scores": "0 0", "Emotion": "0", "Pain": "unknown"])),
  ])
  func `a moment of truth that hurts is not at zero`(_ example: CheckCase) {
    #expect(example.found(by: .weighMomentsOfTruth) == example.told)
  }
}
