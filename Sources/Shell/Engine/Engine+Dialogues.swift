import Workshop

/// Lines understood, and what comes of them.
extension Engine {
  mutating func understand(_ line: String, at moment: Moment) -> Turn {
    if let dialogue = dialogues.top { return respond(to: line, in: dialogue, at: moment) }
    if current?.isOldAnswer(line) == true {
      return make(Navigation(room: room(at: moment)).leaveDetour(), at: moment)
    }
    switch InputLine(line) {
    case .nothing: return make(Navigation(room: room(at: moment)).respondToNothing(), at: moment)
    case .answer(let text):
      return ListWords(in: room(at: moment)).instead(of: text).map { make($0, at: moment) }
        ?? answer(text, at: moment)
    case .helpHere,
      .bareWord(_, .help) where current?.takesAnyWords == false:
      return run(.help, "here", at: moment)
    case .command(let verb, let rest): return run(verb, rest, at: moment)
    case .unknownCommand(let name, let nearest): return stay([Wording.unknown(name, nearest)])
    case .bareWord(let word, _) where current?.offers(word, in: session, guide) == true:
      return answer(word, at: moment)
    case .bareWord(_, let verb) where current?.takesAnyWords != true:
      let isEnter = verb == .stop && current != nil
      return isEnter ? understand("", at: moment) : run(verb, "", at: moment)
    case .bareWord(let word, let verb):
      return make(
        DialogueResult(begins: CommandOrAnswer(typed: word, verb: verb), next: .stay), at: moment)
    }
  }

  /// Takes a line for the dialogue that is under way.
  private mutating func respond(
    to line: String, in dialogue: any Dialogue, at moment: Moment
  ) -> Turn {
    if dialogue.takesCommandsAsText { return take(line, dialogue, at: moment) }
    switch InputLine(line) {
    case .command(.stop, _):
      let left = dialogue.stopped(in: room(at: moment))
      dialogues.pop()
      return make(left, at: moment)
    case .command(.again, _): return stay(dialogue.card(in: room(at: moment)))
    case .helpHere,
      .bareWord(_, .help) where dialogue.takesBareWordsAsCommands:
      let told = dialogue.help(in: room(at: moment))
      return stay(told, ahead: options.scrolls(told) ? dialogue.card(in: room(at: moment)) : [])
    case .command(let verb, let rest): return run(verb, rest, within: dialogue, at: moment)
    case .unknownCommand(let name, let nearest): return stay([Wording.unknown(name, nearest)])
    case .answer(let text): return take(text, dialogue, at: moment)
    case .nothing: return take("", dialogue, at: moment)
    case .bareWord(let word, let verb):
      guard dialogue.takesBareWordsAsCommands else { return take(word, dialogue, at: moment) }
      if let line = dialogue.line(for: verb) { return take(line, dialogue, at: moment) }
      return run(verb, "", within: dialogue, at: moment)
    }
  }

  /// Does what a command asks for.
  private mutating func run(_ verb: ShellCommand, _ rest: String, at moment: Moment) -> Turn {
    var room = room(at: moment)
    let move = verb.move(rest, in: &room)
    var turn = make(move, drawing: (room.chance, room.shown), at: moment)
    turn.tell(leaving: room.current, for: current)
    if dialogues.isEmpty, turn.ahead.isEmpty, turn.request == nil, options.scrolls(turn.told) {
      turn.ahead = card(again: true)
    }
    return turn
  }

