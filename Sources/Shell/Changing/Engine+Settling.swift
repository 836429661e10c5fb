import Workshop

/// Two versions of one thing, ours and another hand's, between which somebody has to choose.
///
/// The other hand's version stands until then, and both are in the minutes: leaving loses nothing.
enum Clash: Sendable, Equatable {
  /// A field that was answered here while it was changed in its file.
  case field(Reference, field: String, ours: [String])
  /// A thing that changed here and in its file, one of the two taking it away; the edit brings ours
  /// back.
  case thing(Edit)
  /// A turn to be undone whose state after does not stand any more; the problem says where.
  case turn(Int, EditProblem)
}

extension Engine {
  /// Remembers to ask which version stays of what was changed in the files while it changed here.
  ///
  /// - Parameter edit: what led from our version to theirs; it is taken in already.
  /// - Returns: whether there is something to ask.
  public mutating func dispute(_ edit: Edit) -> Bool {
    switch edit {
    case .revise(let kind, let id, let changes):
      // Where somebody went on from, and what was passed, is nothing to ask a team about.
      let asked = changes.filter { change in
        change.field != "At" && FieldPath(kind, change.field).column?.name == change.field
      }
      clashes += asked.map { .field(Reference(kind, id), field: $0.field, ours: $0.before) }
      return !asked.isEmpty
    case .move: return false
    case .add, .remove:
      clashes.append(.thing(edit.inverse))
      return true
    }
  }

  /// Puts the next such question, once nothing else is being asked; nil when there is none.
  public mutating func settleNext() -> [Passage]? {
    guard mode == .answering, activity == nil, !clashes.isEmpty else { return nil }
    let clash = clashes.removeFirst()
    mode = .settling(clash)
    return Wording.question(clash, versions(of: clash))
  }

  /// Whether the next line is to choose between two versions.
  var isSettling: Bool {
    if case .settling = mode { true } else { false }
  }

  /// Takes a line as the choice between two versions.
  mutating func settle(_ clash: Clash, by line: String, at moment: Moment) -> Turn {
    let versions = versions(of: clash)
    let choice = AnswerReader.trimmed(line)
    switch choice {
    case "", "1": return settled(clash, [], Wording.theirsStays, at: moment)
    case "2": return settled(clash, ours(of: clash), Wording.oursStays(clash), at: moment)
    case "3":
      guard let both = versions.both, let place = place(of: clash) else { break }
      let edit = session.setting(place.field, of: place.reference, to: both)
      return settled(clash, [edit], Wording.bothStay, at: moment, isUndone: false)
    default: break
    }
    guard case .command = Utterance(line) else {
      return stay([Wording.howToSettle(versions)])
    }
    // Whoever goes on with something else leaves it as it stands.
    mode = .answering
    clashes = []
    passOver(clash)
    var turn = respond(to: line, at: moment)
    turn.told.insert(.init(.hint, Wording.theirsStays), at: 0)
    return turn
  }

  private mutating func settled(
    _ clash: Clash, _ edits: [Edit], _ words: String, at moment: Moment, isUndone: Bool = true
  ) -> Turn {
    mode = .answering
    var turn = Turn()
    let edits = edits.filter { !$0.changesNothing }
    var origin = Minute.Origin.said
    if case .turn(let number, _) = clash, isUndone, !edits.isEmpty { origin = .undo(number) }
    do throws(EditProblem) {
      if !edits.isEmpty { try keep(edits, question: nil, at: moment, in: &turn, origin: origin) }
      turn.told = [.init(edits.isEmpty ? .hint : .done, words)]
    } catch {
      turn.told = [.init(.problem, Wording.sentence(error, in: session))]
    }
    if origin == .said { passOver(clash) }
    refreshAsking(in: &turn, at: moment)
    if let next = settleNext() { turn.ahead = next }
    return turn
  }

  private mutating func passOver(_ clash: Clash) {
    if case .turn(let number, _) = clash { ledger.passOver(number) }
  }

  // MARK: The two versions

  /// What stands, what ours was, and what both are together where that can be.
  struct Versions {
    var theirs: [String]
    var ours: [String]
    var both: [String]?
    /// Whether ours is that there was no such thing.
    var isAdded = false
  }

  private func place(of clash: Clash) -> (reference: Reference, field: String)? {
    switch clash {
    case .field(let reference, let field, _): (reference, field)
    case .turn(let turn, .changedSince(let reference, let field, _))
    where ledger.edits(ofTurn: turn).count == 1:
      (reference, field)
    default: nil
    }
  }

