/// What another copy of a workshop brings home: edits that fit, and questions where both sides went
/// different ways.
///
/// The copy shares the first minutes; what either side did since tells who changed what. A thing or a
/// field that only one side touched is taken as that side left it, lists take what either side added,
/// and nothing either side said is dropped without a question. Things that were put aside when the
/// copy was split off stay as they are here.
public struct Merge: Sendable, Equatable {
  /// What is taken without a question, in an order in which it can be applied.
  public private(set) var edits: [Edit] = []
  public private(set) var conflicts: [Conflict] = []

  /// The mark, in place of a question, of the minutes that split a copy off.
  public static let split = "breakout"

  /// Two sides that cannot both stand.
  public enum Conflict: Sendable, Equatable {
    /// One field, two values; a text can hold both.
    case values(FieldPath, of: Reference, ours: [String], theirs: [String], canHoldBoth: Bool)
    /// Taken off here and changed there.
    case removedHere(Reference, title: String, theirs: Edit)
    /// Changed here and taken off there.
    case removedThere(Reference, title: String, removal: Edit)
  }

  let ours: Session
  let theirs: Session
  private let ourDeeds: Deeds
  private let theirDeeds: Deeds
  /// Short names of theirs that mean something else here, and what they are called now.
  private var renamed: [Reference: Identifier] = [:]

  public init(
    _ theirs: Session, _ theirMinutes: [Minute], into ours: Session, _ ourMinutes: [Minute]
  ) {
    self.ours = ours
    self.theirs = theirs
    ourDeeds = Deeds(since: theirMinutes, in: ourMinutes)
    theirDeeds = Deeds(since: ourMinutes, in: theirMinutes)
    findNamesakes()
    for kind in EntityKind.allCases { mergeThings(of: kind) }
    for kind in EntityKind.allCases { mergeRemovals(of: kind) }
  }

  /// Things both sides began under one short name, of which the links say that they are two.
  private mutating func findNamesakes() {
    var taken = ours
    for kind in EntityKind.allCases where kind.soleIdentifier == nil {
      let table = EntityTable.of(kind)
      for id in table.ids(in: theirs) {
        let reference = Reference(kind, id)
        let isElsewhere = ours.kind(of: id).map { $0 != kind } ?? false
        guard theirDeeds.added.contains(reference),
          isElsewhere || ourDeeds.added.contains(reference) && !isSame(reference, table)
        else { continue }
        let fresh = taken.freshIdentifier(for: id.text, kind: kind)
        renamed[reference] = fresh
        // Only so that the next namesake gets yet another name.
        try? taken.apply(.add(kind, fresh, [], place: nil))
      }
    }
  }

  /// Whether two things of one short name hang on the same things, and so are one.
  private func isSame(_ reference: Reference, _ table: EntityTable) -> Bool {
    table.columns.allSatisfy { column in
      guard case .reference = column.kind else { return true }
      let here = ours.values(of: column.name, on: reference)
      let there = theirs.values(of: column.name, on: reference)
      return here.isEmpty || there.isEmpty || here == there
    }
  }

  private mutating func mergeThings(of kind: EntityKind) {
    let table = EntityTable.of(kind)
    for (place, id) in table.ids(in: theirs).enumerated() {
      let reference = Reference(kind, id)
      if renamed[reference] == nil, table.place(id, in: ours) != nil {
        mergeFields(of: reference, table)
        continue
      }
      let addition = Edit.add(
        kind, renamed[reference] ?? id, allValues(of: reference, table),
        place: self.place(after: place, table))
      if !ourDeeds.removed.contains(reference) {
        edits.append(addition)
      } else if theirDeeds.touches(reference) {
        conflicts.append(
          .removedHere(reference, title: theirs.title(of: reference), theirs: addition))
      }
    }
  }

  /// Behind the thing it follows there, if that is here too; nil is the end.
  private func place(after place: Int, _ table: EntityTable) -> Int? {
    let before = table.ids(in: theirs).prefix(place)
    guard let neighbour = before.last(where: { table.place($0, in: ours) != nil }),
      let here = table.place(neighbour, in: ours), here + 1 < table.ids(in: ours).count
    else { return nil }
    // What was added before this one stands behind the same neighbour already.
    let between = before.reversed().prefix { $0 != neighbour }.count
    return here + 1 + between
  }

  private func allValues(of reference: Reference, _ table: EntityTable) -> [NamedValues] {
    table.allValues(of: reference.id, in: theirs).map { field in
      NamedValues(field.name, translated(field.values, field.name, table), isAside: field.isAside)
    }
  }

