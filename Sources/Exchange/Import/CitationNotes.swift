import Workshop

extension ImportResult {
  /// Tells what looks like a citation and is not plainly one, and how it was taken.
  ///
  /// All of a file is looked at together, because its sources may stand behind the words that cite them.
  mutating func tellCitations() {
    var places: [CitationDoubt: [Reference]] = [:]
    var order: [CitationDoubt] = []
    for (thing, text) in edits.flatMap(Self.texts) where text.utf8.contains(where: Self.opens) {
      for doubt in session.citationDoubts(in: text) {
        if places[doubt] == nil { order.append(doubt) }
        places[doubt, default: []].append(thing)
      }
    }
    for doubt in order.prefix(Self.mostDoubts) {
      notes.append(words(of: doubt, at: places[doubt] ?? []))
    }
    if order.count > Self.mostDoubts {
      let more = order.count - Self.mostDoubts
      notes.append("And \(more.counted("more text", "more texts")) in brackets.")
    }
  }

  private static func opens(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(")
  }

  /// The doubts that are told one by one.
  private static let mostDoubts = 100

  /// The texts of an edit in which something may be cited.
  private static func texts(of edit: Edit) -> [(thing: Reference, text: String)] {
    let table = EntityTable.of(edit.reference.kind)
    func cites(_ field: String) -> Bool {
      table.column(field).map { table.columns[$0].kind.mayCite } ?? false
    }
    switch edit {
    case .add(_, _, let values, _):
      return values.filter { !$0.isPreserved && cites($0.name) }.flatMap(\.values)
        .map { (edit.reference, $0) }
    case .revise(_, _, let changes):
      return changes.filter { cites($0.field) }.flatMap(\.after).map { (edit.reference, $0) }
    case .remove, .move: return []
    }
  }

  private func words(of doubt: CitationDoubt, at things: [Reference]) -> String {
    let first = things.first.map { "\"\(VisibleText.of(session.title(of: $0)))\"" } ?? ""
    let more = things.count - 1
    let place = more > 0 ? "\(first) and \(more.counted("more place", "more places"))" : first
    switch doubt {
    case .understood(let said, let sources):
      let names = sources.map { "[\($0.text)]" }.joined(separator: " ")
      return "At \(place): [\(PageText.line(said))] is counted as a citation of \(names)."
    case .unknown(let said):
      let likely = SpokenSource(said).likely(in: session)
      let advice =
        likely.map { "Did you mean [\($0.text)]?" }
        ?? "List the source first, or drop the brackets."
      return
        "At \(place): there is no source [\(PageText.line(said))], so it stays as text. \(advice)"
    case .within(let said):
      return "At \(place): [\(PageText.line(said))] stands in the middle and is not counted as a"
        + " citation. Put it at the end of the text."
    case .round(let said, let source):
      return
        "At \(place): (\(PageText.line(said))) is not counted as a citation. If it means the source,"
        + " write [\(source.text)]."
    }
  }
}
