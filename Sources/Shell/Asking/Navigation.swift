import Workshop

/// Goes from question to question: back, on, elsewhere, past.
struct Navigation {
  let room: DialogueContext

  private var session: Session { room.session }
  private var walk: GuideWalk { room.walk }

  /// One question back, with the old answer ready to edit.
  func back() -> DialogueResult {
    if let line = backInList { return line }
    let answers = EarlierAnswers(session: session, walk: walk)
    let found =
      walk.isAfterTheDay
      ? answers.before(room.current, among: room.history.minutes) : answers.before(room.current)
    var earlier = found
    if room.current?.isDetour != true, let lines = backToLines(&earlier) { return lines }
    guard var earlier else { return .said(.hint, Wording.nothingBefore) }
    earlier.awayFrom = room.current?.home
    earlier.isDetour = true
    return DialogueResult(next: .ask(earlier, isPut: false))
  }

  /// What was brought in line by line is gone back to as it was brought in, and not to a question that
  /// nobody was asked; nil where it was a question.
  ///
  /// - Parameter earlier: the question that was answered before; then the last one that was put.
  private func backToLines(_ earlier: inout CurrentQuestion?) -> DialogueResult? {
    guard room.guide.isAtWall, !walk.isAfterTheDay else { return nil }
    let plan = HarvestPlan(session: session, walk: walk)
    let found = earlier
    let asked = Set(room.history.minutes.compactMap(\.question))
    // Behind the list that is under way lies the one before it.
    let present = plan.due(before: room.current?.ask)
    while let question = earlier, let ask = question.ask,
      present?.form.covers.contains(question.question.name) == true
        || !asked.contains(question.question.name) && plan.bringsIn(question.question)
    {
      earlier = walk.before(ask, in: session).map { CurrentQuestion($0, along: walk) }
    }
    if let last = plan.before(present, behind: earlier?.ask) { return reopening(last, plan) }
    guard let found, earlier.map({ !asked.contains($0.question.name) }) ?? true else { return nil }
    // What came with an import was brought in by no list of this workshop.
    let rounds = room.guide.forms.filter { $0.covers.contains(found.question.name) }
      .flatMap { FormTarget(plan: plan).rounds($0.name) }
      .filter { $0.context.allSatisfy(found.context.contains) }
    return rounds.last.map { reopening($0, plan) }
  }

  private func reopening(_ last: Harvest, _ plan: HarvestPlan) -> DialogueResult {
    DialogueResult(
      told: [
        .init(
          .done,
          "\(last.form.bareLabel): open once more. /back takes the last line back, Enter goes on.")
      ],
      edits: plan.reopening([last]))
  }

  /// In a list of lines the last of them, as long as one stands; else nil.
  private var backInList: DialogueResult? {
    let due = HarvestPlan(session: session, walk: walk).due(before: room.current?.ask)
    guard room.guide.isAtWall, let due else { return nil }
    // That the list was ended and opened once more since is taken back with the line.
    var count = 0
    var isFound = false
    var line: String?
    room.history.walkBack { turn in
      count += 1
      isFound = room.history.question(ofTurn: turn) == due.form.name
      let edits = room.history.edits(ofTurn: turn)
      line = room.shown.rows[due.key]?.line.flatMap { $0.edits == edits ? $0.text : nil }
      return !isFound && edits.allSatisfy(\.isMark)
    }
    guard isFound else { return nil }
    var move = UndoCommand(room: room).undo(String(count))
    guard !move.apart.isEmpty else { return nil }
    move.told = move.told.suffix(1)
    if let line, room.options.editsLines {
      move.next = .ready(line)
      move.told.append(
        .init(
          .hint,
          "It stands ready: an arrow key mends it, a new line replaces it. "
            + "/back once more takes the line before."))
    } else {
      move.told.append(
        .init(.hint, "Type it anew, or leave it out. /back once more takes the line before."))
    }
    return move
  }

  /// `/skip`, or with `rest` every optional question of this step about the same thing.
  func skip(_ rest: String) -> DialogueResult {
    guard let asking = room.current else { return .said(.hint, Wording.nothingAsked) }
    if asking.isDetour { return leaveDetour() }
    switch rest.lowercased() {
    case "rest": return passRest(of: asking)
    case "all": return passEverywhere(asking)
    default: break
    }
    return pass(asking, saying: Wording.skipped(asking.question))
  }

  /// Passes a question without an answer.
  func pass(_ asking: CurrentQuestion, saying words: String) -> DialogueResult {
    let edits = AnswerEdits(asking: asking, session: session, guide: room.guide).skipping
    return DialogueResult(told: [.init(.hint, words)], edits: edits, next: .goOn)
  }

