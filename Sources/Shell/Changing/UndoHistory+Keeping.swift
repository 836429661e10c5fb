import Workshop

extension UndoHistory {
  /// Applies edits as one turn and enters them; on a problem nothing has changed.
  ///
  /// - Parameter turn: gets the minutes; those it has already belong to the same turn.
  mutating func keep(
    _ edits: [Edit], in session: inout Session, by writer: String, question: String? = nil,
    at moment: Moment, origin: Minute.Origin = .said, turn: inout Turn
  ) throws(EditProblem) {
    for (count, edit) in edits.enumerated() {
      do throws(EditProblem) {
        try session.apply(edit)
      } catch {
        for done in edits.prefix(count).reversed() { try session.apply(done.inverse) }
        throw error
      }
    }
    turn.minutes += enter(
      edits, by: writer, at: moment, turn: turn.minutes.first?.turn, question: question,
      origin: origin)
  }

  /// Enters the edits that `move` keeps, with what it opens, in the order in which they are told.
  ///
  /// What is given unseen stands in the files at once but in no minutes, because their order and
  /// moments would tell whose it is. Once all is revealed it goes into the minutes as one turn, in
  /// the order in which it lies, which tells nothing.
  mutating func keep(
    _ move: DialogueResult, in session: inout Session, by writer: String, at moment: Moment
  ) throws(EditProblem) -> [Minute] {
    var minutes: [Minute] = []
    var turn = Turn()
    if !move.sealed.isEmpty {
      try keep(
        move.sealed, in: &session, by: writer, at: moment, origin: .sealed, turn: &turn)
      minutes += turn.minutes
    }
    if let reference = move.opens {
      minutes += enter(unsealed(of: reference, in: session), by: writer, at: moment)
    }
    let turns =
      [(move.edits, move.question, move.origin, writer)]
      + move.apart.map { ($0.edits, $0.question, $0.origin, $0.writer ?? writer) }
    for (edits, question, origin, writer) in turns where !edits.isEmpty {
      turn = Turn()
      try keep(
        edits, in: &session, by: writer, question: question, at: moment, origin: origin,
        turn: &turn)
      minutes += turn.minutes
    }
    return minutes
  }

  /// The ballots of a vote or the cards of a round that no minute tells of yet.
  private func unsealed(of reference: Reference, in session: Session) -> [Edit] {
    let things =
      session.ballots(of: reference.id).map { Reference(.ballot, $0.id) }
      + session.cards(of: reference.id).map { Reference(.card, $0.id) }
    return things.filter { !opened.contains($0) }.map { thing in
      let values = EntityTable.of(thing.kind).allValues(of: thing.id, in: session)
      return .add(thing.kind, thing.id, values, place: nil)
    }
  }
}

extension Edit {
  /// Whether it says nothing of the map: that something was gone through, passed, or gone on from.
  var isMark: Bool {
    guard case .revise(let kind, _, let changes) = self else { return false }
    return changes.allSatisfy { change in
      [AnswerState.closedField, AnswerState.skippedField].contains(change.field)
        || FieldPath(kind, change.field) == FieldPath(.facts, WorkshopInfo.field(.at))
    }
  }

  func adds(_ kind: EntityKind) -> Bool {
    if case .add(kind, _, _, _) = self { true } else { false }
  }
}
