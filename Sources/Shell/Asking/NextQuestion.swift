import Workshop

/// Where it goes on once the present question has been dealt with.
struct NextQuestion {
  let session: Session
  let walk: GuideWalk
  /// The question that was dealt with; nil when all were done before.
  let present: CurrentQuestion?

  enum Way {
    /// The same once more: a list that a detour leads to goes on.
    case same
    /// Something that was begun on a detour, before it leads back.
    case within(CurrentQuestion)
    /// The next one, nil when all are done; `at` is kept with it, so that coming back goes on there.
    case on(CurrentQuestion?, at: Edit?)
  }

  func way(after turn: Turn) -> Way {
    if let next = present?.nextDetail(after: turn, in: session, along: walk) {
      return .within(next)
    }
    if goesOnAsList(after: turn) { return .same }
    guard let present, !present.isDetour, let ask = present.ask else {
      // A detour may open questions before the one it left; coming back another day asks them first.
      return .on(first, at: nil)
    }
    if present.target == .ask, !turn.minutes.isEmpty, isEntered(stepOf: ask),
      let rest = walk.rest(of: ask, adding: turn.added, in: session)
    {
      // What /goto began is asked to its end, also by who comes back in between.
      let at = session.setting(.at, to: [walk.name(of: rest)])
      return .on(CurrentQuestion(rest, along: walk), at: at.changesNothing ? nil : at)
    }
    guard walk.stands(ask, in: session) else { return .on(first, at: nil) }
    return .on(following(ask).map { CurrentQuestion($0, along: walk) }, at: nil)
  }

  /// The first open question.
  var first: CurrentQuestion? {
    walk.position(in: session).map { CurrentQuestion($0, along: walk) }
  }

  /// The first open question about an action that an answer to the present question, about
  /// something parked, begins; nil where it begins none.
  func detail(after edits: [Edit]) -> CurrentQuestion? {
    guard let present, present.target == .ask, present.question.field.kind == .parked,
      case .add(.action, let id, _, _)? = edits.last
    else { return nil }
    let action = Reference(.action, id)
    let index = walk.guide.questions.firstIndex { $0.flow.each == [Loop(.action)] && !$0.adds }
    let place = index.map { QuestionInstance(question: $0, context: [action]) }
    return place.flatMap {
      walk.standing(of: $0, in: session) == .open ? CurrentQuestion($0, along: walk) : nil
    }
  }

  private func goesOnAsList(after turn: Turn) -> Bool {
    guard let present, present.isDetour || walk.isAfterTheDay, present.target == .ask,
      present.question.kind == .list
    else { return false }
    return turn.minutes.contains { minute in
      minute.question == present.question.name
        && (present.isDetour || minute.edit.sets(present.question.field.field))
    }
  }

  private func following(_ ask: QuestionInstance) -> QuestionInstance? {
    // Within the step that was entered by /goto or /next, what was left open there stays open.
    isEntered(stepOf: ask)
      ? walk.position(in: session) : walk.next(around: ask, in: session)
  }

  /// Whether the step of `ask` was entered by /goto or /next.
  private func isEntered(stepOf ask: QuestionInstance) -> Bool {
    let at = session.facts.at.flatMap { walk.place(named: $0, in: session) }
    return at.map { walk.stepIndex(of: $0) == walk.stepIndex(of: ask) } ?? false
  }
}

extension Edit {
  /// Whether it gives a field a value, and does not only mark a question as dealt with.
  fileprivate func sets(_ field: String) -> Bool {
    switch self {
    case .add(_, _, let values, _): values.contains { $0.name == field }
    case .revise(_, _, let changes): changes.contains { $0.field == field }
    case .remove, .move: false
    }
  }
}
