import Testing
import Workshop

@testable import Exchange

/// Many maps on one page.
@Suite struct AtlasTests {
  private static let today = Day(number: 20_939)

  private static func map(_ number: Int, pain: String) throws -> AtlasMap {
    var session = Session()
    let edits: [Edit] = [
      .add(.facts, "session", [FieldValues("Name", ["Map \(number) <b>"])], place: nil),
      .add(.persona, "dana", [FieldValues("Name", [number == 1 ? "Dana" : "DANA"])], place: nil),
      .add(.stage, "pay", [FieldValues("Name", ["Pay"])], place: nil),
      .add(
        .touchpoint, "pays",
        [
          FieldValues("Name", ["Pays"]), FieldValues("Stage", ["pay"]),
          FieldValues("Persona", ["dana"]), FieldValues("Pain", [pain]),
          FieldValues("Emotion", ["-2"]),
        ], place: nil),
      .add(
        .touchpoint, "gets",
        [
          FieldValues("Name", ["Gets it"]), FieldValues("Persona", ["dana"]),
          FieldValues("Emotion", ["1"]),
        ], place: nil),
      .add(
        .action, "call",
        [FieldValues("Title", ["Call =them"]), FieldValues("Due", ["2027-04-\(10 + number)"])],
        place: nil),
      .add(
        .action, "done",
        [
          FieldValues("Title", ["Old"]), FieldValues("Due", ["2027-01-01"]),
          FieldValues("Status", ["done"]),
        ], place: nil),
      .add(
        .opportunity, "faster",
        [
          FieldValues("HowMightWe", ["be faster"]), FieldValues("Impact", ["\(number)"]),
          FieldValues("Effort", ["1"]), FieldValues("Confidence", ["1"]),
        ], place: nil),
      .add(
        .kpi, "days", [FieldValues("Name", ["Days"]), FieldValues("Target", ["2"])], place: nil),
    ]
    for edit in edits { try session.apply(edit) }
    return AtlasMap(
      session, folder: "retail/map-\(number)", lastDay: Day(number: 20_939 - 90 * number),
      today: today)
  }

  private static func atlas() throws -> Atlas {
    let pains = ["The invoice comes late", "the invoices come late!", "Invoice comes late [x]"]
    return Atlas(
      of: try pains.enumerated().map { try map($0.offset + 1, pain: $0.element) }, today: today)
  }

  @Test func `a pain in three maps and a persona in two recur`() throws {
    let atlas = try Self.atlas()
    #expect(atlas.pains.map(\.text) == ["The invoice comes late"])
    #expect(atlas.pains[0].places.map(\.map) == [0, 1, 2])
    #expect(atlas.personas.map(\.text) == ["Dana"])
    let two = Atlas(of: Array(atlas.maps.prefix(2)), today: Self.today)
    #expect(two.pains.isEmpty)
    #expect(two.personas.count == 1)
  }

  @Test func `what is done is not due, and the oldest stands first`() throws {
    let due = try Self.atlas().tables[1]
    #expect(due.name == "due")
    #expect(
      due.rows.map { $0.map(\.text) }
        == (1...3).map {
          ["2027-04-\(10 + $0)", "over", "Call =them", "", "Map \($0) <b>"]
        })
  }

  @Test func `opportunities stand in order of their rank`() throws {
    let table = try #require(Self.atlas().tables.first { $0.name == "opportunities" })
    #expect(
      table.rows.map { $0[2].text }
        == [3, 2, 1].map { "helps \($0), effort 1, sure 1" })
  }

  @Test func `the page holds what was said as words, and tells each curve`() throws {
    let page = AtlasPage.text(of: try Self.atlas())
    #expect(!page.contains("<b>"))
    #expect(page.contains("Map 1 &lt;b&gt;"))
    #expect(page.contains("aria-label=\"rises from -2 at Pays to +1 at Gets it\""))
    #expect(page.contains("3 months ago") && page.contains("lowest -2"))
  }

  @Test func `Markdown, CSV and JSON tell the same`() throws {
    let atlas = try Self.atlas()
    let markdown = AtlasText.markdown(of: atlas)
    #expect(markdown.contains("\n## Pains in three maps or more\n"))
    #expect(markdown.contains("| The invoice comes late | 3 | Map 1 \\<b> (Pays); "), "\(markdown)")
    let csv = AtlasText.csv(of: atlas)
    #expect(csv.contains("\r\npains,The invoice comes late,3,"), "\(csv)")
    let json = AtlasJSON.text(of: atlas)
    #expect(json.contains("\"folder\": \"retail/map-3\""), "\(json)")
    #expect(json.contains("\"age_days\": 270"))
  }
}
