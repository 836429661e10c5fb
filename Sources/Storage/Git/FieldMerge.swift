import Workshop

/// The fields of one thing that both sides changed.
struct FieldMerge {
  private(set) var fields: [RecordDocument.Field] = []
  /// The names of fields to which two answers stand.
  private(set) var conflicts: [String] = []

  /// What belongs to a copy as such, or to the clock of a room: nobody is asked about it.
  private static let unasked: Set<String> = [
    "At", "Format", "Version", "ParentVersion", "Guide", "Planned", "Actual",
  ]

  init(
    type: String, base: RecordDocument.Record?, ours: RecordDocument.Record,
    theirs: RecordDocument.Record
  ) {
    let table = EntityKind(rawValue: type).map(EntityTable.of)
    let known = table.map { SectionCodec.order(of: $0.kind) } ?? [SectionCodec.identifier]
    let strangers = Set((ours.fields + theirs.fields).map(\.name))
      .subtracting(known + [MergeMark.field]).sorted()
    var marks = Self.list(
      base?.values(of: MergeMark.field) ?? [], ours.values(of: MergeMark.field),
      theirs.values(of: MergeMark.field))
    for name in known + strangers {
      let old = base?.values(of: name) ?? []
      let (mine, other) = (ours.values(of: name), theirs.values(of: name))
      let column = table?.column(name).map { table?.columns[$0] } ?? nil
      let isList =
        column?.kind.isSeveral
        ?? ([SectionCodec.skipped, SectionCodec.closed].contains(name)
          || max(mine.count, other.count) > 1)
      let values: [String]
      if mine == other || other == old {
        values = mine
      } else if mine == old {
        values = other
      } else if isList, !Self.isScores(column) {
        values = Self.list(old, mine, other)
      } else if Self.saysNothing(mine) || Self.saysNothing(other) {
        values = Self.saysNothing(mine) ? other : mine
      } else {
        values = Self.first(mine, other)
        if column?.isBookkeeping != true, !Self.unasked.contains(name) {
          conflicts.append(name)
          marks += (values == mine ? other : mine).map { MergeMark.line(name, $0) }
            .filter { !marks.contains($0) }
        }
      }
      fields += values.map { (name, $0) }
    }
    fields += marks.map { (MergeMark.field, $0) }
  }

  private static func isScores(_ column: EntityTable.Column?) -> Bool {
    if case .scores = column?.kind { true } else { false }
  }

  private static func saysNothing(_ values: [String]) -> Bool {
    values.isEmpty || values == ["unknown"]
  }

  /// One of two, whichever side it is on: the larger number, else what comes first.
  private static func first(_ one: [String], _ other: [String]) -> [String] {
    if let first = one.first.flatMap({ Int($0) }), let second = other.first.flatMap({ Int($0) }) {
      return first >= second ? one : other
    }
    return one.lexicographicallyPrecedes(other) ? one : other
  }

  /// What either side added, without what either took away; who alone changed the order is followed.
  static func list(_ base: [String], _ ours: [String], _ theirs: [String]) -> [String] {
    let isKept = { (value: String) in ours.contains(value) && theirs.contains(value) }
    let orders = [base, ours, theirs].map { $0.filter { base.contains($0) && isKept($0) } }
    let kept =
      orders[1] == orders[0]
      ? orders[2]
      : orders[2] == orders[0]
        ? orders[1]
        : first(orders[1], orders[2])
    let added = [ours, theirs].map { side in side.filter { !base.contains($0) } }
      .sorted { $0.lexicographicallyPrecedes($1) }
    return kept + added[0] + added[1].filter { !added[0].contains($0) }
  }
}
