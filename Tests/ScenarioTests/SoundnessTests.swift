import Foundation
import Testing

/// What holds for every scenario beside its recording.
@Suite struct SoundnessTests {
  @Test(.enabled(if: Tool.exists("recfix"), "recutils is not installed"), arguments: Scenario.all)
  func `every file of the session is clean under recfix`(scenario: Scenario) throws {
    try scenario.play { _, folder in
      for path in try SessionFiles(of: folder).contents.keys.sorted() where path.hasSuffix(".rec") {
        let outcome = try Tool.run("recfix", ["--no-external", "--check", "\(folder)/\(path)"])
        #expect(outcome.status == 0, "\(path): \(outcome.output)")
      }
    }
  }

  @Test(
    .enabled(if: Tool.exists("cmark-gfm"), "cmark-gfm is not installed"), arguments: Scenario.all)
  func `the map renders with every table whole`(scenario: Scenario) throws {
    let outcome = try scenario.play { _, folder in
      let file = "\(folder)/map.md"
      try Data(Scenario.map(of: folder).utf8).write(to: URL(filePath: file))
      return try Tool.run("cmark-gfm", ["-e", "table", "-e", "footnotes", "-e", "autolink", file])
    }
    #expect(outcome.status == 0)
    let tables = outcome.output.components(separatedBy: "<table>").dropFirst()
    #expect(!tables.isEmpty)
    for table in tables {
      let rows = table.components(separatedBy: "</table>")[0].components(separatedBy: "<tr>")
        .dropFirst()
      let counts = Set(
        rows.map {
          $0.components(separatedBy: "</th>").count
            + $0.components(separatedBy: "</td>").count
        })
      #expect(counts.count == 1)
    }
    let pipes = outcome.output.components(separatedBy: "<p>|")
    #expect(pipes.count == 1, "a table row was read as a paragraph")
  }

  @Test(arguments: Scenario.all)
  func `no line of the screen but typed ones is wider than 80 columns`(scenario: Scenario) throws {
    let screen = try scenario.play { screen, _ in screen }
    for line in screen.split(separator: "\n") where !line.contains("›") && !line.hasPrefix("…") {
      #expect(line.count <= 80, "\(line)")
    }
  }
}

/// A program of the system, run to its end.
enum Tool {
  static func exists(_ name: String) -> Bool {
    ["/usr/bin/", "/usr/local/bin/", "/bin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + name)
    }
  }

  static func run(_ name: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
