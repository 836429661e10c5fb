import Exchange
import Foundation
import Testing
import Workshop

/// Files in the shapes of seven survey tools, and one of none of them.
@Suite struct SurveyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var file: String
    var shape: SurveyShape?
    /// Rows that count, rows of a preview, rows of somebody who stopped.
    var rows: [Int]
    var days: String?
    var scores: [String]
    var comments: Int
    var testDescription: String { file }
  }

  static let cases = [
    Case(
      file: "qualtrics-labels", shape: .qualtrics, rows: [5, 2, 1], days: "2027-03-02 2027-03-08",
      scores: ["nps 2 promoters, 1 passives, 2 detractors"], comments: 5),
    Case(
      file: "qualtrics-numbers", shape: .qualtrics, rows: [3, 1, 1],
      days: "2027-03-02 2027-03-06",
      scores: ["nps 1 promoters, 1 passives, 1 detractors"], comments: 2),
    Case(
      file: "surveymonkey-csat", shape: .surveyMonkey, rows: [5, 0, 0],
      days: "2027-03-14 2027-03-20", scores: ["csat 1:1 2:0 3:1 4:2 5:1"], comments: 2),
    Case(
      file: "surveymonkey-matrix", shape: .surveyMonkey, rows: [3, 0, 0],
      days: "2027-03-01 2027-03-03",
      scores: [
        "ces 1:0 2:0 3:0 4:0 5:1 6:1 7:1", "ces 1:0 2:1 3:1 4:0 5:0 6:1 7:0",
        "ces 1:1 2:1 3:0 4:0 5:0 6:0 7:0",
      ], comments: 0),
    Case(
      file: "google-forms", shape: .googleForms, rows: [3, 0, 0], days: "2027-03-08 2027-03-11",
      scores: ["ces 1:0 2:1 3:0 4:0 5:0 6:1 7:1"], comments: 2),
    Case(
      file: "google-forms-german", shape: nil, rows: [2, 0, 0],
      days: "2027-03-08 2027-03-09",
      scores: ["nps 1 promoters, 0 passives, 1 detractors"], comments: 2),
    Case(
      file: "microsoft-forms", shape: .microsoftForms, rows: [3, 0, 0],
      days: "2027-03-08 2027-03-12",
      scores: ["nps 1 promoters, 1 passives, 1 detractors"], comments: 3),
    Case(
      file: "typeform", shape: .typeform, rows: [2, 0, 1], days: "2027-03-01 2027-03-02",
      scores: ["nps 1 promoters, 0 passives, 1 detractors"], comments: 2),
    Case(
      file: "limesurvey-codes", shape: .limeSurvey, rows: [2, 0, 1],
      days: "2027-03-05 2027-03-07", scores: ["csat 1:0 2:1 3:0 4:0 5:1"], comments: 2),
    Case(
      file: "limesurvey-questions", shape: .limeSurvey, rows: [2, 0, 0],
      days: "2027-03-05 2027-03-05", scores: ["csat 1:1 2:0 3:0 4:1 5:0"], comments: 2),
    Case(
      file: "delighted", shape: .delighted, rows: [3, 0, 1], days: "2027-03-02 2027-03-29",
      scores: ["nps 2 promoters, 0 passives, 1 detractors"], comments: 2),
    Case(
      file: "unknown", shape: nil, rows: [2, 0, 0], days: "2027-03-02 2027-03-03",
      scores: ["csat 1:0 2:1 3:0 4:0 5:1"], comments: 2),
  ]

  @Test(arguments: cases)
  func `a survey is known by its header, and counts what counts`(_ one: Case) throws {
    let file = try SurveyFile(bytes(one.file))
    let harvest = SurveyHarvest(file)
    #expect(file.shape == one.shape)
    #expect([file.rows.count, file.previews, file.incomplete] == one.rows)
    #expect(file.days.map { "\($0.lowerBound.text) \($0.upperBound.text)" } == one.days)
    #expect(harvest.scores.map { "\($0.kind.rawValue) \($0.reading.text)" } == one.scores)
    #expect(harvest.comments.count == one.comments, "\(harvest.comments)")
    #expect(harvest.offScale == 0)
    #expect(file.problems.isEmpty)
  }

  @Test(arguments: cases)
  func `nothing that could name a person is kept`(_ one: Case) throws {
    let harvest = SurveyHarvest(try SurveyFile(bytes(one.file)))
    let kept = harvest.comments.map(\.text) + harvest.scores.map(\.question)
    for trace in [
      "@", "Miller", "Weber", "King", "Ana", "203.0.113", "192.0.2", "198.51.100", "R_2xYz",
      "901820", "4711", "13.40",
    ] {
      #expect(!kept.contains { $0.contains(trace) }, "\(trace) in \(kept)")
    }
  }

  @Test func `questions keep their words, and options stand behind them`() throws {
    func titles(_ name: String) throws -> [String] {
      try SurveyFile(bytes(name)).columns.filter { $0.role != .housekeeping }.map(\.title)
    }
    #expect(
      try titles("qualtrics-labels") == [
        "How likely are you to recommend Van Parts to a colleague?",
        "What is the main reason for your score?",
      ])
    #expect(
      try titles("surveymonkey-matrix").prefix(3) == [
        "How easy was each step?: Find the part", "How easy was each step?: Pay",
        "How easy was each step?: Return it",
      ])
    #expect(try titles("microsoft-forms").last == "Why \u{2013} in a sentence?")
  }

  @Test func `what a comment gives away is left out and the rest stays`() throws {
    let harvest = SurveyHarvest(try SurveyFile(bytes("delighted")))
    #expect(
      harvest.comments.map(\.text).last
        == "Call me on (number left out) about order (number left out), I wait since 3 weeks.")
  }

  @Test func `comments are laid to places by whole words, and complaints counted there`() throws {
    var places = SurveyPlaces()
    let lines = [
      "checkout, pay, card -> Order and pay", "log in -> Checks stock", "checkout",
      "-> Order and pay", "checkout ->",
    ]
    let isTaken = lines.map { places.add($0) }
    #expect(isTaken == [true, true, false, false, false])
    #expect(places.place(of: "My CARD, again") == "Order and pay")
    #expect(places.place(of: "a cardigan") == nil)
    let harvest = SurveyHarvest(try SurveyFile(bytes("qualtrics-labels")), places: places)
    #expect(
      harvest.comments.map(\.place) == [nil, nil, "Checks stock", nil, "Order and pay"])
    #expect(
      harvest.complaints.map { "\($0.place) \($0.count)" } == ["Checks stock 1", "Order and pay 1"])
  }

  @Test func `a survey becomes a source with observations, and twice nothing doubles`() throws {
    let harvest = SurveyHarvest(try SurveyFile(bytes("qualtrics-labels")))
    let day = Day(iso: "2027-03-08")
    let first = try harvest.incoming(into: Session(), title: "Qualtrics, March", day: day)
    #expect(first.counts.map { "\($0.kind) \($0.count)" } == ["evidence 1", "observation 5"])
    let source = try #require(first.session.evidence.first)
    #expect(source.type == .survey && source.sample == 5 && source.date == day)
    #expect(
      first.session.observations.members.map(\.evidence) == Array(repeating: source.id, count: 5))
    let second = try harvest.incoming(into: first.session, title: "Qualtrics, March", day: day)
    #expect(second.edits.isEmpty)
    #expect(second.present.count == 6)
  }

  @Test func `a series gives a reading a row, and tells which rows give none`() throws {
    let text = """
      Month,KPI,Value,n
      2027-03-15,Checkout,1.8%,9400
      8 June 2027,Checkout,2.1,"8,200"
      soon,Checkout,2.1,8200
      2027-06-09,Checkout,3300,8200
      2030-01-01,Checkout,2,8200
      2027-06-09,Recommend,42/31/12,
      """
    guard case .table(let table) = try ImportSource(Array(text.utf8), name: "series.csv") else {
      Issue.record("no table")
      return
    }
    let today = try #require(Day(iso: "2027-06-10"))
    let series = try SeriesFile(table, today: today) { $0 == "Recommend" ? .nps : .rate }
    #expect(
      series.rows.map { "\($0.reading.day.text) \($0.reading.reading.text)" } == [
        "2027-03-15 169 of 9400", "2027-06-08 172 of 8200",
        "2027-06-09 42 promoters, 31 passives, 12 detractors",
      ])
    let later = try #require(Day(iso: "2030-01-01"))
    #expect(
      series.problems == [
        .notADate(line: 4, given: "soon"), .notAReading(line: 5, .overHundred("3300")),
        .notAReading(line: 6, .notYet(later)),
      ])
  }

  @Test func `a series without a date or a value is refused`() throws {
    let today = try #require(Day(iso: "2027-06-10"))
    func series(_ text: String) throws -> SeriesFile? {
      guard case .table(let table) = try ImportSource(Array(text.utf8), name: "s.csv") else {
        return nil
      }
      return try SeriesFile(table, today: today) { _ in .rate }
    }
    #expect(throws: SeriesFile.Problem.noDateColumn) { try series("value,n\n2,100\n") }
    #expect(throws: SeriesFile.Problem.noValueColumn) { try series("date,n\n2027-01-01,100\n") }
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appending(path: "Files/\(name).csv")))
  }
}
