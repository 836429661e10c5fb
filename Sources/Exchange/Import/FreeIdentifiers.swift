import Workshop

/// Identifiers for what comes in, none of which anything bears yet.
struct FreeIdentifiers {
  private var taken: Set<Identifier> = Set(EntityKind.allCases.compactMap(\.soleIdentifier))
  /// How often each was wanted; counting on keeps many things of one name cheap.
  private var counts: [Identifier: Int] = [:]

  /// Notes one that is borne already.
  mutating func take(_ id: Identifier) {
    taken.insert(id)
  }

  /// The one that is wanted, else the same with a number.
  mutating func next(_ wanted: Identifier) -> Identifier {
    var id = wanted
    var count = counts[wanted, default: 1]
    while !taken.insert(id).inserted {
      count += 1
      id = Identifier("\(wanted.text)-\(count)")
    }
    counts[wanted] = count
    return id
  }
}
