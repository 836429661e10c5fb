import Workshop

/// A workshop as it leaves for somebody: the part chosen, without what is not for them.
///
/// The same session and choices give the same bytes, wherever and whenever.
package struct ExportView: Sendable {
  /// What is wanted of it.
  package struct Choices: Sendable, Equatable {
    package var selection = Selection()
    package var audience = Audience.team
    /// Who wrote down what was said. They are people too, whom the public does not meet by name.
    package var writers: [String] = []
    /// Whether Markdown begins with a block of facts for other programs.
    package var hasFrontMatter = false
    /// Whether tables hold formulas as they were typed.
    package var isRaw = false

    package init() {}
  }

  /// One file: its name, with the folder it belongs to if its format has one, and what it holds.
  package struct Document: Sendable, Equatable {
    package var name: String
    package var text: String

    package init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  package let choices: Choices
  /// What it does not tell its audience.
  package let withheld: [RedactedItem]
  /// What it tells its audience and may be somebody's name or number.
  package let doubts: [Doubt]
  /// The session as this edition shows it, but for the choice of sections.
  let session: Session
  private let walk: GuideWalk
  private var knownOutline: Outline?

  package init(of session: Session, walk: GuideWalk, _ choices: Choices = Choices()) {
    let whole = session.published
    let selected = whole.selecting(choices.selection)
    switch choices.audience {
    case .team: (self.session, withheld, doubts) = (selected, [], [])
    case .everyone:
      let redacted = Redaction.of(selected, in: whole, writers: choices.writers)
      (self.session, withheld, doubts) = (redacted.session, redacted.withheld, redacted.doubts)
    }
    self.walk = walk
    self.choices = choices
  }

  /// The files of a format, in order; none when the session has nothing for it.
  package mutating func documents(as format: Format) -> [Document] {
    switch format {
    case .markdown:
      let head = choices.hasFrontMatter ? FrontMatter.text(of: self) : ""
      return [Document(format.fileName, head + MarkdownPage.text(of: outline()))]
    case .html: return [Document(format.fileName, HTMLPage.text(of: outline()))]
    case .svg: return [Document(format.fileName, MapPicture.text(of: outline()))]
    case .mermaid:
      let isRated = data.touchpoints.members.contains { $0.emotion != nil }
      return isRated ? [Document(format.fileName, MermaidJourney.document(of: data))] : []
    case .csv:
      return CSVTables.tables(of: data, isRaw: choices.isRaw).map { table in
        Document("\(format.rawValue)/\(table.name.lowercased()).csv", table.text)
      }
    case .json: return [Document(format.fileName, SessionJSON.text(of: data))]
    case .ojf: return journeys(as: format)
    }
  }

  /// What of this edition a format has no place for.
  package mutating func losses(as format: Format) -> [Omission] {
    switch format {
    case .markdown, .html, .csv, .json: []
    case .svg: Omission.uncovered(in: data, holding: Omission.picture)
    case .ojf: Omission.uncovered(in: data, holding: Omission.paths(OpenJourney.held))
    case .mermaid: MermaidOmission.losses(of: data, drawnAs: outline())
    }
  }

  /// The session for formats that hold data rather than a page.
  var data: Session {
    let sections = choices.selection.sections
    return sections.isEmpty ? session : session.keeping(sections)
  }

  /// The sections it shows. What is still missing can only be told of the whole: of a part, and of
  /// what the public sees, left out would look like missing.
  private var sections: Set<MapSection> {
    let selection = choices.selection
    let isWhole =
      selection.persona == nil && selection.stage == nil && choices.audience == .team
    return isWhole ? selection.shown : selection.shown.subtracting([.missing])
  }

  private mutating func outline() -> Outline {
    if let knownOutline { return knownOutline }
    let outline = session.outline(walk: walk, sections: sections)
    knownOutline = outline
    return outline
  }

  /// One file a persona.
  private func journeys(as format: Format) -> [Document] {
    let personas = OpenJourney.personas(of: data)
    if personas.count == 1 {
      return [Document(format.fileName, OpenJourney.text(of: data, persona: personas[0]))]
    }
    var taken: Set<Identifier> = []
    return personas.map { persona in
      // A short name from a file edited by hand may hold anything; the name of a file may not.
      let stem = Identifier.slug(of: persona.text, fallback: "persona") { taken.contains($0) }
      taken.insert(stem)
      let name = "\(format.rawValue)/\(stem.text).\(format.fileExtension)"
      return Document(name, OpenJourney.text(of: data, persona: persona))
    }
  }

  /// A template that somebody brings, filled with this edition.
  package func filled(_ template: MapTemplate) throws(TemplateProblem) -> String {
    try template.filled(with: SessionJSON.value(of: data))
  }
}
