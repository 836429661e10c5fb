import Workshop

/// An outline as GitHub-flavoured Markdown that also reads well as plain text.
///
/// Whatever was said appears as said: nothing in it becomes a heading, a link, a table or markup.
package enum MarkdownPage {
  /// The page; blocks are a blank line apart and the last line ends with a line feed.
  ///
  /// The same outline gives the same bytes.
  package static func text(of outline: Outline) -> String {
    page(of: outline, behind: "").text
  }

  /// The page behind what other programs read first.
  static func page(of outline: Outline, behind head: String) -> PageBytes {
    var page = PageBytes(head)
    let first = page.end
    let chapters = HeadingAnchors.chapters(of: outline)
    let hasSources = outline.blocks.contains {
      if case .sources(let sources) = $0 { !sources.isEmpty } else { false }
    }
    let cited = hasSources ? Set(outline.blocks.flatMap(\.citations)) : []
    let sharing = curvesOfPageOne(of: outline).count > 1
    for block in outline.blocks {
      let start = page.end
      if start > first { page += "\n" }
      let beginning = page.end
      switch block {
      case .pageOne(let content):
        page += text(of: content) { section in outline.chapters[section].map { chapters[$0 - 1] } }
      case .curve(let curve) where sharing: page += diagrams(of: [curve])
      case .table(let table): add(table, to: &page)
      case .map(let map): add(map, to: &page)
      default: page += lines(of: block, cited: cited)
      }
      if page.end == beginning { page.cut(from: start) } else { page += "\n" }
    }
    return page
  }

  private static func lines(of block: Outline.Block, cited: Set<String>) -> String {
    switch block {
    case .heading(let level, let text): heading(text, level: level)
    case .paragraph(let phrase): MarkdownPhrase.block(phrase, indent: "")
    case .quote(let phrases):
      phrases.map { MarkdownPhrase.block($0, indent: "> ") }.filter { !$0.isEmpty }
        .map { "> " + $0 }.joined(separator: "\n>\n")
    case .list(let phrases): bullets(phrases, indent: "")
    case .facts(let facts):
      facts.map { fact($0, indent: "", isStrong: true) }.joined(separator: "\n")
    case .cards(let cards): cards.map(card).joined(separator: "\n")
    case .curve(let curve): drawing(of: [curve])
    case .code(let language, let text): codeBlock(language, text)
    case .note(let phrase): MarkdownPhrase.block(phrase, indent: "")
    case .sources(let sources): self.sources(sources, cited: cited)
    // The table and the cards under it tell every number.
    case .priorities, .progress: ""
    // They are written straight into the page.
    case .table, .map, .pageOne: ""
    }
  }

  private static func heading(_ text: String, level: Int) -> String {
    let words = MarkdownText.heading(PageText.line(text))
    return String(repeating: "#", count: level) + " " + (words.isEmpty ? "–" : words)
  }

  private static func bullets(_ phrases: [Phrase], indent: String) -> String {
    phrases.map { MarkdownPhrase.block($0, indent: indent + "  ") }.filter { !$0.isEmpty }
      .map { indent + "- " + $0 }.joined(separator: "\n")
  }

  private static func card(_ card: Outline.Card) -> String {
    let title = "- " + MarkdownPhrase.block(card.title, indent: "  ")
    return ([title] + card.facts.map { fact($0, indent: "  ", isStrong: false) })
      .joined(separator: "\n")
  }

  private static func fact(_ fact: Outline.Fact, indent: String, isStrong: Bool) -> String {
    let label = fact.label + ":"
    let part = isStrong ? Phrase.Part.strong(label) : .text(label)
    if fact.values.count == 1, let value = fact.values.first {
      return indent + "- " + MarkdownPhrase.block(value.after(part), indent: indent + "  ")
    }
    let head = indent + "- " + MarkdownPhrase.block(Phrase([part]), indent: "")
    let values = bullets(fact.values, indent: indent + "  ")
    return values.isEmpty ? head : head + "\n" + values
  }

  private static func add(_ table: Outline.Table, to page: inout PageBytes) {
    addHeader(table.header, to: &page)
    for row in table.rows {
      page += "\n|"
      for cell in 0..<table.header.count {
        addCell(cell < row.count ? row[cell] : [], to: &page, MarkdownPhrase.addCell)
      }
    }
  }

  /// The map as its table, each line straight behind the numbers of its touchpoints.
  private static func add(_ map: JourneyMap, to page: inout PageBytes) {
    addHeader([Wording.lane] + map.stages.map(\.title), to: &page)
    for lane in map.lanes {
      page += "\n|"
      addCell([Phrase([.strong(lane.kind.rawValue)])], to: &page, MarkdownPhrase.addCell)
      for cell in 0..<map.stages.count {
        addCell(cell < lane.cells.count ? lane.cells[cell] : [], to: &page, MarkdownPhrase.addCell)
      }
    }
  }

  private static func addHeader(_ header: [String], to page: inout PageBytes) {
    page += "|"
    for title in header {
      addCell([title], to: &page) { title, page in
        page += MarkdownText.inline(PageText.line(title), inCell: true)
      }
    }
    page += "\n|"
    for _ in header { page += " --- |" }
  }

  /// A cell of any number of lines, of which the empty ones are left out.
  private static func addCell<Line>(
    _ lines: [Line], to page: inout PageBytes, _ add: (Line, inout PageBytes) -> Void
  ) {
    page += " "
    let start = page.end
    for line in lines {
      let before = page.end
      if before > start { page += "<br>" }
      let beginning = page.end
      add(line, &page)
      if page.end == beginning { page.cut(from: before) }
    }
    page += page.end == start ? "|" : " |"
  }

  /// Sources that are cited as footnotes, which stand at the end of the page wherever it is shown;
  /// the others as a list, for nobody would see their footnotes.
  private static func sources(_ sources: [Outline.Source], cited: Set<String>) -> String {
    let others = sources.filter { !cited.contains($0.label) }
    let notes = sources.filter { cited.contains($0.label) }
    return [bullets(others.map(told), indent: ""), notes.map(footnote).joined(separator: "\n")]
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func told(_ source: Outline.Source) -> Phrase {
    let facts = source.facts.flatMap { fact in
      [Phrase.Part.text("· \(fact.label):")] + fact.values.flatMap(\.parts)
    }
    return Phrase(source.title.parts + facts)
  }

  private static func footnote(_ source: Outline.Source) -> String {
    let phrases =
      [source.title]
      + source.facts.map { fact in
        Phrase([.text(fact.label + ":")] + fact.values.flatMap(\.parts))
      }
    return "[^\(source.label)]: "
      + phrases.map { MarkdownPhrase.block($0, indent: "    ") }.joined(separator: "; ")
  }

  /// The curves in one drawing with characters; nothing when nothing is rated.
  static func drawing(of curves: [EmotionCurve]) -> String {
    guard curves.contains(where: { $0.points.contains { $0.score != nil } }) else { return "" }
    return codeBlock("text", TextEmotionCurve.text(of: curves))
  }

  /// A block of code. A fence knows no references, so that one with braces is written as HTML.
  private static func codeBlock(_ language: String, _ text: String) -> String {
    guard Braces.stand(in: text) else { return fence(language, text) }
    var code = ""
    for scalar in HTMLText.escaped(PageText.of(text)).unicodeScalars {
      if scalar == "{" || scalar == "}" {
        code += Braces.reference(scalar)
      } else {
        code.unicodeScalars.append(scalar)
      }
    }
    return "<pre><code>\(code)\n</code></pre>"
  }

  /// A fenced block; the fence is longer than any run of backticks inside.
  static func fence(_ language: String, _ text: String) -> String {
    let longest =
      text.utf8.withContiguousStorageIfAvailable(longestRun) ?? longestRun(Array(text.utf8))
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [fence + language, PageText.of(text), fence].joined(separator: "\n")
  }

  /// The length of the longest run of backticks.
  private static func longestRun(_ bytes: some Sequence<UInt8>) -> Int {
    var longest = 0
    var run = 0
    for byte in bytes {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
