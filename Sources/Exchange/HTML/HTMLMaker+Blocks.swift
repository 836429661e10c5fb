extension HTMLMaker {
  mutating func add(_ block: Outline.Block, isOpening: Bool = false) {
    switch block {
    case .heading: break
    case .paragraph(let phrase): add(paragraph: phrase)
    case .quote(let phrases): add(quote: phrases, isOpening: isOpening)
    case .list(let phrases): add(list: phrases)
    case .facts(let facts): add(facts)
    case .cards(let cards): add(cards)
    case .table(let table): add(table)
    case .map(let map): add(map)
    // Page one draws the curves, and the map has them above its lanes.
    case .curve: break
    case .pageOne(let page): add(page)
    case .priorities(let points): add(points)
    case .progress(let bars): add(bars)
    case .code(_, let text): self += "<pre>\(HTMLText.escaped(PageText.of(text)))</pre>\n"
    case .note(let phrase): add(paragraph: phrase, class: "note")
    case .sources(let sources): hold(sources)
    }
  }

  private mutating func add(quote phrases: [Phrase], isOpening: Bool) {
    self += isOpening ? "<div class=\"lead\">\n" : "<blockquote>\n"
    for phrase in phrases { add(paragraph: phrase) }
    self += isOpening ? "</div>\n" : "</blockquote>\n"
  }

  private mutating func add(list phrases: [Phrase]) {
    self += phrases.count > 8 ? "<ul class=\"long\">\n" : "<ul>\n"
    for phrase in phrases {
      self += "<li dir=\"auto\">"
      add(phrase)
      self += "</li>\n"
    }
    self += "</ul>\n"
  }

  mutating func add(_ facts: [Outline.Fact]) {
    self += "<dl>\n"
    for fact in facts {
      self += "<div><dt>\(HTMLText.line(fact.label))</dt>"
      for value in fact.values {
        self += "<dd dir=\"auto\">"
        add(value)
        self += "</dd>"
      }
      if fact.values.isEmpty { self += "<dd>–</dd>" }
      self += "</div>\n"
    }
    self += "</dl>\n"
  }

  private mutating func add(_ cards: [Outline.Card]) {
    self += "<div class=\"cards\">\n"
    for card in cards {
      self += "<div class=\"card\">\n"
      add(paragraph: card.title, class: "name")
      if !card.facts.isEmpty { add(card.facts) }
      self += "</div>\n"
    }
    self += "</div>\n"
  }

  /// Opens a box that the keyboard can scroll when what it holds is too wide.
  mutating func openScroller(_ name: String, class kind: String = "scroll") -> Int {
    let number = nextRegion()
    self += "<div class=\"\(kind)\" id=\"r-\(number)\" role=\"region\" tabindex=\"0\" "
    self += "aria-label=\"\(name)\">\n"
    return number
  }

  mutating func add(_ table: Outline.Table, class kind: String = "plain") {
    let isWide = table.header.count > 3
    if isWide { _ = openScroller("\(Wording.table): \(heading)") }
    self += "<table class=\"\(kind) of-\(min(table.header.count, 9))\">\n<thead><tr>"
    for title in table.header { self += "<th scope=\"col\">\(HTMLText.line(title))</th>" }
    self += "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      self += "<tr>"
      for (column, cell) in row.enumerated() {
        let isHead = column == 0 && !cell.isEmpty
        self += isHead ? "<th scope=\"row\" dir=\"auto\">" : "<td dir=\"auto\">"
        add(cell: cell)
        self += isHead ? "</th>" : "</td>"
      }
      self += "</tr>\n"
    }
    self += "</tbody>\n</table>\n"
    if isWide { self += "</div>\n" }
  }

  private mutating func add(cell phrases: [Phrase]) {
    for (index, phrase) in phrases.enumerated() {
      if index > 0 { self += "<br/>" }
      add(phrase)
    }
  }
}
