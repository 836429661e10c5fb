import Foundation
import Testing
import Workshop

@testable import Exchange

/// A survey in a workshop: a source, readings, observations and reports, and nothing twice.
@Suite struct SurveyIntoMapTests {
  private static func map() throws -> Session {
    var session = Session()
    let edits: [Edit] = [
      .add(.stage, "order", [FieldValues("Name", ["Order"])], place: nil),
      .add(.persona, "dana", [FieldValues("Name", ["Dana"])], place: nil),
      .add(
        .touchpoint, "pay",
        [
          FieldValues("Name", ["Pays"]), FieldValues("Stage", ["order"]),
          FieldValues("Persona", ["dana"]), FieldValues("Reports", ["3"]),
        ], place: nil),
      .add(
        .kpi, "nps",
        [FieldValues("Name", ["Would recommend"]), FieldValues("Unit", ["NPS"])], place: nil),
    ]
    for edit in edits { try session.apply(edit) }
    return session
  }

  private static let csv = """
    id,score,comment,created_at,person_email
    1,10,Quick and easy this time,2027-03-01 10:00:00,a@example.org
    2,3,The card was refused twice,2027-03-05 10:00:00,b@example.org
    3,2,My card did not work either,2027-03-08 10:00:00,c@example.org
    """

  private func harvest() throws -> SurveyHarvest {
    var places = SurveyPlaces()
    let isTaken = places.add("card, pay -> Pays")
    #expect(isTaken)
    return SurveyHarvest(try SurveyFile(Array(Self.csv.utf8)), places: places)
  }

  @Test func `a score becomes a reading of its KPI, complaints become reports`() throws {
    let harvest = try harvest()
    let question = try #require(harvest.scores.first?.question)
    let day = Day(iso: "2027-03-08")
    let first = try harvest.incoming(
      into: Self.map(), title: "Delighted, 8 March 2027", day: day, kpis: [question: "nps"])
    let reading = try #require(first.session.measurements.first)
    #expect(reading.counted == "1 promoters, 0 passives, 2 detractors")
    #expect(reading.date == day && reading.wording == question && reading.sample == 3)
    #expect(first.session.touchpoints["pay"]?.reports == 5)
    #expect(first.session.observations.members.count { $0.touchpoint == "pay" } == 2)
    let second = try harvest.incoming(
      into: first.session, title: "Delighted, 8 March 2027", day: day, kpis: [question: "nps"])
    #expect(second.edits.isEmpty)
  }

  @Test func `a comment that was laid elsewhere by hand does not come again`() throws {
    let harvest = try harvest()
    let first = try harvest.incoming(into: Self.map(), title: "Delighted", day: nil)
    var session = first.session
    let id = try #require(session.observations.first?.id)
    try session.apply(session.setting("Stage", of: Reference(.observation, id), to: ["order"]))
    #expect(try harvest.incoming(into: session, title: "Delighted", day: nil).edits.isEmpty)
    #expect(first.losses.contains { $0.what.contains("reads no KPI") })
  }

  @Test func `a series comes in by the names of its KPIs, and twice nothing doubles`() throws {
    let text = "date,kpi,value,n\n2027-03-01,Would recommend,42/31/12,\n2027-06-01,Unknown,3,\n"
    guard case .table(let table) = try ImportSource(Array(text.utf8), name: "series.csv") else {
      Issue.record("no table")
      return
    }
    let today = try #require(Day(iso: "2027-06-10"))
    let series = try SeriesFile(table, today: today) { $0 == "Would recommend" ? .nps : .mean }
    let first = try series.incoming(into: Self.map(), kpi: nil)
    #expect(first.session.measurements.members.map(\.value?.text) == ["35.3"])
    #expect(first.notes == ["Line 3: no KPI is called Unknown."])
    #expect(try series.incoming(into: first.session, kpi: nil).edits.isEmpty)
  }
}
