import Workshop

/// A workshop as it leaves for somebody: the part chosen, without what is not for them.
///
/// The same session and choices give the same bytes, wherever and whenever.
public struct Edition: Sendable {
  /// What is wanted of it.
  public struct Choices: Sendable, Equatable {
    public var selection = Selection()
    public var audience = Audience.team
    /// Whether Markdown begins with a block of facts for other programs.
    public var hasFrontMatter = false
    /// Whether tables hold formulas as they were typed.
    public var isRaw = false

    public init() {}
  }

  /// One file: its name, with the folder it belongs to if its format has one, and what it holds.
  public struct Document: Sendable, Equatable {
    public var name: String
    public var text: String

    public init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  public let choices: Choices
  /// What it does not tell its audience.
  public let withheld: [Withheld]
  /// The session as this edition shows it, but for the choice of sections.
  let session: Session
  private let walk: Walk
  private var knownOutline: Outline?

  public init(of session: Session, walk: Walk, _ choices: Choices = Choices()) {
    let selected = session.selecting(choices.selection)
    switch choices.audience {
    case .team: (self.session, withheld) = (selected, [])
    case .everyone: (self.session, withheld) = Redaction.of(selected)
    }
    self.walk = walk
    self.choices = choices
  }

  /// The files of a format, in order; none when the session has nothing for it.
  public mutating func documents(as format: Format) -> [Document] {
    switch format {
    case .markdown:
      let head = choices.hasFrontMatter ? FrontMatter.text(of: self) : ""
      return [Document(format.fileName, head + MarkdownPage.text(of: outline()))]
    case .mermaid: return diagrams(as: format)
    }
  }

  /// What of this edition a format has no place for.
  public mutating func losses(as format: Format) -> [Loss] {
    switch format {
    case .markdown: []
    case .mermaid: MermaidLoss.losses(of: data, drawnAs: outline())
    }
  }

  /// The session for formats that hold data rather than a page.
  var data: Session {
    let sections = choices.selection.sections
    return sections.isEmpty ? session : session.keeping(sections)
  }

  /// The sections it shows. What is still missing can only be told of the whole: of a part, and of
  /// what the public sees, left out would look like missing.
  private var sections: Set<Section> {
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

  private mutating func diagrams(as format: Format) -> [Document] {
    let parts = outline().blocks.flatMap { block -> [String] in
      if case .curve(let curve) = block { MermaidJourney.parts(of: curve) } else { [] }
    }
    if parts.count == 1 { return [Document(format.fileName, parts[0] + "\n")] }
    return parts.enumerated().map { index, text in
      Document("\(format.rawValue)/map-\(index + 1).\(format.fileExtension)", text + "\n")
    }
  }
}
