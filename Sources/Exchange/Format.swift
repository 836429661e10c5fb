/// A format in which a finished map leaves. This table is the one place that names them: the
/// option's help, `/export` and Tab come from it.
package enum Format: String, Sendable, CaseIterable {
  case markdown, html, svg, mermaid, csv, json, ojf, actions

  /// The format people mean by a name, in any letter case.
  package static func named(_ name: String) -> Format? {
    let wanted = name.lowercased()
    return Format(rawValue: wanted) ?? allCases.first { $0.otherNames.contains(wanted) }
  }

  package var otherNames: [String] {
    switch self {
    case .markdown: ["md"]
    case .html: ["page"]
    case .svg: ["picture"]
    case .mermaid: ["mmd"]
    case .csv: ["tables"]
    case .json: ["data"]
    case .ojf: ["open-journey"]
    case .actions: ["trackers"]
    }
  }

  /// Without a full stop.
  package var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .mermaid: "mmd"
    case .actions: "csv"
    case .html, .svg, .csv, .json, .ojf: rawValue
    }
  }

  /// Whether its files tell what is still missing.
  package var tellsMissing: Bool { self == .markdown || self == .html }

  /// The name for people.
  package var title: String {
    switch self {
    case .markdown: "Markdown"
    case .html: "HTML"
    case .svg: "SVG"
    case .mermaid: "Mermaid"
    case .csv: "CSV"
    case .json: "JSON"
    case .ojf: "Open journey"
    case .actions: "Actions"
    }
  }

  /// One line of purpose.
  package var purpose: String {
    switch self {
    case .markdown: "The map to read, for a wiki or a repository."
    case .html: "The map as one page, to read, print or send."
    case .svg: "The map as one picture, for a slide or a poster."
    case .csv: "A table for each kind of thing, for a spreadsheet."
    case .json: "Everything as data, for other programs."
    case .ojf: "A persona's journey for tools that read .ojf."
    case .actions: "What was promised, for Jira, for other trackers, and to paste."
    case .mermaid: "The journey as a diagram, for pages that draw Mermaid."
    }
  }

  /// What a workshop lacks of which the format shows nothing, and how to mend it.
  package var lack: String {
    switch self {
    case .mermaid:
      "It draws feelings, and no touchpoint has one: /edit NAME.emotion rates the touchpoint NAME."
    case .ojf:
      "It draws the path of a persona, and there is none: /goto persona.name names one, and"
        + " /edit NAME.persona says whose the touchpoint NAME is."
    case .actions: "Nothing was promised: /action ACTION writes down who does what by when."
    case .markdown, .html, .svg, .csv, .json: "Go on with it first."
    }
  }

  /// Whether it is several files, which go into a folder of its name.
  package var isSeveralFiles: Bool {
    switch self {
    case .csv, .actions: true
    case .markdown, .html, .svg, .mermaid, .json, .ojf: false
    }
  }
}

extension Format {
  /// `markdown, mermaid`.
  package static var names: String {
    allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// What its only document is called: `map.md`.
  package var fileName: String { fileName(of: .map) }

  /// What a document is called in it: `record.html`.
  package func fileName(of document: MapDocument) -> String {
    "\(document.rawValue).\(fileExtension)"
  }

  /// The formats in which the record can be read.
  package static let ofRecord: [Format] = [.markdown, .html, .json]
}
