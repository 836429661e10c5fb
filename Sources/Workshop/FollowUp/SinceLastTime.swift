/// What changed on a map since the round before, or since the day where there was none.
///
/// It is made from the minutes: of each field the first state before and the state now, so that what
/// was taken back on the way leaves no trace.
package struct SinceLastTime: Sendable {
  /// One field that holds something else than it did.
  package struct Moved: Sendable, Equatable {
    package let thing: Reference
    package let field: String
    package let before: [String]
    package let after: [String]
  }

  package let session: Session
  package let round: FollowUp
  package let moved: [Moved]
  /// What came, in the order in which it did, and is still there.
  package let added: [Reference]
  /// What went, by the name it had.
  package let removed: [(kind: EntityKind, title: String)]

  package init(_ session: Session, round: FollowUp, minutes: [Minute]) {
    self.session = session
    self.round = round
    var first: [Place: [String]] = [:]
    var order: [Place] = []
    var added: [Reference] = []
    var removed: [(thing: Reference, title: String)] = []
    for minute in Self.window(minutes, session, round) {
      switch minute.edit {
      case .add(let kind, let id, _, _):
        let thing = Reference(kind, id)
        if let back = removed.firstIndex(where: { $0.thing == thing }) {
          removed.remove(at: back)
        } else {
          added.append(thing)
        }
      case .remove(let kind, let id, let values, _):
        let thing = Reference(kind, id)
        if let came = added.firstIndex(of: thing) {
          added.remove(at: came)
        } else {
          removed.append((thing, Self.title(of: kind, id, values)))
        }
      case .revise(let kind, let id, let changes):
        for change in changes {
          let key = Place(thing: Reference(kind, id), field: change.field)
          if first.updateValue(first[key] ?? change.before, forKey: key) == nil {
            order.append(key)
          }
        }
      case .move: break
      }
    }
    let new = Set(added)
    moved = order.compactMap { key in
      let after = session.values(of: key.field, on: key.thing)
      guard let before = first[key], before != after, !new.contains(key.thing),
        session.holds(key.thing)
      else { return nil }
      return Moved(thing: key.thing, field: key.field, before: before, after: after)
    }
    self.added = added
    self.removed = removed.map { ($0.thing.kind, $0.title) }
  }

  private struct Place: Hashable {
    var thing: Reference
    var field: String
  }

  /// The minutes after the round before was ended; where there was none, those after the day.
  private static func window(
    _ minutes: [Minute], _ session: Session, _ round: FollowUp
  ) -> ArraySlice<Minute> {
    let end = minutes.lastIndex { minute in
      FollowUp.ended(by: minute.edit).map { $0 != round.id } ?? false
    }
    if let end { return minutes[(end + 1)...] }
    let begun = minutes.firstIndex { minute in
      if case .add(.followUp, round.id, _, _) = minute.edit { true } else { false }
    }
    guard let day = session.facts.date else { return minutes[(begun ?? minutes.endIndex)...] }
    // What was typed in on the day, however late that day ended, is the map itself.
    let after = minutes.firstIndex { $0.moment.day.number > day.number + 1 }
    return minutes[min(after ?? minutes.endIndex, begun ?? minutes.endIndex)...]
  }

  private static func title(
    of kind: EntityKind, _ id: Identifier, _ values: [FieldValues]
  ) -> String {
    let names = EntityTable.namingFields(of: kind)
    let name = names.lazy.compactMap { name in values.first { $0.name == name }?.values.first }
      .first
    return name.map { CitedText($0).body } ?? id.text
  }

  // MARK: What it says

  /// The readings taken in this round or since the one before.
  var readings: [Measurement] {
    let came = Set(added.filter { $0.kind == .measurement }.map(\.id))
    return session.measurements.members.filter { came.contains($0.id) || $0.followUp == round.id }
  }

  var findings: [Finding] {
    let came = Set(added.filter { $0.kind == .finding }.map(\.id))
    return session.findings.members.filter { came.contains($0.id) || $0.followUp == round.id }
  }

  /// The actions that were asked about, and those that moved otherwise.
  var actions: [Action] {
    let moved = Set(moved.filter { $0.thing.kind == .action }.map(\.thing.id))
    return session.actions.members.filter { round.actions.contains($0.id) || moved.contains($0.id) }
  }

  var guesses: [Hypothesis] {
    let found = Set(findings.compactMap(\.hypothesis))
    let moved = Set(moved.filter { $0.thing.kind == .hypothesis }.map(\.thing.id))
    return session.hypotheses.members.filter {
      round.hypotheses.contains($0.id) || moved.contains($0.id) || found.contains($0.id)
    }
  }
}
