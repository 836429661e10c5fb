import Workshop

/// What things are called on the screen, in words that can be typed back.
extension Session {
  /// What means a thing when it is typed: its number on the map, its letter, `S2` for a source, its place
  /// among its kind, the name of a person; the short name only where nothing else tells it apart.
  func sign(of thing: Reference) -> String {
    let id = thing.id
    switch thing.kind {
    case .touchpoint where personas.count <= 1:
      return place(of: id, in: numbering(of: .touchpoint, within: [])).map { "\($0 + 1)" }
        ?? id.text
    case .idea:
      return place(of: id, in: numbering(of: .idea, within: [])).map { Form.letter($0 + 1) }
        ?? id.text
    case .evidence:
      return place(of: id, in: evidence.members.map(\.id)).map { "S\($0 + 1)" } ?? id.text
    case .persona, .participant, .touchpoint:
      let title = title(of: thing)
      if case .one(thing, rest: "") = ThingNames(self).find(title) { return title }
      return id.text
    default:
      guard thing.kind.soleIdentifier == nil, ThingNames.haveTitle(thing.kind) else {
        return id.text
      }
      let ids = EntityTable.of(thing.kind).ids(in: self)
      return place(of: id, in: ids).map { "\(thing.kind.word) \($0 + 1)" } ?? id.text
    }
  }

  private func place(of id: Identifier, in ids: [Identifier]) -> Int? { ids.firstIndex(of: id) }

  /// A thing's title with what else means it: `checks stock (4)`; a source with how it is cited.
  func headed(_ thing: Reference) -> String {
    let (title, sign) = (title(of: thing), sign(of: thing))
    if thing.kind == .evidence { return "\(title) (\(sign)), cited as [\(thing.id.text)]" }
    return SpokenName(title) == SpokenName(sign) ? title : "\(title) (\(sign))"
  }

  /// A thing by its kind and title: `the touchpoint "checks stock"`.
  func words(for thing: Reference) -> String {
    thing.kind.soleIdentifier == nil
      ? "the \(thing.kind.word) \"\(title(of: thing))\"" : "the \(thing.kind.word)"
  }

  /// A field of a thing: `pain of the touchpoint "checks stock"`.
  func words(for field: String, of thing: Reference) -> String {
    let label = FieldPath(thing.kind, field).column?.label ?? field.lowercased()
    return "\"\(label)\" of \(words(for: thing))"
  }
}