  func leaveDetour() -> DialogueResult {
    var words = Wording.leftAsItWas
    if let asking = room.current, asking.target == .ask, asking.question.isOpenEnded,
      asking.question.kind != .sources
    {
      words = Wording.listEnded(asking.itemCount(in: session))
    }
    return DialogueResult(told: [.init(.hint, words)], next: .goOn)
  }

  /// Passes every optional question of this step that is still open about the same thing.
  private func passRest(of asking: CurrentQuestion) -> DialogueResult {
    guard let ask = asking.ask else { return .said(.hint, Wording.nothingAsked) }
    var edits: [Edit] = []
    for (index, question) in room.guide.questions.enumerated()
    where question.step == asking.question.step && question.flow.each == asking.question.flow.each {
      let place = QuestionInstance(question: index, context: ask.context)
      let now = room.after(edits).session
      guard !question.flow.isRequired, walk.standing(of: place, in: now) == .open else { continue }
      let here = CurrentQuestion(place, along: walk)
      edits += AnswerEdits(asking: here, session: now, guide: room.guide).skipping
    }
    return DialogueResult(
      told: [.init(.hint, Wording.restPassed(edits.count))], edits: edits, next: .goOn)
  }

  /// Passes the question of everything that it still waits for.
  private func passEverywhere(_ asking: CurrentQuestion) -> DialogueResult {
    guard let ask = asking.ask else { return .said(.hint, Wording.nothingAsked) }
    var edits: [Edit] = []
    for place in walk.places(of: ask.question, in: session) {
      let now = room.after(edits).session
      guard [.open, .later].contains(walk.standing(of: place, in: now)) else { continue }
      edits +=
        AnswerEdits(
          asking: CurrentQuestion(place, along: walk), session: now, guide: room.guide
        ).skipping
    }
    return DialogueResult(
      told: [.init(.hint, told(edits.count, asking.question))],
      edits: edits, next: .goOn)
  }

  private func told(_ count: Int, _ question: Question) -> String {
    count == 1
      ? Wording.skipped(question)
      : "Passed \(count) times: \"\(question.text.label)\". /undo takes it back."
  }

  /// Leaves a question open and goes on.
  func leaveOpen() -> DialogueResult {
    guard let asking = room.current, let ask = asking.ask else {
      return .said(.hint, Wording.nothingAsked)
    }
    if asking.isDetour { return leaveDetour() }
    guard let next = walk.openAfter(ask, in: session) else {
      return .said(.hint, Wording.lastOpenQuestion)
    }
    return head(for: next, saying: [.init(.hint, Wording.leftOpen(asking.question))])
  }

  /// Makes `place` the question to go on from, now and after resuming.
  private func head(for place: QuestionInstance, saying words: [Message]) -> DialogueResult {
    let edit = session.setting(.at, to: [walk.name(of: place)])
    return DialogueResult(
      told: words, edits: edit.changesNothing ? [] : [edit],
      next: .ask(CurrentQuestion(place, along: walk), isPut: true))
  }

  func go(to rest: String) -> DialogueResult {
    guard !rest.isEmpty else { return .said([Wording.usage(.goto)]) }
    if let opened = goToForm(rest) { return opened }
    switch GotoTarget.find(rest, walk: walk, session: session) {
    case .place(let place) where walk.standing(of: place, in: session) == .open:
      return head(for: place, saying: listed(before: place))
    case .place(let place): return visit(place)
    case .notPutYet(let question): return .said(.problem, Wording.notPutYet(question, in: session))
    case .unknown(let nearest): return .said(.problem, Wording.noSuchPlace(rest, nearest))
    }
  }

  /// That a list of the same step is brought in first, where one is still to come.
  private func listed(before place: QuestionInstance) -> [Message] {
    guard room.guide.isAtWall, !walk.isAfterTheDay,
      let form = HarvestPlan(session: session, walk: walk).due(before: place)?.form,
      form.step == walk.step(of: place).name,
      !form.covers.contains(walk.question(of: place).name)
    else { return [] }
    return [
      .init(.hint, "The list before it comes first: \(form.bareLabel). An empty line ends it.")
    ]
  }

  /// Opens the forms that the words mean, once more where they were gone through; nil for a question.
  private func goToForm(_ text: String) -> DialogueResult? {
    guard room.guide.isAtWall, !walk.isAfterTheDay, room.guide.question(named: text) == nil else {
      return nil
    }
    let plan = HarvestPlan(session: session, walk: walk)
    let rounds = FormTarget(plan: plan).rounds(text)
    guard let first = rounds.first(where: { !$0.isEnded(in: session) }) ?? rounds.first,
      let step = room.guide.step(named: first.form.step)
    else { return nil }
    // Where something of the step is still to come, that comes first.
    let isBegun = rounds.contains { $0.isEnded(in: session) }
    if !isBegun || rounds.count > 1 && !first.isEnded(in: session) {
      guard let place = plan.place(of: first) else { return nil }
      let at = session.setting(.at, to: [walk.name(of: place)])
      return DialogueResult(edits: at.changesNothing ? [] : [at])
    }
    var ended = rounds.filter { $0.isEnded(in: session) }
    ended += plan.following(ended)
    return DialogueResult(
      told: [.init(.done, "\(step.title): open once more. Enter ends it again.")],
      edits: plan.reopening(ended))
  }

