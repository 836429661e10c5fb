import Testing

@testable import Workshop

/// What is due is told from the dates on the map and today alone.
@Suite struct DueTests {
  private static let map = SessionBuilder()
    .with(.facts, ["Name": "Van parts", "Date": "2027-03-11"])
    .with(
      .action, "message", ["Title": "Send the day", "Owner": "Stock lead", "Due": "2027-03-25"]
    )
    .with(.action, "form", ["Title": "Shorten the form", "Due": "2027-03-27"])
    .with(.action, "done", ["Title": "Ask accounting", "Due": "2027-03-20", "Status": "done"])
    .with(
      .kpi, "checkout",
      [
        "Name": "Checkout", "Unit": "% of visits", "Cadence": "month", "Baseline": "1.8",
        "N": "9400",
        "BaselineDate": "2027-03-08",
      ]
    )
    .with(.kpi, "sure", ["Name": "Feels sure", "Cadence": "month"])
    .with(.hypothesis, "stock", ["Statement": "They miss the stock", "Due": "2027-04-30"])
    .with(.hypothesis, "gloves", ["Statement": "It is the gloves", "Status": "refuted"])
    .with(.review, ["MapDate": "2027-09-16"])
    .session

  private func list(_ day: String) throws -> DueList {
    DueList(of: Self.map, today: try #require(Day(iso: day)))
  }

  @Test func `the earliest stands first, and what is done or settled is not due`() throws {
    let names = try list("2027-03-27").items.map(\.name)
    #expect(
      names == [
        "action-message", "todays-value-sure", "action-form", "reading-checkout", "change-review",
        "guess-stock", "map-again-review",
      ])
  }

  @Test func `a value that somebody promised to find is due once, on the day of the promise`()
    throws
  {
    var session = Self.map
    let kpi = try #require(session.kpis["sure"])
    let day = try #require(Day(iso: "2027-03-30"))
    try session.apply(TodaysValue(of: kpi, in: session).promising("Support lead", by: day))
    let due = DueList(of: session, today: try #require(Day(iso: "2027-03-27"))).items
    let finding = due.filter { $0.title.contains("Feels sure") }
    #expect(finding.map(\.name) == ["todays-value-sure"])
    #expect(finding.map(\.day) == [day] && finding.map(\.owner) == ["Support lead"])

    for edit in TodaysValue(of: kpi, in: session).keeping { try session.apply(edit) }
    #expect(session.actions.members.last?.status == .done)
  }

  @Test(arguments: [
    ("2027-03-11", "Van parts: an action due by 25 March, today's value of a KPI due by 25 March"),
    (
      "2027-03-27",
      "Van parts: an action late, an action due today, a reading due by 8 April,"
        + " today's value of a KPI to find, a guess to settle by 30 April"
    ),
    (
      "2028-11-26",
      "Van parts: 2 actions late, a reading late, today's value of a KPI to find,"
        + " a guess past the day, time to map again, the monthly question is open"
    ),
  ])
  func `one line says what is late and near`(day: String, line: String) throws {
    let summary = try #require(try list(day).summary())
    #expect(summary == line, "\(summary)")
  }

  @Test(arguments: [
    (["03", "05", "05", "07"], "4 actions due by Sunday (the first on Wednesday)"),
    (["01", "02"], "2 actions due by tomorrow (the first today)"),
    (["05", "05"], "2 actions due on Friday"), (["03", "12"], "2 actions due by 12 March"),
  ])
  func `of several days the last is told, and the first where a weekday stands for it`(
    days: [String], words: String
  ) throws {
    var session = SessionBuilder().with(.facts, ["Name": "Van parts"])
    for (place, day) in days.enumerated() {
      session = session.with(
        .action, Identifier("a\(place)"), ["Title": "Rings", "Due": "2027-03-\(day)"])
    }
    let today = try #require(Day(iso: "2027-03-01"))
    #expect(DueList(of: session.session, today: today).summary() == "Van parts: \(words)")
  }

  @Test func `days late are counted, and the monthly question is never late`() throws {
    let list = try list("2027-04-27")
    #expect(
      list.items[0].line(today: list.today)
        == "33 days late · 25 March 2027 · Send the day · Stock lead")
    #expect(!list.late.contains { $0.what == .change })
    #expect(list.items.first { $0.what == .change }?.standing == .late)
  }

