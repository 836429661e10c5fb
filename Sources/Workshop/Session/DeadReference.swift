/// A value of a reference field that leads nowhere.
package struct DeadReference: Sendable, Equatable {
  package let from: Reference
  package let field: String
  package let value: String
  /// The kinds of things it may lead to.
  package let targets: [EntityKind]

  /// All there are in a session, in the order of the kinds.
  package static func all(in session: Session) -> [DeadReference] {
    EntityTable.all.flatMap { table in
      let columns = table.columns.filter { !$0.kind.targets.isEmpty }
      return columns.isEmpty
        ? []
        : table.ids(in: session).flatMap { id in
          columns.flatMap { all(from: Reference(table.kind, id), by: $0, in: session) }
        }
    }
  }

  private static func all(
    from thing: Reference, by column: EntityTable.Column, in session: Session
  ) -> [DeadReference] {
    let targets = column.kind.targets
    return session.values(of: column.name, on: thing).filter { value in
      value != "unknown"
        && !targets.contains {
          EntityTable.of($0).index(of: Identifier(value), in: session) != nil
        }
    }
    .map { DeadReference(from: thing, field: column.name, value: $0, targets: targets) }
  }
}