  /// Shows an answered question with its answer ready to edit, and comes back afterwards.
  func visit(_ place: QuestionInstance) -> DialogueResult {
    let there = CurrentQuestion(place, along: walk)
    let earlier = EarlierAnswers(session: session, walk: walk)
    var asking = there.question.isOpenEnded ? there : earlier.filled(there)
    asking.isOpenInLine = false
    return visit(asking, at: place)
  }

  /// Shows an answered question with its answer, or the last of its answers, ready to edit.
  func visitLast(_ place: QuestionInstance) -> DialogueResult {
    let there = CurrentQuestion(place, along: walk)
    guard there.question.isOpenEnded,
      let last = EarlierAnswers(session: session, walk: walk).lastItem(of: there)
    else {
      return visit(there.question.isOpenEnded ? there : earlier(there), at: place)
    }
    return visit(last, at: place)
  }

  private func earlier(_ there: CurrentQuestion) -> CurrentQuestion {
    EarlierAnswers(session: session, walk: walk).filled(there)
  }

  private func visit(_ asking: CurrentQuestion, at place: QuestionInstance) -> DialogueResult {
    let home = room.current?.home
    var arrived = asking
    arrived.isDetour = true
    arrived.awayFrom = home
    let step = walk.step(of: place)
    let isElsewhere = home.map { walk.step(of: $0).name } != step.name
    return DialogueResult(
      told: isElsewhere ? ParkingLot(session: session, guide: room.guide).parked(in: step) : [],
      next: .ask(arrived, isPut: true))
  }

  // MARK: An empty line

  /// An empty line: keep what stands, accept the default, end the list, or pass.
  func respondToNothing() -> DialogueResult {
    guard let asking = room.current else { return .requested(.export(format: "markdown")) }
    let question = asking.question
    let isAnswered = question.standing(in: asking.context, of: session) == .answered
    if asking.isDetour, asking.target != .ask || isAnswered { return leaveDetour() }
    let isFirst = !asking.hasItems(in: session)
    let defaults = asking.defaults(in: session, room.guide)
    if !defaults.isEmpty { return accept(defaults, asking) }
    let mayEnd = !isFirst || !question.flow.isRequired || question.kind == .sources
    if question.isOpenEnded, mayEnd { return end(asking) }
    if question.flow.isRequired { return .said(.problem, Wording.needed(question)) }
    return pass(asking, saying: Wording.passed)
  }

  private func accept(_ defaults: [String], _ asking: CurrentQuestion) -> DialogueResult {
    let question = asking.question
    guard defaults.count > 1 || question.isOpenEnded else {
      return DialogueResult(next: .answerDefault(defaults[0]))
    }
    var edits: [Edit] = []
    if question.adds {
      for name in defaults {
        let now = answer(asking, after: edits)
        edits.append(now.adding([FieldValues(question.field.field, [name])]))
      }
    } else if let subject = question.subject(in: asking.context) {
      edits.append(session.setting(question.field.field, of: subject, to: defaults))
    }
    edits.append(answer(asking, after: edits).closing())
    return DialogueResult(
      told: [.init(.done, Wording.keptDefaults(defaults))], edits: edits, question: question.name,
      next: .goOn)
  }

  private func answer(_ asking: CurrentQuestion, after edits: [Edit]) -> AnswerEdits {
    AnswerEdits(asking: asking, session: room.after(edits).session, guide: room.guide)
  }

  /// Ends a list or a group.
  private func end(_ asking: CurrentQuestion) -> DialogueResult {
    DialogueResult(
      told: [.init(.hint, endingWords(of: asking))], edits: [answer(asking, after: []).closing()],
      next: .goOn)
  }

  private func endingWords(of asking: CurrentQuestion) -> String {
    if asking.question.kind == .sources,
      let persona = asking.question.subject(in: asking.context)
    {
      let lines = session.lines(of: persona.id)
      return Wording.sourcesEnded(known: lines.count { $0.isEvidence }, of: lines.count)
    }
    let count = asking.itemCount(in: session)
    if count == 0 { return Wording.passed }
    return sharesItsKind(asking.question)
      ? Wording.noMore(asking.question.field.kind, count) : Wording.listEnded(count)
  }

  /// Whether another question adds things of the same kind, which are counted along.
  private func sharesItsKind(_ question: Question) -> Bool {
    let adders = room.guide.questions.count { $0.adds && $0.field.kind == question.field.kind }
    return question.adds && adders > 1 && question.flow.each.isEmpty
  }
}
