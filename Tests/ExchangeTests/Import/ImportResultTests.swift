import Foundation
import Exchange
import TestSupport
import Testing
import Workshop

/// What comes in from tables, diagrams and data, and what is told of the rest.
@Suite struct `What comes in` {
  private func taken(
    _ text: String, into session: Session = Session(), map: [String] = [], name: String = "t.csv"
  ) throws -> ImportResult {
    let file = try ImportSource(Array(text.utf8), name: name)
    guard case .table(let table) = file else { return try file.incoming(into: session) }
    var columns = ColumnMap(header: table.header)
    for text in map { try columns.set(text) }
    return try file.incoming(into: session, map: columns)
  }

  static let dialects = [
    "Name,Stage,Pain\nChecks stock,Compare,\"slow, dear\"\n",
    "Name,Stage,Pain\r\nChecks stock,Compare,\"slow, dear\"",
    "Name,Stage,Pain\rChecks stock,Compare,\"slow, dear\"\r",
    "\u{FEFF}Name;Stage;Pain\r\n\r\nChecks stock;Compare;slow, dear\r\n;;\r\n",
    "Name\tStage\tPain\nChecks stock\tCompare\tslow, dear\n",
    "sep=;\nname;phase;Pain Point\n Checks stock ;Compare;slow, dear;;\n",
    "\"Name\",\"Stage\",\"Pain\"\n\"Checks stock\",\"Compare\",\"slow, dear\"\n",
  ]

  @Test func `the table of the workshop itself fills what is not said yet`() throws {
    let told = try Session(things: [
      Thing(.facts, "session", "Format: 4", "Name: Van parts", "Decider: Ana", "Guide: half-day")
    ])
    let table = try #require(CSVTables.tables(of: told).first { $0.name == "Session" })
    let here = try Session(things: [Thing(.facts, "session", "Name: Other")])
    let incoming = try taken(table.text, into: here, name: "session.csv")
    #expect(incoming.session.facts.decider == "Ana")
    #expect(incoming.session.facts.name == "Other")
    #expect(incoming.session.facts.guide == nil)
    #expect(incoming.losses.map(\.count) == [2])
  }

