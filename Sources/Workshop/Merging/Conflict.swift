/// One field of one thing, by names.
package struct FieldReference: Sendable, Equatable {
  package let reference: Reference
  package let field: String

  package init(_ reference: Reference, field: String) {
    self.reference = reference
    self.field = field
  }
}

extension Merge {
  /// Two sides that cannot both stand.
  package enum Conflict: Sendable, Equatable {
    /// One field, two values; a text can hold both.
    case values(
      FieldReference, title: String, ours: [String], theirs: [String], canHoldBoth: Bool)
    /// Taken off here and spoken of there; the fields that came in would name it.
    case removedHere(Reference, title: String, theirs: Edit, namedIn: [FieldReference])
    /// Spoken of here and taken off there.
    case removedThere(Reference, title: String)
  }

  /// How a conflict is settled.
  package enum Choice: Sendable, Equatable {
    case ours
    case theirs
    case both
  }
}

extension Merge.Conflict {
  /// Whether there is still something to choose in `session`; an earlier choice may have settled it.
  package func stands(in session: Session) -> Bool {
    switch self {
    case .values(let place, _, _, _, _): session.holds(place.reference)
    case .removedHere(let reference, _, _, _): !session.holds(reference)
    case .removedThere(let reference, _): session.holds(reference)
    }
  }

  /// The edits that settle it.
  ///
  /// Where ours stays, theirs is brought and taken back at once: so the minutes keep what they said,
  /// and the same is not asked again.
  package func edits(_ choice: Merge.Choice, in session: Session) -> [Edit] {
    guard stands(in: session) else { return [] }
    switch self {
    case .values(let place, _, let ours, let theirs, let canHoldBoth):
      let change = session.change(of: place.field, on: place.reference, to: theirs)
      let bring = Edit.revise(place.reference.kind, place.reference.id, [change])
      switch choice {
      case .theirs: return [bring]
      case .both where canHoldBoth:
        let both = FieldChange(
          change.field, before: theirs, after: [(ours + theirs).joined(separator: "\n")])
        return [bring, .revise(place.reference.kind, place.reference.id, [both])]
      case .ours, .both: return [bring, bring.inverse]
      }
    case .removedHere(_, _, let addition, let holders):
      return broughtBack(addition, holders, choice, in: session)
    case .removedThere(let reference, _):
      return choice == .ours ? [] : session.removal(of: reference)
    }
  }

  private func broughtBack(
    _ addition: Edit, _ holders: [FieldReference], _ choice: Merge.Choice, in session: Session
  ) -> [Edit] {
    guard case .add(let kind, let id, let values, _) = addition else { return [] }
    if choice == .ours {
      let last = EntityTable.of(kind).ids(in: session).count
      return [addition, .remove(kind, id, values, place: last)]
    }
    let table = EntityTable.of(kind)
    let fitting = values.map { field in
      let kinds = table.column(field.name).map { table.columns[$0].kind.targets } ?? []
      return FieldValues(
        field.name,
        field.values.filter { value in
          kinds.isEmpty || kinds.contains { session.holds(Reference($0, Identifier(value))) }
        }, isPreserved: field.isPreserved)
    }
    return [.add(kind, id, fitting, place: nil)]
      + holders.compactMap { naming(id, $0, in: session) }
  }

  /// The edit that lets a field name the thing again.
  private func naming(_ id: Identifier, _ place: FieldReference, in session: Session) -> Edit? {
    let table = EntityTable.of(place.reference.kind)
    guard session.holds(place.reference), let column = table.column(place.field) else { return nil }
    let now = session.values(of: place.field, on: place.reference)
    let isSeveral = table.columns[column].kind.isSeveral
    guard isSeveral || now.isEmpty, !now.contains(id.text) else { return nil }
    let named = now.filter { $0 != "unknown" } + [id.text]
    return session.setting(place.field, of: place.reference, to: named)
  }
}

extension Session {
  package func holds(_ reference: Reference) -> Bool {
    EntityTable.of(reference.kind).index(of: reference.id, in: self) != nil
  }
}
