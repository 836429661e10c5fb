import Testing

@testable import Workshop

@Suite struct LoopTests {
  private func members(_ loop: Loop, _ builder: SessionBuilder) -> [String] {
    loop.members(within: [], of: builder.session).map(\.text)
  }

  private static let pains = SessionBuilder()
    .with(.touchpoint, "mild", ["Pain": "slow", "Severity": "2", "Frequency": "2"])
    .with(.touchpoint, "none", ["Emotion": "-2"])
    .with(.touchpoint, "worst", ["Pain": "lost", "Severity": "5", "Frequency": "5"])
    .with(
      .touchpoint, "moment",
      ["Pain": "late", "Severity": "3", "Frequency": "3", "MomentOfTruth": "yes"]
    )
    .with(.touchpoint, "unrated", ["Pain": "rude", "Emotion": "-2"])
    .with(.touchpoint, "same", ["Pain": "dull", "Severity": "4", "Frequency": "3"])

  @Test func `what makes or breaks comes first, then what is worst, then what nobody rated`() {
    #expect(
      members(Loop(.touchpoint, .worstPains(9)), Self.pains)
        == ["moment", "worst", "same", "mild", "unrated"])
    #expect(members(Loop(.touchpoint, .worstPains(2)), Self.pains) == ["moment", "worst"])
    #expect(members(Loop(.touchpoint, .worstPains(3)), SessionBuilder()) == [])
  }

  @Test(arguments: [
    (["3", "1", "2"], 3, ["a", "b", "c"]), (["3", "1", "2"], 2, ["a", "c"]),
    (["3", "2", "2"], 2, ["a", "b", "c"]), (["1 2", "1", "0"], 1, ["a"]),
    (["0", "0", "0"], 2, ["a", "b"]), (["0", "0", "1"], 2, ["a", "c"]),
    (["0", "0", "1"], 3, ["a", "b", "c"]),
  ])
  func `the shortlist holds most dots and what ties with the last, then what comes first`(
    _ dots: [String], _ most: Int, _ shortlist: [String]
  ) {
    let builder = zip(["a", "b", "c"], dots).reduce(SessionBuilder()) { builder, pair in
      builder.with(
        .opportunity, Identifier(pair.0), ["HowMightWe": "\(pair.0)", "Dots": "\(pair.1)"])
    }
    #expect(members(Loop(.opportunity, .shortlist(most)), builder) == shortlist)
  }

  @Test func `a loop within loops goes through what belongs to them`() {
    let session = SmallGuide.halfway.with(.touchpoint, "pays", ["Stage": "buy", "Persona": "dana"])
      .with(.touchpoint, "waits", ["Stage": "look", "Persona": "eli"]).session
    let dana = Reference(.persona, "dana")
    let loop = Loop(.touchpoint)
    #expect(loop.members(within: [], of: session) == ["asks", "pays", "waits"])
    #expect(loop.members(within: [dana], of: session) == ["asks", "pays"])
    #expect(loop.members(within: [dana, Reference(.stage, "look")], of: session) == ["asks"])
    #expect(Loop(.stage).members(within: [dana], of: session) == ["look", "buy"])
    #expect(loop.members(within: [dana], from: "pays", of: session) == ["pays"])
    #expect(loop.members(within: [dana], from: "waits", of: session) == ["asks", "pays"])
    #expect(loop.members(within: [], from: "pays", of: session) == ["pays", "waits"])
    #expect(loop.members(within: [], from: "gone", of: session) == ["asks", "pays", "waits"])
  }

  @Test(arguments: [
    (Condition.Comparison.less, "0", ["-1"], true), (.less, "0", ["0"], false),
    (.less, "0", [], false), (.less, "0", ["unknown"], false), (.more, "0", ["1"], true),
    (.more, "0", ["-1"], false), (.equal, "-1", ["-1"], true), (.equal, "-1", ["1"], false),
    (.equal, "-1", [], false), (.differs, "-1", ["1"], true), (.differs, "-1", [], true),
    (.differs, "-1", ["-1"], false),
  ])
  func `a condition compares what was said`(
    _ comparison: Condition.Comparison, _ value: String, _ said: [String], _ holds: Bool
  ) {
    let builder = SessionBuilder().with(.touchpoint, "asks")
    let session = said.reduce(builder) { $0.with(.touchpoint, "asks", ["Emotion": "\($1)"]) }
      .session
    let condition = Condition(FieldPath(.touchpoint, "Emotion"), comparison, value)
    #expect(condition.holds(in: [Reference(.touchpoint, "asks")], of: session) == holds)
    #expect(!condition.holds(in: [], of: session))
  }
}
