/// Puts values in the places of a template.
struct TemplateFiller {
  /// Far more than any map needs; sections in each other multiply. Every part that is written counts
  /// one, and so does every thing that is looked into for a name.
  static let mostSteps = 4_000_000
  /// As many bytes as no page of a map has.
  static let mostBytes = 1 << 26

  /// How many templates may take in each other.
  static let mostDepth = 50

  private var file: String
  private let fields: [String: Set<String>]
  private let names: TemplateNames
  private let partials: [String: String]
  /// What partials hold once they were read, by their text.
  private var read: [String: [TemplateNode]] = [:]
  private var depth = 0
  private(set) var text = ""
  private var steps = 0
  private var stack: [Frame] = []

  /// A value whose section is open, and the fields it may have.
  private struct Frame {
    let value: JSONValue
    let own: Set<String>
  }

  init(
    file: String, fields: [String: Set<String>], names: TemplateNames, partials: [String: String]
  ) {
    self.file = file
    self.fields = fields
    self.names = names
    self.partials = partials
  }

  mutating func fill(_ nodes: [TemplateNode], with value: JSONValue) throws(TemplateProblem) {
    stack = [Frame(value: value, own: [])]
    try write(nodes)
  }

  private mutating func write(_ nodes: [TemplateNode]) throws(TemplateProblem) {
    for node in nodes {
      switch node {
      case .text(let part):
        steps += 1
        text += part
      case .value(let tag):
        let said = try found(tag)?.words ?? ""
        text += tag.sign == nil ? HTMLText.escaped(said) : said
      case .section(let tag, let inner): try write(tag, inner)
      case .partial(let tag, let indent): try write(partial: tag, indent: indent)
      }
    }
  }

  /// Refuses to go on once a template has taken more steps, or written more, than any map needs.
  private func expectAnEnd(at tag: TemplateTag) throws(TemplateProblem) {
    guard steps <= Self.mostSteps, text.utf8.count <= Self.mostBytes else {
      throw TemplateProblem(file: file, line: tag.line, tag: tag.text, fact: .tooMuch)
    }
  }

  private mutating func write(
    partial tag: TemplateTag, indent: String
  ) throws(TemplateProblem) {
    guard let text = partials[tag.name] else {
      throw TemplateProblem(file: file, line: tag.line, tag: tag.text, fact: .noTemplate)
    }
    guard depth < Self.mostDepth else {
      throw TemplateProblem(
        file: file, line: tag.line, tag: tag.text, fact: .tooDeep(most: Self.mostDepth))
    }
    try expectAnEnd(at: tag)
    let outer = file
    file = tag.name
    depth += 1
    let moved = TemplateFiller.text(text, indent: indent)
    if read[moved] == nil {
      read[moved] = try TemplateReader.nodes(of: moved, file: file, names: names)
    }
    try write(read[moved] ?? [])
    depth -= 1
    file = outer
  }

  private static func text(_ text: String, indent: String) -> String {
    guard !indent.isEmpty else { return text }
    var moved = ""
    var isFresh = true
    for character in text {
      if isFresh { moved += indent }
      moved.append(character)
      isFresh = character.isNewline
    }
    return moved
  }

  private mutating func write(
    _ tag: TemplateTag, _ inner: [TemplateNode]
  ) throws(TemplateProblem) {
    let value = try found(tag) ?? .null
    if tag.sign == "^" {
      if !value.isSaid { try write(inner) }
      return
    }
    guard value.isSaid else { return }
    let values = if case .array(let values) = value { values } else { [value] }
    for value in values {
      steps += 1
      try expectAnEnd(at: tag)
      let own =
        if case .object = value { fields[tag.names.last ?? ""] } else { nil as Set<String>? }
      stack.append(Frame(value: value, own: own ?? []))
      try write(inner)
      stack.removeLast()
    }
  }

  /// What a name stands for: looked up from the innermost section outwards, but never past a thing
  /// that has a field of the name and says nothing there.
  private mutating func found(_ tag: TemplateTag) throws(TemplateProblem) -> JSONValue? {
    steps += 1
    try expectAnEnd(at: tag)
    guard let first = tag.names.first else { return stack.last?.value }
    for frame in stack.reversed() {
      steps += 1
      let value = frame.value[first]
      guard value != nil || frame.own.contains(first) else { continue }
      return tag.names.dropFirst().reduce(value) { $0?[$1] }
    }
    return nil
  }
}

extension JSONValue {
  /// Whether a section of it is written.
  fileprivate var isSaid: Bool {
    switch self {
    case .null, .bool(false), .array([]): false
    default: true
    }
  }

  /// In one piece of text: several values in one line, a thing by its Id.
  fileprivate var words: String {
    switch self {
    case .null: ""
    case .bool(let truth): truth ? "yes" : "no"
    case .number(let text), .string(let text): text
    case .array(let values): values.map(\.words).joined(separator: ", ")
    case .object: self[SessionJSON.identifier]?.words ?? ""
    }
  }
}
