/// Reads a template into nodes by the rules of mustache(5) and its specification, without
/// inheritance and functions.
struct TemplateReader {
  static let mostDepth = 50

  private let file: String
  /// The names that tags may have; nil for any.
  private let names: TemplateNames?
  private var rest: Substring
  private var line = 1
  private var open = "{{"
  private var close = "}}"
  /// Whether the line held nothing but blanks so far.
  private var isFreshLine = true
  private var sections: [(tag: TemplateTag, before: [TemplateNode])] = []
  private var nodes: [TemplateNode] = []

  static func nodes(
    of text: String, file: String, names: TemplateNames?
  ) throws(TemplateProblem) -> [TemplateNode] {
    var reader = TemplateReader(text, file: file, names: names)
    while try reader.readPart() {}
    if let open = reader.sections.last { throw reader.problem(open.tag, .noEnd) }
    return reader.nodes
  }

  private init(_ text: String, file: String, names: TemplateNames?) {
    self.file = file
    self.names = names
    rest = text[...]
  }

  private func problem(_ tag: TemplateTag, _ fact: TemplateProblem.Fact) -> TemplateProblem {
    TemplateProblem(file: file, line: tag.line, tag: tag.text, fact: fact)
  }

  /// Reads up to the end of the next tag; false when there is none.
  private mutating func readPart() throws(TemplateProblem) -> Bool {
    guard let start = rest.firstRange(of: open) else {
      add(rest)
      return false
    }
    let before = rest[..<start.lowerBound]
    line += before.count(where: \.isNewline)
    let body = rest[start.upperBound...]
    let ending = body.first == "{" && open == "{{" ? "}" + close : close
    guard let end = body.firstRange(of: ending) else {
      let text = rest[start.lowerBound...].prefix { !$0.isNewline }
      throw problem(TemplateTag("", line: line, text: String(text)), .brokenTag)
    }
    let text = String(rest[start.lowerBound..<end.upperBound])
    let tag = TemplateTag(body[..<end.lowerBound], line: line, text: text)
    line += text.count(where: \.isNewline)
    rest = rest[end.upperBound...]
    try take(tag, indent: separate(tag, from: before))
    return true
  }

  /// Adds the text before a tag; a tag alone on its line that writes nothing takes the line with it.
  /// Returns what stands before it on such a line.
  private mutating func separate(_ tag: TemplateTag, from before: Substring) -> String {
    let lead = before.lastIndex(where: \.isNewline).map { before[before.index(after: $0)...] }
    let isFirst = lead != nil || isFreshLine
    let blanks = lead ?? before
    let after = rest.drop { $0 == " " || $0 == "\t" }
    let isAlone =
      isFirst && blanks.allSatisfy { $0 == " " || $0 == "\t" }
      && (after.first?.isNewline ?? true) && tag.sign.map { "#^/!=>".contains($0) } == true
    isFreshLine = isAlone
    add(isAlone ? before.dropLast(blanks.count) : before)
    if isAlone {
      line += after.isEmpty ? 0 : 1
      rest = after.dropFirst()
    }
    return isAlone ? String(blanks) : ""
  }

  private mutating func add(_ text: Substring) {
    if !text.isEmpty { nodes.append(.text(String(text))) }
  }

  private mutating func take(_ tag: TemplateTag, indent: String) throws(TemplateProblem) {
    switch tag.sign {
    case "!": break
    case "=": try change(tag)
    case ">":
      guard MapTemplate.isNameBeside(tag.name) else { throw problem(tag, .notBeside) }
      nodes.append(.partial(tag, indent: indent))
    case "<", "$": throw problem(tag, .notOffered)
    case "%": throw problem(tag, .brokenTag)
    case "/":
      guard sections.last?.tag.name == tag.name, var section = sections.popLast() else {
        throw problem(tag, .wrongEnd)
      }
      section.before.append(.section(section.tag, nodes))
      nodes = section.before
    case "#", "^":
      try check(tag)
      guard sections.count < Self.mostDepth else {
        throw problem(tag, .tooDeep(most: Self.mostDepth))
      }
      sections.append((tag, nodes))
      nodes = []
    default:
      try check(tag)
      nodes.append(.value(tag))
    }
  }

  private func check(_ tag: TemplateTag) throws(TemplateProblem) {
    if tag.name.isEmpty || tag.name.contains(where: \.isWhitespace) {
      throw problem(tag, .brokenTag)
    }
    if let names, let name = tag.names.first(where: { !names.contains($0) }) {
      throw problem(tag, .unknownName(nearest: names.nearest(to: name)))
    }
  }

  /// `{{=<% %>=}}` sets other marks.
  private mutating func change(_ tag: TemplateTag) throws(TemplateProblem) {
    let marks = tag.name.split { $0 == "=" || $0.isWhitespace }.map(String.init)
    guard marks.count == 2 else { throw problem(tag, .brokenTag) }
    open = marks[0]
    close = marks[1]
  }
}
