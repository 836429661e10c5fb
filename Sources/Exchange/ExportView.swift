import Workshop

/// A workshop as it leaves for somebody: the part chosen, without what is not for them.
///
/// The same session and choices give the same bytes, wherever and whenever.
package struct ExportView: Sendable {
  /// What is wanted of it.
  package struct Choices: Sendable, Equatable {
    package var selection = Selection()
    package var document = MapDocument.map
    /// Whether the record comes beside the map, in the formats in which both are pages.
    package var hasBoth = false
    package var audience = Audience.team
    /// Who wrote down what was said. They are people too, whom the public does not meet by name.
    package var writers: [String] = []
    /// Whether Markdown begins with a block of facts for other programs.
    package var hasFrontMatter = false
    /// Whether tables hold formulas as they were typed.
    package var isRaw = false
    /// Whether tables begin with a byte order mark, by which spreadsheets on Windows know UTF-8.
    package var hasMark = false
    /// Whether fears leave the room as well.
    package var hasFears = false

    package init() {}
  }

  /// One file: its name, with the folder it belongs to if its format has one, and what it holds.
  package struct Document: Sendable, Equatable {
    package var name: String
    package var page: PageBytes

    package init(_ name: String, _ text: String) {
      self.init(name, PageBytes(text))
    }

    init(_ name: String, _ page: PageBytes) {
      self.name = name
      self.page = page
    }

    package var text: String { page.text }
  }

  package let choices: Choices
  /// What is in no format of it.
  package let staying: StaysInRoom
  /// What it does not tell its audience.
  package let withheld: [RedactedItem]
  /// What it tells its audience and may be somebody's name or number.
  package let doubts: [Doubt]
  /// The session as this edition shows it, but for the choice of sections.
  let session: Session
  private let walk: GuideWalk
  private var outlines: [MapDocument: Outline] = [:]
  /// Tells what is missing where that is worked out already; see `missing`.
  package var findMissing: MissingFinder?

  package init(of session: Session, walk: GuideWalk, _ choices: Choices = Choices()) {
    let whole: Session
    (whole, staying) = StaysInRoom.parted(from: session.published, hasFears: choices.hasFears)
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
      return pages(format) { MarkdownPage.page(of: $0, behind: head) }
    case .html: return pages(format) { HTMLPage.page(of: $0) }
    case .svg: return [Document(format.fileName, MapPicture.text(of: outline(.map)))]
    case .mermaid:
      let isRated = data.touchpoints.members.contains { $0.emotion != nil }
      return isRated ? [Document(format.fileName, MermaidJourney.document(of: data))] : []
    case .csv:
      return CSVTables.tables(of: data, isRaw: choices.isRaw).map { table in
        Document("\(format.rawValue)/\(table.name.lowercased()).csv", mark + table.text)
      }
    case .json:
      return [Document(format.fileName(of: choices.document), SessionJSON.text(of: data))]
    case .ojf: return journeys(as: format)
    case .actions:
      return TrackerTables.documents(of: data, isRaw: choices.isRaw).map { document in
        document.name.hasSuffix(".csv") ? Document(document.name, mark + document.text) : document
      }
    }
  }

  /// The document as a page to print: a wide map stands in parts, one below the other.
  package mutating func pageToPrint() -> String {
    HTMLPage.text(of: outline(choices.document).forPaper)
  }

  private var mark: String { choices.hasMark ? "\u{FEFF}" : "" }

  /// A sheet for the room as this edition knows the map.
  package func text(of sheet: PaperSheet, isText: Bool) -> String {
    isText ? SheetPage.text(of: sheet, in: session) : SheetPage.html(of: sheet, in: session)
  }

  /// What of this edition a format has no place for.
  package mutating func losses(as format: Format) -> [Omission] {
    switch format {
    case .markdown, .html, .csv, .json: []
    case .svg: Omission.undrawn(in: data) + Omission.uncovered(in: data, holding: Omission.picture)
    case .ojf:
      OpenJourneyMaker(data, persona: nil).left
        + Omission.uncovered(in: data, holding: Omission.paths(OpenJourney.held))
    case .actions: Omission.uncovered(in: data, holding: Omission.tracked)
    case .mermaid: MermaidOmission.losses(of: data, drawnAs: outline(.map))
    }
  }

  /// The session for formats that hold data rather than a page.
  var data: Session {
    let sections = choices.selection.sections
    if sections.isEmpty, choices.document == .map { return session }
    return session.keeping(choices.selection.sections(of: choices.document))
  }

  /// Finds what is still missing, as a page tells it. It needs nothing else of the page, so that another
  /// processor can see to it.
  package var missing: MissingFinder? {
    guard sections(of: choices.document).contains(.missing) else { return nil }
    return { [walk, session] in walk.missing(in: session.published) }
  }

  /// The sections it shows. What is still missing can only be told of the whole: of a part, and of
  /// what the public sees, left out would look like missing.
  private func sections(of document: MapDocument) -> Set<MapSection> {
    let selection = choices.selection
    let isWhole =
      selection.persona == nil && selection.stage == nil && choices.audience == .team
    let sections = selection.sections(of: document)
    return isWhole ? sections : sections.subtracting([.missing])
  }

  private mutating func outline(_ document: MapDocument) -> Outline {
    if let known = outlines[document] { return known }
    let outline = session.outline(
      walk: walk, document, sections: sections(of: document), missing: findMissing)
    outlines[document] = outline
    return outline
  }

  /// The documents of a format that is read as a page.
  private mutating func pages(
    _ format: Format, _ page: (Outline) -> PageBytes
  ) -> [Document] {
    let documents = choices.hasBoth ? MapDocument.allCases : [choices.document]
    return documents.map { Document(format.fileName(of: $0), page(outline($0))) }
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
