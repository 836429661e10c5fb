import Workshop

/// A finished map as blocks, in reading order; every format is made from it.
///
/// It holds raw text: a page escapes it for its own format and makes control characters visible.
package struct Outline: Sendable, Equatable {
  package enum Block: Sendable, Equatable {
    /// Level 1 is the title of the map and stands once.
    case heading(level: Int, text: String)
    case paragraph(Phrase)
    /// What whoever has one minute reads.
    case pageOne(PageOne)
    /// Sentences that everything below is judged against.
    case quote([Phrase])
    case list([Phrase])
    case facts([Fact])
    case cards([Card])
    case table(Table)
    /// The map itself: lanes across stages.
    case map(JourneyMap)
    case curve(EmotionCurve)
    /// What the rated opportunities bring against what they cost; a table says the same.
    case priorities([PriorityPoint])
    /// How far each KPI has to go; a table says the same.
    case progress([KPIBar])
    /// Lines in which every character counts, with the name of their language.
    case code(language: String, text: String)
    /// Our remark on how to read what follows.
    case note(Phrase)
    /// What the citations lead to.
    case sources([Source])
  }

  /// A label and what is said under it.
  package struct Fact: Sendable, Equatable {
    package var label: String
    package var values: [Phrase]

    package init(_ label: String, _ values: [Phrase]) {
      self.label = label
      self.values = values
    }
  }

  /// One thing on the map: its name and what is known of it.
  package struct Card: Sendable, Equatable {
    package var title: Phrase
    package var facts: [Fact]

    package init(title: Phrase, facts: [Fact]) {
      self.title = title
      self.facts = facts
    }
  }

  /// Rows of cells, each as wide as the header; a cell holds any number of phrases, one a line.
  package struct Table: Sendable, Equatable {
    package var header: [String]
    package var rows: [[[Phrase]]]

    package init(header: [String], rows: [[[Phrase]]]) {
      self.header = header
      self.rows = rows
    }
  }

  /// A source that lines of the map cite.
  package struct Source: Sendable, Equatable {
    /// Letters, digits, hyphens, dots and underscores; unlike every other in whatever letter case.
    package var label: String
    package var title: Phrase
    package var facts: [Fact]

    package init(label: String, title: Phrase, facts: [Fact]) {
      self.label = label
      self.title = title
      self.facts = facts
    }
  }

  package var blocks: [Block]
  /// Which of the headings of level 2 a section stands under, counted from 1.
  package var chapters: [MapSection: Int] = [:]
  package var document: MapDocument
  /// The language of what was said, as a tag after BCP 47; nil while nobody named it.
  package var language: String?

  package init(
    blocks: [Block] = [], document: MapDocument = .map, language: String? = nil
  ) {
    self.blocks = blocks
    self.document = document
    self.language = language
  }
}

extension Outline.Block {
  /// Whether it says nothing.
  var isEmpty: Bool {
    switch self {
    case .heading: false
    case .paragraph(let phrase), .note(let phrase): phrase.parts.isEmpty
    case .pageOne(let page): page.isEmpty
    case .quote(let phrases), .list(let phrases): phrases.isEmpty
    case .facts(let facts): facts.isEmpty
    case .cards(let cards): cards.isEmpty
    case .table(let table): table.rows.isEmpty
    case .map(let map): map.lanes.isEmpty
    case .curve(let curve): curve.points.isEmpty
    case .priorities(let points): points.isEmpty
    case .progress(let bars): bars.isEmpty
    case .code(_, let text): text.isEmpty
    case .sources(let sources): sources.isEmpty
    }
  }
}

extension Outline.Block {
  /// The labels of the sources it cites, in reading order.
  var citations: [String] {
    var labels: [String] = []
    func add(_ phrase: Phrase) {
      for case .citation(let label) in phrase.parts { labels.append(label) }
    }
    func add(_ facts: [Outline.Fact]) { facts.forEach { $0.values.forEach(add) } }
    switch self {
    case .heading, .code, .curve, .priorities, .progress: break
    case .pageOne(let page): (page.lead + page.lines).forEach { $0.items.forEach(add) }
    case .paragraph(let phrase), .note(let phrase): add(phrase)
    case .quote(let phrases), .list(let phrases): phrases.forEach(add)
    case .facts(let facts): add(facts)
    case .cards(let cards):
      for card in cards {
        add(card.title)
        add(card.facts)
      }
    case .table(let table): table.rows.forEach { $0.forEach { $0.forEach(add) } }
    // Line by line: the map of a long journey is most of its page.
    case .map(let map): map.lanes.forEach { $0.cells.forEach { $0.forEach { add($0.phrase) } } }
    case .sources(let sources):
      for source in sources {
        add(source.title)
        add(source.facts)
      }
    }
    return labels
  }
}

extension Outline.Table {
  /// Without the columns that are empty in every row.
  var compact: Outline.Table {
    let kept = header.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    return Outline.Table(
      header: kept.map { header[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }
}
