/// A format in which a finished map leaves. This table is the one place that names them: the
/// option's help, `/export`, Tab and the README come from it.
public enum Format: String, Sendable, CaseIterable {
  case markdown, mermaid

  /// The format people mean by a name, in any letter case.
  public static func named(_ name: String) -> Format? {
    let wanted = name.lowercased()
    return Format(rawValue: wanted) ?? allCases.first { $0.otherNames.contains(wanted) }
  }

  public var otherNames: [String] {
    switch self {
    case .markdown: ["md"]
    case .mermaid: ["mmd"]
    }
  }

  /// Without a full stop.
  public var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .mermaid: "mmd"
    }
  }

  /// The name for people.
  public var title: String {
    switch self {
    case .markdown: "Markdown"
    case .mermaid: "Mermaid"
    }
  }

  /// One line of purpose.
  public var purpose: String {
    switch self {
    case .markdown: "The whole map to read, for a wiki or a repository."
    case .mermaid: "The journey as a diagram, for pages that draw Mermaid."
    }
  }

  /// Whether it is several files, which go into a folder of its name.
  public var isSeveralFiles: Bool {
    switch self {
    case .markdown, .mermaid: false
    }
  }
}

extension Format {
  /// `markdown, mermaid`.
  public static var names: String {
    allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// The formats as a Markdown table, for the reference in the README.
  public static var reference: String {
    let rows = allCases.map { format in
      let names = ([format.rawValue] + format.otherNames).map { "`\($0)`" }.joined(separator: ", ")
      let place =
        format.isSeveralFiles ? "`exports/\(format.rawValue)/`" : "`exports/\(format.fileName)`"
      return "| \(names) | \(format.purpose) | \(place) |"
    }
    return (["| Format | What it is for | File |", "|---|---|---|"] + rows)
      .joined(separator: "\n")
  }

  /// What its only document is called: `map.md`.
  public var fileName: String { "map.\(fileExtension)" }
}
