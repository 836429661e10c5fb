import Exchange

/// The commands with their options, as the argument parser knows them.
///
/// Read from what the parser prints for tools (its `--experimental-dump-help`, version 0).
struct CommandTree {
  struct Argument {
    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    /// With their hyphens.
    let names: [String]
    let valueName: String
    let abstract: String?

    fileprivate init(_ value: JSONValue) {
      kind = value.text("kind") ?? ""
      shouldDisplay = value["shouldDisplay"] == true
      isOptional = value["isOptional"] == true
      names = value.list("names").map { name in
        (name.text("kind") == "long" ? "--" : "-") + (name.text("name") ?? "")
      }
      valueName = value.text("valueName") ?? "value"
      abstract = value.text("abstract")
    }

    /// `--output FILE`, `[NAME]`.
    var usage: String {
      let value = valueName.uppercased()
      guard kind != "positional" else { return isOptional ? "[\(value)]" : value }
      let names = names.joined(separator: ", ")
      return kind == "flag" ? names : "\(names) \(value)"
    }
  }

  let commandName: String
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool
  let arguments: [Argument]
  let subcommands: [CommandTree]

  /// - Throws: when the parser prints something else than it used to.
  init(dump: String) throws(JSONProblem) {
    self.init(try JSONReader.value(of: Array(dump.utf8))["command"] ?? .null)
  }

  private init(_ value: JSONValue) {
    commandName = value.text("commandName") ?? ""
    abstract = value.text("abstract")
    discussion = value.text("discussion")
    shouldDisplay = value["shouldDisplay"] == true
    arguments = value.list("arguments").map(Argument.init)
    subcommands = value.list("subcommands").map(CommandTree.init)
  }
}

extension JSONValue {
  fileprivate func text(_ name: String) -> String? {
    if case .string(let text)? = self[name] { text } else { nil }
  }

  fileprivate func list(_ name: String) -> [JSONValue] {
    if case .array(let values)? = self[name] { values } else { [] }
  }
}
