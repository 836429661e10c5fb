import Workshop

/// The workshop's conversation as pure steps: a line in, a turn out.
///
/// It knows no terminal, no path and no clock; the moment of each line is passed in.
public struct Engine: Sendable {
  public internal(set) var session: Session
  public let walk: Walk
  /// Whom the minutes name.
  public let writer: String
  /// What to type to come back to this workshop.
  public let resumeCommand: String
  /// Cells across; drawings fit into it.
  public var width = 80
  /// Drawings are lists of words, as a screen reader needs them.
  public var isLinear = false
  /// Whether the screen can be cleared before the next person comes to it.
  public var clearsScreen = false
  /// What order, turns and pairs are drawn from.
  public var chance = Chance(seed: 0)
  /// Whether somebody is there to answer what no script could foresee.
  public var mayAsk = false
  /// What may follow `/export`, with a line of purpose each.
  public var formats: [Completion.Candidate] = []

  /// Seconds the clock on the wall is ahead of UTC.
  public var offset = 0

  var ledger: Ledger
  var attendance: Attendance?
  /// How the rules speak at the end of each step.
  public var stepEnd = StepEnd.passes
  /// Findings that were told at the end of a step.
  var reviewed: Set<String> = []
  /// Energisers that were offered in this sitting.
  var offered: Set<String> = []
  /// Questions to begin with that the team's other workshops began with.
  public var askedElsewhere: @Sendable () -> Set<String> = { [] }
  var asking: Asking?
  var mode = Mode.answering
  /// What the room does beside the questions; it takes the lines until it is over.
  var activity: (any Activity)?
  /// Versions between which is still to be chosen, the first to be asked first.
  var clashes: [Clash] = []
  /// The step whose title was shown last.
  var shownStep: String?
  /// The question whose card was shown last, so that a list is not announced at each item.
  var shownAsking: Asking?
  /// Questions whose long list of choices was shown already.
  var listed: Set<String> = []

  public init(
    session: Session, guide: Guide, minutes: [Minute], writer: String, resumeCommand: String
  ) {
    self.session = session
    walk = Walk(guide: guide)
    ledger = Ledger(minutes)
    self.writer = writer
    self.resumeCommand = resumeCommand
  }

  public var guide: Guide { walk.guide }

  /// Whether every question has been dealt with.
  public var isFinished: Bool { asking == nil }

  /// The stable name of the question being asked.
  public var questionName: String? { asking?.question.name }

  /// Whether the question being asked goes by this name.
  public func answers(to name: String) -> Bool {
    if isReviewing { return name == Engine.goOnName }
    return asking.map { $0.question.name == name || $0.question.also.contains(name) } ?? false
  }

  /// Begins, or goes on: on resuming, the last three answers and the next question, nothing else.
  public mutating func begin(at moment: Moment) -> Turn {
    var turn = Turn()
    let earlier = lastAnswers(3)
    turn.told = earlier
    asking = walk.position(in: session).map { asking(of: $0) }
    resumeTime(at: moment)
    turn.told += timerOnReturn(at: moment)
    if !earlier.isEmpty { shownStep = asking?.ask.map { walk.step(of: $0).name } }
    turn.ahead = card(at: moment)
    return turn
  }

  /// Takes one line and says what comes of it.
  public mutating func respond(to line: String, at moment: Moment) -> Turn {
    var turn = understand(line, at: moment)
    keepTime(in: &turn, at: moment)
    return turn
  }

  private mutating func understand(_ line: String, at moment: Moment) -> Turn {
    switch mode {
    case .writing(let lines): return goOnWriting(lines, line, at: moment)
    case .deleting(let reference): return delete(reference, confirmedBy: line, at: moment)
    case .choosing(let word, let verb): return choose(word, verb, by: line, at: moment)
    case .parting(let text): return part(text, by: line, at: moment)
    case .settling(let clash): return settle(clash, by: line, at: moment)
    case .reviewing(let title, let found): return review(title, found, by: line, at: moment)
    case .grouping: return group(by: line, at: moment)
    case .answering: break
    }
    if let activity { return respond(to: line, in: activity, at: moment) }
    switch Utterance(commandBehindPrefill(in: line) ?? line) {
    case .nothing: return respondToNothing(at: moment)
    case .answer(let text): return answer(text, at: moment)
    case .helpHere: return stay(helpHere())
    case .command(let verb, let rest): return run(verb, rest, at: moment)
    case .unknownCommand(let name, let nearest): return stay([Wording.unknown(name, nearest)])
    case .bareWord(_, let verb) where asking == nil: return run(verb, "", at: moment)
    case .bareWord(let word, let verb):
      mode = .choosing(word, verb)
      return stay([.init(.plain, Wording.commandOrAnswer(word, verb))])
    }
  }

  /// Takes text as the answer whatever it looks like, as it comes from an editor.
  public mutating func take(answer text: String, at moment: Moment) -> Turn {
    var turn = answer(text, at: moment)
    keepTime(in: &turn, at: moment)
    return turn
  }

  /// A command typed behind the old answer that stood ready in the line.
  private func commandBehindPrefill(in line: String) -> String? {
    guard let prefill = asking?.prefill, !prefill.isEmpty, line.hasPrefix(prefill) else {
      return nil
    }
    let rest = String(line.dropFirst(prefill.count))
    guard case .command = Utterance(rest) else { return nil }
    return rest
  }

