/// One change to one thing, with the state before and after, so that it can be taken back.
package enum Edit: Sendable, Equatable {
  /// A new thing; `place` counts from 0 among its kind, nil is the end.
  case add(EntityKind, Identifier, [FieldValues], place: Int?)
  case revise(EntityKind, Identifier, [FieldChange])
  case remove(EntityKind, Identifier, [FieldValues], place: Int)
  case move(EntityKind, Identifier, from: Int, to: Int)

  /// Whether the state after is the state before.
  package var changesNothing: Bool {
    guard case .revise(_, _, let changes) = self else { return false }
    return changes.allSatisfy { $0.before == $0.after }
  }

  /// The thing that changes.
  package var reference: Reference {
    switch self {
    case .add(let kind, let id, _, _), .revise(let kind, let id, _),
      .remove(let kind, let id, _, _), .move(let kind, let id, _, _):
      Reference(kind, id)
    }
  }

  /// The edit that takes this one back.
  package var inverse: Edit {
    switch self {
    case .add(let kind, let id, let values, let place):
      .remove(kind, id, values, place: place ?? .max)
    case .revise(let kind, let id, let changes):
      .revise(
        kind, id,
        changes.map(\.inverse))
    case .remove(let kind, let id, let values, let place): .add(kind, id, values, place: place)
    case .move(let kind, let id, let from, let to): .move(kind, id, from: to, to: from)
    }
  }
}

/// One field of a thing, before and after; each value is one that `StorableText` leaves as it is.
package struct FieldChange: Sendable, Equatable {
  package var field: String
  package var before: [String] {
    didSet { before = StorableText.of(before) }
  }
  package var after: [String] {
    didSet { after = StorableText.of(after) }
  }
  /// Whether one of the two is what a file held and the field cannot; see `FieldValues.isPreserved`.
  package var isPreserved: Bool

  package init(_ field: String, before: [String], after: [String], isPreserved: Bool = false) {
    self.field = field
    self.before = StorableText.of(before)
    self.after = StorableText.of(after)
    self.isPreserved = isPreserved
  }

  /// The change that takes this one back.
  package var inverse: FieldChange {
    FieldChange(field, before: after, after: before, isPreserved: isPreserved)
  }
}

/// Why an edit does not fit the session as it stands.
package enum EditProblem: Error, Sendable, Equatable {
  case noSuchThing(Reference)
  case alreadyThere(Reference)
  case doesNotFit(field: String, FieldProblem)
  case noSuchPlace(Reference, place: Int, count: Int)
  /// The field was changed since by other hands.
  case changedSince(Reference, field: String, now: [String])
}
