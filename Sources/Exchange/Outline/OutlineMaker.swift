import Workshop

/// Puts an outline together, part by part.
struct OutlineMaker {
  let session: Session
  let walk: GuideWalk
  let document: MapDocument
  /// The parts it will have.
  let sections: Set<MapSection>
  let sources: SourceBook
  let journeys: [Journey]
  let choices: Choices
  /// The words of lines that a refuted guess was about, until somebody says what holds instead.
  let refuted: Set<String>
  /// Every line that is evidence or an assumption.
  let lines: [MapLine]
  /// The tag of the language in which things were said; nil while nobody named it.
  let language: String?
  private(set) var blocks: [Outline.Block] = []
  /// The section that is written now.
  var open = MapSection.pageOne
  /// The headings of level 2 under which sections stand, counted from 1.
  private(set) var chapters: [MapSection: Int] = [:]
  private var headings: [String] = []

  /// What people call each field, as a heading.
  let labels: [FieldPath: String]
  /// The fields whose values are lines of the map: evidence or assumption.
  let lineFields: [EntityKind: Set<String>]

  /// Whether one list tells all that is not known, so that it need not stand at every place.
  var listsUnknowns: Bool { sections.contains(.assumptions) }

  init(
    session: Session, walk: GuideWalk, _ document: MapDocument, sections: Set<MapSection>
  ) {
    self.session = session
    self.walk = walk
    self.document = document
    self.sections = sections
    sources = SourceBook(session)
    journeys = Journey.all(in: session)
    choices = Choices(session)
    language = session.facts.language.flatMap(LanguageTag.of)
    let lines = session.mapLines
    self.lines = lines
    let refs = Set(session.hypotheses.members.filter(\.isRefutedOnly).compactMap(\.ref))
    refuted = Set(lines.filter { refs.contains($0.hypothesisReference) }.map(\.text.body))
    labels = OutlineMaker.labels()
    lineFields = Dictionary(
      uniqueKeysWithValues: EntityKind.allCases.map { ($0, Set(MapLine.fields(of: $0))) })
  }

  /// Adds a heading and what stands under it; nothing when there is nothing.
  ///
  /// Sections with the same heading of level 2 that follow one another stand under one.
  mutating func add(_ heading: String, level: Int = 2, _ parts: [Outline.Block]) {
    let parts = parts.filter { !$0.isEmpty }
    guard !parts.isEmpty else { return }
    if level == 2 {
      addChapter(heading)
    } else {
      blocks.append(.heading(level: level, text: heading))
    }
    blocks += parts
  }

  /// Begins a part that has a heading of level 2, unless it has begun.
  mutating func addChapter(_ heading: String) {
    if headings.last != heading {
      headings.append(heading)
      blocks.append(.heading(level: 2, text: heading))
    }
    if chapters[open] == nil { chapters[open] = headings.count }
  }

  mutating func add(_ block: Outline.Block) {
    if !block.isEmpty { blocks.append(block) }
  }
}
