import Workshop

extension HTMLMaker {
  /// A phrase as running text; its parts are a space apart.
  mutating func add(_ phrase: Phrase) {
    var previous: Phrase.Part?
    let isMixed = phrase.parts.contains(where: \.isRightToLeft)
    for part in phrase.parts {
      var html = html(of: part)
      if html.isEmpty { continue }
      // Our words keep their own direction within a line that runs the other way.
      if isMixed, part.isOurs { html = "<bdi>\(html)</bdi>" }
      if let previous { self += isBound(previous, part) ? "\u{A0}" : " " }
      previous = part
      self += html
    }
  }

  /// Whether a mark belongs to its word: no line ends between them.
  private func isBound(_ left: Phrase.Part, _ right: Phrase.Part) -> Bool {
    if case .basis = left { return true }
    if case .citation = left { return false }
    if case .citation = right { return true }
    return false
  }

  /// A phrase as a paragraph; nothing when it says nothing.
  mutating func add(paragraph phrase: Phrase, class name: String? = nil) {
    if phrase.parts.isEmpty { return }
    self += name.map { "<p class=\"\($0)\" dir=\"auto\">" } ?? "<p dir=\"auto\">"
    add(phrase)
    self += "</p>\n"
  }

  private mutating func html(of part: Phrase.Part) -> String {
    switch part {
    case .text(Wording.unknown): return "<span class=\"unknown\">\(Wording.unknown)</span>"
    // A day takes ten bytes, a month seven; most texts are longer.
    case .text(let text) where text.utf8.count <= 10 && Day(iso: text) != nil:
      return "<time>\(HTMLText.line(text))</time>"
    case .text(let text):
      let words =
        PageText.isNeatLine(text)
        ? HTMLText.escaped(text)
        : PageText.lines(text).map(HTMLText.escaped).joined(separator: "<br/>")
      return words.isEmpty || language == nil ? words : "<span\(spoken)>\(words)</span>"
    case .ours(let text): return HTMLText.line(text)
    case .strong(let text): return element("strong", text)
    case .aside(let text): return element("em", text)
    case .citation(let label): return citation(of: label)
    case .imagined(let text): return element("i", text)
    case .basis(let mark): return Self.sign(of: mark)
    }
  }

  /// Whether an item of page one runs from right to left.
  static func isRightToLeft(_ line: PageOne.Line) -> Bool {
    line.items.flatMap(\.parts).contains(where: \.isRightToLeft)
  }

  private func element(_ name: String, _ text: String) -> String {
    let words = HTMLText.line(text)
    return words.isEmpty ? "" : "<\(name)>\(words)</\(name)>"
  }

  static func sign(of mark: EvidenceMark) -> String {
    signs[mark] ?? ""
  }

  /// Each mark as it stands before a line; a map has one before almost every line.
  private static let signs = Dictionary(
    uniqueKeysWithValues: EvidenceMark.allCases.map { ($0, made($0)) })

  private static func made(_ mark: EvidenceMark) -> String {
    "<span class=\"basis\" role=\"img\" aria-label=\"\(mark.words)\" title=\"\(mark.words)\">"
      + mark.symbol + "</span>"
  }

  /// A footnote mark that leads to its source, and to which the source leads back.
  private mutating func citation(of label: String) -> String {
    guard let number = numbers[label] else { return "" }
    let place = nextCitation(of: number)
    return "<sup><a class=\"cite\" id=\"c-\(number)-\(place)\" href=\"#s-\(number)\" "
      + "aria-label=\"source \(number)\">\(number)</a></sup>"
  }
}

extension Phrase.Part {
  /// Whether it was said in a script that runs from right to left.
  fileprivate var isRightToLeft: Bool {
    switch self {
    case .text(let text), .strong(let text), .imagined(let text):
      // No letter of ASCII does; most words have no others.
      !text.utf8.allSatisfy { $0 < 0x80 }
        && Paragraph(parts: [Paragraph.Part(span: TextSpan(text: text))]).isRightToLeft
    case .ours, .aside, .citation, .basis: false
    }
  }

  fileprivate var isOurs: Bool {
    switch self {
    case .ours, .aside: true
    case .text, .strong, .imagined, .citation, .basis: false
    }
  }
}
