import Storage
import Testing

@testable import Workshop

struct CheckTests {
  @Test func `the guide of the tests is read whole on the first of May 2027`() {
    #expect(SessionBuilder().input.today == Day(iso: "2027-05-01"))
    #expect(CheckGuide.walk.guide.steps.count == 13)
    #expect(CheckGuide.walk.guide.questions.count == 121)
  }

  @Test func `an empty session lacks its required answers and nothing else`() {
    let input = SessionBuilder().input
    let found = Check.findings(in: input)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.rule == "answer-required-questions" && $0.severity == .error })
    #expect(
      Set(found.compactMap(\.place.question))
        == Set(input.walk.missing(in: input.session).map { input.walk.name(of: $0) }))
    #expect(Set(found.map(\.place)).count == found.count)
  }

  @Test func `an empty loop is told by the question that fills it`() {
    let questions = Check.findings(in: SessionBuilder().input).compactMap(\.place.question)
    #expect(questions.filter { $0.hasPrefix("persona") } == ["persona.name"])
    #expect(questions.filter { $0.hasPrefix("goal") } == ["goal.statement"])
    #expect(questions.filter { $0.hasPrefix("touchpoint") } == [])
  }

  @Test func `a complete session pleases every rule`() {
    #expect(Check.findings(in: SessionBuilder.complete.input) == [])
  }

  @Test func `a session that says next to nothing gets no warnings`() {
    let builder = SessionBuilder().with(.facts, ["Name": "Van parts"])
    #expect(Check.findings(in: builder.input).allSatisfy { $0.severity == .error })
  }

  @Test func `findings come by step and then by place`() {
    let builder = SessionBuilder.complete
      .with(.touchpoint, "fit-1", ["Action": "the system sends a mail"])
      .with(.touchpoint, "notice-1", ["Action": "our newsletter is sent"])
      .with(.stage, "order", ["Name": "Billing"])
      .with(.kpi, "satisfied-buyers", ["Target": "60"])
      .with(.goal, "repeat-orders", ["Statement": "Launch the shop"])
    #expect(
      Check.findings(in: builder.input).map { "\($0.step) \($0.place.text)" } == [
        "goals repeat-orders.statement", "stages order.name", "touchpoints notice-1.action",
        "touchpoints fit-1.action", "kpis satisfied-buyers.target",
      ])
  }

  @Test func `what is missing is told once`() {
    let builder = SessionBuilder.complete
      .without("Owner", of: .goal, "repeat-orders")
      .without("Owner", of: .kpi, "satisfied-buyers")
      .without("Pain", of: .touchpoint, "compare-2")
    #expect(
      Check.findings(in: builder.input).map { "\($0.rule) \($0.place.text)" } == [
        "answer-required-questions repeat-orders.owner",
        "answer-required-questions compare-2.pain",
        "answer-required-questions satisfied-buyers.owner",
      ])
  }

  @Test func `an unreadable value is not called missing besides`() {
    let builder = SessionBuilder().loading(
      .facts, "session", aside: FieldValues("Date", ["next week"]))
    let found = Check.findings(in: builder.input).filter { $0.place.field == "Date" }
    #expect(found.map(\.rule) == ["read-every-value"])
  }

  @Test func `an unknown answer is neither missing nor a warning`() {
    let builder = SessionBuilder.complete
      .with(.goal, "repeat-orders", ["Owner": "unknown", "CustomerObjective": "unknown"])
      .with(.hypothesis, "guess-1", ["Threshold": "unknown"])
      .with(.touchpoint, "compare-2", ["Pain": "unknown", "Reason": "unknown"])
      .with(.review, ["MapDate": "unknown"])
    #expect(Check.findings(in: builder.input) == [])
  }

  @Test func `a guide that leaves a question out is not blamed for the answer`() {
    var guide = CheckGuide.walk.guide
    guide.questions.removeAll { ["goal.owner", "hypothesis.qual_test"].contains($0.name) }
    let session = SessionBuilder.complete
      .without("Owner", of: .goal, "repeat-orders")
      .without("QualitativeTest", of: .hypothesis, "guess-1").session
    let input = CheckInput(
      session: session, walk: GuideWalk(guide: guide), today: Day(number: 20_939),
      words: SpokenWordsCodec.builtIn)
    #expect(Check.findings(in: input) == [])
  }

  @Test(arguments: [
    ("vision.statement", Check.Place(.vision, "vision", "Statement")),
    ("repeat-orders.customerObjective", Check.Place(.goal, "repeat-orders", "CustomerObjective")),
    ("review.kpiDate", Check.Place(.review, "review", "KPIDate")),
    ("guess-1.kpi", Check.Place(.hypothesis, "guess-1", "KPI")),
    ("support-log.n", Check.Place(.evidence, "support-log", "N")),
    ("dana", Check.Place(.persona, "dana", nil)),
    ("stages", Check.Place(kind: .stage, thing: nil, field: nil, question: nil)),
    ("kpis", Check.Place(kind: .kpi, thing: nil, field: nil, question: nil)),
    (
      "compare.touchpoints",
      Check.Place(kind: .touchpoint, thing: Reference(.stage, "compare"), field: nil, question: nil)
    ),
  ])
  func `a place has a short text`(_ text: String, _ place: Check.Place) {
    #expect(place.text == text)
  }

  @Test func `a place leads to its question with all it is about`() {
    let input = SessionBuilder.complete.input
    #expect(
      input.place(Reference(.touchpoint, "compare-2"), "Pain").question
        == "touchpoint.pain dana compare compare-2")
    #expect(input.place(Reference(.touchpoint, "compare-1"), "Pain").question == nil)
    #expect(
      input.place(of: .touchpoint, within: [Reference(.persona, "dana"), Reference(.stage, "fit")])
        .question == "touchpoint.action dana fit")
    #expect(input.place(of: .touchpoint).question == "touchpoint.action dana notice")
    #expect(input.place(of: .opportunity).question == "opportunity.more")
    #expect(input.place(Reference(.persona, "dana"), "Goal").question == "persona.goals dana")
  }

  @Test func `more severe findings are greater`() {
    #expect(Check.Severity.allCases == Check.Severity.allCases.sorted())
    #expect(Check.Severity.advice < .error)
  }
}

extension Check.Place {
  fileprivate init(_ kind: EntityKind, _ id: Identifier, _ field: String?) {
    self.init(kind: kind, thing: Reference(kind, id), field: field, question: nil)
  }
}
