import Testing

@testable import Workshop

/// What comes along from an earlier map, and what a line of maps says.
@Suite struct SecondMapTests {
  private static let first = SessionBuilder()
    .with(.facts, ["Name": "Van parts", "Date": "2027-03-24"])
    .with(.evidence, "calls", ["Title": "Calls in March"])
    .with(.evidence, "old-survey", ["Title": "A survey nobody cites"])
    .with(.segment, "fitters", ["Name": "Fitters"])
    .with(.persona, "dana", ["Name": "Dana", "Segment": "fitters", "Goal": "no second trip"])
    .with(.stage, "compare", ["Name": "Compare"])
    .with(
      .touchpoint, "stock",
      [
        "Name": "Checks stock", "Stage": "compare", "Persona": "dana", "Scores": "-1 -1",
        "Emotion": "-1", "Pain": "stock is hidden [calls]", "Severity": "4", "Reports": "17",
        "MomentOfTruth": "yes", "Trace": "/stock%",
      ]
    )
    .with(.opportunity, "show", ["HowMightWe": "show it", "Touchpoint": "stock", "Dots": "2 1"])
    .with(
      .kpi, "checkout",
      [
        "Name": "Checkout", "Unit": "%", "Direction": "up", "Baseline": "1.8", "N": "9400",
        "BaselineDate": "2027-03-01", "Touchpoint": "stock",
      ]
    )
    .with(.action, "ask", ["Title": "Ask IT"])

  private static func begun(from old: SessionBuilder, _ name: String) -> SessionBuilder {
    var session = SessionBuilder().with(.facts, ["Name": name, "Parent": "van-parts"]).session
    #expect(session.applyEach(Inheritance(from: old.session, year: 1999).edits).isEmpty)
    return SessionBuilder(session)
  }

  @Test func `groups, people, stages, steps and their sources come along with the year`() throws {
    let second = Self.begun(from: Self.first, "Van parts 2028").session
    #expect(second.segments["fitters"]?.asOf == "2027")
    #expect(second.personas["dana"]?.goals == ["no second trip"])
    #expect(second.stages["compare"]?.asOf == "2027")
    let step = try #require(second.touchpoints["stock"])
    #expect(step.pain == "stock is hidden [calls]" && step.traces == ["/stock%"] && step.isUnseen)
    #expect(second.evidence.members.map(\.id) == ["calls"])
    #expect(second.sources(of: step) == ["calls"])
  }

  @Test func `scores, weights, votes, targets and actions do not`() throws {
    let second = Self.begun(from: Self.first, "Van parts 2028").session
    let step = try #require(second.touchpoints["stock"])
    #expect(step.scores.isEmpty && step.emotion == nil && step.severity == nil)
    #expect(step.reports == nil && step.momentOfTruth == nil)
    #expect(second.opportunities.isEmpty && second.kpis.isEmpty && second.actions.isEmpty)
  }

  @Test func `what nobody looked at keeps the year of the map before`() {
    let second = Self.begun(from: Self.first, "Van parts 2028")
      .with(.facts, ["Date": "2028-03-20"]).with(.stage, "fit", ["Name": "Fit"])
    let third = Self.begun(from: second, "Van parts 2029").session
    #expect(third.touchpoints["stock"]?.asOf == "2027")
    let seen = Self.begun(from: second.with(.touchpoint, "stock", ["Since": "same"]), "2029")
      .session
    #expect(seen.touchpoints["stock"]?.asOf == "2028" && seen.touchpoints["stock"]?.since == nil)
  }

  @Test func `it says what came along`() {
    #expect(
      Inheritance(from: Self.first.session, year: 1999).sentence
        == "1 group, 1 person, 1 stage and 1 step come along as of 2027. Scores, weights of pains,"
        + " votes, targets and actions do not.")
    #expect(
      Inheritance(from: Session(), year: 1999).sentence
        == "Nothing comes along: the earlier map is empty.")
  }

  private static let second = begun(from: first, "Van parts 2028")
    .with(.facts, ["Date": "2028-03-20"])
    .with(.touchpoint, "stock", ["Since": "same", "Emotion": "1", "Reports": "4"])
    .with(
      .kpi, "paid",
      [
        "Name": "Checkout", "Unit": "%", "Direction": "up", "Baseline": "2.4", "N": "8200",
        "BaselineDate": "2028-03-01", "Touchpoint": "stock",
      ])

  @Test func `a trend follows feelings, pains, reports, votes and numbers`() throws {
    let trend = try #require(Trend(over: [Self.first.session, Self.second.session]))
    #expect(trend.labels == ["24 March 2027", "20 March 2028"])
    #expect(
      trend.rows.map { "\($0.sparkline) \($0.name): \($0.steps)" } == [
        "▁█ All steps, feeling: -1, then +1",
        "▄▄ All steps, pains: 1, then 1",
        "█▁ All steps, reports: 17, then 4",
        "▄  All steps, votes: 3, then nothing",
        "▄▄ The whole map, lines on sources: 50%, then 50%",
        "▁█ Checks stock, feeling: -1, then +1",
        "▁█ Checkout: 1.8%, then 2.4%",
      ])
  }

  @Test func `a step alone is followed with the numbers that hang on it, and by ear in sentences`()
    throws
  {
    let trend = try #require(
      Trend(over: [Self.first.session, Self.second.session], step: "stock"))
    #expect(
      trend.rows.map { $0.sentence(labels: trend.labels) } == [
        "Checks stock, feeling: -1 on 24 March 2027, +1 on 20 March 2028",
        "Checks stock, pains: 1 on 24 March 2027, 1 on 20 March 2028",
        "Checks stock, reports: 17 on 24 March 2027, 4 on 20 March 2028",
        "Checks stock, votes: 3 on 24 March 2027",
        "Checkout: 1.8% on 24 March 2027, 2.4% on 20 March 2028",
      ])
    #expect(trend.rows.last?.values.allSatisfy { $0?.interval != nil } == true)
  }

  @Test func `a number in another unit breaks its line`() throws {
    let other = Self.second.with(.kpi, "paid", ["Unit": "orders"])
    let trend = try #require(Trend(over: [Self.first.session, other.session]))
    #expect(trend.rows.last?.steps == "nothing, then 2.4 orders")
  }

  @Test func `two maps of one day are told apart by their names`() throws {
    let twin = Self.second.with(.facts, ["Date": "2027-03-24"])
    let trend = try #require(Trend(over: [Self.first.session, twin.session]))
    #expect(trend.labels == ["Van parts, 24 March 2027", "Van parts 2028, 24 March 2027"])
    #expect(Trend(over: []) == nil)
  }
}
