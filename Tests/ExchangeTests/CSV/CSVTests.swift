import Testing
import Workshop

@testable import Exchange

@Suite struct `Tables for a spreadsheet` {
  private func table(_ kind: String, _ things: [Thing], isRaw: Bool = false) throws -> String {
    let tables = CSVTables.tables(of: Session(loading: things), isRaw: isRaw)
    return try #require(tables.first { $0.name == kind }).text
  }

  /// The cell an answer gives.
  private func cell(_ answer: String, isRaw: Bool = false) -> String {
    CSVCell(answer, isRaw: isRaw).text
  }

  @Test func `one table for each kind that has things, in the order of the files`() throws {
    let tables = CSVTables.tables(of: try VanParts.session())
    let kinds = EntityTable.all.filter {
      !$0.ids(in: (try? VanParts.session()) ?? Session()).isEmpty
    }
    #expect(tables.map(\.name) == kinds.map(\.kind.rawValue))
    #expect(CSVTables.tables(of: Session()).isEmpty)
  }

  @Test func `a row a thing, a column a field, a line each of several values`() throws {
    let text = try table(
      "Goal",
      [
        Thing(
          .goal, "more", "Statement: More, \"better\" orders", "Measure: unknown", "Owner: sales",
          "Skipped: goal.customer_objective", "Colour: teal", "Colour: red"),
        Thing(.goal, "fewer", "Statement: Fewer calls", "Shape: round"),
      ])
    #expect(
      text == "Id,Statement,Measure,CustomerObjective,Owner,Skipped,Colour,Shape\r\n"
        + "more,\"More, \"\"better\"\" orders\",unknown,,sales,goal.customer_objective,\"teal\nred\",\r\n"
        + "fewer,Fewer calls,,,,,,round\r\n")
  }

  @Test func `an item of several lines stays one item`() throws {
    let goals = ["know the day\nand the hour", "pay once"]
    let cell = CSVCell(of: goals, .list, isRaw: false).text
    let read = CellText.own(String(cell.dropFirst().dropLast()), .list)
    #expect(read == goals)
  }

  @Test func `numbers of numeric fields stay numbers, several of them are a text`() throws {
    let things = [
      Thing(.touchpoint, "a", "Emotion: -2", "Scores: -2 -1", "Pain: -2"),
      Thing(.touchpoint, "b", "Emotion: 1", "Scores: -1", "Severity: 3"),
      Thing(.kpi, "k", "Baseline: -1.80"),
    ]
    let text = try table("Touchpoint", things)
    #expect(text.contains("\"'-2\n'-1\",-2,,,,'-2,"))
    #expect(text.contains(",-1,1,,,,,,3,"))
    #expect(try table("KPI", things).contains(",-1.80,"))
  }

  @Test func `a value that does not fit its field stands as it was written`() throws {
    var session = Session()
    let touchpoints = EntityTable.of(.touchpoint)
    let emotion = try #require(touchpoints.column("Emotion"))
    _ = touchpoints.load(
      "a", [(emotion, ["=lots"])], other: [], skipped: [], closed: [], into: &session)
    let text = CSVTables.tables(of: session).map(\.text).joined()
    #expect(text.contains(",'=lots,"))
    #expect(text.split(separator: "\r\n").count == 2)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("a\"\"b", "\"a\"\"\"\"b\""), ("a\nb", "\"a\nb\""),
    (" padded ", "\" padded \""), (",;", "\",;\""), ("'quoted'", "'quoted'"), ("达娜", "达娜"),
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-2+3", "'-2+3"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "\"'\t'=1\""), ("\r=1", "\"'\r'=1\""), ("\n=1", "\"'\n'=1\""), ("\0=1", "'^@=1"),
    (" =1", "\" '=1\""),
    (
      "=HYPERLINK(\"http://t.example\",\"x\")",
      "\"'=HYPERLINK(\"\"http://t.example\"\",\"\"x\"\")\""
    ),
    ("a;=1+1", "\"a;'=1+1\""), ("a\n=cmd|' /C calc'!A0\nb", "\"a\n'=cmd|' /C calc'!A0\nb\""),
    ("\u{FF1D}1", "'\u{FF1D}1"), ("well-known", "well-known"), ("1-2", "1-2"), ("", ""),
    ("\u{1B}[2J", "^[[2J"), ("a\u{202E}b", "a\\u{202e}b"),
  ])
  func `what a spreadsheet would take for a formula is a text`(answer: String, text: String) throws
  {
    #expect(cell(answer) == text)
  }

  @Test(arguments: [("=1+1", "=1+1"), ("\t=1", "\"\t=1\""), ("a,b", "\"a,b\""), ("-2+3", "-2+3")])
  func `raw cells are left as they are`(answer: String, text: String) throws {
    #expect(cell(answer, isRaw: true) == text)
  }

  @Test(arguments: Attacks.all + Attacks.pieces)
  func `another reader finds every cell where it belongs`(answer: String) throws {
    let things = [
      Thing(.goal, "g", values: ["Statement", "Owner"].map { FieldValues($0, [answer]) })
    ]
    let stored = Array((Session(loading: things).goals.first?.statement ?? "").unicodeScalars)
    for isRaw in [false, true] {
      let rows = CSVRows.rows(of: try table("Goal", things, isRaw: isRaw))
      #expect(rows.map(\.count) == [6, 6])
      let cells = try #require(rows.last)
      #expect(cells[1] == cells[4])
      if isRaw { #expect(Array(cells[1].unicodeScalars) == stored) }
    }
  }
}
