import Workshop

/// Words an edition shows as they are, though they may be somebody's name or number: for a person to
/// look at before it leaves.
package struct Doubt: Sendable, Equatable {
  /// A field of a thing, by the names that the session's files know.
  package struct Place: Sendable, Equatable {
    package var thing: Reference
    package var field: String

    package init(_ thing: Reference, _ field: String) {
      self.thing = thing
      self.field = field
    }
  }

  package var words: String
  /// Every place where they stand, in order.
  package var places: [Place]
}

extension [Doubt] {
  /// The same words together, with all their places.
  var gathered: [Doubt] {
    var result: [Doubt] = []
    var known: [String: Int] = [:]
    for doubt in self {
      if let place = known[doubt.words] {
        for new in doubt.places where !result[place].places.contains(new) {
          result[place].places.append(new)
        }
      } else {
        known[doubt.words] = result.count
        result.append(doubt)
      }
    }
    return result
  }
}
