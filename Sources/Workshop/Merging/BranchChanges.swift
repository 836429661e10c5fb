/// One field of one thing.
struct FieldKey: Hashable {
  let reference: Reference
  let field: String

  init(_ reference: Reference, _ field: String) {
    self.reference = reference
    self.field = field
  }
}

/// What one side of a split workshop did since it was split, by its minutes.
struct BranchChanges: Sendable, Equatable {
  private(set) var added: Set<Reference> = []
  private(set) var removed: Set<Reference> = []
  /// What was taken off and not brought back, things that were added since the split included.
  private(set) var goneInTheEnd: Set<Reference> = []
  /// What was given another place here, rather than by an earlier merge.
  private(set) var moved: Set<Reference> = []
  /// What the splitting itself changed, which nobody meant.
  private(set) var splitOff: Set<FieldKey> = []
  /// Kinds of which the splitting took things away.
  private(set) var splitKinds: Set<EntityKind> = []
  /// What earlier merges brought here and nobody took back.
  private(set) var brought = MergedChanges()
  /// Who spoke last.
  private(set) var writer: String?
  /// What each field held since, what it held before the first change being the first.
  private var histories: [FieldKey: [[String]]] = [:]
  private var revised: Set<Reference> = []

  /// - Parameters:
  ///   - shared: the minutes of the other side; what stands in both is older than the split.
  init(since shared: [Minute], in minutes: [Minute]) {
    let known = Dictionary(grouping: shared, by: Key.init)
    let undone = BranchChanges.undoneTurns(of: minutes)
    let mergedTurns = Set(minutes.filter(Merge.isMerged).map(\.turn))
    for minute in minutes where !known[Key(minute), default: []].contains(minute) {
      if minute.question == Merge.split {
        splitOff(by: minute.edit)
        continue
      }
      let isMerged = Merge.isMerged(minute)
      if !isMerged { writer = minute.writer }
      enter(minute.edit, isMerged: isMerged || minute.isReturn(of: mergedTurns))
      if isMerged, !undone.contains(minute.turn) { brought.enter(minute) }
    }
  }

  private struct Key: Hashable {
    let writer: String
    let sequence: Int
    let seconds: Int

    init(_ minute: Minute) {
      writer = minute.writer
      sequence = minute.sequence
      seconds = minute.moment.seconds
    }
  }

  private static func undoneTurns(of minutes: [Minute]) -> Set<Int> {
    minutes.reduce(into: []) { turns, minute in
      switch minute.origin {
      case .said, .sealed: break
      case .undo(let turn): turns.insert(turn)
      case .redo(let turn): turns.remove(turn)
      }
    }
  }

  /// The values of things when they were taken off.
  private var last: [Reference: [FieldValues]] = [:]

  private mutating func splitOff(by edit: Edit) {
    switch edit {
    case .revise(let kind, let id, let changes):
      for change in changes { splitOff.insert(FieldKey(Reference(kind, id), change.field)) }
    case .remove(let kind, _, _, _): splitKinds.insert(kind)
    case .add, .move: break
    }
  }

  private mutating func enter(_ edit: Edit, isMerged: Bool) {
    let reference = edit.reference
    switch edit {
    case .add(_, _, let values, _):
      goneInTheEnd.remove(reference)
      // Brought back by an undo, it is as old as before.
      let isBack = removed.remove(reference) != nil
      let old = isBack ? last[reference, default: []] : []
      if !isBack { added.insert(reference) }
      let names = Set((old + values).map(\.name))
      for name in names {
        let before = old.first { $0.name == name }?.values ?? []
        let after = values.first { $0.name == name }?.values ?? []
        if before != after { note(after, in: FieldKey(reference, name), before: before) }
      }
    case .remove(_, _, let values, _):
      last[reference] = values
      goneInTheEnd.insert(reference)
      if added.remove(reference) == nil { removed.insert(reference) }
    case .move: if !isMerged { moved.insert(reference) }
    case .revise(_, _, let changes):
      revised.insert(reference)
      for change in changes {
        note(change.after, in: FieldKey(reference, change.field), before: change.before)
      }
    }
  }

  private mutating func note(_ values: [String], in touch: FieldKey, before: [String]) {
    histories[touch, default: [before]].append(values)
  }

  /// Whether anything was said of it.
  func touches(_ reference: Reference) -> Bool {
    revised.contains(reference) || added.contains(reference)
  }

  /// What the field held since the split, the oldest first; none when nothing was said of it.
  func history(of field: String, on reference: Reference) -> [[String]] {
    if let history = histories[FieldKey(reference, field)] { return history }
    return added.contains(reference) ? [[]] : []
  }
}

extension Minute {
  /// Whether it takes back or brings back one of these turns.
  fileprivate func isReturn(of turns: Set<Int>) -> Bool {
    switch origin {
    case .said, .sealed: false
    case .undo(let turn), .redo(let turn): turns.contains(turn)
    }
  }
}

/// What merges brought, so that the same is not brought twice, nor brought back after it was
/// dropped.
struct MergedChanges: Sendable, Equatable {
  /// Things, as they were brought.
  private(set) var things: [Reference: [String: [String]]] = [:]
  private(set) var removed: Set<Reference> = []
  private(set) var changes: [FieldKey: [FieldChange]] = [:]
  /// Things that are called otherwise here than there; by what they are called there.
  private(set) var renamed: [Reference: [Identifier]] = [:]

  mutating func enter(_ minute: Minute) {
    let reference = minute.edit.reference
    switch minute.edit {
    case .add(let kind, let id, let values, _):
      things[reference] = Dictionary(
        values.map { ($0.name, $0.values) }, uniquingKeysWith: { $1 })
      if let name = Merge.formerName(in: minute) {
        renamed[Reference(kind, name), default: []].append(id)
      }
    case .remove: removed.insert(reference)
    case .revise(_, _, let changes):
      for change in changes {
        self.changes[FieldKey(reference, change.field), default: []].append(change)
        things[reference]?[change.field] = change.after
      }
    case .move: break
    }
  }

  /// Whether the field was given these values by a merge, be it for a moment.
  func holds(_ values: [String], in field: String, of reference: Reference) -> Bool {
    changes[FieldKey(reference, field), default: []].contains { $0.after == values }
      || things[reference]?[field] == values
  }
}
