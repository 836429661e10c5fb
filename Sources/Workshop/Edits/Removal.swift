extension Session {
  /// What stands on a thing and cannot stay without it: touchpoints of a persona or a stage, and
  /// readings and findings of a KPI or a hypothesis.
  package func dependents(of reference: Reference) -> [Reference] {
    Removal(of: reference, from: self).dependents
  }

  /// The edits that take a thing off the map with what stands on it, and let go of it wherever it
  /// is named or cited.
  package func removal(of reference: Reference) -> [Edit] {
    Removal(of: reference, from: self).edits
  }
}

/// What it takes to take a thing off the map.
private struct Removal {
  private let reference: Reference
  private let session: Session

  init(of reference: Reference, from session: Session) {
    (self.reference, self.session) = (reference, session)
  }

  var dependents: [Reference] {
    let owned: [(owner: EntityKind, kind: EntityKind)] = [
      (.persona, .touchpoint), (.stage, .touchpoint), (.kpi, .measurement), (.hypothesis, .finding),
    ]
    return owned.filter { $0.owner == reference.kind }.flatMap { pair in
      let table = EntityTable.of(pair.kind)
      guard let column = table.columns.firstIndex(where: { $0.refers(to: reference.kind) }) else {
        return [Reference]()
      }
      return table.ids(pointingAt: [(column, reference.id)], in: session).map {
        Reference(pair.kind, $0)
      }
    }
  }

  var edits: [Edit] {
    let doomed = dependents + [reference]
    let gone = Set(doomed)
    let loose = EntityKind.allCases.flatMap { kind in
      EntityTable.of(kind).ids(in: session).map { Reference(kind, $0) }
    }
    .filter { !gone.contains($0) }
    let releases = loose.compactMap { holder -> Edit? in
      let changes = doomed.reduce(into: [FieldChange]()) { changes, thing in
        release(thing, from: holder, &changes)
      }
      return changes.isEmpty ? nil : .revise(holder.kind, holder.id, changes)
    }
    let removals = doomed.map(session.removing)
    // Later places first, so that each place still fits when its turn comes, and when undone; the
    // thing itself last, as it is what people speak of.
    return releases + removals.dropLast().sorted { place(of: $0) > place(of: $1) }
      + removals.suffix(1)
  }

  private func place(of edit: Edit) -> Int {
    if case .remove(_, _, _, let place) = edit { place } else { 0 }
  }

  /// Adds what must change in `holder` so that it neither names nor cites `thing` any more.
  private func release(
    _ thing: Reference, from holder: Reference, _ changes: inout [FieldChange]
  ) {
    for column in EntityTable.of(holder.kind).columns {
      let known = changes.firstIndex { $0.field == column.name }
      let now = known.map { changes[$0].after } ?? session.values(of: column.name, on: holder)
      let after = released(now, column, from: thing)
      guard after != now else { continue }
      if let known {
        changes[known].after = after
      } else {
        changes.append(FieldChange(column.name, before: now, after: after))
      }
    }
  }

  private func released(
    _ values: [String], _ column: EntityTable.Column, from thing: Reference
  ) -> [String] {
    switch column.kind {
    case .reference(let kinds) where kinds.contains(thing.kind):
      return values.filter { $0 != thing.id.text }
    case .references(thing.kind): return values.filter { $0 != thing.id.text }
    case .text where thing.kind == .evidence, .list where thing.kind == .evidence:
      return values.map { value in
        var text = session.cited(value)
        guard text.sources.contains(thing.id) else { return value }
        text.sources.removeAll { $0 == thing.id }
        return text.text
      }
    default: return values
    }
  }
}

extension EntityTable {
  /// The field that holds a thing's name.
  package static func namingField(of kind: EntityKind) -> String? {
    namingFields(of: kind).first
  }
}