  private mutating func run(
    _ verb: ShellCommand, _ rest: String, within dialogue: any Dialogue, at moment: Moment
  ) -> Turn {
    switch dialogue.permission(for: verb) {
    case .refused: return stay([.init(.hint, Wording.finishFirst(dialogue.word))])
    case .stays:
      let (depth, waiting) = (dialogues.count, current)
      var turn = run(verb, rest, at: moment)
      // The question waits; only a dialogue that began on top of this one puts something.
      if dialogues.count == depth, dialogues.top?.wall == dialogue.wall {
        turn.ahead = options.scrolls(turn.told) ? dialogue.card(in: room(at: moment)) : []
        if dialogue.wall != nil { current = waiting }
      }
      return turn
    case .ends:
      let stood = self
      var room = room(at: moment)
      var left = dialogue.left(in: &room)
      left.next = .stay
      dialogues.pop()
      let before = make(left, drawing: (room.chance, room.shown), at: moment)
      var turn = run(verb, rest, at: moment)
      // What could not be done, or only told something, leaves nothing.
      let isOnlyTold =
        before.told.isEmpty && turn.ahead.isEmpty && current == stood.current
        && dialogues.count < stood.dialogues.count
      if before.minutes.isEmpty, turn.isTold, isOnlyTold || turn.isRefusal {
        self = stood
        return stay(turn.told)
      }
      (turn.minutes, turn.told) = (before.minutes + turn.minutes, before.told + turn.told)
      return turn
    }
  }

  private mutating func take(_ line: String, _ dialogue: any Dialogue, at moment: Moment) -> Turn {
    var (dialogue, room) = (dialogue, room(at: moment))
    let move = dialogue.take(line, in: &room)
    return make(move, of: dialogue, drawing: (room.chance, room.shown), at: moment)
  }

  /// Keeps what a command or a dialogue does and says it; when it cannot be kept, nothing has changed.
  ///
  /// - Parameters:
  ///   - dialogue: whose move it is, as it is after it.
  ///   - drawn: the chance left and what was shown, after it.
  mutating func make(
    _ move: DialogueResult, of dialogue: (any Dialogue)? = nil,
    drawing drawn: (Chance, ShownState)? = nil, at moment: Moment
  ) -> Turn {
    let move = move.notingLanguage(in: session, options)
    let before = move.isOneTurn ? nil : (session, history)
    var turn = Turn()
    do throws(EditProblem) {
      turn.minutes = try history.keep(move, in: &session, by: options.writer, at: moment)
    } catch {
      if let before { (session, history) = before }
      return stay([.init(.problem, error.sentence(in: session))])
    }
    if let drawn { (options.chance, shown) = drawn }
    if let reveal = move.reveal { shown.reveal = reveal }
    for arrival in move.arrivals {
      session = arrival.session
      for minute in arrival.minutes { history.enter(minute) }
      turn.minutes += arrival.minutes
    }
    if move.asksRest { walk.asksRest = true }
    if move.startsClock { clock.start() }
    if let turn = move.passesOver { history.passOver(turn) }
    turn.wipes = move.wipes
    (turn.told, turn.ahead) = (move.told, move.ahead)
    turn.request = move.request
    if let dialogue, !move.isOver {
      dialogues.update(dialogue)
      if case .command(let verb, let rest) = move.next {
        turn.goOn(with: run(verb, rest, within: dialogue, at: moment))
      }
      if move.begins == nil { return turn }
    } else if dialogue != nil {
      dialogues.pop()
    }
    if let begun = move.begins {
      dialogues.push(begun)
      turn.told += begun.card(in: room(at: moment))
    }
    follow(move.next, in: &turn, at: moment)
    if dialogue != nil, dialogue?.wall == nil, turn.ahead.isEmpty, let top = dialogues.atWall {
      if staysAtWall() {
        turn.ahead = top.card(in: room(at: moment))
      } else {
        goOn(in: &turn, at: moment)
      }
    }
    if dialogue != nil, dialogues.isEmpty { turn.putAgain(current, session, after: move) }
    if let conflict = move.conflict {
      dialogues.wait(ConflictQuestion([conflict]))
      if let question = settleNext(at: moment) { turn.ahead = question }
    }
    return turn
  }

