import Workshop

/// A phrase as Markdown, at the places where one may stand.
enum MarkdownPhrase {
  /// At the beginning of a block; further lines are hard line breaks behind `indent`.
  static func block(_ phrase: Phrase, indent: String) -> String {
    joined(phrase, separator: "\\\n" + indent) { line, isOpening in
      isOpening ? MarkdownText.opening(line) : MarkdownText.inline(line)
    }
  }

  /// In a cell of a table, in one line.
  static func cell(_ phrase: Phrase) -> String {
    joined(phrase, separator: "<br>") { line, _ in MarkdownText.inline(line, inCell: true) }
  }

  /// The same of a line of the map, behind the numbers of its touchpoints: `2, 3. …`.
  static func cell(_ line: JourneyMap.Line) -> String {
    let words = cell(line.phrase)
    if line.numbers.isEmpty { return words }
    return words.isEmpty ? line.numberList + "." : "\(line.numberList). \(words)"
  }

  private static func joined(
    _ phrase: Phrase, separator: String, escape: (String, _ isOpening: Bool) -> String
  ) -> String {
    var result = ""
    for part in phrase.parts {
      let words = words(of: part, separator: separator, isOpening: result.isEmpty, escape)
      if words.isEmpty { continue }
      if !result.isEmpty { result += " " }
      result += words
    }
    return result
  }

  private static func words(
    of part: Phrase.Part, separator: String, isOpening: Bool,
    _ escape: (String, _ isOpening: Bool) -> String
  ) -> String {
    switch part {
    case .text(let text), .ours(let text):
      if PageText.isNeatLine(text) { return escape(text, isOpening) }
      return PageText.lines(text).enumerated().map { escape($1, isOpening || $0 > 0) }
        .joined(separator: separator)
    // Within marks nothing stands at the beginning of a line.
    case .strong(let text): return wrapped(escape(PageText.line(text), false), in: "**")
    case .aside(let text): return wrapped(escape(PageText.line(text), false), in: "*")
    case .citation(let label): return "[^\(label)]"
    case .imagined(let text): return wrapped(escape(PageText.line(text), false), in: "*")
    case .basis(let mark): return mark.symbol
    }
  }

  private static func wrapped(_ words: String, in mark: String) -> String {
    words.isEmpty ? "" : mark + words + mark
  }
}
