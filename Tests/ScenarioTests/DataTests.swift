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

  @Test func `show says the same as an export, and every list of results is in the schema`() throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let play = "waymark replay \(Scenario.folder.path)/rail-europe --at w --quiet"
    #expect(try Binary.shell(play, in: folder).status == 0)
    let same = "waymark show ./w --json > a && waymark export ./w --format json > b && cmp a b"
    #expect(try Binary.shell(same, in: folder).status == 0)
    let schema = try Binary.shell("waymark schema", in: folder).output
    for (command, name) in [
      ("check ./w", "checkFinding"), ("list --home .", "savedWorkshop"),
      ("due --home .", "dueItem"),
      ("doctor ./w", "doctorFinding"), ("minutes ./w 9", "minute"),
    ] {
      var shape = try #require(
        try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any])
      for key in ["properties", "required", "additionalProperties"] { shape[key] = nil }
      shape["type"] = "array"
      shape["minItems"] = 1
      shape["items"] = ["$ref": "#/$defs/\(name)"]
      try JSONSerialization.data(withJSONObject: shape)
        .write(to: folder.appending(path: "schema.json"))
      _ = try Binary.shell("waymark \(command) --json > results.json", in: folder)
      let files = ["schema.json", "results.json"].map { folder.appending(path: $0).path }
      let outcome = try Tool.run("check-jsonschema", ["--schemafile", files[0], files[1]])
      #expect(outcome.status == 0, "\(command): \(outcome.output)")
    }
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