  @Test(arguments: dialects) func `every way to write a table gives the same`(text: String) throws {
    let incoming = try taken(text)
    #expect(incoming.problems == [])
    #expect(
      incoming.edits == [
        .add(.stage, "compare", [FieldValues("Name", ["Compare"])], place: nil),
        .add(
          .touchpoint, "checks-stock",
          [
            FieldValues("Name", ["Checks stock"]), FieldValues("Stage", ["compare"]),
            FieldValues("Pain", ["slow, dear"]),
          ], place: nil),
      ])
  }

  @Test func `a quoted cell holds quotation marks and line ends`() throws {
    let incoming = try taken("Name,Stage\n\"a \"\"b\"\"\r\nc\",S\nnext,S\n")
    #expect(incoming.session.touchpoints.members.map(\.name) == ["a \"b\"\nc", "next"])
  }

  static let badRows: [(row: String, problem: ImportProblem)] = [
    ("a,S,1,x", .extraCells(line: 3, found: 4, expected: 3)),
    ("\"a\"b,S,1", .textAfterQuote(line: 3)),
    ("\"a,S,1", .openQuote(line: 3)),
    (",S,1", .noWords(line: 3)),
    (
      String(repeating: "x", count: 70_000) + ",S,1",
      .longCell(line: 3, column: "Name", bytes: 70_000, most: 65_536)
    ),
  ]

  @Test(arguments: badRows.indices)
  func `a bad row names its line and stops nothing else`(index: Int) throws {
    let (row, problem) = Self.badRows[index]
    let incoming = try taken("Name,Stage,Emotion\nfirst,S,+1\n\(row)\nlast,T,\u{2212}2\n")
    #expect(incoming.problems == [problem])
    #expect(incoming.session.touchpoints.members.map(\.name) == ["first", "last"])
    #expect(incoming.session.touchpoints.members.map(\.emotion) == [1, -2])
    // Nor does the bad row leave a stage behind.
    #expect(incoming.session.stages.members.map(\.name) == ["S", "T"])
    #expect(!problem.sentence.isEmpty && !problem.sentence.contains("!"))
  }

  @Test func `control characters are taken out of a table, and counted`() throws {
    let incoming = try taken("Name,Stage\na\u{0}b,S\u{1B}\n")
    #expect(incoming.session.touchpoints.members.map(\.name) == ["ab"])
    #expect(incoming.notes.contains("2 control characters were taken out."))
  }

  static let badFiles: [(bytes: [UInt8], problem: ImportProblem)] = [
    ([], .nothingInside), (Array("Name,Stage\n".utf8), .nothingInside),
    (Array("Name\nok\nStra".utf8) + [0xDF, 0x65], .notUTF8(line: 3)),
    ([0xFF, 0xFE, 0x61, 0x00], .otherEncoding),
    (
      Array((String(repeating: "a,", count: 600) + "b\nc\n").utf8),
      .tooManyColumns(found: 601, most: 500)
    ),
    (Array("Colour,Size\nred,2\n".utf8), .noWordsColumn),
  ]

  @Test(arguments: badFiles.indices) func `a file that cannot be read is refused`(index: Int) {
    let (bytes, problem) = Self.badFiles[index]
    #expect(throws: problem) {
      try ImportSource(bytes, name: "t.csv").incoming(into: Session())
    }
  }

  @Test func `what is there under the same name in the same place is left`() throws {
    let session = try Session(things: [
      Thing(.stage, "one", "Name: Compare"),
      Thing(.touchpoint, "checks", "Name: Checks stock", "Stage: one", "Pain: slow"),
    ])
    let incoming = try taken(
      "Name,Stage,Pain\nchecks  STOCK,compare,dear\nChecks stock,one,\nChecks stock,Pay,\n",
      into: session)
    #expect(incoming.present.map(\.line) == [2, 3])
    #expect(incoming.present.map(\.title) == ["Checks stock", "Checks stock"])
    #expect(incoming.session.touchpoints.members.map(\.id) == ["checks", "checks-stock"])
    #expect(incoming.session.touchpoints.members[0].pain == "slow")
    #expect(incoming.session.stages.members.map(\.id) == ["one", "pay"])
  }

  @Test func `a note becomes what its colour says`() throws {
    let incoming = try taken(
      "Text,Colour,Who,By\nPays,green,Dana,\nCard refused,pink,Dana,Ana\nAsk legal,blue,,Ana\nNo,x,,\n",
      map: [
        "text=name", "Colour/green=touchpoint", "Colour/pink=pains", "Colour/blue=thoughts",
        "By=raised by",
      ])
    let touchpoints = incoming.session.touchpoints.members
    #expect(touchpoints.map(\.name) == ["Pays", "Card refused"])
    #expect(touchpoints.map(\.pain) == [nil, "Card refused"])
    #expect(touchpoints.map(\.persona) == ["dana", "dana"])
    #expect(incoming.session.parked.members.map(\.text) == ["Ask legal"])
    #expect(incoming.session.parked.members.map(\.by) == ["Ana"])
    #expect(incoming.losses == [Omission("row of no kind", count: 1)])
  }

  @Test(arguments: [
    "Id,Name,Phase,CustomerGoal,Exit,Duration,Strategy,Skipped",
    "Id,Name,Basis,Skipped", "Id,KPIDate,MapDate,CloseLoop,RetroScores,RetroNote,Skipped,Mood",
  ])
  func `a table of a version that knew fewer fields is still our own`(header: String) {
    let names = header.split(separator: ",").map(String.init)
    #expect(ColumnMap(header: names).isOwn)
    #expect(!ColumnMap(header: names.filter { $0 != "Skipped" }).isOwn)
  }

  @Test func `our own tables come back as they were`() throws {
    let session = try VanParts.session()
    var again = Session()
    let order: [EntityKind] = [.evidence, .segment, .persona, .stage, .goal, .touchpoint, .kpi]
    for kind in order {
      for table in CSVTables.tables(of: session) where table.name == kind.rawValue {
        again = try taken(table.text, into: again).session
      }
    }
    for kind in order {
      let table = EntityTable.of(kind)
      #expect(table.ids(in: again) == table.ids(in: session))
      for id in table.ids(in: session) {
        for column in table.columns {
          #expect(
            table.values(of: column.name, on: id, in: again)
              == table.values(of: column.name, on: id, in: session))
        }
      }
    }
  }

  @Test(arguments: ["=1+1", "-2 degrees", "@home; +more", "a\n=b", "'tis so", "it's"])
  func `what was made harmless for a spreadsheet is what it was`(text: String) throws {
    let session = try Session(things: [Thing(.stage, "s", values: [FieldValues("Name", [text])])])
    let table = try #require(CSVTables.tables(of: session).first)
    #expect(try taken(table.text).session.stages.members.map(\.name) == [text])
  }

  @Test func `a diagram of ours gives personas, stages and feelings back`() throws {
    let session = try VanParts.session()
    let text = MermaidJourney.document(of: session)
    let again = try taken(text, name: "map.mmd").session
    let rated = session.touchpoints.members.filter { $0.emotion != nil }
    #expect(
      again.touchpoints.members.map(\.emotion) == rated.map { $0.emotion.map { Feeling($0.worse) } }
    )
    #expect(again.personas.members.map(\.name) == session.personas.members.map(\.name))
  }

  @Test func `a bad task names its line`() throws {
    let incoming = try taken("journey\n section S\n  Pays: 9: A\n  Waits: 1: A, B\n", name: "x.mmd")
    #expect(incoming.problems.map(\.line) == [3])
    #expect(incoming.problems[0].sentence.hasPrefix("\"Pays\" has \"9\" for a score."))
    #expect(incoming.session.touchpoints.members.map(\.persona) == ["a", "b"])
    #expect(incoming.session.touchpoints.members.map(\.emotion) == [-2, -2])
  }
}
