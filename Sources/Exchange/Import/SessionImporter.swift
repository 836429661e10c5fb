import Workshop

/// Brings things into a session one by one, each under a free identifier, none of them twice.
struct SessionImporter {
  private(set) var incoming: ImportResult
  private var free = FreeIdentifiers()
  private var known: [Key: Identifier] = [:]

  /// What a thing is called and where it stands: two with one key are the same to people.
  private struct Key: Hashable {
    let kind: EntityKind
    let words: [String]
  }

  var session: Session { incoming.session }

  init(into session: Session) {
    incoming = ImportResult(session: session)
    for table in EntityTable.all {
      for id in table.ids(in: session) {
        free.take(id)
        let values = table.allValues(of: id, in: session)
        if let key = key(table.kind, values), known[key] == nil { known[key] = id }
      }
    }
  }

  /// The thing of this kind that is called so, by its identifier or its name.
  func thing(_ kind: EntityKind, called text: String) -> Identifier? {
    let id = Identifier(text)
    if EntityTable.of(kind).index(of: id, in: session) != nil { return id }
    if let id = known[Key(kind: kind, words: [normal(text)])] { return id }
    // A kind whose name means something only in its place: the sole one that is called so.
    let named = EntityTable.of(kind).ids(in: session).filter {
      normal(session.title(of: Reference(kind, $0))) == normal(text)
    }
    return named.count == 1 ? named.first : nil
  }

  /// The thing that is there already under the same name in the same place.
  func twin(of kind: EntityKind, _ values: [FieldValues]) -> Identifier? {
    key(kind, values).flatMap { known[$0] }
  }

  /// A free identifier: the wanted one, else one made from the name.
  mutating func identifier(
    _ kind: EntityKind, called name: String, wanted: Identifier? = nil
  ) -> Identifier {
    let stem =
      wanted
      ?? Identifier.slug(of: session.cited(name).body, fallback: kind.rawValue.lowercased()) { _ in
        false
      }
    return free.next(stem)
  }

  /// Adds a thing, and before it those it points at that are not there yet.
  mutating func add(
    _ kind: EntityKind, _ id: Identifier, _ values: [FieldValues], after new: [Edit] = []
  ) throws(EditProblem) {
    let edit = Edit.add(kind, id, values, place: nil)
    // The thing itself first: when it does not fit, nothing it points at shall come either.
    try incoming.session.apply(edit)
    for one in new { try incoming.session.apply(one) }
    for one in new + [edit] {
      guard case .add(let kind, let id, let values, _) = one else { continue }
      if let key = key(kind, values), known[key] == nil { known[key] = id }
    }
    incoming.edits += new + [edit]
  }

  mutating func revise(_ reference: Reference, _ changes: [FieldChange]) throws(EditProblem) {
    let edit = Edit.revise(reference.kind, reference.id, changes)
    try incoming.session.apply(edit)
    incoming.edits.append(edit)
  }

  /// Keeps a text under a name of its own with the facts of the workshop.
  ///
  /// - Returns: false where another text stands there.
  mutating func keepFact(_ field: String, _ text: String) -> Bool {
    let facts = Reference(.facts, "session")
    let present = EntityTable.of(.facts).allValues(of: facts.id, in: session)
      .first { $0.name == field }
    if let present { return present.values == [text] }
    let edit = session.setting(field, of: facts, to: [text])
    do throws(EditProblem) {
      try incoming.session.apply(edit)
      incoming.edits.append(edit)
      return true
    } catch {
      return false
    }
  }

  mutating func tell(_ problem: ImportProblem) {
    incoming.problems.append(problem)
  }

  mutating func tellPresent(_ line: Int?, _ kind: EntityKind, _ id: Identifier) {
    let title = VisibleText.of(session.title(of: Reference(kind, id)))
    incoming.present.append(.init(line: line, kind: kind, title: title))
  }

  mutating func lose(_ what: String, _ count: Int = 1) {
    lose(one: what, many: what, count)
  }

  /// - Parameters:
  ///   - one: what is lost, as one of it is called.
  ///   - many: as several are called.
  mutating func lose(one: String, many: String, _ count: Int = 1) {
    let place = incoming.losses.firstIndex { [one, many].contains($0.what) }
    let total = count + (place.map { incoming.losses[$0].count } ?? 0)
    let loss = Omission(total == 1 ? one : many, count: total)
    if let place { incoming.losses[place] = loss } else { incoming.losses.append(loss) }
  }

  mutating func preserve(_ problem: ImportProblem) {
    incoming.aside.append(problem)
  }

  mutating func note(_ sentence: String) {
    incoming.notes.append(sentence)
  }

  /// The stages that are called so, in their order.
  func stages(called name: String) -> [Identifier] {
    session.stages.members.filter { normal($0.name ?? "") == normal(name) }.map(\.id)
  }

  /// What was wrong, in the order of the file.
  mutating func sortProblems() {
    incoming.problems.sort { $0.line ?? 0 < $1.line ?? 0 }
    incoming.aside.sort { $0.line ?? 0 < $1.line ?? 0 }
  }

  private func key(_ kind: EntityKind, _ values: [FieldValues]) -> Key? {
    if let sole = kind.soleIdentifier { return Key(kind: kind, words: [sole.text]) }
    func text(_ field: String) -> String {
      values.first { $0.name == field }?.values.joined(separator: "\n") ?? ""
    }
    switch kind {
    case .ballot, .measurement, .vote, .round, .card, .timebox, .followUp, .agreement:
      return Key(kind: kind, words: EntityTable.of(kind).columns.map { text($0.name) })
    default: break
    }
    let name = EntityTable.namingFields(of: kind).lazy.map(text).first { !$0.isEmpty }
    guard let name else { return nil }
    let place =
      switch kind {
      case .touchpoint: ["Stage", "Persona"]
      case .observation: ["Stage", "Touchpoint"]
      case .finding: ["Hypothesis"]
      default: [String]()
      }
    return Key(kind: kind, words: [normal(name)] + place.map(text))
  }

  /// A name without what people do not mean by it: letter case, blanks, sources.
  private func normal(_ name: String) -> String {
    session.cited(name).body.lowercased().split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
