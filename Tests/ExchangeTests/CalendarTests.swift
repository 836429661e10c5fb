import Exchange
import Testing
import Workshop

/// What is due as a calendar: stable names, whole days, lines that every program reads.
@Suite struct CalendarTests {
  private func text(_ values: [FieldValues]) throws -> String {
    var session = Session()
    try session.apply(
      .add(.facts, "session", [FieldValues("Name", ["Van, parts; \\ more"])], place: nil))
    try session.apply(.add(.action, "send", values, place: nil))
    let today = try #require(Day(iso: "2027-03-27"))
    let last = try #require(Moment("2027-03-11T12:01:00Z"))
    return CalendarFile.text(of: [
      .init(folder: "van parts", list: DueList(of: session, today: today), last: last)
    ])
  }

  @Test func `an action is a whole day with a name that stays`() throws {
    let file = try text([
      FieldValues("Title", ["Send the day"]), FieldValues("Due", ["2027-03-25"]),
      FieldValues("Owner", ["Mia"]),
    ])
    #expect(
      file.split(separator: "\r\n").dropFirst(6).map(String.init) == [
        "BEGIN:VEVENT", "UID:van-parts-action-send@waymark", "DTSTAMP:20270311T120100Z",
        "LAST-MODIFIED:20270311T120100Z", "SEQUENCE:14301361", "DTSTART;VALUE=DATE:20270325",
        "DTEND;VALUE=DATE:20270326", "SUMMARY:Send the day",
        "DESCRIPTION:Workshop: Van\\, parts\\; \\\\ more\\nWho: Mia", "CATEGORIES:action",
        "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR",
      ])
  }

  @Test func `no line has more than 75 bytes, and none parts a character`() throws {
    let file = try text([
      FieldValues("Title", [String(repeating: "größer 部品 ", count: 30)]),
      FieldValues("Due", ["2027-03-25"]),
    ])
    let lines = file.split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let unfolded = file.replacing("\r\n ", with: "")
    #expect(unfolded.contains(String(repeating: "größer 部品 ", count: 29)))
  }

  @Test func `the same workshop gives the same bytes`() throws {
    let values = [FieldValues("Title", ["Send"]), FieldValues("Due", ["2027-03-25"])]
    #expect(try text(values) == text(values))
  }
}
