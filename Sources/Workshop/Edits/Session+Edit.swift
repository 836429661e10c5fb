extension Session {
  /// Makes one change. This is the only way a session changes; on a problem it stays as it was.
  package mutating func apply(_ edit: Edit) throws(EditProblem) {
    let reference = edit.reference
    let table = EntityTable.of(reference.kind)
    let place = table.index(of: reference.id, in: self)
    switch edit {
    case .add(_, let id, let values, let wanted):
      guard place == nil else { throw .alreadyThere(reference) }
      table.insert(id, at: wanted, in: &self)
      guard let added = table.index(of: id, in: self) else { throw .noSuchThing(reference) }
      do throws(EditProblem) {
        for field in values { try table.set(field, at: added, in: &self) }
      } catch {
        table.remove(at: added, in: &self)
        throw error
      }
    case .revise(_, _, let changes):
      guard let place else { throw .noSuchThing(reference) }
      try check(changes, of: reference)
      try set(changes, at: place, table)
    case .remove:
      guard let place else { throw .noSuchThing(reference) }
      table.remove(at: place, in: &self)
    case .move(_, _, _, let to):
      guard let place else { throw .noSuchThing(reference) }
      let count = table.ids(in: self).count
      guard 0..<count ~= to else { throw .noSuchPlace(reference, place: to, count: count) }
      table.move(from: place, to: to, in: &self)
    }
  }

  /// Makes those of the changes that fit, one after another.
  ///
  /// - Returns: the changes that do not fit and why, for whoever should hear it.
  package mutating func applyEach(_ edits: [Edit]) -> [RejectedEdit] {
    var rejected: [RejectedEdit] = []
    for edit in edits {
      do throws(EditProblem) {
        try apply(edit)
      } catch {
        rejected.append(RejectedEdit(edit: edit, problem: error))
      }
    }
    return rejected
  }

  /// A change that does not fit.
  package struct RejectedEdit: Sendable, Equatable {
    package let edit: Edit
    package let problem: EditProblem
  }

  /// Sets all fields or none.
  private mutating func set(
    _ changes: [FieldChange], at place: Int, _ table: EntityTable
  ) throws(EditProblem) {
    for (count, change) in changes.enumerated() {
      do throws(EditProblem) {
        try table.set(change.wanted, at: place, in: &self)
      } catch {
        for done in changes.prefix(count) {
          try table.set(done.inverse.wanted, at: place, in: &self)
        }
        throw error
      }
    }
  }

  /// Refuses changes whose state before is no longer what stands there.
  private func check(_ changes: [FieldChange], of reference: Reference) throws(EditProblem) {
    let table = EntityTable.of(reference.kind)
    for change in changes {
      let column = table.column(change.field)
      let name = change.isPreserved ? change.field : column.map { table.columns[$0].name }
      let now = table.held(name ?? change.field, on: reference.id, in: self).values
      if now == change.before { continue }
      // `007` is read as 7.
      if let column, table.normal(change.before, column) == now { continue }
      throw .changedSince(reference, field: change.field, now: now)
    }
  }

  /// The values of one field of one thing.
  package func values(of field: String, on reference: Reference) -> [String] {
    EntityTable.of(reference.kind).values(of: field, on: reference.id, in: self)
  }

  /// The edit that gives `field` these values; the thing is added first when it is a sole one.
  package func setting(_ field: String, of reference: Reference, to values: [String]) -> Edit {
    let table = EntityTable.of(reference.kind)
    guard table.index(of: reference.id, in: self) != nil else {
      return .add(reference.kind, reference.id, [FieldValues(field, values)], place: nil)
    }
    let change = change(of: field, on: reference, to: values)
    return .revise(reference.kind, reference.id, [change] + said(with: change, of: reference))
  }

  /// What no longer holds once a value is another: whether the old channel was online.
  private func said(with change: FieldChange, of reference: Reference) -> [FieldChange] {
    guard reference.kind == .touchpoint, change.field == Touchpoint.field(.channels),
      change.before != change.after, touchpoints[reference.id]?.online != nil
    else { return [] }
    return [self.change(of: Touchpoint.field(.online), on: reference, to: [])]
  }

  /// The edit that gives a field of the workshop itself these values.
  package func setting(_ field: WorkshopInfo.FieldName, to values: [String]) -> Edit {
    setting(WorkshopInfo.field(field), of: Reference(.facts, "session"), to: values)
  }

  /// The change that gives `field` of a thing that is there these values.
  package func change(
    of field: String, on reference: Reference, to values: [String]
  ) -> FieldChange {
    let table = EntityTable.of(reference.kind)
    let column = table.column(field)
    let held = table.held(
      column.map { table.columns[$0].name } ?? field, on: reference.id, in: self)
    let isPreserved = held.isPreserved && column.map { table.fits(values, $0) } ?? false
    return FieldChange(held.name, before: held.values, after: values, isPreserved: isPreserved)
  }

  /// An identifier for a new thing called `name`, unlike every other in the session.
  package func freshIdentifier(for name: String, kind: EntityKind) -> Identifier {
    Identifier.slug(of: cited(name).body, fallback: kind.rawValue.lowercased()) { id in
      self.kind(of: id) != nil || EntityKind.allCases.contains { $0.soleIdentifier == id }
    }
  }
}

extension FieldChange {
  /// The state after, as a thing is to hold it.
  var wanted: FieldValues { FieldValues(field, after, isPreserved: isPreserved) }
}
