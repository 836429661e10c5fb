import Workshop

extension HTMLMaker {
  /// A phrase as running text; its parts are a space apart.
  mutating func add(_ phrase: Phrase) {
    var previous: Phrase.Part?
    let isMixed = phrase.parts.contains { $0.isOurs } && phrase.parts.contains { $0.isRightToLeft }
    for part in phrase.parts {
      let start = page.end
      if let previous { self += isBound(previous, part) ? "\u{A0}" : " " }
      // Our words keep their own direction within a line that runs the other way.
      let isApart = isMixed && part.isOurs
      if isApart { self += "<bdi>" }
      let beginning = page.end
      add(part)
      if page.end == beginning {
        write { $0.cut(from: start) }
        continue
      }
      if isApart { self += "</bdi>" }
      previous = part
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

  private mutating func add(_ part: Phrase.Part) {
    switch part {
    case .text(Wording.unknown): self += "<span class=\"unknown\">\(Wording.unknown)</span>"
    case .text(let text) where HTMLText.isDay(text):
      self += "<time>\(HTMLText.line(text))</time>"
    case .text(let text): add(said: text)
    case .ours(let text): self += HTMLText.line(text)
    case .strong(let text): add(text, in: ("<strong>", "</strong>"))
    case .aside(let text): add(text, in: ("<em>", "</em>"))
    case .citation(let label): self += citation(of: label)
    case .imagined(let text): add(text, in: ("<i>", "</i>"))
    case .basis(let mark): self += Self.sign(of: mark)
    }
  }

  /// What was said, in the language in which it was.
  private mutating func add(said text: String) {
    let words =
      HTMLText.isPlainLine(text)
      ? text : PageText.lines(text).map(HTMLText.escaped).joined(separator: "<br/>")
    if words.isEmpty || language == nil {
      self += words
      return
    }
    self += "<span\(spoken)>"
    self += words
    self += "</span>"
  }

  /// Whether an item of page one runs from right to left.
  static func isRightToLeft(_ line: PageOne.Line) -> Bool {
    line.items.flatMap(\.parts).contains(where: \.isRightToLeft)
  }

  private mutating func add(_ text: String, in tags: (String, String)) {
    let words = HTMLText.line(text)
    if words.isEmpty { return }
    write { page in
      page += tags.0
      page += words
      page += tags.1
    }
  }

  static func sign(of mark: EvidenceMark) -> String {
    switch mark {
    case .guess: signs.guess
    case .synthetic: signs.synthetic
    case .oneKind: signs.oneKind
    case .agreed: signs.agreed
    }
  }

  /// Each mark as it stands before a line; a map has one before almost every line.
  private static let signs = (
    guess: made(.guess), synthetic: made(.synthetic), oneKind: made(.oneKind),
    agreed: made(.agreed)
  )

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
