import Foundation
import Exchange
import Storage
import Testing
import Workshop

/// What leaves every scenario as data is whole, and valid for others.
@Suite struct DataTests {
  private func session(of scenario: Scenario) throws -> Session {
    try scenario.play { _, folder in
      var opened = try SessionFolder(reading: folder)
      return try opened.load().session
    }
  }

  @Test(arguments: Scenario.all) func `the session comes back from its JSON`(scenario: Scenario)
    throws
  {
    let session = try session(of: scenario)
    #expect(try SessionJSON.session(from: SessionJSON.text(of: session)) == session)
  }

  @Test(arguments: Scenario.all)
  func `the JSON of session and minutes is valid by the printed schema`(scenario: Scenario) throws {
    let outcome = try scenario.play { _, folder in
      var opened = try SessionFolder(reading: folder)
      let loaded = try opened.load()
      let text = SessionJSON.text(of: loaded.session, minutes: loaded.minutes.minutes)
      try Data(text.utf8).write(to: URL(filePath: folder + "/session.json"))
      let schema = try Binary.shell("waymark schema", in: URL(filePath: folder))
      try Data(schema.output.utf8).write(to: URL(filePath: folder + "/schema.json"))
      return try Tool.run(
        "check-jsonschema",
        ["--schemafile", folder + "/schema.json", folder + "/session.json"])
    }
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test(arguments: Scenario.all) func `every table has a row a thing`(scenario: Scenario) throws {
    let session = try session(of: scenario)
    let tables = CSVTables.tables(of: session)
    #expect(tables.contains { $0.name == "Touchpoint" })
    for table in tables {
      let kind = try #require(EntityKind(rawValue: table.name))
      let count = EntityTable.of(kind).ids(in: session).count
      #expect(table.text.components(separatedBy: "\r\n").count == count + 2)
    }
  }
}
