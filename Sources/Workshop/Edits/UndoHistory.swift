/// The minutes of a session as a line of turns: what came last, what can be undone and redone.
///
/// A long session has thousands of minutes, and the first question needs but the last few. The others
/// are read whenever something asks for them, each time anew until `readEarlier` does so for good.
package struct UndoHistory: Sendable {
  /// The end of the story from the first minute of a turn on, or all of it.
  private var known: TurnLine
  /// Reads what stands before; nil where nothing does, or it is read.
  private var earlier: (@Sendable () -> [Minute])?
  /// What gives the next minutes their numbers.
  package private(set) var numbering: MinuteNumbering

  /// - Parameter numbering: where the numbers go on; nil takes it from the minutes.
  package init(_ minutes: [Minute], numbering: MinuteNumbering? = nil) {
    self.numbering = numbering ?? MinuteNumbering(minutes)
    known = TurnLine(minutes)
  }

  /// - Parameters:
  ///   - last: the last minutes of the story, from the first one of a turn on.
  ///   - earlier: reads all those before them.
  package init(
    last: [Minute], numbering: MinuteNumbering, earlier: @escaping @Sendable () -> [Minute]
  ) {
    (self.numbering, self.earlier) = (numbering, earlier)
    known = TurnLine(last)
  }

  /// Whether a part of the story is still to be read.
  package var isPartial: Bool { earlier != nil }

  /// Reads the whole story, where that is still to be done.
  package mutating func readEarlier() {
    known = whole
    earlier = nil
  }

  private var whole: TurnLine {
    earlier.map { TurnLine($0() + known.minutes) } ?? known
  }

  package var minutes: [Minute] { whole.minutes }
  package var undoable: [Int] { whole.undoable }
  package var redoable: [Int] { whole.redoable }
  /// Whether this is the copy of a group, split off from the workshop.
  package var isOfGroup: Bool { whole.isOfGroup }
  /// Ballots and cards that the minutes tell of.
  package var opened: Set<Reference> { whole.opened }

  /// When the last minute was taken; nil before the first.
  package var lastMoment: Moment? { (known.minutes.last ?? whole.minutes.last)?.moment }

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

  package mutating func enter(_ minute: Minute) {
    numbering.note(minute)
    known.enter(minute)
  }

  /// The edits of a turn, in order.
  package func edits(ofTurn turn: Int) -> [Edit] { holding(turn).edits(ofTurn: turn) }

  /// The question a turn answered, if it did.
  package func question(ofTurn turn: Int) -> String? { holding(turn).question(ofTurn: turn) }

  private func holding(_ turn: Int) -> TurnLine { known.holds(turn) ? known : whole }

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
    let line = whole
    return line.undoable.contains { turn in
      let made = line.edits(ofTurn: turn)
      return edits.allSatisfy(made.contains)
    }
  }

  /// Tells of the turns that can be undone, the last one first, for as long as more are wanted.
  ///
  /// - Parameter take: takes a turn; whether it wants the one before as well.
  package func walkBack(_ take: (Int) -> Bool) {
    var count = 0
    for turn in known.undoable.reversed() {
      if !take(turn) { return }
      count += 1
    }
    if earlier == nil { return }
    for turn in undoable.dropLast(count).reversed() where !take(turn) { return }
  }

  /// Leaves a turn as it is that cannot be undone any more, so that earlier ones still can.
  package mutating func passOver(_ turn: Int) {
    readEarlier()
    known.passOver(turn)
  }
}
