import Workshop

/// The workshop's conversation as pure steps: a line in, a turn out.
///
/// It knows no terminal, no path and no clock; the moment of each line is passed in. What commands
/// and dialogues want comes to it as a `DialogueResult`: the engine keeps it, says it, and puts what follows.
package struct Engine: Sendable {
  package internal(set) var session: Session
  package internal(set) var walk: GuideWalk
  var history: UndoHistory
  /// The question that is open, or waits while a dialogue takes the lines; nil when all are done.
  var current: CurrentQuestion?
  var dialogues = DialogueStack()
  var clock = StepClock()
  var shown = ShownState()
  package var options: ShellOptions

  package init(
    session: Session, guide: Guide, history: UndoHistory, asking: GuideWalk.Asking = .onTheDay,
    options: ShellOptions
  ) {
    (self.session, self.history) = (session, history)
    walk = GuideWalk(guide: guide, asking: asking)
    self.options = options
  }

  package var guide: Guide { walk.guide }
  /// Whether every question has been dealt with.
  package var isFinished: Bool { current == nil }

  /// The stable name of the question being asked.
  package var questionName: String? { current?.question.name }

  /// The name under which a script answers at the end of a step.
  package static let goOnName = "go_on"

  /// Whether what is being asked goes by this name.
  package func answers(to name: String) -> Bool {
    if let own = dialogues.top?.name { return name == own }
    return current.map { $0.question.name == name || $0.question.also.contains(name) } ?? false
  }

  /// Begins, or goes on: on resuming, the last three answers and the next question, nothing else.
  package mutating func begin(at moment: Moment) -> Turn {
    var turn = beginRound(at: moment) ?? Turn()
    let earlier = turn.minutes.isEmpty ? LookCommand(in: room(at: moment)).lastAnswers(3) : []
    turn.told += earlier
    walk.asksRest = !AfterCommand(room: room(at: moment)).isLong
    current = firstOpen
    if walk.isAfterTheDay { turn.told = AfterCommand(room: room(at: moment)).opening }
    clock.resume(
      at: room(at: moment).home, in: session, along: walk, last: history.lastMoment, moment: moment)
    turn.told += LeftInTheMiddle(in: room(at: moment)).passages
    if !earlier.isEmpty, !walk.isAfterTheDay {
      shown.step = current?.ask.map { walk.step(of: $0).name }
    }
    turn.ahead = ahead(at: moment)
    return turn
  }

  /// Takes one line and says what comes of it.
  package mutating func respond(to line: String, at moment: Moment) -> Turn {
    history.readEarlier()
    return timed(understand(line, at: moment), at: moment)
  }

  /// Takes text of several lines that came at once, and asks whether it is one answer or several.
  ///
  /// - Returns: nil when it can only be one: a line of a dialogue, or a single one.
  mutating func takePasted(_ text: String, at moment: Moment) -> Turn? {
    guard dialogues.isEmpty, let current,
      let dialogue = OneOrSeveral(pasted: text, isList: current.question.isOpenEnded)
    else { return nil }
    return make(DialogueResult(begins: dialogue, next: .stay), at: moment)
  }

  /// Takes text as the answer whatever it looks like, as it comes from an editor.
  package mutating func take(answer text: String, at moment: Moment) -> Turn {
    history.readEarlier()
    return timed(answer(text, at: moment), at: moment)
  }

  /// Drops what is being written, confirmed or edited; the words to say, or nil when there was
  /// nothing to drop.
  package mutating func drop(at moment: Moment) -> [Message]? {
    if dialogues.isEmpty, current?.dropOffer() == true { return [] }
    switch dialogues.drop() {
    case .line: return []
    case .dialogue: return dialogues.atWall?.card(in: room(at: moment)) ?? card(again: true)
    case .nothing where !dialogues.isEmpty || current?.isDetour != true: return nil
    case .nothing: break
    }
    var turn = Turn()
    goOn(in: &turn, at: moment)
    return turn.ahead
  }

  /// The prompt before the cursor for the next line.
  package var prompt: Prompt {
    let suggestions = Suggestions(
      session: session, guide: guide, current: current, formats: options.formats)
    return suggestions.prompt(for: dialogues.top, in: session, along: walk)
  }

  /// What is said on leaving: all is saved, and how to come back.
  package var farewell: Message {
    Wording.farewell(options, ParkingLot(session: session, guide: guide).words(leaving: current))
  }

  /// What `/show` says of a thing, a kind or a question; of everything when it is empty.
  package func shown(_ thing: String, at moment: Moment) -> [Message] {
    LookCommand(in: room(at: moment)).show(thing)
  }

  /// The last minutes in words.
  package func lastMinutes(_ count: Int, at moment: Moment) -> [Message] {
    LookCommand(in: room(at: moment)).minutes(String(count))
  }

  var firstOpen: CurrentQuestion? {
    NextQuestion(session: session, walk: walk, present: current).first
  }

  /// The question as it is put, unless it stands on the screen.
  mutating func card(again: Bool = false) -> [Message] {
    QuestionCard(session: session, walk: walk, options: options)
      .passages(for: current, &shown, again: again)
  }

  /// Stands at the first open question again after the map changed under the present one.
  mutating func putFirstOpen(in turn: inout Turn, at moment: Moment) {
    if !followGuide(in: &turn), staysAtWall() { return }
    current = firstOpen
    shown.asking = nil
    turn.ahead = ahead(at: moment)
  }

  /// Goes on to the next question once the present one has been dealt with.
  mutating func goOn(in turn: inout Turn, at moment: Moment) {
    if followGuide(in: &turn) {
      current = firstOpen
      shown.asking = nil
      turn.ahead = ahead(at: moment)
      return
    }
    let present = current
    switch NextQuestion(session: session, walk: walk, present: present).way(after: turn) {
    case .same: turn.ahead = card()
    case .within(let next):
      current = next
      turn.ahead = card()
    case .on(let next, let at):
      if let at { _ = keepOrExplain([at], at: moment, in: &turn) }
      current = next
      turn.ahead = cardAfterStep(from: present, at: moment)
    }
  }

  /// Goes on with the guide that the session names by now; whether it is another one.
  private mutating func followGuide(in turn: inout Turn) -> Bool {
    guard let name = session.facts.guide, name != guide.name, let other = options.guides.named(name)
    else { return false }
    if dialogues.top?.wall != nil { dialogues.pop() }
    walk = GuideWalk(guide: other)
    turn.told.append(GuideChoice.chosen(other))
    return true
  }

  /// The card of the next question, or first what the rules say of the step that ends here.
  mutating func cardAfterStep(from present: CurrentQuestion?, at moment: Moment) -> [Message] {
    switch StepEnding(of: present, in: room(at: moment)) {
    case .nothing: return ahead(at: moment)
    case .ofGroup(let title): return [Wording.groupIsDone(title)] + ahead(at: moment)
    case .review(let review):
      shown.reviewed.formUnion(review.found.map(\.mark))
      if options.stepEnd == .tells { return review.inPassing + ahead(at: moment) }
      dialogues.push(review)
      return review.card(in: room(at: moment))
    }
  }

  // MARK: Keeping

  func room(at moment: Moment) -> DialogueContext {
    DialogueContext(
      session: session, history: history, walk: walk, current: current, wall: dialogues.top?.wall,
      clock: clock, moment: moment, shown: shown, options: options)
  }

  /// A turn that says something and asks nothing anew.
  func stay(_ told: [Message], ahead: [Message] = []) -> Turn {
    var turn = Turn()
    (turn.told, turn.ahead) = (told, ahead)
    return turn
  }

  /// Keeps edits as one turn, or says why not.
  mutating func keepOrExplain(
    _ edits: [Edit], question: String? = nil, at moment: Moment, in turn: inout Turn
  ) -> Bool {
    do throws(EditProblem) {
      try history.keep(
        edits, in: &session, by: options.writer, question: question, at: moment, turn: &turn)
      return true
    } catch {
      turn.told.append(.init(.problem, error.sentence(in: session)))
      return false
    }
  }

  /// What came of a line, with how long steps and breaks took so far.
  mutating func timed(_ turn: Turn, at moment: Moment) -> Turn {
    if walk.isAfterTheDay || room(at: moment).restsUntil != nil { return turn }
    var turn = turn
    let sendsOff = if case .breakout = turn.request { true } else { false }
    let notes = clock.tick(
      after: turn.minutes.map(\.edit), sendsOff: sendsOff, at: current?.home, in: session,
      along: walk, moment: moment)
    for edits in notes.turns {
      var apart = Turn()
      _ = keepOrExplain(edits, at: moment, in: &apart)
      turn.minutes += apart.minutes
      turn.told += apart.told
    }
    if let step = notes.followed { turn.told.append(TimerCommand.goesOn(with: step)) }
    return turn
  }
}
