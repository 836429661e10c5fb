import Workshop

/// A field of a thing that names another one which is nowhere.
struct DeadReference {
  let from: Reference
  let field: String
  let target: String
  /// The files in which its target may stand.
  let places: Set<SectionFile>

  /// All that lead nowhere in a session.
  static func all(in session: Session) -> [DeadReference] {
    EntityTable.all.flatMap { table in
      table.columns.flatMap { column -> [DeadReference] in
        let targets: [EntityKind]
        switch column.kind {
        case .reference(let kinds): targets = kinds
        case .references(let kind): targets = [kind]
        default: return []
        }
        return table.ids(in: session).flatMap { id in
          let from = Reference(table.kind, id)
          return session.values(of: column.name, on: from).filter { value in
            value != "unknown"
              && !targets.contains {
                EntityTable.of($0).index(of: Identifier(value), in: session) != nil
              }
          }.map {
            DeadReference(
              from: from, field: column.name, target: $0,
              places: Set(targets.map(SectionFile.holding)))
          }
        }
      }
    }
  }
}

extension Doctor.Finding {
  /// References in a file that lead nowhere; the first of them is named.
  static func deadReferences(_ found: [DeadReference]) -> Self? {
    guard let first = found.first else { return nil }
    return Self(
      "dead-references", .warning,
      (found.count == 1
        ? "a reference leads nowhere: " : "\(found.count) references lead nowhere, first ")
        + "\(first.field) of \(first.from.id.text) names \"\(first.target)\".",
      "\"waymark check\" names each of them.")
  }
}
