extension Reference {
  /// What tells a thing apart from another of the same name: `touchpoint, Buy, Dana`.
  package func distinction(in session: Session) -> String {
    let table = EntityTable.of(kind)
    let around: [EntityKind] = [.stage, .persona, .touchpoint, .opportunity, .kpi]
    let places = table.columns.compactMap { column -> String? in
      guard let other = around.first(where: { column.refers(to: $0) }),
        let target = table.values(of: column.name, on: id, in: session).first,
        EntityTable.of(other).index(of: Identifier(target), in: session) != nil
      else { return nil }
      return session.title(of: Reference(other, Identifier(target)))
    }
    return ([kind.word] + places).joined(separator: ", ")
  }
}
