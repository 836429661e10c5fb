import Testing

@testable import Workshop

@Suite struct ChoiceTests {
  private static let guide = Guide(
    name: "g", title: "", about: "", steps: [], questions: [],
    stageSets: [
      StageSet(name: "short", stages: ["Look", "Buy"]), StageSet(name: "long", stages: ["Use"]),
    ])

  private static let session = SmallGuide.halfway
    .with(.participant, "ana", ["Name": "Ana"]).with(.participant, "ben", ["Role": "sales"])
    .with(.evidence, "calls", ["Title": "Calls"]).with(.kpi, "rate", ["Name": "Rate"])
    .with(.facts, ["StageSet": "short"]).session

  private static func question(
    _ path: String, _ kind: AnswerKind, adds: Bool = false, defaults: [String] = [],
    offer: Offer? = nil
  ) -> Question {
    var question = Question(
      name: "it", step: "", kind: kind, field: FieldPath(path) ?? FieldPath(.facts, path))
    question.adds = adds
    question.defaults = defaults
    question.offer = offer
    return question
  }

  static let offers: [(question: Question, values: [String])] = [
    (question("Session.Mode", .choice), ["room", "remote", "hybrid"]),
    (question("Touchpoint.MomentOfTruth", .yesNo), ["yes", "no"]),
    (question("Persona.Segment", .choice), []),
    (question("KPI.Stage", .choice), ["look", "buy"]),
    (question("Action.Link", .choice), ["rate", "asks"]),
    (question("Touchpoint.Evidence", .choice), ["calls"]),
    (question("Session.Name", .text), []), (question("Stage.Name", .list, adds: true), []),
    (question("Session.StageSet", .choice, offer: .stageSets), ["short", "long", "our-own"]),
    (question("Session.Decider", .text, offer: .people), ["Ana"]),
    (question("Stage.Name", .list, adds: true, offer: .chosenStages), []),
  ]

  @Test(arguments: offers.indices)
  func `a question offers what can be chosen`(_ index: Int) {
    let (question, values) = Self.offers[index]
    let options = question.options(in: [], of: Self.session, guide: Self.guide)
    #expect(options.map(\.value) == values)
  }

  @Test func `lines without a source are offered as assumptions`() {
    let question = Self.question("Hypothesis.Ref", .text, offer: .assumptions)
    let options = question.options(in: [], of: Self.session, guide: Self.guide).map(\.value)
    #expect(options == Self.session.openAssumptions.map(\.hypothesisReference))
    #expect(options.contains("asks.Action: asks"))
  }

  @Test func `an empty line takes the defaults, or the stages of the chosen set`() {
    let mode = Self.question("Session.Mode", .choice, defaults: ["room"])
    #expect(mode.offeredDefaults(in: [], of: Session(), guide: Self.guide) == ["room"])
    let stages = Self.question("Stage.Name", .list, adds: true, offer: .chosenStages)
    #expect(stages.offeredDefaults(in: [], of: Self.session, guide: Self.guide) == ["Look", "Buy"])
    #expect(stages.offeredDefaults(in: [], of: Session(), guide: Self.guide) == [])
  }
}

@Suite struct ChoiceWordsTests {
  /// The words of the question for sources, each with what is kept.
  @Test(arguments: [
    ("interviews", "interviews"), ("Interview", "interviews"), ("surveys", "survey"),
    ("analytics", "analytics"), ("observation", "observation"), ("sales data", "sales"),
    ("reviews", "reviews"), ("customer records", "crm"), ("support log", "support-log"),
    ("a hunch", nil),
  ])
  func `a kind of source is understood in the words of its question`(
    words: String, expected: String?
  ) {
    #expect(
      ChoiceWords.choice(called: words, among: Evidence.Kind.allCases.map(\.rawValue)) == expected)
  }

  @Test(arguments: Opportunity.Kind.allCases.map(\.rawValue) + Touchpoint.channels)
  func `a choice is understood in the words in which it is shown`(choice: String) {
    let all = Opportunity.Kind.allCases.map(\.rawValue) + Touchpoint.channels
    #expect(ChoiceWords.choice(called: ChoiceWords.of(choice), among: all) == choice)
  }
}
