import FoundationEssentials

/// The commands with their options, as the argument parser knows them.
///
/// Read from what the parser prints for tools (its `--experimental-dump-help`, version 0).
struct CommandTree: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String

      /// With its hyphens.
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    var kind: String
    var shouldDisplay: Bool
    var isOptional: Bool
    var names: [Name]?
    var valueName: String?
    var abstract: String?

    /// `--output FILE`, `[NAME]`.
    var usage: String {
      let value = (valueName ?? "value").uppercased()
      guard kind != "positional" else { return isOptional ? "[\(value)]" : value }
      let names = (names ?? []).map(\.typed).joined(separator: ", ")
      return kind == "flag" ? names : "\(names) \(value)"
    }
  }

  var commandName: String
  var abstract: String?
  var discussion: String?
  var shouldDisplay: Bool
  var arguments: [Argument]?
  var subcommands: [CommandTree]?

  private struct Dump: Decodable {
    var command: CommandTree
  }

  /// - Throws: when the parser prints something else than it used to.
  init(dump: String) throws {
    self = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
  }
}
