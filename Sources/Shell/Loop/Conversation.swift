import Workshop

/// The loop of a sitting: read a line, respond, keep what came of it, say it.
///
/// Everything that touches the world is passed in.
package struct Conversation {
  /// How a sitting ended.
  package enum Ending: Sendable, Equatable {
    /// `/quit`, Ctrl-D, or the end of the lines after the last question.
    case left
    /// `/follow`: a round is to be led in place of the workshop.
    case follows
    /// Ctrl-C twice.
    case interrupted
    /// The lines ended while this question was open.
    case inputEnded(question: String)
  }

  /// What came of something done outside.
  package enum RequestResult {
    /// Said, and the same question again.
    case said([Message])
    /// The text that came back from the editor, to be taken as the answer.
    case answer(String)
    /// Copies of the workshop, to be brought home.
    case copies([CopyMerger.Copy])
    /// The lines of a file, to be taken one by one.
    case lines([String], file: String)
    /// The lines of scribes, to be taken one by one.
    case scribes([ScribeLine])
    /// What came of things that several maps share.
    case shared(SharedReply)
    /// What phones sent, to be brought in at once.
    case entries([RoomEntry])
    /// The live room is open, or is not any more; `isCleared` says that nothing of it is kept.
    case room(isOpen: Bool, isCleared: Bool, [Message])
  }

  /// What came of keeping.
  package enum SaveResult {
    case kept([ExternalChange])
    /// What to say; the minutes are held and the next keeping tries again.
    case failed([Message])
  }

  package var engine: Engine
  /// Looks for what others changed since the files were last read or written.
  package var look: (Session) -> ExternalChanges
  /// Makes minutes durable; the files may follow.
  package var save: ([Minute], Session) -> SaveResult
  /// Lets the files follow the minutes; what to say when that failed.
  package var catchUp: () -> [Message] = { [] }
  /// Begins to read what the first answers need; called once, while somebody reads the first question.
  package var readAhead: (() -> Void)?
  package var perform: (Request, Engine) -> RequestResult
  package var say: ([Message]) -> Void
  /// The lines that scribes added and nobody took yet.
  package var inbox: (Session) -> [ScribeLine] = { _ in [] }
  /// What is told once, when all else was said on opening.
  package var news: (Session) -> [Message] = { _ in [] }
  /// Shows the live room how things stand, where one is open.
  package var present: (Engine) -> Void = { _ in }
  /// How many phones have sent, where a live room is open and that is not told otherwise.
  package var roomStatus: () -> Message? = { nil }
  private var toldStatus: Message?
  /// How many of them were told.
  private var toldLines = 0
  /// Who agreed to what stands, as far as was told.
  private var agreed: [Agreement] = []
  /// Clears the screen, where there is one that can be cleared.
  package var wipe: () -> Void = {}
  package var now: () -> Moment
  package var width: () -> Int
  /// A person can press Ctrl-D on purpose; a stream just ends.
  package var isInteractive: Bool

  /// What is being shown screen by screen.
  private var pages: Pages?
  private var dropped = false
  /// Whether a keeping failed, and none has worked since.
  var isUnsaved = false
  private var wasWarned = false
  /// Why the files could not follow last, as it was told.
  private var lagging: [Message] = []
  /// Why a file could not be read last, as it was told.
  var unreadable: [Message] = []

  package init(
    engine: Engine, isInteractive: Bool,
    look: @escaping (Session) -> ExternalChanges = { _ in .seen([]) },
    save: @escaping ([Minute], Session) -> SaveResult,
    perform: @escaping (Request, Engine) -> RequestResult, say: @escaping ([Message]) -> Void,
    now: @escaping () -> Moment, width: @escaping () -> Int
  ) {
    self.engine = engine
    self.isInteractive = isInteractive
    self.look = look
    self.save = save
    self.perform = perform
    self.say = say
    self.now = now
    self.width = width
  }

  /// Leads the conversation until somebody leaves or the lines end.
  package mutating func run(_ lines: inout some LineSource) -> Ending {
    open()
    while true {
      let event = next(&lines)
      if let ending = take(event) { return ending }
      present(engine)
    }
  }

  /// Waits for a line. While somebody reads the question, the files follow what was said, and what the
  /// first question did not need of the minutes is read.
  private mutating func next(_ lines: inout some LineSource) -> LineEvent {
    let catchUp = catchUp
    var readAhead = readAhead
    self.readAhead = nil
    var words: [Message]?
    var history = isInteractive && engine.history.isPartial ? engine.history : nil
    var prompt = pages?.prompt ?? engine.prompt
    prompt.whenShown = {
      readAhead?()
      readAhead = nil
      words = words ?? catchUp()
      history?.readEarlier()
    }
    let event = lines.next(prompt)
    prompt.whenShown()
    if let history { engine.history = history }
    tell(lag: words ?? [])
    return event
  }

  /// Tells once that the files could not follow the minutes.
  private mutating func tell(lag words: [Message]) {
    if !words.isEmpty { isUnsaved = true }
    if words != lagging { say(words) }
    lagging = words
  }

  /// Says where the workshop stands and puts the first open question.
  package mutating func open() {
    engine.options.width = width()
    engine.options.mayAsk = isInteractive
    let opening = engine.begin(at: now())
    agreed = engine.session.agreements.standing(in: engine.session)
    let waiting = isInteractive ? engine.askAboutMerges() : 0
    if waiting > 0, let question = engine.settleNext(at: now()) {
      say(opening.told + question)
    } else {
      finish(opening)
    }
    say(news(engine.session))
    tellInbox()
  }

  /// Tells of lines of scribes that have come since it was told last.
  private mutating func tellInbox() {
    let lines = inbox(engine.session)
    if lines.count > toldLines { say([ScribeWords.waiting(lines)]) }
    toldLines = lines.count
    let status = roomStatus()
    if let status, status != toldStatus { say([status]) }
    toldStatus = status
  }

  /// Leaves as Ctrl-D on an empty line does: what a failed saving left is tried once more.
  ///
  /// - Returns: nil when something still cannot be saved and nobody was told so before.
  package mutating func leave() -> Ending? {
    takeInNews(mayAsk: false)
    let words = unsaved()
    if !words.isEmpty {
      guard !wasWarned else {
        say([.init(.warning, "Left without what could not be saved.")])
        return .left
      }
      wasWarned = true
      say(words + [.init(.warning, "Leave again to go without it, or mend this and go on.")])
      return nil
    }
    isUnsaved = false
    say(engine.dialogues.notTaken + [engine.farewell])
    return .left
  }

  /// Tries once more to save what is not; what to say when that failed.
  private func unsaved() -> [Message] {
    if isUnsaved, case .failed(let words) = save([], engine.session) { return words }
    return catchUp()
  }

  /// Takes one event; the ending, when it was the last.
  package mutating func take(_ event: LineEvent) -> Ending? {
    engine.options.width = width()
    if case .interrupt = event {} else { dropped = false }
    switch event {
    case .line(let text, let removed):
      if removed > 0 { say([Notices.removed(removed)]) }
      return turnsPage(text) ? nil : respond(to: text)
    case .refused(let refusal):
      say([Notices.refused(refusal)])
      return nil
    case .interrupt(let typed): return interrupt(typed)
    case .end:
      takeInNews(mayAsk: false)
      return end()
    }
  }

  /// Takes the line of a script that names the question it answers.
  mutating func take(answering event: LineEvent) -> Ending? {
    guard case .line(let text, let removed) = event else { return take(event) }
    if removed > 0 { say([Notices.removed(removed)]) }
    takeInNews()
    if engine.answers(to: Engine.goOnName) {
      return settle(engine.respond(to: StepReview.reason(text), at: now()))
    }
    // A word that could be a command is an answer here.
    switch InputLine(text) {
    case .bareWord,
      .helpHere where engine.dialogues.isEmpty && !engine.isFinished:
      return settle(engine.take(answer: text, at: now()))
    default: return settle(engine.respond(to: text, at: now()))
    }
  }

  /// Whether a line was about what is shown screen by screen; any other line is no longer kept waiting by
  /// it.
  private mutating func turnsPage(_ text: String) -> Bool {
    guard let pages else { return false }
    if text.isEmpty {
      showPage()
      return true
    }
    self.pages = nil
    guard ["q", "quit", "n", "no", "stop"].contains(text.lowercased()) else { return false }
    say(pages.ahead)
    return true
  }

  private mutating func showPage() {
    guard var shown = pages else { return }
    say(shown.next())
    if shown.isOver { say(shown.ahead) }
    pages = shown.isOver ? nil : shown
  }

  private mutating func respond(to text: String) -> Ending? {
    // What the shell itself put on the line is no paste.
    let isPasted = isInteractive && text.contains("\n") && text != engine.prompt.prefill
    takeInNews()
    let turn =
      (isPasted ? engine.takePasted(text, at: now()) : nil) ?? engine.respond(to: text, at: now())
    return settle(turn)
  }

  /// Keeps and says what came of a line, and does what it asks for.
  private mutating func settle(_ turn: Turn) -> Ending? {
    if turn.request == .leave { return leave() }
    if turn.wipes { wipe() }
    var turn = turn
    // The sitting ends with its round; nothing is asked any more.
    if case .endRound = turn.request { turn.ahead = [] }
    finish(turn)
    if let question = engine.settleNext(at: now()) { say(question) }
    guard let request = turn.request else {
      tellInbox()
      return nil
    }
    if case .type(let lines) = request { return type(lines) }
    tell(lag: catchUp())
    let words = perform(request, engine)
    if request == .follow { return .follows }
    if case .endRound = request {
      if case .said(let said) = words { say(said) }
      return leave()
    }
    switch words {
    case .said(let words): say(words)
    case .answer(let text): finish(engine.take(answer: text, at: now()))
    case .lines(let lines, let file):
      finish(engine.take(lines: lines, of: file, at: now()))
    case .scribes(let lines): finish(engine.take(lines, at: now()))
    case .entries(let entries):
      let turn = RevealedEntries(entries).take(into: &engine, at: now())
      if turn.wipes { wipe() }
      finish(turn)
      if let question = engine.settleNext(at: now()) { say(question) }
    case .room(let isOpen, let isCleared, let words):
      engine.options.isRoomOpen = isOpen
      say(words)
      if isCleared { finish(RevealedEntries.forget(in: &engine, at: now())) }
    case .shared(let reply): finish(reply.take(into: &engine, at: now()))
    case .copies(let copies): finish(engine.welcome(copies, at: now()))
    }
    return nil
  }

  /// Takes lines one after another; at the first that is not taken it stops and tells the rest.
  private mutating func type(_ lines: [String]) -> Ending? {
    for (count, line) in lines.enumerated() {
      say([.init(.drawing, engine.prompt.text + line)])
      let (question, phase) = (engine.questionName, engine.dialogues.formPhase)
      let turn = engine.respond(to: line, at: now())
      if let ending = settle(turn) { return ending }
      let rest = lines.count - count - 1
      let isAsking = engine.questionName == question && engine.dialogues.isEmpty
      let goesOn = isAsking || phase != nil && engine.dialogues.formPhase == phase
      if rest > 0, turn.minutes.isEmpty || !goesOn {
        say([Notices.notTaken(rest, from: lines[count + 1], wasRefused: turn.minutes.isEmpty)])
        return nil
      }
    }
    return nil
  }

  /// What this line, or a change from outside before it, has cleared.
  private mutating func clearedAgreements() -> [Message] {
    let session = engine.session
    let standing = session.agreements.standing(in: session)
    let cleared = agreed.filter { one in !standing.contains { $0.id == one.id } }
    agreed = standing
    return AgreementWords.cleared(cleared, in: session)
  }

  private mutating func finish(_ turn: Turn) {
    guard !turn.minutes.isEmpty else {
      pages = isInteractive ? Pages(turn.told, ahead: turn.ahead, on: engine.options) : nil
      if pages == nil { say(turn.told + turn.ahead) } else { showPage() }
      return
    }
    var turn = turn
    turn.told += clearedAgreements()
    switch save(turn.minutes, engine.session) {
    case .failed(let words):
      isUnsaved = true
      say(words + turn.ahead)
    case .kept(let news) where news.isEmpty:
      isUnsaved = false
      say(turn.told + turn.ahead)
    case .kept(let news):
      isUnsaved = false
      say(turn.told)
      let ahead = takeIn(news)
      say(engine.settleNext(at: now()) ?? ahead)
    }
  }

  private mutating func interrupt(_ typed: String) -> Ending? {
    if let pages {
      self.pages = nil
      say(pages.ahead)
      return nil
    }
    if let ahead = engine.drop(at: now()) {
      say([Notices.dropped(true)] + ahead)
      return nil
    }
    if !typed.isEmpty || !dropped {
      dropped = typed.isEmpty
      say([Notices.dropped(!typed.isEmpty)])
      return nil
    }
    return leave().map { _ in .interrupted }
  }

  private mutating func end() -> Ending? {
    if isInteractive { return leave() }
    return engine.questionName.map { .inputEnded(question: $0) } ?? .left
  }
}