  /// Drops what is being written, confirmed or edited; the words to say, or nil when there was
  /// nothing to drop.
  public mutating func drop(at moment: Moment) -> [Passage]? {
    if mode != .answering {
      mode = .answering
      return card(at: moment, again: true)
    }
    guard activity == nil, asking?.isDetour == true else { return nil }
    var turn = Turn()
    goOn(in: &turn, at: moment)
    return turn.ahead
  }

  /// The prompt before the cursor for the next line.
  public var prompt: Prompt {
    let engine = self
    let complete: (String) -> Completion = { Suggestions(engine: engine).completion(of: $0) }
    switch mode {
    case .writing: return Prompt(text: "… ", history: .nothing)
    case .deleting: return Prompt(text: "Short name › ", history: .nothing)
    case .choosing: return Prompt(text: "Command or answer › ", history: .nothing)
    case .parting: return Prompt(text: "One or several › ", history: .nothing)
    case .settling: return Prompt(text: "Which › ", history: .nothing)
    case .grouping: return Prompt(text: "Groups › ", history: .nothing)
    case .reviewing: return Prompt(text: "Go on › ", history: .nothing, complete: complete)
    case .answering: break
    }
    if let activity {
      return Prompt(text: activity.prompt, isSealed: activity.isSealed, history: .nothing)
    }
    guard let asking else { return Prompt(text: "done › ", history: .menu, complete: complete) }
    return Prompt(
      text: "\(asking.question.text.label)\(count(of: asking)) › ", prefill: asking.prefill,
      history: .answers(asking.question.kind.rawValue), complete: complete)
  }

  /// ` 3` when the third item of a list is being asked for.
  private func count(of asking: Asking) -> String {
    guard asking.target == .ask, asking.question.isOpenEnded else { return "" }
    let items = itemCount(of: asking)
    return items == 0 ? "" : " \(items + 1)"
  }

  func itemCount(of asking: Asking) -> Int {
    let question = asking.question
    if question.kind == .sources { return 0 }
    if question.adds {
      return Loop(question.field.kind).count(within: asking.context, of: session)
    }
    guard let subject = question.subject(in: asking.context) else { return 0 }
    return session.values(of: question.field.field, on: subject).count
  }

  /// A turn that says something and asks nothing anew.
  func stay(_ told: [Passage]) -> Turn {
    var turn = Turn()
    turn.told = told
    return turn
  }

  func asking(of ask: Ask) -> Asking {
    Asking(ask: ask, question: walk.question(of: ask), context: ask.context)
  }

  /// Goes on to the next question once the present one has been dealt with.
  mutating func goOn(in turn: inout Turn, at moment: Moment) {
    let present = asking
    if let present, present.isDetour, present.target == .ask, present.question.kind == .list,
      turn.minutes.contains(where: { $0.question == present.question.name })
    {
      turn.ahead = card(at: moment)
      return
    }
    if present?.isDetour == true {
      // A detour may open questions before the one it left; coming back another day asks them first.
      asking = walk.position(in: session).map { asking(of: $0) }
    } else if let ask = present?.ask, walk.stands(ask, in: session) {
      asking = next(after: ask).map { asking(of: $0) }
    } else {
      asking = walk.position(in: session).map { asking(of: $0) }
    }
    turn.ahead = cardAfterStep(from: present, at: moment)
  }

  private func next(after ask: Ask) -> Ask? {
    // Within the step that was entered by /goto or /next, what was left open there stays open.
    if let at = session.facts.at.flatMap({ walk.place(named: $0, in: session) }),
      walk.stepIndex(of: at) == walk.stepIndex(of: ask)
    {
      return walk.position(in: session)
    }
    return walk.next(around: ask, in: session)
  }

  /// Applies edits as one turn and enters them; on a problem nothing has changed.
  mutating func keep(
    _ edits: [Edit], question: String?, at moment: Moment, in turn: inout Turn,
    origin: Minute.Origin = .said
  ) throws(EditProblem) {
    for (count, edit) in edits.enumerated() {
      do throws(EditProblem) {
        try session.apply(edit)
      } catch {
        for done in edits.prefix(count).reversed() { try session.apply(done.inverse) }
        throw error
      }
    }
    let number = turn.minutes.first?.turn ?? ledger.nextTurn
    for edit in edits {
      let minute = Minute(
        sequence: ledger.nextSequence(of: writer), moment: moment, writer: writer, turn: number,
        question: question, edit: edit, origin: origin)
      ledger.enter(minute)
      turn.minutes.append(minute)
    }
  }

  /// Keeps edits, or says why not.
  mutating func keepOrExplain(
    _ edits: [Edit], question: String? = nil, at moment: Moment, in turn: inout Turn
  ) -> Bool {
    do throws(EditProblem) {
      try keep(edits, question: question, at: moment, in: &turn)
      return true
    } catch {
      turn.told.append(.init(.problem, Wording.sentence(error, in: session)))
      return false
    }
  }

  private mutating func choose(
    _ word: String, _ verb: Verb, by line: String, at moment: Moment
  ) -> Turn {
    mode = .answering
    switch AnswerReader.trimmed(line).lowercased() {
    case "command", "c", "1": return run(verb, "", at: moment)
    case "answer", "a", "2": return answer(word, at: moment)
    case "":
      var turn = stay([])
      turn.ahead = card(at: moment, again: true)
      return turn
    default: return understand(line, at: moment)
    }
  }
}
