import Workshop

extension Omission {
  /// Everything a session says beyond the fields a format holds, counted.
  ///
  /// A kind of which no field is held counts its things; a field counts the things that say
  /// something in it. Marks, such as questions passed, are the shell's own and do not count.
  /// - Parameter held: the fields the format keeps, by kind.
  static func all(of session: Session, butFor held: [EntityKind: Set<String>]) -> [Omission] {
    EntityTable.all.flatMap { table -> [Omission] in
      let ids = table.ids(in: session)
      guard !ids.isEmpty else { return [] }
      guard let kept = held[table.kind] else {
        return [Omission(table.kind.rawValue, count: ids.count)]
      }
      let fields = table.columns.map(\.name).filter { !kept.contains($0) }
      let lost = fields.map { field in
        let count = ids.count { !table.values(of: field, on: $0, in: session).isEmpty }
        return Omission("\(table.kind.rawValue).\(field)", count: count)
      }
      let foreign = ids.count { id in
        table.marks(of: id, in: session).other.contains { !kept.contains($0.name) }
      }
      return (lost + [Omission("\(table.kind.rawValue), fields of other programs", count: foreign)])
        .filter { $0.count > 0 }
    }
  }
}
