import Testing

@testable import Workshop

/// The readings of a KPI, and what they say.
@Suite struct ReadingHistoryTests {
  private static let kpi = SessionBuilder()
    .with(.facts, ["Name": "Van parts", "Date": "2027-03-11"])
    .with(
      .kpi, "checkout",
      [
        "Name": "Checkout on phones", "Unit": "% of visits", "Direction": "up", "Cadence": "month",
        "Baseline": "1.8", "N": "9400", "BaselineDate": "2027-03-01", "Target": "2.5",
        "Due": "2027-09-30",
      ])

  private func history(_ builder: SessionBuilder) throws -> ReadingHistory {
    ReadingHistory(of: try #require(builder.session.kpis["checkout"]), in: builder.session)
  }

  @Test func `a later reading says the change, the pace and the day of the next one`() throws {
    let read = try history(
      Self.kpi.with(
        .measurement, "june",
        ["KPI": "checkout", "Date": "2027-06-08", "Counted": "172 of 8200", "Same": "yes"]))
    let today = try #require(Day(iso: "2027-06-08"))
    #expect(
      read.sentences(on: today) == [
        "1.8 to 2.1: +0.3 points, anything from -0.1 to +0.7: no clear change yet.",
        "43% of the way, 46% of the time gone: on track.",
      ])
    #expect(read.next?.text == "2027-07-08")
    #expect(read.short == "1.8% to 2.1%, no clear change yet")
  }

  @Test func `a value that was brought to the workshop is not late on the day`() throws {
    let builder = SessionBuilder()
      .with(.facts, ["Name": "Van parts", "Date": "2027-12-01"])
      .with(
        .kpi, "checkout",
        [
          "Name": "Checkout", "Cadence": "month", "Baseline": "18", "BaselineDate": "2027-10-30",
        ])
    let kpi = try #require(builder.session.kpis["checkout"])
    let next = try #require(ReadingHistory(of: kpi, in: builder.session).next)
    #expect(next.text == "2028-01-01")
  }

  @Test func `what was read another way begins a new series`() throws {
    let read = try history(
      Self.kpi.with(
        .measurement, "june",
        ["KPI": "checkout", "Date": "2027-06-08", "Counted": "172 of 8200", "Same": "no"]))
    #expect(read.series.count == 2)
    #expect(read.change == nil)
    let today = try #require(Day(iso: "2027-06-08"))
    #expect(
      read.sentences(on: today).last == "Read another way than before: a new series begins here.")
  }

  @Test func `readings out of order are sorted, and two of one day are told`() throws {
    let read = try history(
      Self.kpi
        .with(.measurement, "july", ["KPI": "checkout", "Date": "2027-07-08", "Value": "2.2"])
        .with(.measurement, "june", ["KPI": "checkout", "Date": "2027-06-08", "Value": "2.1"])
        .with(.measurement, "again", ["KPI": "checkout", "Date": "2027-06-08", "Value": "2.0"]))
    #expect(read.current.map(\.day.text) == ["2027-03-01", "2027-06-08", "2027-07-08"])
    let today = try #require(Day(iso: "2027-07-08"))
    #expect(read.sentences(on: today).contains { $0.hasPrefix("8 June 2027 was read 2 times") })
  }

  @Test func `a figure that cannot be is left out and told`() throws {
    let read = try history(
      Self.kpi.with(
        .measurement, "june", ["KPI": "checkout", "Date": "2027-06-08", "Value": "3300"]))
    #expect(read.current.count == 1)
    #expect(
      read.impossibleSentences == [
        "3300 is left out. 3300% is more than all there were. A rate goes from 0 to 100."
      ])
  }

  @Test(arguments: [
    ("% of visits", KPIKind.rate), ("NPS", .nps), ("days", .time), ("EUR a day", .money),
    ("calls a week", .count), ("score 0-10", .mean), ("€ per order", .money),
  ])
  func `the unit tells the kind`(unit: String, kind: KPIKind) throws {
    let session = SessionBuilder().with(.kpi, "one", ["Unit": unit]).session
    #expect(session.kpis["one"]?.readingKind == kind)
    #expect(session.kpis["one"]?.kindToldByUnit == kind)
  }

  @Test func `a unit that tells nothing leaves the question to the team`() throws {
    let session = SessionBuilder().with(.kpi, "one", ["Unit": "familles par an"]).session
    #expect(session.kpis["one"]?.kindToldByUnit == nil)
  }

  @Test func `old records without a date stay out of the series and are counted`() throws {
    let read = try history(
      Self.kpi.with(.measurement, "june", ["KPI": "checkout", "Value": "2.1"]))
    #expect(read.undated == 1)
    #expect(read.current.count == 1)
  }
}