  @Test func `a new reading puts the next one off by its cadence`() throws {
    let read = SessionBuilder(Self.map)
      .with(.measurement, "june", ["KPI": "checkout", "Date": "2027-06-08", "Value": "2.1"]).session
    let today = try #require(Day(iso: "2027-06-10"))
    let next = DueList(of: read, today: today).items.first { $0.what == .reading }?.day
    #expect(next?.text == "2027-07-08")
  }

  @Test func `a round asks about what is due within a week, and what bears no day`() throws {
    let list = try list("2027-03-27")
    #expect(list.toAsk(.action).map(\.text) == ["message", "form"])
    #expect(list.toAsk(.reading, .todaysValue).map(\.text) == ["sure"])
    #expect(list.toAsk(.guess).isEmpty)
  }

  @Test(arguments: [
    ("2027-03-11", 15, "two weeks on"), ("2027-03-11", 91, "three months on"),
    ("2027-03-11", 365, "a year on"), ("2027-03-11", 3, "3 days on"),
    ("2027-03-11", 0, "the same day"), ("2027-03-11", 1461, "four years on"),
  ])
  func `the distance to the day is said as people say it`(from: String, days: Int, words: String)
    throws
  {
    let start = try #require(Day(iso: from))
    let day = try #require(start.adding(days))
    #expect(SinceLastTime.distance(from: start, to: day) == words)
  }

  @Test(arguments: [("2027-03", "2027-04-07"), ("2027-03-08", "2027-03-15")])
  func `a week after a month begins at its end`(read: String, next: String) throws {
    let day = try #require(Day(iso: read) ?? Day(spoken: "March 2027", today: .first, isPast: true))
    #expect(Cadence.week.next(after: day)?.text == next)
  }

  @Test
  func
    `a day on which the numbers are looked at stands until then, whatever a round before it says`()
    throws
  {
    let session = SessionBuilder()
      .with(.facts, ["Name": "Van parts", "Date": "2027-03-11"])
      .with(.review, ["KPIDate": "2027-03-25"])
      .with(
        .followUp, "round-1", ["Date": "2027-03-12", "Next": "2027-05-01", "State": "closed"]
      ).session
    let list = DueList(of: session, today: try #require(Day(iso: "2027-03-13")))
    #expect(
      list.items.filter { $0.what == .look }.compactMap(\.day?.text) == [
        "2027-03-25", "2027-05-01",
      ])
  }

  @Test func `what was left open is due on the day it was promised for, until it is asked`() throws
  {
    var question = Question(
      name: "goal.measure", step: "goals", kind: .text, field: FieldPath(.goal, "Measure"))
    question.flow.each = [Loop(.goal)]
    var step = Step(name: "goals", number: "S4", title: "Goals", why: "")
    step.later = ["goal.measure"]
    let guide = Guide(
      name: "g", title: "G", about: "", steps: [step], questions: [question], stageSets: [])
    let today = try #require(Day(iso: "2027-03-21"))
    let list = { (measure: String?) in
      let session = SessionBuilder()
        .with(.facts, ["Name": "Van parts", "Date": "2027-03-11"])
        .with(.review, ["AfterOwner": "Cleo", "AfterDay": "2027-03-20"])
        .with(.goal, "a", ["Statement": "fewer calls", "Measure": measure ?? ""]).session
      return DueList(of: session, today: today, along: GuideWalk(guide: guide))
    }
    let open = try #require(list(nil).items.first { $0.what == .leftOpen })
    #expect(
      open.line(today: today)
        == "1 day late · 20 March 2027 · Ask what was left open: 1 question · Cleo")
    #expect(!list("calls a week").items.contains { $0.what == .leftOpen })
  }
}
