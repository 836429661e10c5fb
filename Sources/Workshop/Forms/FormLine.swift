/// Writes a thing of the map as the line of a form that would have brought it in, for examples.
package struct FormLine: Sendable {
  private let reader: HarvestReader

  package init(_ reader: HarvestReader) {
    self.reader = reader
  }

  private var form: Form { reader.form }
  private var session: Session { reader.session }

  /// The line; nil where it would not be read as what the map says.
  package func text(of thing: Reference) -> String? {
    let line = written(thing)
    guard !line.isEmpty, line.count <= FormLine.longest, !line.contains("\n"),
      case .understood(let read) = reader.read(line), read.doubts.isEmpty
    else { return nil }
    let isSame = form.fields.allSatisfy { part in
      let said = read.values(of: part.field)
      return said.isEmpty || said.allSatisfy(session.values(of: part.field, on: thing).contains)
    }
    return isSame && !read.parts.isEmpty ? line : nil
  }

  /// Longer ones are no example.
  private static let longest = 150

  private func written(_ thing: Reference) -> String {
    var line = ""
    func put(_ text: String, _ joint: String = " ") {
      line += (line.isEmpty || joint.isEmpty ? "" : joint) + text
    }
    if case .fills = form.task, let place = reader.numbering.firstIndex(of: thing.id) {
      switch form.which {
      case .number, .numbers: line = "\(place + 1)"
      case .letter, .letters: line = Form.letter(place + 1)
      case .name: line = session.title(of: thing) + ":"
      case .none: break
      }
    }
    let isNumbered = !line.isEmpty
    var isFirst = true
    var written: Set<String> = []
    for field in form.fields where !written.contains(field.field) {
      let all = session.values(of: field.field, on: thing).filter { $0 != "unknown" }
      let values = field.value.map { value in all.contains(value) ? [value] : [] } ?? all
      guard let first = values.first else { continue }
      switch field.mark {
      case .rest, .figure:
        let joint = isFirst ? (isNumbered && form.which != .name ? " " : " ") : ", "
        put(first, joint)
        isFirst = false
      case .before(let signs): put("\(first) \(signs[0])")
      case .after(let signs): put("\(signs[0]) \(first)", signs[0] == ":" ? "" : " ")
      case .begins(let words):
        // One of them at most says what the line is about.
        if field.value == nil, !isFirst { continue }
        line = isNumbered ? "\(line) \(words[0])" : words[0] + (line.isEmpty ? "" : " " + line)
        if field.value == nil {
          put(first)
          isFirst = false
        }
      case .sigil(let sign): for value in values where !value.contains(" ") { put(sign + value) }
      case .quotes:
        let cited = session.cited(first)
        put("\"\(cited.body)\"" + cited.sources.map { " [\($0.text)]" }.joined())
      case .word(let words): put("\(words[0]) \(spoken(first, field))", ", ")
      case .phrase(let words): put(words[0], ", ")
      case .name: put(first)
      case .amount, .length, .unit, .parenthesis, .always, .across, .counts: continue
      }
      written.insert(field.field)
    }
    return line
  }

  private func spoken(_ value: String, _ field: FormField) -> String {
    switch FieldPath(form.kind, field.field).column?.kind {
    case .date?: return Day(iso: value)?.words ?? value
    case .reference(let kinds)?: return known(Identifier(value), among: kinds) ?? value
    default: return value
    }
  }

  /// How people say which thing is meant: a letter for ideas, a number for touchpoints, else its name.
  private func known(_ id: Identifier, among kinds: [EntityKind]) -> String? {
    let kind = kinds.first { EntityTable.of($0).index(of: id, in: session) != nil }
    guard let kind else { return nil }
    let place = session.numbering(of: kind, within: reader.context).firstIndex(of: id)
    switch kind {
    case .idea: return place.map { Form.letter($0 + 1) }
    case .touchpoint where kinds.count == 1: return place.map { String($0 + 1) }
    default: return session.title(of: Reference(kind, id))
    }
  }
}
