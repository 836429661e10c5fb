/// The minutes of a session as a line of turns: what came last, what can be undone and redone.
package struct UndoHistory: Sendable {
  package private(set) var minutes: [Minute]
  private var spans: [Span] = []
  package private(set) var undoable: [Int] = []
  package private(set) var redoable: [Int] = []
  /// Whether this is the copy of a group, split off from the workshop.
  package private(set) var isOfGroup = false
  /// What gives the next minutes their numbers.
  package private(set) var numbering: MinuteNumbering
  /// Ballots and cards that the minutes tell of.
  package private(set) var opened: Set<Reference> = []

  /// Where the minutes of a turn stand in `minutes`.
  private struct Span {
    let turn: Int
    var places: [Int]
  }

  /// - Parameter numbering: where the numbers go on; nil takes it from the minutes.
  package init(_ minutes: [Minute], numbering: MinuteNumbering? = nil) {
    self.minutes = []
    self.numbering = numbering ?? MinuteNumbering(minutes)
    self.minutes.reserveCapacity(minutes.count)
    for minute in minutes { enter(minute) }
  }

  /// Enters edits as minutes of one turn, which is `turn` where one has begun already.
  package mutating func enter(
    _ edits: [Edit], by writer: String, at moment: Moment, turn: Int? = nil,
    question: String? = nil, origin: Minute.Origin = .said
  ) -> [Minute] {
    let minutes = numbering.minutes(
      for: edits, by: writer, at: moment, turn: turn, question: question, origin: origin)
    for minute in minutes { enter(minute) }
    return minutes
  }

  /// The edits of a turn, in order.
  package func edits(ofTurn turn: Int) -> [Edit] {
    places(ofTurn: turn).map { minutes[$0].edit }
  }

  /// The edit that brings a thing back as the minutes knew it last; nil when they never did.
  package func lastKnown(_ reference: Reference) -> Edit? {
    var last: [FieldValues] = []
    for minute in minutes where minute.edit.reference == reference {
      switch minute.edit {
      case .add(_, _, let values, _): last = values
      case .revise(_, _, let changes):
        for change in changes {
          last.removeAll { $0.name == change.field }
          if !change.after.isEmpty {
            last.append(FieldValues(change.field, change.after, isPreserved: change.isPreserved))
          }
        }
      case .remove, .move: break
      }
    }
    return last.isEmpty ? nil : .add(reference.kind, reference.id, last, place: nil)
  }

  /// Whether a turn that stands made these edits, and perhaps others.
  package func holds(_ edits: [Edit]) -> Bool {
    undoable.contains { turn in
      let made = self.edits(ofTurn: turn)
      return edits.allSatisfy(made.contains)
    }
  }

  /// The question a turn answered, if it did.
  package func question(ofTurn turn: Int) -> String? {
    places(ofTurn: turn).lazy.compactMap { minutes[$0].question }.first
  }

  private func places(ofTurn turn: Int) -> [Int] {
    let place = place(ofTurn: turn)
    return place < spans.count && spans[place].turn == turn ? spans[place].places : []
  }

  /// Where a turn stands among the spans, or would; they go by their numbers, and it is mostly the last.
  private func place(ofTurn turn: Int) -> Int {
    guard let last = spans.last, last.turn >= turn else { return spans.count }
    var (low, high) = (0, spans.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].turn < turn { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The last turns that said something, the newest last; undone ones are left out.
  package func lastTurns(_ count: Int) -> [Int] {
    Array(undoable.suffix(count))
  }

  /// Leaves a turn as it is that cannot be undone any more, so that earlier ones still can.
  package mutating func passOver(_ turn: Int) {
    undoable.removeAll { $0 == turn }
  }

  package mutating func enter(_ minute: Minute) {
    if minute.origin == .sealed { return }
    numbering.note(minute)
    note(minute.edit)
    let place = place(ofTurn: minute.turn)
    let isFirstOfTurn = place == spans.count || spans[place].turn != minute.turn
    if isFirstOfTurn { spans.insert(Span(turn: minute.turn, places: []), at: place) }
    spans[place].places.append(minutes.count)
    minutes.append(minute)
    guard isFirstOfTurn else { return }
    if minute.question == Merge.split { isOfGroup = true }
    switch minute.origin {
    case .said where minute.edit.keepsTime || minute.edit.addsSealed: break
    case .sealed: break
    case .said:
      undoable.append(minute.turn)
      redoable.removeAll()
    case .undo(let turn):
      if let place = undoable.lastIndex(of: turn) { undoable.remove(at: place) }
      redoable.append(turn)
    case .redo(let turn):
      if let place = redoable.lastIndex(of: turn) { redoable.remove(at: place) }
      undoable.append(turn)
    }
  }

  private mutating func note(_ edit: Edit) {
    switch edit {
    case .add(.ballot, _, _, _), .add(.card, _, _, _): opened.insert(edit.reference)
    case .remove: opened.remove(edit.reference)
    default: break
    }
  }
}

extension Edit {
  /// Whether a ballot or a card comes; by itself that is never undone.
  fileprivate var addsSealed: Bool {
    switch self {
    case .add(.ballot, _, _, _), .add(.card, _, _, _): true
    default: false
    }
  }
}
