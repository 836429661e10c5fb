import Workshop

/// Facts of a map at the head of its Markdown, for the programs that build sites and notes.
///
/// YAML 1.2 in its JSON-like form: every text is double-quoted, so that none is taken for a number,
/// a date or markup.
enum FrontMatter {
  static func text(of edition: ExportView) -> String {
    let session = edition.session
    let sections = MapSection.allCases.filter { edition.choices.selection.sections.contains($0) }
    let lines: [(key: String, values: [String], isList: Bool)] = [
      ("title", [session.facts.name ?? Wording.untitled], false),
      ("date", [session.facts.date?.text ?? ""], false),
      ("version", [session.facts.version.map(String.init) ?? ""], false),
      ("language", [session.facts.language ?? ""], false),
      ("purpose", [session.purpose.statement ?? ""], false),
      ("vision", [session.vision.statement ?? ""], false),
      (
        "personas", session.personas.members.map { session.title(of: Reference(.persona, $0.id)) },
        true
      ),
      ("stages", session.stages.members.map { session.title(of: Reference(.stage, $0.id)) }, true),
      ("sections", sections.map(\.rawValue), true),
      ("audience", [edition.choices.audience.rawValue], false),
      ("generator", ["Waymark"], false),
    ]
    let told = lines.compactMap { key, values, isList -> String? in
      let quoted = values.map { PageText.line(session.cited($0).body) }.filter { !$0.isEmpty }
        .map(quoted)
      guard let first = quoted.first else { return nil }
      return isList ? "\(key): [\(quoted.joined(separator: ", "))]" : "\(key): \(first)"
    }
    return (["---"] + told + ["---", "", ""]).joined(separator: "\n")
  }

  /// A double-quoted scalar (YAML 1.2.2, section 7.3.1); the text holds no control characters.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "{", "}": result += "\\u00" + String(scalar.value, radix: 16, uppercase: true)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
