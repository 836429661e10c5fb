import ArgumentParser
import Testing

@testable import waymark

/// Commands that are read without the parser mean what they mean to it.
@Suite struct PlainCommandTests {
  private static let flags = [
    "-q", "--quiet", "--accessible", "--no-accessible", "--no-color", "--no-input",
  ]

  /// Each command by itself, with each flag in front and behind, and with all of them.
  private static let lines: [[String]] = {
    var lines: [[String]] = []
    for (command, names) in [("list", []), ("open", ["van"]), ("new", ["Van parts"])] {
      lines.append([command] + names)
      lines.append([command] + names + flags)
      for flag in flags {
        lines.append([command, flag] + names)
        lines.append([command] + names + [flag])
      }
    }
    return lines
  }()

  /// What the parser makes of a line.
  private static func parsed(_ line: [String]) throws -> PlainCommand? {
    switch try Waymark.parseAsRoot(line) {
    case let list as List: .list(list.options.settings)
    case let open as Open: .open(open.name.joined(separator: " "), open.options.settings)
    case let new as New: .new(new.name, new.options.settings)
    default: nil
    }
  }

  @Test(arguments: lines)
  func `a plain line is read as the parser reads it`(line: [String]) throws {
    let plain = try #require(PlainCommand(line))
    #expect(try Self.parsed(line) == plain)
  }

  @Test(arguments: [
    "open", "open a b", "list a", "new", "-q", "-q open a", "open a --home b", "open a --json",
    "open -- a", "open a -h", "open a --qui", "show a", "help", "--version",
  ])
  func `whatever else stands in a line is left to the parser`(line: String) {
    #expect(PlainCommand(line.split(separator: " ").map(String.init)) == nil)
    #expect(PlainCommand(["open", ""]) == nil)
  }
}
