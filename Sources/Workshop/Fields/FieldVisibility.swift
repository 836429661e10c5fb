/// What of a field the public may see, said where the field is declared.
package enum FieldVisibility: Sendable, Equatable {
  /// As it is, but for names of participants within its words.
  case shown
  /// Holds people: shown by their role, else as withheld.
  case person
  case withheld(WithheldReason)
}

/// Why something is not for the public; in the order in which a receipt lists them.
package enum WithheldReason: String, Sendable, CaseIterable {
  case names, owners, mentions, contacts, hopesAndFears, votes, quotes, notes, foreign
}

extension EntityTable {
  /// The reason for which nothing at all of the kind is for the public; nil when something is.
  package var reasonToHide: WithheldReason? {
    guard let first = columns.first?.visibility,
      columns.allSatisfy({ $0.visibility == first })
    else { return nil }
    if case .withheld(let reason) = first { return reason }
    return nil
  }
}
