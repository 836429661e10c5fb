import ArgumentParser
import Foundation
import Shell
import Testing

@testable import waymark

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

  @Test func `every topic is linked by its name`() {
    for topic in HelpTopic.allCases where ![.keys, .commands].contains(topic) {
      let link = "[\(topic.rawValue)](Sources/Shell/Topics/\(topic.rawValue).md)"
      #expect(readme.contains(link), "\(link)")
    }
  }

  /// The first word after a name, wherever one stands as something to type.
  private static func typed(_ text: String, after name: String) -> [String] {
    text.components(separatedBy: "`\(name)").dropFirst().compactMap { rest in
      let word = rest.prefix { $0.isLetter || $0 == "-" }
      return word.isEmpty ? nil : String(word)
    }
  }

  @Test func `every command that README and topics tell to type is there`() throws {
    let folder = Self.file.deletingLastPathComponent().appending(path: "Sources/Shell/Topics")
    let pages = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    var text = readme
    for page in pages { text += try String(contentsOf: page, encoding: .utf8) }
    let commands = Waymark.configuration.subcommands.compactMap { $0.configuration.commandName }
    let named = Self.typed(text, after: "waymark ")
    #expect(named.count >= 20)
    for name in named { #expect(commands.contains(name), "waymark \(name)") }
    let verbs = Self.typed(text, after: "/")
    #expect(verbs.count >= 15)
    for verb in verbs { #expect(ShellCommand(rawValue: verb) != nil, "/\(verb)") }
  }

  private func blocks(of language: String) -> [String] {
    readme.components(separatedBy: "```\(language)\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }
}