  private mutating func mergeRemovals(of kind: EntityKind) {
    let table = EntityTable.of(kind)
    for id in table.ids(in: ours) where table.place(id, in: theirs) == nil {
      let reference = Reference(kind, id)
      guard theirDeeds.removed.contains(reference) else { continue }
      let removal = Edit.remove(
        kind, id, table.allValues(of: id, in: ours), place: table.place(id, in: ours) ?? 0)
      if ourDeeds.touches(reference) {
        conflicts.append(
          .removedThere(reference, title: ours.title(of: reference), removal: removal))
      } else {
        edits.append(removal)
      }
    }
  }
}

extension Merge {
  private static let keptHere: Set<String> = ["At", "Format", "Version", "ParentVersion", "Guide"]

  private mutating func mergeFields(of reference: Reference, _ table: EntityTable) {
    var changes: [FieldChange] = []
    for field in fields(of: reference, table) {
      if reference.kind == .facts, Merge.keptHere.contains(field) { continue }
      let here = ours.values(of: field, on: reference)
      let there = translated(theirs.values(of: field, on: reference), field, table)
      guard here != there else { continue }
      let isList = table.column(field).map { table.columns[$0].kind.isSeveral } ?? true
      switch (ourDeeds.touches(reference, field), theirDeeds.base(of: field, on: reference)) {
      case (_, let base?) where isList:
        let merged = Merge.list(here, base: translated(base, field, table), there)
        if merged != here { changes.append(ours.change(of: field, on: reference, to: merged)) }
      case (false, .some): changes.append(ours.change(of: field, on: reference, to: there))
      case (true, nil): continue
      case (false, nil) where theirDeeds.splitOff.contains(Touch(reference, field)): continue
      default:
        ask(field, reference, here, there, table)
      }
    }
    if !changes.isEmpty { edits.append(.revise(reference.kind, reference.id, changes)) }
  }

  private mutating func ask(
    _ field: String, _ reference: Reference, _ here: [String], _ there: [String],
    _ table: EntityTable
  ) {
    if there.isEmpty || there == ["unknown"] { return }
    if here.isEmpty || here == ["unknown"] {
      edits.append(
        .revise(
          reference.kind, reference.id, [ours.change(of: field, on: reference, to: there)]))
      return
    }
    let isText = table.column(field).map { table.columns[$0].kind == .text } ?? false
    conflicts.append(
      .values(
        FieldPath(reference.kind, field), of: reference, ours: here, theirs: there,
        canHoldBoth: isText))
  }

  private func fields(of reference: Reference, _ table: EntityTable) -> [String] {
    var names = table.columns.map(\.name) + ["Skipped", "Closed"]
    for field in table.allValues(of: reference.id, in: theirs) where !names.contains(field.name) {
      names.append(field.name)
    }
    return names
  }

  /// Ours with what they added to the base, and without what they took from it.
  static func list(_ ours: [String], base: [String], _ theirs: [String]) -> [String] {
    let gone = Set(base).subtracting(theirs)
    let kept = ours.filter { !gone.contains($0) }
    return kept + theirs.filter { !base.contains($0) && !kept.contains($0) }
  }

  /// Values with short names as they are called here.
  private func translated(
    _ values: [String], _ field: String, _ table: EntityTable
  ) -> [String] {
    guard !renamed.isEmpty, let column = table.column(field) else { return values }
    switch table.columns[column].kind {
    case .reference(let kinds):
      return values.map { value in
        kinds.lazy.compactMap { renamed[Reference($0, Identifier(value))] }.first?.text ?? value
      }
    case .references(let kind):
      return values.map { renamed[Reference(kind, Identifier($0))]?.text ?? $0 }
    case .text, .list:
      return values.map { value in
        var text = theirs.cited(value)
        text.sources = text.sources.map { renamed[Reference(.evidence, $0)] ?? $0 }
        return text.text
      }
    default: return values
    }
  }
}

extension Merge.Conflict {
  /// How a conflict is settled.
  public enum Choice: Sendable, Equatable {
    case ours
    case theirs
    case both
  }

  /// The edits that settle it; none where ours stays.
  public func edits(_ choice: Choice, in session: Session) -> [Edit] {
    switch (self, choice) {
    case (_, .ours): []
    case (.values(let path, let reference, _, let theirs, _), .theirs):
      [session.setting(path.field, of: reference, to: theirs)]
    case (.values(let path, let reference, let ours, let theirs, _), .both):
      [
        session.setting(
          path.field, of: reference, to: [(ours + theirs).joined(separator: "\n")])
      ]
    case (.removedHere(_, _, let addition), _): [addition]
    case (.removedThere(_, _, let removal), _): [removal]
    }
  }
}
