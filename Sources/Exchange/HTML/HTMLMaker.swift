/// Puts an HTML page together, part by part.
struct HTMLMaker {
  private(set) var page = PageBytes()
  /// What stands before the sources; they are written last, when every citation is known.
  private var beforeSources: PageBytes?
  private var sources: [Outline.Source] = []

  /// The number of each source on the page, from 1, by its label.
  let numbers: [String: Int]
  /// How often each source was cited so far.
  private var citations: [Int]
  /// The language of what was said, ready for an attribute.
  let language: String?
  let document: MapDocument
  /// The anchors of sections, by the number of their heading.
  let chapters: [MapSection: Int]
  /// How many headings have an anchor, and how many maps and tables can be scrolled.
  private(set) var anchors = 0
  private(set) var regions = 0
  /// The heading above what is written now.
  var heading = ""

  init(_ outline: Outline) {
    var numbers: [String: Int] = [:]
    for case .sources(let sources) in outline.blocks {
      for source in sources { numbers[source.label] = numbers.count + 1 }
    }
    self.numbers = numbers
    citations = Array(repeating: 0, count: numbers.count + 1)
    language = outline.language.map(HTMLText.line)
    document = outline.document
    chapters = outline.chapters
  }

  static func += (maker: inout HTMLMaker, html: String) {
    maker.page += html
  }

  static func += (maker: inout HTMLMaker, page: PageBytes) {
    maker.page += page
  }

  /// Writes on the page itself, where a text of its own would be made for nothing.
  mutating func write(_ body: (inout PageBytes) -> Void) {
    body(&page)
  }

  mutating func nextAnchor() -> Int {
    anchors += 1
    return anchors
  }

  mutating func nextRegion() -> Int {
    regions += 1
    return regions
  }

  /// Counts a citation of the source with that number; tells which one it is.
  mutating func nextCitation(of number: Int) -> Int {
    citations[number] += 1
    return citations[number]
  }

  func citations(of number: Int) -> Int {
    citations[number]
  }

  /// Goes on counting where `other` stopped.
  mutating func takeCitations(of other: HTMLMaker) {
    citations = other.citations
  }

  /// Forgets what is written, not what is counted.
  mutating func clear() {
    page = PageBytes()
  }

  /// Keeps the place of the sources until everything else is written.
  mutating func hold(_ sources: [Outline.Source]) {
    beforeSources = page
    self.sources = sources
    clear()
  }

  /// The page with the sources in their place, when there are any.
  var finished: PageBytes {
    guard let beforeSources else { return page }
    var tail = self
    tail.page = beforeSources
    tail.addHeldSources(sources)
    tail.page += page
    return tail.page
  }
}
