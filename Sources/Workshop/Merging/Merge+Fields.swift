extension Merge {
  /// What belongs to a copy as such.
  private static let keptHere = Set(
    WorkshopInfo.fields(named: .at, .format, .version, .parentVersion, .guide, .guideEdition))

  mutating func mergeFields(
    of there: Reference, as here: Reference, _ table: EntityTable
  ) {
    var changes: [FieldChange] = []
    for field in fields(of: there, table) {
      if there.kind == .facts, Merge.keptHere.contains(field) { continue }
      let standing = ours.values(of: field, on: here)
      let values = taken(theirs.values(of: field, on: there), field, for: here, table)
      guard standing != values else { continue }
      let pair = Pair(field: field, there: there, here: here, standing: standing, values: values)
      let isList = table.column(field).map { table.columns[$0].kind.isSeveral } ?? true
      let wanted = isList ? list(pair, table) : single(pair, table)
      if wanted != standing { changes.append(ours.change(of: field, on: here, to: wanted)) }
    }
    if !changes.isEmpty { enter(.revise(here.kind, here.id, changes)) }
  }

  /// One field that stands differently on the two sides.
  private struct Pair {
    let field: String
    let there: Reference
    let here: Reference
    let standing: [String]
    let values: [String]
  }

  private func fields(of reference: Reference, _ table: EntityTable) -> [String] {
    var names = table.columns.map(\.name) + [AnswerState.skippedField, AnswerState.closedField]
    for field in table.allValues(of: reference.id, in: theirs)
    where !names.contains(field.name) && !field.isPreserved {
      names.append(field.name)
    }
    return names
  }

  private func history(_ pair: Pair, _ table: EntityTable) -> [[String]] {
    theirChanges.history(of: pair.field, on: pair.there).map { translated($0, pair.field, table) }
  }

  private func isUntouched(_ pair: Pair) -> Bool {
    theirChanges.splitOff.contains(FieldKey(pair.there, pair.field))
      || ourChanges.history(of: pair.field, on: pair.here).first == pair.values
  }

  /// What a field of one value is to hold; a question is entered where nobody can tell.
  private mutating func single(_ pair: Pair, _ table: EntityTable) -> [String] {
    // The clock of the room counts, not how long a group took.
    if pair.here.keepsTime(in: pair.field) { return pair.standing }
    let history = history(pair, table)
    if ourChanges.brought.holds(pair.values, in: pair.field, of: pair.here) { return pair.standing }
    if history.isEmpty {
      if isUntouched(pair) { return pair.standing }
    } else {
      if history.first == pair.values { return pair.standing }
      // They went on from what stands here.
      if history.contains(pair.standing) { return pair.values }
    }
    if Merge.saysNothing(pair.values) { return pair.standing }
    if Merge.saysNothing(pair.standing) { return pair.values }
    let isText = table.column(pair.field).map { table.columns[$0].kind == .text } ?? false
    conflicts.append(
      .values(
        FieldReference(pair.here, field: pair.field), title: ours.title(of: pair.here),
        ours: pair.standing, theirs: pair.values, canHoldBoth: isText))
    return pair.standing
  }

  private static func saysNothing(_ values: [String]) -> Bool {
    values.isEmpty || values == ["unknown"]
  }

  /// Ours with what they added, and without what they took from it.
  private func list(_ pair: Pair, _ table: EntityTable) -> [String] {
    let history = history(pair, table)
    if history.isEmpty, isUntouched(pair) { return pair.standing }
    let touch = FieldKey(pair.here, pair.field)
    let isFirst =
      ourChanges.brought.changes[touch] == nil && ourChanges.brought.things[pair.here] == nil
    // They went on from what stands here, so their order stands too.
    if isFirst, history.contains(pair.standing) { return pair.values }
    if pair.values == ["unknown"], !pair.standing.isEmpty { return pair.standing }
    var base = Set(history.first ?? [])
    for change in ourChanges.brought.changes[touch, default: []] {
      let (before, after) = (Set(change.before), Set(change.after))
      base.formUnion(after.subtracting(before))
      base.subtract(before.subtracting(after))
    }
    base.formUnion(ourChanges.brought.things[pair.here]?[pair.field] ?? [])
    let merged = Merge.list(pair.standing, base: base, pair.values)
    let said = merged.filter { $0 != "unknown" }
    return said.isEmpty ? merged : said
  }

  static func list(_ ours: [String], base: Set<String>, _ theirs: [String]) -> [String] {
    let gone = base.subtracting(theirs)
    let kept = ours.filter { !gone.contains($0) }
    return kept + theirs.filter { !base.contains($0) && !kept.contains($0) }
  }

  /// Values as they are called here, without things that do not come along; those are noted.
  mutating func taken(
    _ values: [String], _ field: String, for holder: Reference, _ table: EntityTable
  ) -> [String] {
    let kinds = table.column(field).map { table.columns[$0].kind.targets } ?? []
    let kept = values.filter { value in
      let target = kinds.lazy.map { Reference($0, Identifier(value)) }.first(
        where: staysAway.contains)
      guard let target else { return true }
      loose[target, default: []].append(FieldKey(holder, field))
      return false
    }
    return translated(kept, field, table)
  }

  /// Values with short names as they are called here.
  func translated(_ values: [String], _ field: String, _ table: EntityTable) -> [String] {
    guard !renamed.isEmpty, let column = table.column(field) else { return values }
    switch table.columns[column].kind {
    case .reference, .references:
      let kinds = table.columns[column].kind.targets
      return values.map { value in
        kinds.lazy.compactMap { renamed[Reference($0, Identifier(value))] }.first?.text ?? value
      }
    case .text, .list:
      return values.map { value in
        var text = theirs.cited(value)
        guard text.sources.contains(where: { renamed[Reference(.evidence, $0)] != nil }) else {
          return value
        }
        text.sources = text.sources.map { renamed[Reference(.evidence, $0)] ?? $0 }
        return text.text
      }
    default: return values
    }
  }
}
