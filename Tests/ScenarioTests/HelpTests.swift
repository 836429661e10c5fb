import ArgumentParser
import Foundation
import Shell
import Testing

@testable import waymark

/// Help, the manual page and the completions come from the same tables.
@Suite struct HelpTests {
  private static func said(_ line: String) throws -> Binary.Outcome {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try Binary.shell(line, in: folder)
  }

  private static let commands: [String] = Waymark.configuration.subcommands.compactMap { command in
    let configuration = command.configuration
    return configuration.shouldDisplay ? configuration.commandName : nil
  }

  @Test func `every topic has words, and its name leads to them`() throws {
    #expect(Set(CommandReference.all.map(\.name)).count == CommandReference.all.count)
    #expect(CommandReference.all.map(\.name) == CommandReference.names)
    for reference in CommandReference.all {
      let outcome = try Self.said("waymark help \(reference.name)")
      let first = reference.passages[0].text.prefix(12)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains(first), "\(reference.name)")
    }
  }

  @Test(arguments: [
    ("waymark help guide check", 0, "USAGE: waymark guide check"),
    ("waymark help open", 0, "OVERVIEW: Go on"),
    ("waymark help /undo", 0, "/undo [N]"), ("waymark help", 0, "exit-codes"),
    ("waymark help evidnce", 64, "Did you mean evidence?"),
    ("waymark help xyzzy", 64, "waymark help lists them."),
  ])
  func `help leads to commands, or to the nearest name`(
    _ line: String, _ status: Int32, _ words: String
  ) throws {
    let outcome = try Self.said(line)
    #expect(outcome.status == status)
    #expect(outcome.output.contains(words), "\(outcome.output)")
  }

  @Test func `the manual page names every command, every command of the shell and every exit code`()
    throws
  {
    let page = try Self.said("waymark manual | mandoc -T utf8 | col -b").output
    let words = page.split(whereSeparator: \.isWhitespace).map(String.init)
    for name in Self.commands where name != "help" { #expect(words.contains(name)) }
    for verb in ShellCommand.allCases { #expect(words.contains("/" + verb.rawValue)) }
    for code in Exit.allCases { #expect(words.contains(String(code.rawValue))) }
  }

  @Test func `the manual page holds nothing a formatter would stumble over`() throws {
    let outcome = try Self.said("waymark manual > page; mandoc -T lint -W warning page")
    // One missing date is meant: the same program prints the same page every day.
    #expect(outcome.output.contains("missing date"))
    let complaints = outcome.output.split(separator: "\n").filter { !$0.contains("missing date") }
    #expect(complaints.isEmpty, "\(complaints)")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions name every command`(_ shell: String) throws {
    let outcome = try Self.said("waymark completions \(shell)")
    #expect(outcome.status == 0)
    for name in Self.commands { #expect(outcome.output.contains(name)) }
    if shell == "bash" {
      #expect(try Self.said("waymark completions bash > it && bash -n it").status == 0)
    }
  }
}