  /// Puts what follows a move.
  private mutating func follow(_ next: DialogueResult.Next, in turn: inout Turn, at moment: Moment)
  {
    switch next {
    case .stay: break
    case .firstOpen: putFirstOpen(in: &turn, at: moment)
    case .waiting: turn.ahead = ahead(at: moment)
    case .again: turn.ahead = card(again: true)
    case .goOn: goOn(in: &turn, at: moment)
    case .stepEnd:
      let waited = current
      current = firstOpen
      shown.asking = nil
      turn.ahead = cardAfterStep(from: waited, at: moment)
    case .ask(let asking, let isPut):
      current = asking
      turn.ahead = ahead(again: isPut, at: moment)
    case .line(let line):
      if let opened = openWall(at: moment) { turn.told += opened }
      turn.goOn(with: understand(line, at: moment))
    case .ready(let line):
      if dialogues.offer(line) { break }
      turn.ahead = ahead(at: moment)
      if !dialogues.offer(line) { current = current?.offering(line) }
    case .answer(let text): turn.goOn(with: answer(text, at: moment))
    case .certain(let text): turn.goOn(with: answer(text, isCertain: true, at: moment))
    case .answerDefault(let text): turn.goOn(with: answer(text, typed: "", at: moment))
    case .command(let verb, let rest): turn.goOn(with: run(verb, rest, at: moment))
    }
  }

  // MARK: From outside

  /// Takes in what others changed in the files meanwhile.
  package mutating func takeIn(_ edits: [Edit], at moment: Moment) -> Turn {
    var turn = Turn()
    for edit in edits { _ = keepOrExplain([edit], at: moment, in: &turn) }
    putFirstOpen(in: &turn, at: moment)
    return turn
  }

  /// Remembers to ask which version stays of what was changed in the files while it changed here.
  ///
  /// - Parameter edit: what led from our version to theirs; it is taken in already.
  /// - Returns: whether there is something to ask.
  package mutating func dispute(_ edit: Edit) -> Bool {
    dialogues.ask(about: HandConflict.conflicts(after: edit))
  }

  /// Has every answer asked about that two branches gave.
  ///
  /// - Returns: how many there are.
  mutating func askAboutMerges() -> Int {
    let conflicts = MergeMark.all(in: session).map(HandConflict.merged)
    _ = dialogues.ask(about: conflicts)
    return conflicts.count
  }

  /// Puts what waited for the line at hand to be dealt with; nil when there is nothing, or something
  /// else is being asked.
  package mutating func settleNext(at moment: Moment) -> [Message]? {
    dialogues.openNext()?.card(in: room(at: moment))
  }

  /// Brings home copies of the workshop, with a question wherever both sides went different ways.
  package mutating func welcome(_ copies: [CopyMerger.Copy], at moment: Moment) -> Turn {
    var talk = MergeDialogue(copies)
    let move = talk.goOn(in: room(at: moment))
    dialogues.push(talk)
    return timed(make(move, of: talk, at: moment), at: moment)
  }
}

extension DialogueResult {
  fileprivate func notingLanguage(in session: Session, _ options: ShellOptions)
    -> DialogueResult
  {
    guard origin == .said, let note = LanguageNote(with: edits, in: session, options) else {
      return self
    }
    var result = self
    result.edits.append(note.edit)
    result.told.append(note.told)
    return result
  }

  /// Whether it keeps one turn at most, which is kept whole or not at all.
  fileprivate var isOneTurn: Bool {
    sealed.isEmpty && opens == nil && apart.count + (edits.isEmpty ? 0 : 1) <= 1
  }
}

extension Turn {
  /// Whether nothing was done but to say something.
  fileprivate var isTold: Bool { minutes.isEmpty && request == nil }

  /// Whether it says what is wrong.
  fileprivate var isRefusal: Bool { told.contains { $0.role == .problem } }

  /// Tells of a line that stood ready at a question which is left.
  fileprivate mutating func tell(leaving before: CurrentQuestion?, for now: CurrentQuestion?) {
    guard let before, before.isOffered, before != now else { return }
    told.append(Notices.notTaken(before.prefill))
  }

  /// What comes of a line that is understood in place of another.
  fileprivate mutating func goOn(with next: Turn) {
    minutes += next.minutes
    told += next.told
    ahead = next.ahead
    request = next.request ?? request
    wipes = wipes || next.wipes
  }
}
