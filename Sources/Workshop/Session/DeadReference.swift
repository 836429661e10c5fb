/// A value of a reference field that leads nowhere.
package struct DeadReference: Sendable, Equatable {
  package let from: Reference
  package let field: String
  package let value: String
  /// The kinds of things it may lead to.
  package let targets: [EntityKind]
}

extension Session {
  /// All references that lead nowhere, in the order of the kinds.
  package var deadReferences: [DeadReference] {
    EntityTable.all.flatMap { table in
      let columns = table.columns.filter { !$0.kind.targets.isEmpty }
      return columns.isEmpty
        ? []
        : table.ids(in: self).flatMap { id in
          columns.flatMap { deadReferences(from: Reference(table.kind, id), by: $0) }
        }
    }
  }

  private func deadReferences(
    from thing: Reference, by column: EntityTable.Column
  ) -> [DeadReference] {
    let targets = column.kind.targets
    return values(of: column.name, on: thing).filter { value in
      value != "unknown"
        && !targets.contains {
          EntityTable.of($0).index(of: Identifier(value), in: self) != nil
        }
    }
    .map { DeadReference(from: thing, field: column.name, value: $0, targets: targets) }
  }
}
