import Workshop

/// Puts an outline together, part by part.
struct OutlineMaker {
  let session: Session
  let walk: GuideWalk
  let sources: SourceBook
  let journeys: [Journey]
  /// Every line that is evidence or an assumption.
  let lines: [MapLine]
  private(set) var blocks: [Outline.Block] = []

  /// What people call each field, as a heading.
  let labels: [FieldPath: String]
  /// The fields whose values are lines of the map: evidence or assumption.
  let lineFields: [EntityKind: Set<String>]

  init(session: Session, walk: GuideWalk) {
    self.session = session
    self.walk = walk
    sources = SourceBook(session)
    journeys = Journey.all(in: session)
    lines = session.mapLines
    labels = OutlineMaker.labels()
    lineFields = Dictionary(
      uniqueKeysWithValues: EntityKind.allCases.map { ($0, Set(MapLine.fields(of: $0))) })
  }

  /// Adds a heading and what stands under it; nothing when there is nothing.
  mutating func add(_ heading: String, level: Int = 2, _ parts: [Outline.Block]) {
    let parts = parts.filter { !$0.isEmpty }
    guard !parts.isEmpty else { return }
    blocks.append(.heading(level: level, text: heading))
    blocks += parts
  }

  mutating func add(_ block: Outline.Block) {
    if !block.isEmpty { blocks.append(block) }
  }
}
