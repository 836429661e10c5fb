import Testing

@testable import Workshop

@Suite struct EvidenceMarkTests {
  @Test(arguments: [
    ([], EvidenceMark.guess), (["interviews"], .oneKind), ([nil], .oneKind),
    (["interviews", "interviews"], .oneKind), (["interviews", "observation"], .oneKind),
    (["survey", "analytics"], .oneKind), (["survey", "interviews"], .agreed),
    (["support-log", "other", "reviews"], .agreed), (["other", "survey"], .oneKind),
  ])
  func `the mark follows from the kinds of the sources cited`(
    types: [String?], mark: EvidenceMark
  ) {
    #expect(EvidenceMark(types: types) == mark)
  }

  private static let session = SessionBuilder()
    .with(.evidence, "calls", ["Title": "Calls", "Type": "interviews"])
    .with(.evidence, "web", ["Title": "Web", "Type": "analytics"])
    .with(
      .touchpoint, "look",
      ["Action": "looks [calls, web]", "Thought": "Is it there? [calls]", "Pain": "slow"]
    )
    .with(.touchpoint, "wait", ["Action": "waits", "Evidence": "calls", "Thought": "Why?"]).session

  @Test func `a line is evidence only by what it cites itself`() {
    let marks = Self.session.mapLines.map {
      "\($0.reference.id.text).\($0.field) \(EvidenceMark(citing: $0.text.sources, in: Self.session).symbol)"
    }
    #expect(
      marks == [
        "look.Action ●", "look.Thought ◐", "look.Pain ○", "wait.Action ○", "wait.Thought ○",
      ])
    #expect(Self.session.touchpoints.members.map(Self.session.restsOnEvidence) == [true, false])
  }

  @Test(arguments: [
    ("Is it there? [calls]", "“Is it there?”", false), ("Is it there?", "Is it there?", true),
    ("\"Is it there?\" [calls]", "\"Is it there?\"", false),
    ("Why? [nobody]", "Why? [nobody]", true),
  ])
  func `only what somebody said stands in quotation marks`(
    text: String, words: String, isImagined: Bool
  ) {
    let thought = ShownThought(text, in: Self.session)
    #expect(thought.words == words)
    #expect(thought.isImagined == isImagined)
  }
}
