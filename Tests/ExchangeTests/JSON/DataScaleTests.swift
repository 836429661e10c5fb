import Exchange
import Testing
import Workshop

@Suite struct `Data of any size` {
  private static let count = 2_000

  private static let session = Result { try `Maps of any size`.session(touchpoints: count) }

  @Test func `every touchpoint comes back from JSON`() throws {
    let session = try Self.session.get()
    #expect(try SessionJSON.session(from: SessionJSON.text(of: session)) == session)
  }

  @Test func `every touchpoint has a row`() throws {
    let tables = CSVTables.tables(of: try Self.session.get())
    let rows = CSVRows.rows(of: try #require(tables.first { $0.name == "Touchpoint" }).text)
    #expect(rows.count == Self.count + 1)
  }

  @Test func `every rated touchpoint comes back from Mermaid`() throws {
    let reader = MermaidReader(MermaidJourney.document(of: try Self.session.get()))
    #expect(reader.rows.count == Self.count)
    #expect(reader.problems.isEmpty)
  }

  @Test func `every touchpoint comes back from an open journey`() throws {
    let text = OpenJourney.text(of: try Self.session.get())
    let edits = try OpenJourney.reading(of: Array(text.utf8)).edits
    #expect(edits.count { $0.reference.kind == .touchpoint } == Self.count)
  }

  @Test func `many nodes of one name are kept apart`() throws {
    let nodes = Array(repeating: "{\"title\": \"Same\"}", count: Self.count)
    let text = "{\"nodes\": [\(nodes.joined(separator: ","))]}"
    let edits = try OpenJourney.reading(of: Array(text.utf8)).edits
    #expect(Set(edits.map(\.reference.id)).count == Self.count)
  }
}
