import Workshop

extension Engine {
  /// Begins something the room does beside the questions.
  mutating func begin(_ activity: some Activity, at moment: Moment) -> Turn {
    self.activity = activity
    return stay(activity.card(in: room(at: moment)))
  }

  /// Takes a line for the activity under way.
  mutating func respond(to line: String, in activity: any Activity, at moment: Moment) -> Turn {
    switch Utterance(line) {
    case .command(.stop, _): return stop(activity, at: moment)
    case .command(.again, _), .helpHere: return stay(activity.card(in: room(at: moment)))
    case .command(let verb, let rest) where verb.group == .understand || verb == .quit:
      return run(verb, rest, at: moment)
    case .command: return stay([.init(.hint, Wording.finishFirst(activity.word))])
    case .unknownCommand(let name, let nearest): return stay([Wording.unknown(name, nearest)])
    case .answer(let text): return take(text, activity, at: moment)
    case .nothing: return take("", activity, at: moment)
    case .bareWord(let word, _): return take(word, activity, at: moment)
    }
  }

  private mutating func take(_ line: String, _ activity: any Activity, at moment: Moment) -> Turn {
    var activity = activity
    var room = room(at: moment)
    let move = activity.take(line, in: &room)
    return make(move, of: activity, in: room)
  }

  /// Brings home copies of the workshop, with a question wherever both sides went different ways.
  public mutating func welcome(_ copies: [Homecoming.Copy], at moment: Moment) -> Turn {
    var talk = HomecomingTalk(copies)
    let room = room(at: moment)
    let move = talk.goOn(in: room)
    var turn = make(move, of: talk, in: room)
    keepTime(in: &turn, at: moment)
    return turn
  }

  /// Keeps what an activity does and says it; when it cannot be kept, nothing has changed.
  private mutating func make(_ move: Move, of activity: some Activity, in room: Room) -> Turn {
    let before = self
    var turn = Turn()
    do throws(EditProblem) {
      turn.minutes = try keep(move, at: room.moment)
    } catch {
      self = before
      return stay([.init(.problem, Wording.sentence(error, in: session))])
    }
    chance = room.chance
    for arrival in move.arrivals {
      session = arrival.session
      for minute in arrival.minutes { ledger.enter(minute) }
      turn.minutes += arrival.minutes
    }
    self.activity = move.isOver ? nil : activity
    turn.wipes = move.wipes
    turn.told += move.told
    guard move.isOver else { return turn }
    if move.arrivals.isEmpty {
      comeBack(in: &turn, at: room.moment)
    } else {
      // What came in may have finished a step.
      let waited = asking
      asking = walk.position(in: session).map { asking(of: $0) }
      shownAsking = nil
      turn.ahead = cardAfterStep(from: waited, at: room.moment)
    }
    return turn
  }

  private mutating func stop(_ activity: any Activity, at moment: Moment) -> Turn {
    self.activity = nil
    var turn = stay([.init(.hint, Wording.stopped(activity))])
    comeBack(in: &turn, at: moment)
    return turn
  }

  /// Puts the question again that waited meanwhile.
  private mutating func comeBack(in turn: inout Turn, at moment: Moment) {
    shownAsking = nil
    refreshAsking(in: &turn, at: moment)
    if turn.ahead.isEmpty { turn.ahead = card(at: moment, again: true) }
  }

  func room(at moment: Moment) -> Room {
    Room(
      session: session, minutes: ledger.minutes, numbering: ledger.numbering, writer: writer,
      walk: walk, moment: moment, today: day(at: moment), width: width, isLinear: isLinear,
      clearsScreen: clearsScreen, chance: chance)
  }
}
