/// Two maps side by side: what came, what went, what moved and what is said otherwise.
///
/// Minutes, votes and what only the program notes are left out: two workshops that say the same of a
/// journey are equal, however they came to say it.
package struct MapComparison: Sendable {
  package let old: Session
  package let new: Session
  package let pairs: ThingPairs
  /// The whole difference, kind by kind.
  package let changes: [ThingChange]

  package init(old: Session, new: Session) {
    let pairs = ThingPairs(old, new)
    self.old = old
    self.new = new
    self.pairs = pairs
    changes = ThingPairs.kinds.flatMap { kind in
      KindComparison(EntityTable.of(kind), old, new, pairs).changes
    }
  }

  /// Whether both say the same.
  package var isEmpty: Bool { changes.isEmpty }

  /// How many things came, went, moved or changed. A number that was read again has changed; its
  /// readings are not counted one by one.
  package func count(of what: ThingChange.What) -> Int {
    let counted = changes.filter { change in
      change.what == what && change.kind != .measurement && !change.isMoveOnly
    }
    return counted.count + (what == .changed ? kpisReadAgain.count : 0)
  }

  /// KPIs of both maps of which only the readings differ.
  var kpisReadAgain: [Identifier] {
    let changed = Set(changes.filter { $0.kind == .kpi }.map(\.id))
    var found: [Identifier] = []
    for change in changes where change.kind == .measurement {
      let wanted = change.what == .gone ? old.measurements[change.id]?.kpi : nil
      let field = change.fields.first { $0.field == Measurement.field(.kpi) }?.after.first.map {
        Identifier($0)
      }
      let kpi = field ?? wanted ?? old.measurements[change.id]?.kpi
      if let kpi, !changed.contains(kpi), !found.contains(kpi), old.kpis[kpi] != nil {
        found.append(kpi)
      }
    }
    return found
  }

  /// What a thing that stands on both maps, or on one of them, is called now.
  package func title(of thing: Reference) -> String {
    if let id = newID(of: thing) { return new.title(of: Reference(thing.kind, id)) }
    return old.title(of: thing)
  }

  /// What the thing is called on the newer map; nil when it does not stand there.
  package func newID(of thing: Reference) -> Identifier? {
    if let id = pairs.new(of: thing) { return id }
    return changes.first { $0.what == .added && $0.reference == thing }?.new
  }
}

/// The things of one kind on both maps.
private struct KindComparison {
  private let table: EntityTable
  private let old: Session
  private let new: Session
  private let pairs: ThingPairs
  private var kind: EntityKind { table.kind }

  init(_ table: EntityTable, _ old: Session, _ new: Session, _ pairs: ThingPairs) {
    self.table = table
    self.old = old
    self.new = new
    self.pairs = pairs
  }

  var changes: [ThingChange] {
    let oldIDs = table.ids(in: old)
    let newIDs = table.ids(in: new)
    let rows = rows(of: newIDs.map { ($0, name($0)) }, in: new, named: translatedRow)
    let after = followed(rows)
    let moved = moved(oldIDs, rows)
    var changes = oldIDs.filter { pairs.new(of: Reference(kind, $0)) == nil }.map { id in
      ThingChange(what: .gone, kind: kind, id: id, new: nil, fields: [], after: nil)
    }
    for id in newIDs {
      let name = name(id)
      let isOld = pairs.old(of: Reference(kind, id)) != nil
      let fields = fields(of: id, called: name, isOld: isOld)
      if !isOld {
        changes.append(
          ThingChange(
            what: .added, kind: kind, id: name, new: id, fields: fields, after: after[name] ?? nil))
        continue
      }
      if !fields.isEmpty {
        changes.append(
          ThingChange(
            what: .changed, kind: kind, id: name, new: id, fields: fields, after: nil))
      }
      if moved.contains(name) {
        changes.append(
          ThingChange(
            what: .moved, kind: kind, id: name, new: id, fields: [], after: after[name] ?? nil))
      }
    }
    return changes
  }

  private func name(_ id: Identifier) -> Identifier { pairs.name(of: Reference(kind, id)) }

  // MARK: Fields

  private func fields(of id: Identifier, called name: Identifier, isOld: Bool) -> [FieldChange] {
    let before = isOld ? table.told(of: name, in: old) : []
    let after = table.told(of: id, in: new).map { field in
      let column = field.isPreserved ? nil : table.columns.first { $0.name == field.name }
      return FieldValues(
        field.name, pairs.translated(field.values, column?.kind, in: new),
        isPreserved: field.isPreserved)
    }
    let names =
      before.map(\.name)
      + after.map(\.name).filter { name in
        !before.contains { $0.name == name }
      }
    return names.compactMap { name in
      let was = before.first { $0.name == name }
      let isNow = after.first { $0.name == name }
      let change = FieldChange(
        name, before: was?.values ?? [], after: isNow?.values ?? [],
        isPreserved: (was?.isPreserved ?? false) || (isNow?.isPreserved ?? false))
      return change.before == change.after ? nil : change
    }
  }

  // MARK: Order

  /// Where things have an order: all stages in one row, the touchpoints of one person in each stage.
  private typealias Row = [String]

  private func rows(
    of ids: [(id: Identifier, name: Identifier)], in session: Session,
    named row: (Identifier) -> Row?
  ) -> [Row: [Identifier]] {
    ids.reduce(into: [:]) { rows, thing in
      if let row = row(thing.id) { rows[row, default: []].append(thing.name) }
    }
  }

  private func translatedRow(_ id: Identifier) -> Row? {
    row(id, in: new) { pairs.name(of: $0) }
  }

  private func row(
    _ id: Identifier, in session: Session, _ name: (Reference) -> Identifier
  ) -> Row? {
    guard kind == .touchpoint, let step = session.touchpoints[id] else {
      return kind == .stage ? [] : nil
    }
    return [
      step.stage.map { name(Reference(.stage, $0)).text } ?? "",
      step.persona.map { name(Reference(.persona, $0)).text } ?? "",
    ]
  }

  /// What each thing stands behind in its row; no thing before the first.
  private func followed(_ rows: [Row: [Identifier]]) -> [Identifier: Identifier?] {
    var after: [Identifier: Identifier?] = [:]
    for row in rows.values {
      for (place, id) in row.enumerated() {
        after.updateValue(place == 0 ? nil : row[place - 1], forKey: id)
      }
    }
    return after
  }

  private func moved(_ oldIDs: [Identifier], _ newRows: [Row: [Identifier]]) -> Set<Identifier> {
    let oldRows = rows(of: oldIDs.map { ($0, $0) }, in: old) { row($0, in: old) { $0.id } }
    var homes: [Identifier: Row] = [:]
    for (row, ids) in oldRows { for id in ids { homes[id] = row } }
    var moved: Set<Identifier> = []
    for (row, ids) in newRows {
      // What came from another row has moved anyway.
      moved.formUnion(ids.filter { homes[$0] != nil && homes[$0] != row })
      let stayed = ids.filter { homes[$0] == row }
      let wanted = Set(stayed)
      moved.formUnion(
        OrderChange.moved(from: oldRows[row, default: []].filter(wanted.contains), to: stayed))
    }
    return moved
  }
}
