import Foundation

/// `check-jsonschema`, a validator of JSON Schema that is not ours.
enum Validator {
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  struct Finding: Decodable, Equatable {
    let filename: String
    let path: String
    let message: String
  }

  private struct Report: Decodable {
    let status: String
    let errors: [Finding]?
    let parse_errors: [ParseError]?
  }

  private struct ParseError: Decodable {
    let filename: String
  }

  /// What is wrong with a schema by the metaschema it names; empty when nothing is.
  static func findings(inSchema schema: String) throws -> [Finding] {
    try inFolder { folder in
      let file = folder.appendingPathComponent("schema.json")
      try Data(schema.utf8).write(to: file)
      return try findings(["--check-metaschema", file.path])
    }
  }

  /// The documents a schema refuses, by name.
  static func refused(_ documents: [String: String], by schema: String) throws -> [String: Finding]
  {
    try inFolder { folder in
      let file = folder.appendingPathComponent("schema.json")
      try Data(schema.utf8).write(to: file)
      var paths: [String] = []
      for (name, text) in documents {
        let path = folder.appendingPathComponent(name + ".json")
        try Data(text.utf8).write(to: path)
        paths.append(path.path)
      }
      let found = try findings(["--schemafile", file.path] + paths)
      let named = found.map { finding in
        (String(URL(fileURLWithPath: finding.filename).lastPathComponent.dropLast(5)), finding)
      }
      return Dictionary(named) { first, _ in first }
    }
  }

  private static func inFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("validator-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  private static func findings(_ arguments: [String]) throws -> [Finding] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["check-jsonschema", "--output-format", "json"] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard let report = try? JSONDecoder().decode(Report.self, from: data) else {
      throw Missing(
        description: "check-jsonschema gave no report (exit code \(process.terminationStatus))."
          + " Install it with \"pip install check-jsonschema\".")
    }
    let unread = (report.parse_errors ?? []).map {
      Finding(filename: $0.filename, path: "", message: "is not JSON")
    }
    return (report.errors ?? []) + unread
  }
}
