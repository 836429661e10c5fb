extension Merge {
  /// Finds the things of theirs that were taken off here and so do not come along.
  mutating func findStrangers() {
    for kind in EntityKind.allCases {
      let table = EntityTable.of(kind)
      for id in table.ids(in: theirs) {
        let there = Reference(kind, id)
        let here = here(there)
        guard table.index(of: here.id, in: ours) == nil else { continue }
        if ourChanges.brought.things[here] != nil || ourChanges.removed.contains(here) {
          staysAway.insert(there)
        }
      }
    }
  }

  mutating func mergeThings(of kind: EntityKind) {
    // The clock of the room counts, not how long a group took.
    if kind == .timebox || kind == .timer { return }
    let table = EntityTable.of(kind)
    let ids = table.ids(in: theirs)
    let followers = followers(of: ids, table)
    var before: Identifier?
    for (id, after) in zip(ids, followers) {
      let there = Reference(kind, id)
      let here = here(there)
      if !staysAway.contains(there) {
        if table.index(of: here.id, in: ours) != nil {
          mergeFields(of: there, as: here, table)
        } else {
          let values = table.allValues(of: id, in: theirs).map { field in
            FieldValues(
              field.name, taken(field.values, field.name, for: here, table),
              isPreserved: field.isPreserved)
          }
          let place = place(behind: before, before: after, table)
          enter(.add(kind, here.id, values, place: place))
        }
      }
      if table.index(of: here.id, in: result) != nil { before = here.id }
    }
  }

  /// For each of their things the next one that stands here, as it is called here.
  ///
  /// Found for all of them at once, so that thousands of new things take no longer for each.
  private func followers(of ids: [Identifier], _ table: EntityTable) -> [Identifier?] {
    var next: Identifier?
    var followers: [Identifier?] = []
    followers.reserveCapacity(ids.count)
    for id in ids.reversed() {
      followers.append(next)
      let here = here(Reference(table.kind, id)).id
      if table.index(of: here, in: result) != nil { next = here }
    }
    return followers.reversed()
  }

  /// Where a new thing goes: behind the one it follows there, else before the one it precedes; what
  /// they added at the end comes to the end.
  private func place(
    behind before: Identifier?, before after: Identifier?, _ table: EntityTable
  ) -> Int? {
    let found: Int?
    if let before, after != nil || theirChanges.splitKinds.contains(table.kind) {
      found = table.index(of: before, in: result).map { $0 + 1 }
    } else {
      found = before == nil ? after.flatMap { table.index(of: $0, in: result) } : nil
    }
    guard let found else { return nil }
    return found == table.count(pointingAt: [], in: result) ? nil : found
  }

  /// Asks about what was taken off here, where they said something of it or hung something on it.
  mutating func askAboutStrangers(of kind: EntityKind) {
    let table = EntityTable.of(kind)
    for id in table.ids(in: theirs) {
      let there = Reference(kind, id)
      guard staysAway.contains(there) else { continue }
      let here = here(there)
      let values = table.allValues(of: id, in: theirs).map { field in
        FieldValues(
          field.name, translated(field.values, field.name, table), isPreserved: field.isPreserved)
      }
      let isNews: Bool
      if let brought = ourChanges.brought.things[here] {
        isNews = values.contains { brought[$0.name, default: []] != $0.values && !$0.isPreserved }
      } else {
        isNews = theirChanges.touches(there) || loose[there] != nil
      }
      guard isNews else { continue }
      let addition = Edit.add(kind, here.id, values, place: nil)
      let holders = loose[there, default: []].map {
        FieldReference($0.reference, field: $0.field)
      }
      conflicts.append(
        .removedHere(
          here, title: theirs.title(of: there), theirs: addition, namedIn: holders))
    }
  }
}

extension Merge {
  /// Takes off what they took off, unless something here speaks of it; then it is asked.
  mutating func mergeRemovals() {
    var doomed = Set(EntityKind.allCases.flatMap(removals))
    var contested = doomed.filter(ourChanges.touches)
    doomed.subtract(contested)
    let links = result.links
    var isSettled = false
    while !isSettled {
      let named = links.filter { doomed.contains($0.target) && !doomed.contains($0.holder) }
      isSettled = named.isEmpty
      doomed.subtract(named.map(\.target))
      contested.formUnion(named.map(\.target))
    }
    for kind in EntityKind.allCases {
      let table = EntityTable.of(kind)
      for (place, id) in table.ids(in: result).enumerated().reversed()
      where doomed.contains(Reference(kind, id)) {
        enter(.remove(kind, id, table.allValues(of: id, in: result), place: place))
      }
      for id in table.ids(in: result) where contested.contains(Reference(kind, id)) {
        let reference = Reference(kind, id)
        conflicts.append(.removedThere(reference, title: ours.title(of: reference)))
      }
    }
  }

  private func removals(of kind: EntityKind) -> [Reference] {
    let table = EntityTable.of(kind)
    let known = Set(table.ids(in: theirs).map { here(Reference(kind, $0)).id })
    return table.ids(in: ours).filter { !known.contains($0) }.map { Reference(kind, $0) }
      .filter { reference in
        if ourChanges.brought.removed.contains(reference) { return false }
        return theirChanges.removed.contains(reference)
          || theirChanges.goneInTheEnd.contains(reference)
            && ourChanges.brought.things[reference] != nil
      }
  }

  /// Gives what they moved, and we did not, the place it has there.
  mutating func mergeOrder(of kind: EntityKind) {
    let table = EntityTable.of(kind)
    let wanted = table.ids(in: theirs).map { here(Reference(kind, $0)).id }
      .filter { table.index(of: $0, in: result) != nil }
    let known = Set(wanted)
    for (index, id) in wanted.enumerated() {
      let reference = Reference(kind, id)
      guard theirChanges.moved.contains(reference), !ourChanges.moved.contains(reference),
        table.index(of: id, in: ours) != nil, let from = table.index(of: id, in: result)
      else { continue }
      var ids = table.ids(in: result)
      let before = index == 0 ? nil : wanted[index - 1]
      if ids.prefix(from).last(where: known.contains) == before { continue }
      ids.remove(at: from)
      let to =
        before.flatMap { before in ids.firstIndex(of: before).map { $0 + 1 } }
        ?? ids.firstIndex(where: known.contains) ?? 0
      if to != from { enter(.move(kind, id, from: from, to: to)) }
    }
  }
}

extension Session {
  /// Every field that names another thing, with the thing named.
  var links: [(holder: Reference, target: Reference)] {
    EntityTable.all.flatMap { table in
      let columns = table.columns.compactMap { column in
        column.kind.targets.isEmpty ? nil : (name: column.name, kinds: column.kind.targets)
      }
      return table.ids(in: self).flatMap { id in
        let holder = Reference(table.kind, id)
        return columns.flatMap { column in
          values(of: column.name, on: holder).flatMap { value in
            column.kinds.map { (holder, Reference($0, Identifier(value))) }
          }
        }
      }
    }
  }
}
