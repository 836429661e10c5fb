/// A whole workshop: everything said in it, in the order in which it stands.
///
/// It changes in one place only, `apply(_:)`. It is handed about by the dozen for each line that somebody
/// types, so that a copy is one reference, not one for each list.
package struct Session: Sendable, Equatable {
  /// Always one.
  var contents = [SessionContents()]

  package init() {}

  package var facts: WorkshopInfo { workshops.first ?? WorkshopInfo(id: "session") }
  package var purpose: Purpose { purposes.first ?? Purpose(id: "purpose") }
  package var scope: Scope { scopes.first ?? Scope(id: "scope") }
  package var vision: Vision { visions.first ?? Vision(id: "vision") }
  package var review: Review { reviews.first ?? Review(id: "review") }
  /// The timer that was set, if one was.
  package var timer: Timer? { timers.first }

  /// The touchpoints on one persona's path in one stage, in order.
  package func touchpoints(of persona: Identifier, in stage: Identifier) -> [Touchpoint] {
    // In place: of a large map hardly any stand in one stage, and the others need not be copied.
    let members = touchpoints.members
    return members.indices
      .filter { members[$0].persona == persona && members[$0].stage == stage }
      .map { members[$0] }
  }

  /// The kind of the thing called `id`, if there is one.
  package func kind(of id: Identifier) -> EntityKind? {
    EntityKind.allCases.first {
      $0.isPresent(in: self) && EntityTable.of($0).index(of: id, in: self) != nil
    }
  }

  /// What people call the thing: its name, else its identifier.
  package func title(of reference: Reference) -> String {
    let table = EntityTable.of(reference.kind)
    guard let place = table.index(of: reference.id, in: self) else { return reference.id.text }
    return title(of: reference, at: place)
  }

  /// The same of a thing that is known to stand at a place among its kind.
  package func title(of reference: Reference, at place: Int) -> String {
    let table = EntityTable.of(reference.kind)
    for column in table.namingColumns {
      if let text = table.values(inColumn: column, at: place, in: self).first, !text.isEmpty {
        let isLine =
          reference.kind == .hypothesis && table.columns[column].name == Hypothesis.field(.ref)
        return cited(isLine ? Hypothesis.words(ofLine: text) : text).body
      }
    }
    return reference.id.text
  }

  /// Whether `id` names a source.
  package func isEvidence(_ id: Identifier) -> Bool { evidence[id] != nil }
}

/// One thing in a session: what it is and its identifier.
package struct Reference: Sendable, Hashable {
  package var kind: EntityKind
  package var id: Identifier

  package init(_ kind: EntityKind, _ id: Identifier) {
    self.kind = kind
    self.id = id
  }
}
