/// Reads a Mermaid `journey` diagram into rows, such as an import takes.
///
/// The grammar is that of Mermaid's own `journey.jison`: `title`, `section`, and tasks
/// `name: score: person, person`. A title in the front matter is taken where the diagram has none.
/// `accTitle` and `accDescr` are kept for whoever does not see the picture. Comments and directives are
/// passed over. Of a Markdown page the fences are read that hold a diagram. Lines that are none of these
/// are told and left out.
package struct MermaidReader: Sendable, Equatable {
  /// One task.
  package struct Row: Sendable, Equatable {
    /// Counts from 1.
    package var line: Int
    /// Which of the sections it stands in, from 0; nil before the first.
    package var place: Int?
    package var section: String?
    package var task: String
    /// 1 very bad to 5 very good, as Mermaid has it.
    package var score: Int
    package var actors: [String]

    /// On the scale of the map: -2 very bad to +2 very good.
    package var emotion: Int { score - 3 }
  }

  /// A part of the journey; the same name may come again, and is then another part.
  package struct MapSection: Sendable, Equatable {
    /// Counts from 1.
    package var line: Int
    package var name: String
    /// The diagrams of a page count from 0.
    package var diagram: Int
  }

  /// What a line cannot be read for.
  package enum Problem: Sendable, Equatable {
    case notAJourney(line: Int)
    case notATask(line: Int, text: String)
    case noScore(line: Int, task: String, given: String)
    case noTaskName(line: Int)
    case noTasks(line: Int)
    case tooLong(line: Int, most: Int)
  }

  package private(set) var title: String?
  /// What the picture is called for those who do not see it.
  package private(set) var accessibleTitle: String?
  /// What is said of the picture to those who do not see it; may have several lines.
  package private(set) var accessibleDescription: String?
  package private(set) var sections: [MapSection] = []
  package private(set) var rows: [Row] = []
  package private(set) var problems: [Problem] = []

  /// Lines of a Markdown page that stand beside its diagrams.
  package private(set) var linesBeside = 0

  /// More lines than any diagram that can be drawn.
  package static let mostLines = 100_000

  private var place: Int?
  private var diagram = 0
  private var skippedUntil: String?
  private var isDescribing = false
  private var hasBegun = false

  package init(_ text: String) {
    let lines = MermaidFence.lines(of: text)
    linesBeside = MermaidFence.linesBeside(in: text)
    for (place, line) in lines.prefix(Self.mostLines).enumerated() {
      read(Self.trimmed(line), number: place + 1)
    }
    if lines.count > Self.mostLines {
      problems.append(.tooLong(line: Self.mostLines + 1, most: Self.mostLines))
    }
    if !hasBegun, problems.isEmpty { problems.append(.notAJourney(line: 1)) }
    if hasBegun, rows.isEmpty, problems.isEmpty {
      problems.append(.noTasks(line: min(lines.count, Self.mostLines)))
    }
  }

  /// What keeps the whole from being read; nil where something can, or where several lines cannot.
  var wholeProblem: Problem? {
    guard rows.isEmpty, let first = problems.first else { return nil }
    switch first {
    case .notAJourney: return first
    case .noTasks: return sections.isEmpty ? first : nil
    default: return nil
    }
  }

  private mutating func read(_ line: String, number: Int) {
    if let end = skippedUntil {
      let isLast = line.hasSuffix(end)
      if isLast { skippedUntil = nil }
      if end == Self.frontMatter { readFrontMatter(line) }
      if isDescribing { describe(isLast ? String(line.dropLast(end.count)) : line) }
      isDescribing = isDescribing && !isLast
      return
    }
    if readsForScreenReaders(line) { return }
    let line = Self.withoutComment(line)
    if skips(line) { return }
    guard hasBegun else {
      hasBegun = line.lowercased() == "journey"
      if !hasBegun, problems.isEmpty { problems.append(.notAJourney(line: number)) }
      return
    }
    if let rest = Self.rest(of: line, after: "title") {
      if diagram == 0 || title == nil { title = Self.decoded(rest) }
    } else if let rest = Self.rest(of: line, after: "section") {
      let name = Self.decoded(rest)
      if sections.last?.name != name || sections.last?.diagram != diagram {
        sections.append(MapSection(line: number, name: name, diagram: diagram))
      }
      place = sections.count - 1
    } else if line.lowercased() == "journey" {
      // The next diagram of a page.
      diagram += 1
      place = nil
    } else {
      readTask(line, number: number)
    }
  }

  /// Whether the line says nothing about the journey.
  private mutating func skips(_ line: String) -> Bool {
    if line == Self.frontMatter, !hasBegun {
      skippedUntil = Self.frontMatter
      return true
    }
    if line.hasPrefix("%%{") {
      if !line.hasSuffix("}%%") { skippedUntil = "}%%" }
      return true
    }
    return line.isEmpty || line.hasPrefix("%%")
  }

  /// Takes `accTitle: …`, `accDescr: …` and `accDescr { … }`; false for any other line.
  private mutating func readsForScreenReaders(_ line: String) -> Bool {
    let lower = line.lowercased()
    if lower.hasPrefix("acctitle"), let colon = line.firstIndex(of: ":") {
      accessibleTitle = Self.decoded(Self.trimmed(line[colon...].dropFirst()))
      return true
    }
    guard lower.hasPrefix("accdescr") else { return false }
    let rest = Self.trimmed(line.dropFirst("accdescr".count))
    if rest.hasPrefix(":") { describe(String(rest.dropFirst())) }
    guard rest.hasPrefix("{") else { return rest.hasPrefix(":") }
    let isWhole = rest.hasSuffix("}")
    describe(String(isWhole ? rest.dropFirst().dropLast() : rest.dropFirst()))
    isDescribing = !isWhole
    skippedUntil = isWhole ? nil : "}"
    return true
  }

  private mutating func describe(_ line: String) {
    let text = Self.decoded(Self.trimmed(line))
    if text.isEmpty { return }
    accessibleDescription = [accessibleDescription, text].compactMap(\.self)
      .joined(separator: "\n")
  }

  /// The line that opens the front matter, and closes it.
  private static let frontMatter = "---"

  /// Of the front matter only the title is about the journey; YAML may quote it.
  private mutating func readFrontMatter(_ line: String) {
    guard line.hasPrefix("title:") else { return }
    var text = Self.trimmed(line.dropFirst("title:".count))
    for quote in ["\"", "'"] where text.count > 1 && text.hasPrefix(quote) && text.hasSuffix(quote)
    {
      text = String(text.dropFirst().dropLast())
    }
    if !text.isEmpty { title = text }
  }

  /// The line up to a `#` that does not begin a character such as `#58;`.
  private static func withoutComment(_ line: String) -> String {
    var start = line.startIndex
    while let hash = line[start...].firstIndex(of: "#") {
      let code = line[hash...].dropFirst().prefix { $0 == "_" || $0.isLetter || $0.isNumber }
      guard !code.isEmpty, line[code.endIndex...].first == ";" else {
        return trimmed(line[..<hash])
      }
      start = code.endIndex
    }
    return line
  }

  private mutating func readTask(_ line: String, number: Int) {
    let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      .map(Self.trimmed)
    guard parts.count > 1 else {
      problems.append(.notATask(line: number, text: line))
      return
    }
    let task = Self.decoded(parts[0])
    guard !task.isEmpty else {
      problems.append(.noTaskName(line: number))
      return
    }
    guard let score = Int(parts[1]), 1...5 ~= score else {
      problems.append(.noScore(line: number, task: task, given: parts[1]))
      return
    }
    let actors = parts.count > 2 ? parts[2].split(separator: ",").map(Self.trimmed) : []
    rows.append(
      Row(
        line: number, place: place, section: place.map { sections[$0].name }, task: task,
        score: score,
        actors: actors.map(Self.decoded).filter { !$0.isEmpty }))
  }

  private static func rest(of line: String, after word: String) -> String? {
    guard line.lowercased().hasPrefix(word), line.dropFirst(word.count).first?.isWhitespace == true
    else { return nil }
    return trimmed(line.dropFirst(word.count))
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  /// `#58;` becomes a colon again; anything else stays.
  private static func decoded(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let hash = rest.firstIndex(of: "#") {
      result += rest[..<hash]
      let code = rest[hash...].dropFirst().prefix { $0.isASCII && $0.isNumber }
      if !code.isEmpty, code.count < 8, rest[code.endIndex...].first == ";",
        let number = UInt32(code), let scalar = Unicode.Scalar(number)
      {
        result.unicodeScalars.append(scalar)
        rest = rest[code.endIndex...].dropFirst()
      } else {
        result += "#"
        rest = rest[hash...].dropFirst()
      }
    }
    return result + rest
  }
}

extension MermaidReader.Problem {
  /// The problem as people read it: place, fact, what to do.
  package var sentence: String {
    switch self {
    case .notAJourney(let line):
      "Line \(line): a journey diagram begins with the word \"journey\". Put it above the rest."
    case .notATask(let line, let text):
      "Line \(line): \"\(PageText.line(text))\" is no task."
        + " Write it such as \"Looks for the part: 2: Fitter\"."
    case .noScore(let line, let task, let given):
      "Line \(line): \"\(PageText.line(task))\" has \"\(PageText.line(given))\" for a score."
        + " Write a whole number from 1, very bad, to 5, very good."
    case .noTaskName(let line):
      "Line \(line): this task has no name. Write one before the colon."
    case .noTasks(let line):
      "Line \(line): the diagram ends without a task. Write some such as"
        + " \"Looks for the part: 2: Fitter\", each under its section."
    case .tooLong(let line, let most):
      "Line \(line): at most \(most) lines are read. Part the diagram."
    }
  }
}
