/// Which things of two maps are the same thing: by short name, else by the name people call it.
///
/// A short name never changes, and a map begun from another keeps those of the other. Where a short
/// name says nothing, because no letter of the name could stand in it, the name decides unless the
/// newer map was begun from the older.
package struct ThingPairs: Sendable, Equatable {
  /// Kinds of things that are compared, so that what a thing hangs on comes before it.
  package static let kinds: [EntityKind] = [
    .purpose, .scope, .vision, .goal, .evidence, .segment, .persona, .stage, .touchpoint,
    .opportunity, .idea, .kpi, .measurement, .hypothesis, .action,
  ]

  private var olds: [Reference: Identifier] = [:]
  private var news: [Reference: Identifier] = [:]
  /// What the things of the newer map are called where both are told: as in the older map, and
  /// otherwise like nothing there.
  private var names: [Reference: Identifier] = [:]

  package init(_ old: Session, _ new: Session) {
    let isLine = Self.areLine(old, new)
    for kind in Self.kinds {
      let table = EntityTable.of(kind)
      pairByShortName(table, old, new, isLine: isLine)
      pairByName(table, old, new)
      var taken = Set(table.ids(in: old))
      for id in table.ids(in: new) {
        let reference = Reference(kind, id)
        let name =
          olds[reference]
          ?? Identifier.slug(of: id.text, fallback: id.text, unlessTaken: taken.contains)
        taken.insert(name)
        names[reference] = name
      }
    }
  }

  private mutating func pair(_ kind: EntityKind, _ old: Identifier, _ new: Identifier) {
    olds[Reference(kind, new)] = old
    news[Reference(kind, old)] = new
  }

  private mutating func pairByShortName(
    _ table: EntityTable, _ old: Session, _ new: Session, isLine: Bool
  ) {
    let kind = table.kind
    for id in table.ids(in: new) where table.index(of: id, in: old) != nil {
      let thing = Reference(kind, id)
      if isLine || !Self.isNumbered(thing) || Self.name(thing, old) == Self.name(thing, new) {
        pair(kind, id, id)
      }
    }
  }

  private mutating func pairByName(_ table: EntityTable, _ old: Session, _ new: Session) {
    let kind = table.kind
    var candidates: [SpokenName: [Identifier]] = [:]
    for id in table.ids(in: old) where news[Reference(kind, id)] == nil {
      guard let name = Self.name(Reference(kind, id), old) else { continue }
      candidates[name, default: []].append(id)
    }
    for id in table.ids(in: new) where olds[Reference(kind, id)] == nil {
      guard let name = Self.name(Reference(kind, id), new), let same = candidates[name] else {
        continue
      }
      let links = links(of: Reference(kind, id), table, new) { self.old(of: $0)?.text }
      let best = same.firstIndex {
        self.links(of: Reference(kind, $0), table, old) { $0.id.text } == links
      }
      // A reading of another number is another reading, however alike the days are.
      guard let place = best ?? (kind == .measurement ? nil : same.indices.first) else { continue }
      pair(kind, same[place], id)
      candidates[name]?.remove(at: place)
    }
  }

  /// What a thing hangs on, in the words of the older map.
  private func links(
    of thing: Reference, _ table: EntityTable, _ session: Session,
    _ translate: (Reference) -> String?
  ) -> [[String]] {
    table.columns.compactMap { column in
      guard case .reference(let kinds) = column.kind else { return nil }
      return session.values(of: column.name, on: thing).compactMap { value in
        kinds.lazy.map { Reference($0, Identifier(value)) }.first(where: session.holds)
          .flatMap(translate)
      }
    }
  }

  /// Whether a short name was made without a letter of the name: `touchpoint`, `touchpoint-2`.
  private static func isNumbered(_ thing: Reference) -> Bool {
    let parts = thing.id.text.split(separator: "-", maxSplits: 1)
    guard let first = parts.first, first == thing.kind.rawValue.lowercased() else { return false }
    return parts.count == 1 || parts[1].allSatisfy(\.isNumber)
  }

  private static func name(_ thing: Reference, _ session: Session) -> SpokenName? {
    if thing.kind.soleIdentifier != nil { return nil }
    let title = session.title(of: thing)
    return title == thing.id.text ? nil : SpokenName(title)
  }

  // MARK: Asking

  /// What the same thing is called in the older map.
  package func old(of new: Reference) -> Identifier? { olds[new] }

  /// What the same thing is called in the newer map.
  package func new(of old: Reference) -> Identifier? { news[old] }

  /// How many things of the kinds are on both maps.
  package func count(of kinds: Set<EntityKind>) -> Int {
    olds.keys.count { kinds.contains($0.kind) }
  }

  /// What a thing of the newer map is called where both maps are told.
  func name(of new: Reference) -> Identifier { names[new] ?? new.id }

  /// Values of the newer map as they would stand on the older: links and citations lead to the same
  /// things.
  func translated(
    _ values: [String], _ kind: FieldKind?, in new: Session
  ) -> [String] {
    switch kind {
    case .reference(let kinds): return values.map { link($0, kinds, new) }
    case .references(let kind): return values.map { link($0, [kind], new) }
    case .text, .list, nil:
      return values.map { value in
        guard value.utf8.contains(UInt8(ascii: "]")) else { return value }
        var text = new.cited(value)
        let sources = text.sources.map { name(of: Reference(.evidence, $0)) }
        if sources == text.sources { return value }
        text.sources = sources
        return text.text
      }
    default: return values
    }
  }

  private func link(_ value: String, _ kinds: [EntityKind], _ new: Session) -> String {
    let things = kinds.map { Reference($0, Identifier(value)) }
    return things.first(where: new.holds).map { name(of: $0).text } ?? value
  }
}

extension ThingPairs {
  /// Whether a workshop is a later state of another, or was begun from it.
  package static func areLine(_ old: Session, _ new: Session) -> Bool {
    guard let name = old.facts.name else { return false }
    if let own = new.facts.name, SpokenName(own) == SpokenName(name) { return true }
    let parent = new.facts.parent.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    return parent.map { Identifier.slugText(of: $0) == Identifier.slugText(of: name) } ?? false
  }
}
