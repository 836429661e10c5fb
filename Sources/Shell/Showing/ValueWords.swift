import Workshop

/// Values as people know them: the title of a thing instead of its short name, the stages of a set, a
/// day in words.
struct ValueWords {
  let session: Session
  let guide: Guide

  func of(_ value: String, in field: FieldPath) -> String {
    if field == FieldPath(.facts, "StageSet") {
      let set = guide.stageSets.first { $0.name == value }
      return set?.stages.joined(separator: ", ") ?? value
    }
    if case .date = field.column?.kind, let day = Day(iso: value) { return day.words }
    let kinds: [EntityKind] =
      switch field.column?.kind {
      case .reference(let kinds): kinds
      case .references(let kind): [kind]
      default: []
      }
    let id = Identifier(value)
    return kinds.first { EntityTable.of($0).index(of: id, in: session) != nil }
      .map { session.title(of: Reference($0, id)) } ?? value
  }
}
