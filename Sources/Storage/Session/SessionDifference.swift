import Workshop

/// The edits that lead from one state of a session to another.
enum SessionDifference {
  static func edits(
    from old: Session, to new: Session, kinds: [EntityKind]
  ) -> [Edit] {
    kinds.flatMap { edits(from: old, to: new, of: $0) }
  }

  private static func edits(from old: Session, to new: Session, of kind: EntityKind) -> [Edit] {
    let table = EntityTable.of(kind)
    let newIds = table.ids(in: new)
    var ids = table.ids(in: old)
    var edits: [Edit] = []
    for (place, id) in ids.enumerated().reversed() where table.index(of: id, in: new) == nil {
      edits.append(.remove(kind, id, table.allValues(of: id, in: old), place: place))
      ids.remove(at: place)
    }
    for id in ids {
      let changes = changes(of: id, from: old, to: new, table)
      if !changes.isEmpty { edits.append(.revise(kind, id, changes)) }
    }
    edits += moves(of: &ids, to: newIds.filter(Set(ids).contains), kind)
    for (place, id) in newIds.enumerated() where table.index(of: id, in: old) == nil {
      let values = table.allValues(of: id, in: new)
      edits.append(.add(kind, id, values, place: place < ids.count ? place : nil))
      ids.insert(id, at: min(place, ids.count))
    }
    return edits
  }

  private static func changes(
    of id: Identifier, from old: Session, to new: Session, _ table: EntityTable
  ) -> [FieldChange] {
    var names = table.columns.map(\.name) + [SectionCodec.skipped, SectionCodec.closed]
    for session in [old, new] {
      for field in table.marks(of: id, in: session).other where !names.contains(field.name) {
        names.append(field.name)
      }
    }
    return names.compactMap { name in
      let before = table.held(name, on: id, in: old)
      let after = table.held(name, on: id, in: new)
      if before.values == after.values { return nil }
      return FieldChange(
        name, before: before.values, after: after.values,
        isPreserved: before.isPreserved || after.isPreserved)
    }
  }

  /// The fewest moves that bring `ids` into the order of `wanted`, which holds the same.
  private static func moves(
    of ids: inout [Identifier], to wanted: [Identifier], _ kind: EntityKind
  ) -> [Edit] {
    if ids == wanted { return [] }
    let places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    let steady = longestRise(of: wanted.map { places[$0] ?? 0 })
    var edits: [Edit] = []
    for (place, id) in wanted.enumerated() where !steady.contains(place) {
      guard let from = ids.firstIndex(of: id) else { continue }
      ids.remove(at: from)
      // What is wanted directly before it stands where it belongs already.
      let above = place == 0 ? -1 : ids.firstIndex(of: wanted[place - 1]) ?? -1
      ids.insert(id, at: above + 1)
      if above + 1 != from { edits.append(.move(kind, id, from: from, to: above + 1)) }
    }
    return edits
  }

  /// The indexes of a longest rising run of numbers, others left out.
  private static func longestRise(of numbers: [Int]) -> Set<Int> {
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: numbers.count)
    for (index, number) in numbers.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var rise: Set<Int> = []
    var last = ends.last
    while let index = last {
      rise.insert(index)
      last = before[index]
    }
    return rise
  }
}
