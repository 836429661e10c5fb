import Workshop

/// What comes before a question: what the room does in a step, one of its forms, or, once the last step
/// is through, what of earlier ones is open.
struct WallOpening {
  let dialogue: any Dialogue
  /// Where somebody stands meanwhile.
  let place: CurrentQuestion?
  private let title: [Message]
  /// Whether the marks of the form stand on the screen.
  private let isShort: Bool

  /// - Parameter shown: what stands on the screen already, and by then.
  /// - Returns: nil where the question comes first.
  init?(in room: DialogueContext, _ shown: inout ShownState) {
    let (session, walk, options, current) = (room.session, room.walk, room.options, room.current)
    let isAway = current?.isDetour == true
    // What the room does is shown again once somebody is back from there.
    if isAway, let left = shown.leftRoom { shown.rooms.remove(left) }
    shown.leftRoom = nil
    let plan = HarvestPlan(session: session, walk: walk)
    let due = walk.guide.isAtWall ? plan.due(before: current?.ask) : nil
    let next = due?.form.step ?? current?.ask.map { walk.step(of: $0).name }
    if !isAway, shown.unsettled?.step != next, let review = StepReview(goingBackIn: room, &shown) {
      (dialogue, place, title, isShort) = (review, current, [], false)
      return
    }
    if options.mayAsk, !shown.saidOpen, let current, !current.isDetour,
      let rest = StillOpen(in: session, along: walk)
    {
      (dialogue, place, title, isShort) = (rest, current, [], false)
      shown.saidOpen = true
      shown.asking = nil
      return
    }
    if !isAway, !walk.isAfterTheDay, let clock = ClockQuestion(in: room) {
      (dialogue, place, title, isShort) = (clock, current, [], false)
      shown.askedForClock = true
      shown.asking = nil
      return
    }
    if !isAway, !walk.isAfterTheDay,
      let path = PathQuestion(context: WallOpening.path(due, current), in: room)
    {
      (dialogue, place, title, isShort) = (path, current, [], false)
      shown.askedForPath.insert(path.persona)
      shown.asking = nil
      return
    }
    guard walk.guide.isAtWall, !walk.isAfterTheDay, !isAway else { return nil }
    guard let ask = due.flatMap(plan.place(of:)) ?? current?.ask else { return nil }
    let asked = CurrentQuestion(ask, along: walk)
    place = asked
    let card = QuestionCard(session: session, walk: walk, options: options)
    let step = walk.step(of: ask)
    if let screen = step.room, shown.rooms.insert(step.name).inserted, !plan.isBegun(step) {
      dialogue = RoomTime(step: step, screen: screen)
      isShort = false
    } else if let due {
      let talk = WallOpening.talk(due, in: room, wanted: shown.rows[due.key]?.wanted)
      shown.rows[due.key]?.wanted = nil
      dialogue = talk
      isShort =
        !shown.forms.insert(due.form.name).inserted && shown.step == step.name
        && talk.phase == .lines
    } else {
      return nil
    }
    title = card.stepTitle(of: asked, &shown)
    shown.asking = nil
  }

  /// What steps are to be brought in for next; nothing where no steps are.
  private static func path(_ due: Harvest?, _ current: CurrentQuestion?) -> [Reference] {
    if let due { return due.form.task == .makes(.touchpoint) ? due.context : [] }
    guard let question = current?.question, question.adds, question.field.kind == .touchpoint else {
      return []
    }
    return current?.context ?? []
  }

  /// The list as it is begun; where a line was taken back that said more of its things and ended it, that is
  /// asked again.
  ///
  /// - Parameter wanted: what it was asking again when somebody was led away from it.
  private static func talk(
    _ due: Harvest, in room: DialogueContext, wanted: Int?
  ) -> HarvestDialogue {
    let talk = HarvestDialogue(due, words: room.options.words)
    if let wanted {
      var asking = talk
      if !asking.goOn(from: wanted, told: [], in: room).isOver { return asking }
    }
    guard let turn = room.history.redoable.last,
      room.history.question(ofTurn: turn) == due.form.name,
      case let edits = room.history.edits(ofTurn: turn), edits.count > 1,
      edits.contains(due.ending(in: room.session)), let first = edits.first,
      !first.isMark, due.form.task.made.map({ first.adds($0) }) != true
    else { return talk }
    var asking = talk
    return asking.goOn(from: 0, told: [], in: room).isOver ? talk : asking
  }

  func card(in room: DialogueContext) -> [Message] {
    guard isShort, let talk = dialogue as? HarvestDialogue else {
      return title + dialogue.card(in: room)
    }
    return title + HarvestCard(harvest: talk.harvest, room: room, words: talk.words).short
  }
}

extension WallPlace {
  /// Whether it is still what comes first; `/undo` may lead back to an earlier form.
  ///
  /// - Parameter ask: the first open question.
  func comesFirst(before ask: QuestionInstance?, in session: Session, along walk: GuideWalk) -> Bool
  {
    let due = HarvestPlan(session: session, walk: walk).due(before: ask)
    switch self {
    case .form(let harvest): return due == harvest
    case .room(let step):
      return step == due?.form.step ?? ask.map { walk.step(of: $0).name }
    }
  }
}

extension Guide {
  /// Whether anything is done in the room or brought in line by line.
  var isAtWall: Bool { !forms.isEmpty || steps.contains { $0.room != nil } }
}