  private func versions(of clash: Clash) -> Versions {
    let reference: Reference
    let field: String
    let ours: [String]
    switch clash {
    case .field(let about, let name, let values): (reference, field, ours) = (about, name, values)
    case .turn(let turn, .changedSince(let about, let name, _)):
      (reference, field) = (about, name)
      let edits = ledger.edits(ofTurn: turn)
      let isAdded = edits.contains {
        if case .add(about.kind, about.id, _, _) = $0 { true } else { false }
      }
      if isAdded, about.kind.soleIdentifier == nil {
        return Versions(theirs: [], ours: [], isAdded: true)
      }
      let changes = edits.flatMap { edit -> [FieldChange] in
        guard case .revise(about.kind, about.id, let changes) = edit else { return [] }
        return changes.filter { $0.field == name }
      }
      ours = changes.first?.before ?? []
    default: return Versions(theirs: [], ours: [])
    }
    let table = EntityTable.of(reference.kind)
    let theirs = table.held(field, on: reference.id, in: session).values
    let both =
      place(of: clash) == nil || table.place(reference.id, in: session) == nil
      ? nil : together(theirs, ours, FieldPath(reference.kind, field).column?.kind)
    return Versions(theirs: theirs, ours: ours, both: both)
  }

  /// Two versions as one: items side by side, texts as two lines.
  private func together(_ theirs: [String], _ ours: [String], _ kind: FieldKind?) -> [String]? {
    let isUnknown = theirs == ["unknown"] || ours == ["unknown"]
    if isUnknown || theirs.isEmpty || ours.isEmpty { return nil }
    switch kind {
    case .list, .references:
      let more = ours.filter { !theirs.contains($0) }
      return more.isEmpty || theirs.allSatisfy(ours.contains) ? nil : theirs + more
    case .text: return [(theirs + ours).joined(separator: "\n")]
    default: return nil
    }
  }

  /// What brings our version back over what stands.
  private func ours(of clash: Clash) -> [Edit] {
    switch clash {
    case .field(let reference, let field, let ours):
      let isThere = EntityTable.of(reference.kind).place(reference.id, in: session) != nil
      return isThere ? [session.setting(field, of: reference, to: ours)] : []
    case .thing(let edit): return [edit]
    case .turn(let turn, _): return forced(ledger.edits(ofTurn: turn)) ?? []
    }
  }

  /// The edits that take these back, if all is as they left it.
  ///
  /// A sole thing that says more by now loses only what they said of it.
  func takingBack(_ edits: [Edit]) throws(EditProblem) -> [Edit] {
    var trial = session
    var back: [Edit] = []
    for edit in edits.reversed().map(\.inverse) {
      let part = try takingBack(edit, in: trial)
      try trial.apply(part)
      back.append(part)
    }
    return back
  }

  private func takingBack(_ edit: Edit, in trial: Session) throws(EditProblem) -> Edit {
    guard case .remove(let kind, let id, let values, _) = edit else { return edit }
    let table = EntityTable.of(kind)
    var alone = Session()
    try alone.apply(.add(kind, id, values, place: nil))
    let about = Reference(kind, id)
    let said = table.allValues(of: id, in: alone)
    let now = table.allValues(of: id, in: trial)
    let other = (now + said).first { field in
      table.held(field.name, on: id, in: alone) != table.held(field.name, on: id, in: trial)
    }
    guard table.place(id, in: trial) != nil, let other else { return edit }
    let isSaidStill = said.allSatisfy { now.contains($0) }
    guard kind.soleIdentifier != nil, isSaidStill else {
      let values = table.held(other.name, on: id, in: trial).values
      throw .changedSince(about, field: other.name, now: values)
    }
    return .revise(kind, id, said.map { trial.change(of: $0.name, on: about, to: []) })
  }

  /// The edits that take these back over whatever stands now; nil when there is no way.
  func forced(_ edits: [Edit]) -> [Edit]? {
    var trial = session
    var forced: [Edit] = []
    for edit in edits.reversed().map(\.inverse) {
      guard let parts = self.forced(edit, in: trial) else { return nil }
      for part in parts where !part.changesNothing {
        guard (try? trial.apply(part)) != nil else { return nil }
        forced.append(part)
      }
    }
    return forced.isEmpty ? nil : forced
  }

  private func forced(_ edit: Edit, in trial: Session) -> [Edit]? {
    let about = edit.reference
    let table = EntityTable.of(about.kind)
    let place = table.place(about.id, in: trial)
    switch (edit, place) {
    case (.revise(_, _, let changes), .some):
      let wanted = changes.map { trial.change(of: $0.field, on: about, to: $0.after) }
      return [.revise(about.kind, about.id, wanted)]
    case (.revise(_, _, let changes), nil):
      // It was taken away since: it comes back as it was, with what is undone.
      guard let back = ledger.lastKnown(about) else { return nil }
      var with = trial
      guard (try? with.apply(back)) != nil else { return nil }
      let wanted = changes.map { with.change(of: $0.field, on: about, to: $0.after) }
      return [back, .revise(about.kind, about.id, wanted)]
    case (.add(_, _, let values, _), .some):
      let wanted = values.map { trial.change(of: $0.name, on: about, to: $0.values) }
      return [.revise(about.kind, about.id, wanted)]
    case (.remove, let place?):
      let values = table.allValues(of: about.id, in: trial)
      return [.remove(about.kind, about.id, values, place: place)]
    case (.move(_, _, _, let to), let place?):
      let last = table.ids(in: trial).count - 1
      return [.move(about.kind, about.id, from: place, to: min(to, last))]
    case (.add, nil): return [edit]
    case (.remove, nil), (.move, nil): return []
    }
  }
}
