import Workshop

/// What a room does and brings in, where the guide has it so.
extension Engine {
  /// What is put next: what the room does or brings in before the present question, else the
  /// question.
  mutating func ahead(again: Bool = false, at moment: Moment) -> [Passage] {
    openWall(at: moment) ?? card(again: again)
  }

  /// Opens what comes before the present question; nil when nothing does, or something is open.
  mutating func openWall(at moment: Moment) -> [Passage]? {
    guard dialogues.isEmpty, !guide.forms.isEmpty || hasRooms, current?.isDetour != true else {
      return nil
    }
    let plan = HarvestPlan(session: session, walk: walk)
    let due = plan.due(before: current?.ask)
    if let due, let place = plan.place(of: due) { current = Asking(place, along: walk) }
    guard let place = current?.ask else { return nil }
    let step = walk.step(of: place)
    if let screen = step.room, shown.rooms.insert(step.name).inserted, !plan.isBegun(step) {
      return open(RoomTime(step: step, screen: screen), at: moment)
    }
    guard let due else { return nil }
    let talk = HarvestTalk(due, words: options.words)
    let isKnown = !shown.forms.insert(due.form.name).inserted
    let title = stepTitle()
    dialogues.push(talk)
    let card = HarvestCard(harvest: due, room: room(at: moment), words: options.words)
    return title + (isKnown && title.isEmpty ? card.short : card.full)
  }

  private var hasRooms: Bool { guide.steps.contains { $0.room != nil } }

  private mutating func open(_ dialogue: any Dialogue, at moment: Moment) -> [Passage] {
    let title = stepTitle()
    dialogues.push(dialogue)
    return title + dialogue.card(in: room(at: moment))
  }

  /// The heading of the step, once.
  private mutating func stepTitle() -> [Passage] {
    guard let current else { return [] }
    shown.asking = nil
    return QuestionCard(session: session, walk: walk, options: options)
      .stepTitle(of: current, &shown)
  }

  /// Whether more of the step is to be brought in before the next one begins.
  func isHarvestDue(inStepOf ask: Ask) -> Bool {
    let plan = HarvestPlan(session: session, walk: walk)
    return plan.due(before: current?.ask)?.form.step == walk.step(of: ask).name
  }

  /// Whether the dialogue on top is still what comes first; else it is closed.
  ///
  /// The map may have changed under it: `/undo` may lead back to an earlier form.
  mutating func staysAtWall() -> Bool {
    guard let held = dialogues.top?.wall else { return false }
    let first = firstOpen
    let due = HarvestPlan(session: session, walk: walk).due(before: first?.ask)
    switch held {
    case .form(let harvest) where due == harvest: return true
    case .room(let step)
    where step == due?.form.step || due == nil && step == first?.question.step:
      return true
    default:
      dialogues.pop()
      return false
    }
  }

  /// Takes the lines of a file, each as if it had been typed.
  mutating func take(lines: [String], of file: String, at moment: Moment) -> Turn {
    guard var talk = dialogues.top as? HarvestTalk else {
      return stay([.init(.problem, Wording.nothingToTake)])
    }
    let move = talk.take(lines, from: file, in: room(at: moment))
    var turn = make(move, of: talk, at: moment)
    keepTime(in: &turn, at: moment)
    return turn
  }
}

extension Wording {
  static let nothingToTake =
    "No lines are asked for here. /take brings a file into a step that is harvested line by line."
}
