import Workshop

/// An outline as GitHub-flavoured Markdown that also reads well as plain text.
///
/// Whatever was said appears as said: nothing in it becomes a heading, a link, a table or markup.
package enum MarkdownPage {
  /// The page; blocks are a blank line apart and the last line ends with a line feed.
  ///
  /// The same outline gives the same bytes.
  package static func text(of outline: Outline) -> String {
    var page = ""
    let chapters = HeadingAnchors.chapters(of: outline)
    let hasSources = outline.blocks.contains {
      if case .sources(let sources) = $0 { !sources.isEmpty } else { false }
    }
    let cited = hasSources ? Set(outline.blocks.flatMap(\.citations)) : []
    let sharing = curvesOfPageOne(of: outline).count > 1
    for block in outline.blocks {
      let lines =
        if case .pageOne(let content) = block {
          text(of: content) { section in outline.chapters[section].map { chapters[$0 - 1] } }
        } else if sharing, case .curve(let curve) = block {
          diagrams(of: [curve])
        } else {
          lines(of: block, cited: cited)
        }
      if lines.isEmpty { continue }
      if !page.isEmpty { page += "\n" }
      page += lines + "\n"
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
    case .table(let table): rows(of: table)
    case .map(let map): rows(of: map)
    case .curve(let curve): drawing(of: [curve])
    case .code(let language, let text): codeBlock(language, text)
    case .note(let phrase): MarkdownPhrase.block(phrase, indent: "")
    case .sources(let sources): self.sources(sources, cited: cited)
    // The table and the cards under it tell every number.
    case .priorities, .progress, .pageOne: ""
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

  private static func rows(of table: Outline.Table) -> String {
    rows(table.header, table.rows.map { $0.map { cell($0.map(MarkdownPhrase.cell)) } })
  }

  /// The map as its table, each line straight behind the numbers of its touchpoints.
  private static func rows(of map: JourneyMap) -> String {
    let lanes = map.lanes.map { lane in
      [MarkdownPhrase.cell(Phrase([.strong(lane.kind.rawValue)]))]
        + lane.cells.map { cell($0.map(MarkdownPhrase.cell)) }
    }
    return rows([Wording.lane] + map.stages.map(\.title), lanes)
  }

  /// Each row as wide as the header.
  private static func rows(_ header: [String], _ rows: [[String]]) -> String {
    let header = header.map { MarkdownText.inline(PageText.line($0), inCell: true) }
    var lines = [row(header), row(header.map { _ in "---" })]
    for cells in rows {
      let missing = Array(repeating: "", count: max(0, header.count - cells.count))
      lines.append(row(cells.prefix(header.count) + missing))
    }
    return lines.joined(separator: "\n")
  }

  private static func row(_ cells: [String]) -> String {
    "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined()
  }

  private static func cell(_ lines: [String]) -> String {
    lines.filter { !$0.isEmpty }.joined(separator: "<br>")
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
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [fence + language, PageText.of(text), fence].joined(separator: "\n")
  }
}
