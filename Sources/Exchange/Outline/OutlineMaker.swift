/// Puts the parts of an outline together under their headings.
struct OutlineMaker {
  private(set) var blocks: [Outline.Block] = []
  /// The headings of level 2 under which sections stand, counted from 1.
  private(set) var chapters: [MapSection: Int] = [:]
  private var headings: [String] = []

  /// Adds what a section tells; of parts under which nothing stands, nothing.
  mutating func add(_ parts: [OutlinePart], of section: MapSection) {
    for part in parts {
      let told = part.blocks.filter { !$0.isEmpty }
      guard !told.isEmpty || part.isOpening else { continue }
      switch part.heading {
      case .chapter(let heading): open(heading, section)
      case .within(let heading, let chapter) where headings.last != chapter: open(heading, section)
      case .within(let heading, _), .inner(let heading):
        blocks.append(.heading(level: 3, text: heading))
      case .none: break
      }
      blocks += told
    }
  }

  /// Begins a chapter, unless it has begun.
  private mutating func open(_ heading: String, _ section: MapSection) {
    if headings.last != heading {
      headings.append(heading)
      blocks.append(.heading(level: 2, text: heading))
    }
    if chapters[section] == nil { chapters[section] = headings.count }
  }
}
