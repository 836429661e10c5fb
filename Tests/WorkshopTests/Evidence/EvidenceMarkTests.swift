import Testing

@testable import Workshop

@Suite struct EvidenceMarkTests {
  @Test(arguments: [
    ([Evidence.Kind?](), EvidenceMark.guess), ([.interviews], .oneKind), ([nil], .oneKind),
    ([.interviews, .interviews], .oneKind), ([.interviews, .observation], .oneKind),
    ([.survey, .analytics], .oneKind), ([.survey, .interviews], .agreed),
    ([.supportLog, .other, .reviews], .agreed), ([.other, .survey], .oneKind),
    ([.synthetic], .synthetic), ([.synthetic, .synthetic], .synthetic),
    ([.synthetic, .interviews], .oneKind), ([.survey, .synthetic], .oneKind),
    ([.survey, .synthetic, .interviews], .agreed),
  ])
  func `the mark follows from the kinds of the sources cited`(
    types: [Evidence.Kind?], mark: EvidenceMark
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
  }

  @Test(
    arguments: [
      (["Emotion": "-1", "Pain": "slow [calls]"], .oneKind),
      (["Emotion": "-1", "Pain": "slow [calls, web]"], .agreed),
      (["Emotion": "-1", "Word": "cross [web]", "Pain": "slow [calls]"], .agreed),
      (["Emotion": "0", "Word": "calm [calls]"], .oneKind),
      (["Emotion": "2", "Delight": "it is there [calls]"], .oneKind),
      (["Emotion": "-1", "Scores": "-1 -1", "Pain": "slow"], .guess),
      (["Emotion": "-1", "Delight": "it is there [calls]"], .guess),
      (["Emotion": "1", "Pain": "slow [calls]"], .guess),
      (["Emotion": "-1", "Pain": "slow [model]"], .synthetic),
      (["Emotion": "-1", "Action": "looks [calls]", "Thought": "Where? [web]"], .guess),
      (["Emotion": "-1", "Evidence": "calls"], .guess),
    ] as [(KeyValuePairs<String, String>, EvidenceMark)])
  func `a feeling rests only on what something said of the feeling cites`(
    said: KeyValuePairs<String, String>, mark: EvidenceMark
  ) {
    let session = SessionBuilder()
      .with(.evidence, "calls", ["Title": "Calls", "Type": "interviews"])
      .with(.evidence, "web", ["Title": "Web", "Type": "analytics"])
      .with(.evidence, "model", ["Title": "Model", "Type": "synthetic"])
      .with(.touchpoint, "look", said).session
    #expect(session.touchpoints.members.map { $0.feelingMark(in: session) } == [mark])
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

  @Test func `what is made up marks the line, stays a guess and never raises the share on sources`()
    throws
  {
    var session = Self.session
    let before = session.evidenceShare
    try session.apply(
      .add(
        .evidence, "model", [FieldValues("Title", ["Model"]), FieldValues("Type", ["synthetic"])],
        place: nil))
    for (thing, field, text) in [
      ("look", "Pain", "slow [model]"), ("wait", "Thought", "Why? [model]"),
      ("wait", "Action", "waits [model]"),
    ] {
      try session.apply(
        session.setting(field, of: Reference(.touchpoint, Identifier(thing)), to: [text]))
    }
    #expect(session.evidenceShare == before)
    #expect(
      session.mapLines.map(\.mark) == [.agreed, .oneKind, .synthetic, .synthetic, .synthetic])
    #expect(session.openAssumptions.count == 3)
    #expect(ShownThought("Why? [model]", in: session).isImagined)
    #expect(!session.evidence.hasNothingReal)
  }
}
