/// One field of one thing.
struct Touch: Hashable {
  let reference: Reference
  let field: String

  init(_ reference: Reference, _ field: String) {
    self.reference = reference
    self.field = field
  }
}

/// What one side of a split workshop did since it was split, by its minutes.
struct Deeds: Sendable, Equatable {
  private(set) var added: Set<Reference> = []
  private(set) var removed: Set<Reference> = []
  /// What each field held before it was first changed here.
  private var bases: [Touch: [String]] = [:]
  private var things: Set<Reference> = []
  /// What the splitting itself changed, which nobody meant.
  private(set) var splitOff: Set<Touch> = []

  /// - Parameters:
  ///   - shared: the minutes of the other side; what stands in both is older than the split.
  init(since shared: [Minute], in minutes: [Minute]) {
    let known = Set(shared.map(Key.init))
    for minute in minutes where !known.contains(Key(minute)) {
      minute.question == Merge.split ? splitOff(by: minute.edit) : enter(minute.edit)
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

  private mutating func splitOff(by edit: Edit) {
    guard case .revise(let kind, let id, let changes) = edit else { return }
    for change in changes { splitOff.insert(Touch(Reference(kind, id), change.field)) }
  }

  private mutating func enter(_ edit: Edit) {
    let reference = edit.reference
    switch edit {
    case .add:
      // Brought back by an undo, it is as old as before.
      if removed.remove(reference) == nil { added.insert(reference) }
    case .remove: if added.remove(reference) == nil { removed.insert(reference) }
    case .move: things.insert(reference)
    case .revise(_, _, let changes):
      things.insert(reference)
      for change in changes {
        let touch = Touch(reference, change.field)
        if bases[touch] == nil { bases[touch] = change.before }
      }
    }
  }

  func touches(_ reference: Reference) -> Bool {
    things.contains(reference) || added.contains(reference)
  }

  func touches(_ reference: Reference, _ field: String) -> Bool {
    added.contains(reference) || bases[Touch(reference, field)] != nil
  }

  /// What the field held before it was first changed; nil when it was not. Nothing, in a new thing.
  func base(of field: String, on reference: Reference) -> [String]? {
    added.contains(reference) ? [] : bases[Touch(reference, field)]
  }
}
