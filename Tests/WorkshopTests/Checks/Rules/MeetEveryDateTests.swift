import Storage
import Testing

@testable import Workshop

struct MeetEveryDateTests {
  /// A workshop of January 2018, looked at in May 2027.
  private static let old = SessionBuilder()
    .with(.facts, ["Name": "Van parts", "Date": "2018-01-10"])
    .with(
      .action, "move-stock",
      ["Title": "put stock before the login", "Owner": "Cleo", "Due": "2018-06-30"])

  @Test(arguments: [
    CheckCase("ahead", SessionBuilder.complete),
    CheckCase("nothing promised", SessionBuilder()),
    CheckCase(
      "an action", old,
      tells:
        "warning move-stock.due: \"put stock before the login\" was to be done by 30 June 2018."
        + " Call it done, drop it, or name another day."),
    CheckCase("a done one", old.with(.action, "move-stock", ["Status": "done"])),
    CheckCase("a dropped one", old.with(.action, "move-stock", ["Status": "dropped"])),
    CheckCase(
      "before the workshop, which another rule tells",
      old.with(.action, "move-stock", ["Due": "2017-06-30"])),
    CheckCase(
      "a monthly number never read, and its target",
      old.with(.action, "move-stock", ["Status": "done"]).with(
        .kpi, "calls",
        [
          "Name": "Calls", "Cadence": "month", "Baseline": "40", "BaselineDate": "2018-01-10",
          "Target": "20", "Due": "2018-06-30",
        ]),
      tells:
        "warning calls.cadence: \"Calls\" was to be read again by 10 February 2018. waymark follow"
        + " asks for the value.",
      "warning calls.due: The target of \"Calls\" was to be met by 30 June 2018, and nobody has read it"
        + " since. Read it, or name another day."),
    CheckCase(
      "a number nobody knows",
      old.with(.action, "move-stock", ["Status": "done"]).with(
        .kpi, "calls", ["Name": "Calls", "Baseline": "unknown"]),
      tells:
        "warning calls.baseline: The value now of \"Calls\" was to be known by 24 January 2018."
        + " waymark follow asks for the value."),
    CheckCase(
      "a target read since",
      old.with(.action, "move-stock", ["Status": "done"]).with(
        .kpi, "calls",
        [
          "Name": "Calls", "Baseline": "40", "BaselineDate": "2018-01-10", "Target": "20",
          "Due": "2018-06-30",
        ]
      ).with(.measurement, "late", ["KPI": "calls", "Date": "2018-07-02", "Value": "22"])),
    CheckCase(
      "a guess",
      old.with(.action, "move-stock", ["Status": "done"]).with(
        .hypothesis, "guess", ["Statement": "they leave", "Due": "2018-06-30", "Status": "open"]),
      tells:
        "warning guess.due: \"they leave\" was to be tested by 30 June 2018. Say what was found, or"
        + " name another day."),
  ])
  func `what was promised by a day that has passed is told`(_ example: CheckCase) {
    #expect(example.found(by: MeetEveryDate.check) == example.told)
  }

  @Test func `check is late wherever due is late`() {
    let session = Self.old.with(
      .kpi, "calls",
      ["Name": "Calls", "Cadence": "week", "Baseline": "40", "BaselineDate": "2018-01-10"]
    ).with(.review, ["KPIDate": "2018-02-01", "MapDate": "2018-08-01"]).with(
      .hypothesis, "guess", ["Statement": "they leave", "Due": "2018-06-30", "Status": "open"])
    let input = session.input
    let late = DueList(of: session.session, today: input.today).late
    let told = Check.findings(in: input).map(\.message)
    #expect(late.count == 5)
    for due in late {
      let day = due.day?.words ?? ""
      #expect(told.contains { $0.contains(day) }, "\(due.title)")
    }
  }
}
