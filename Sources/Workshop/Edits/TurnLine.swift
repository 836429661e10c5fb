/// Minutes as a line of turns, in the order of the story.
struct TurnLine: Sendable {
  private(set) var minutes: [Minute] = []
  private var spans: [Span] = []
  private(set) var undoable: [Int] = []
  private(set) var redoable: [Int] = []
  /// Whether this is the copy of a group, split off from the workshop.
  private(set) var isOfGroup = false
  /// Ballots and cards that the minutes tell of.
  private(set) var opened: Set<Reference> = []

  /// Where the minutes of a turn stand in `minutes`.
  private struct Span {
    let turn: Int
    var places: [Int]
  }

  init(_ minutes: [Minute]) {
    self.minutes.reserveCapacity(minutes.count)
    for minute in minutes { enter(minute) }
  }

  /// The edits of a turn, in order.
  func edits(ofTurn turn: Int) -> [Edit] {
    places(ofTurn: turn).map { minutes[$0].edit }
  }

  /// The question a turn answered, if it did.
  func question(ofTurn turn: Int) -> String? {
    places(ofTurn: turn).lazy.compactMap { minutes[$0].question }.first
  }

  func holds(_ turn: Int) -> Bool { !places(ofTurn: turn).isEmpty }

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

  mutating func passOver(_ turn: Int) {
    undoable.removeAll { $0 == turn }
  }

  mutating func enter(_ minute: Minute) {
    if minute.origin == .sealed { return }
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
