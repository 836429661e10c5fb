extension Check {
  /// Tells references that lead to nothing.
  static let resolveReferences = Check(
    id: "resolve-references", step: nil, asks: "Does every reference lead to a thing?"
  ) { input in
    let session = input.session
    return EntityTable.all.flatMap { table in
      let columns = table.columns.filter { !$0.targets.isEmpty }
      return columns.isEmpty
        ? []
        : table.ids(in: session).flatMap { id in
          columns.flatMap { column in
            session.deadEnds(of: column, on: Reference(table.kind, id)).map { target in
              Draft(
                .error, input.place(Reference(table.kind, id), column.name),
                "\"\(target)\" is no \(column.targets.map(\.word).joined(separator: " or ")).",
                session.suggestion(for: target, among: column.targets))
            }
          }
        }
    }
  }
}

extension EntityTable.Column {
  /// The kinds a reference may lead to; none for other fields.
  fileprivate var targets: [EntityKind] {
    switch kind {
    case .reference(let kinds): kinds
    case .references(let kind): [kind]
    default: []
    }
  }
}

extension Session {
  /// The values of a reference field that lead nowhere.
  fileprivate func deadEnds(of column: EntityTable.Column, on thing: Reference) -> [String] {
    let values = values(of: column.name, on: thing)
    guard values != ["unknown"] else { return [] }
    return values.filter { value in
      !column.targets.contains { EntityTable.of($0).index(of: Identifier(value), in: self) != nil }
    }
  }

  fileprivate func suggestion(for name: String, among kinds: [EntityKind]) -> String {
    let names = kinds.flatMap { EntityTable.of($0).ids(in: self).map(\.text) }
    guard let near = Nearest.match(for: name, in: names) else { return "Choose one that exists." }
    return "Did you mean \"\(near)\"?"
  }
}
