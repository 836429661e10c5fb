import Workshop

/// A phrase as Markdown, at the places where one may stand.
enum MarkdownPhrase {
  /// At the beginning of a block; further lines are hard line breaks behind `indent`.
  static func block(_ phrase: Phrase, indent: String) -> String {
    var page = PageBytes()
    add(phrase, .block(indent: indent), to: &page)
    return page.text
  }

  /// In a cell of a table, in one line.
  static func cell(_ phrase: Phrase) -> String {
    var page = PageBytes()
    addCell(phrase, to: &page)
    return page.text
  }

  static func addCell(_ phrase: Phrase, to page: inout PageBytes) {
    add(phrase, .cell, to: &page)
  }

  /// The same of a line of the map, behind the numbers of its touchpoints: `2, 3. …`.
  static func addCell(_ line: JourneyMap.Line, to page: inout PageBytes) {
    for (place, number) in line.numbers.enumerated() {
      if place > 0 { page += ", " }
      page.add(number)
    }
    if !line.numbers.isEmpty { page += ". " }
    let start = page.end
    addCell(line.phrase, to: &page)
    // Without words no blank stands behind the numbers.
    if page.end == start, !line.numbers.isEmpty { page.cut(from: start - 1) }
  }

  /// Where a phrase stands.
  private enum Place {
    case block(indent: String)
    case cell

    var isBlock: Bool { if case .block = self { true } else { false } }

    /// Between two lines of what was said.
    var lineBreak: String {
      switch self {
      case .block(let indent): "\\\n" + indent
      case .cell: "<br>"
      }
    }

    /// One line that begins a block, or goes on within one.
    func escaped(_ line: String, isOpening: Bool) -> String {
      switch self {
      case .block: isOpening ? MarkdownText.opening(line) : MarkdownText.inline(line)
      case .cell: MarkdownText.inline(line, inCell: true)
      }
    }
  }

  private static func add(_ phrase: Phrase, _ place: Place, to page: inout PageBytes) {
    let start = page.end
    for part in phrase.parts {
      let before = page.end
      if before > start { page += " " }
      let beginning = page.end
      add(part, place, isOpening: place.isBlock && before == start, to: &page)
      if page.end == beginning { page.cut(from: before) }
    }
  }

  private static func add(
    _ part: Phrase.Part, _ place: Place, isOpening: Bool, to page: inout PageBytes
  ) {
    switch part {
    case .text(let text), .ours(let text):
      if !isOpening || text.utf8.first.map(MarkdownText.isLetter) == true,
        MarkdownText.isPlainLine(text)
      {
        page += text
        return
      }
      let lines = PageText.lines(text)
      for (number, line) in lines.enumerated() {
        if number > 0 { page += place.lineBreak }
        page += place.escaped(line, isOpening: isOpening || number > 0)
      }
    // Within marks nothing stands at the beginning of a line.
    case .strong(let text): add(text, in: "**", place, to: &page)
    case .aside(let text), .imagined(let text): add(text, in: "*", place, to: &page)
    case .citation(let label):
      page += "[^"
      page += label
      page += "]"
    case .basis(let mark): page += mark.symbol
    }
  }

  private static func add(
    _ text: String, in mark: String, _ place: Place, to page: inout PageBytes
  ) {
    let words =
      MarkdownText.isPlainLine(text)
      ? text : place.escaped(PageText.line(text), isOpening: false)
    if words.isEmpty { return }
    page += mark
    page += words
    page += mark
  }
}
