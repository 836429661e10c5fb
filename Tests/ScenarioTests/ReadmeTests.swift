import Foundation
import Exchange
import Shell
import Testing

/// What the README states is so.
@Suite(.serialized) struct ReadmeTests {
  private let readme: String

  private static let file = Scenario.folder.deletingLastPathComponent()
    .appending(path: "README.md")

  init() throws {
    readme = try String(contentsOf: Self.file, encoding: .utf8)
  }

  @Test func `every command of the tour runs`() throws {
    let scratch = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    try FileManager.default.createSymbolicLink(
      at: scratch.appending(path: "Scenarios"), withDestinationURL: Scenario.folder)
    let commands = blocks(of: "console").flatMap { $0.split(separator: "\n") }
      .filter { $0.hasPrefix("$ ") }.map { String($0.dropFirst(2)) }
    #expect(commands.count >= 10)
    for command in commands {
      let outcome = try Binary.shell(command, in: scratch)
      #expect(outcome.status == 0, "\(command)\n\(outcome.output)")
      #expect(!outcome.output.isEmpty || command.contains("--quiet"), "\(command) says nothing")
    }
  }

  @Test func `the picture of a session is part of a recorded screen`() throws {
    let parts = readme.components(separatedBy: "<!-- from ")
    #expect(parts.count == 2)
    let name = parts[1].components(separatedBy: " -->")[0]
    let picture = parts[1].components(separatedBy: "```text\n")[1].components(separatedBy: "```")[0]
    let screen = Scenario.folder.deletingLastPathComponent().appending(path: name)
    #expect(try String(contentsOf: screen, encoding: .utf8).contains(picture))
  }

  @Test func `the reference is made from the table of commands`() throws {
    try expect(Help.reference, between: "the commands")
  }

  @Test func `the formats are those of the table of formats`() throws {
    try expect(Format.reference, between: "the formats")
  }

  /// Compares what stands between two marks; records it anew when asked to.
  private func expect(_ text: String, between name: String) throws {
    let marks = ["<!-- \(name) -->\n", "<!-- the end of \(name) -->"]
    // Another part may just have been recorded.
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    let parts = readme.components(separatedBy: marks[0])
    try #require(parts.count == 2)
    let rest = parts[1].components(separatedBy: marks[1])
    try #require(rest.count == 2)
    if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1" {
      let page = parts[0] + marks[0] + text + "\n" + marks[1] + rest[1]
      try Data(page.utf8).write(to: Self.file)
    } else {
      #expect(rest[0] == text + "\n")
    }
  }

  private func blocks(of language: String) -> [String] {
    readme.components(separatedBy: "```\(language)\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }
}
