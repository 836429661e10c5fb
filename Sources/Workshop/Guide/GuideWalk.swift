/// The way through a guide: every question in the order in which it is asked, loop by loop.
///
/// Where a session stands is derived from what is answered, skipped and ended, so that neither a
/// crash nor a hand edit can strand it.
package struct GuideWalk: Sendable {
  package let guide: Guide
  private let plan: Plan
  let asking: Asking
  /// Whether the desk asks everything that waits, and not only what matters most.
  package var asksRest = true

  /// What follows from the guide alone. Walks are handed about at every line, and share it.
  private final class Plan: Sendable {
    let steps: [StepPlan]
    let stepOfQuestion: [Int]
    let orderOfQuestion: [Int]
    let loopStart: [Int]
    let later: Planner.Later
    let isOnTheDay: [Bool]

    init(of guide: Guide) {
      var planner = Planner(guide: guide)
      steps = guide.steps.indices.map { index in
        let name = guide.steps[index].name
        let questions = guide.questions.indices.filter { guide.questions[$0].step == name }
        return StepPlan(step: index, blocks: planner.blocks(of: questions, depth: 0))
      }
      orderOfQuestion = planner.orders
      later = Planner.Later(of: guide)
      isOnTheDay = later.isLater.map { !$0 }
      loopStart = planner.loopStarts(of: steps.map(\.blocks))
      stepOfQuestion = guide.questions.map { question in
        guide.steps.firstIndex { $0.name == question.step } ?? 0
      }
    }
  }

  /// A step's questions as nested loops, with the place of each in the order of asking.
  struct StepPlan: Sendable {
    let step: Int
    let blocks: [Block]
  }

  indirect enum Block: Sendable {
    /// A question by index; `order` counts in the order of asking.
    case ask(Int, order: Int)
    case loop(Loop, [Block], orders: ClosedRange<Int>)

    var orders: ClosedRange<Int> {
      switch self {
      case .ask(_, let order): order...order
      case .loop(_, _, let orders): orders
      }
    }

    /// Whether one of these questions is put in it.
    func holds(_ wanted: [Bool]) -> Bool {
      switch self {
      case .ask(let question, _): wanted[question]
      case .loop(_, let inner, _): inner.contains { $0.holds(wanted) }
      }
    }
  }

  /// A place to begin from: the things already entered and the first question allowed.
  private struct Start {
    var order: Int
    var context: ArraySlice<Reference>
  }

  var steps: [StepPlan] { plan.steps }
  private var stepOfQuestion: [Int] { plan.stepOfQuestion }
  private var orderOfQuestion: [Int] { plan.orderOfQuestion }
  /// The lowest order within the innermost loop around each question.
  private var loopStart: [Int] { plan.loopStart }
  /// What is not asked on the day where it stands.
  var isLater: [Bool] { plan.later.isLater }
  /// What its step puts off until after the day.
  var isPutOff: [Bool] { plan.later.isPutOff }
  /// What can wait until after the day at all: it is put off, or lines are to say it.
  package var mayWait: [Bool] { plan.later.mayWait }
  /// What can be open at all, by question; nil after the day, when anything can.
  private var canBeOpen: [Bool]? { isAfterTheDay ? nil : plan.isOnTheDay }

  /// What is asked.
  package enum Asking: Sendable, Equatable {
    case onTheDay
    /// What waited; of all of it, or of what one person promised to ask.
    case afterTheDay(who: String?)
  }

  package init(guide: Guide, asking: Asking = .onTheDay) {
    self.guide = guide
    self.asking = asking
    plan = Plan(of: guide)
  }

  package func question(of ask: QuestionInstance) -> Question {
    guide.questions[ask.question]
  }

  package func step(of ask: QuestionInstance) -> Step {
    guide.steps[stepOfQuestion[ask.question]]
  }

  /// The place of the step of `ask`, counted from 0.
  package func stepIndex(of ask: QuestionInstance) -> Int {
    stepOfQuestion[ask.question]
  }

  /// How many steps lie on the way; those on request do not.
  package var stepCount: Int {
    guide.steps.count(where: isOnTheWay)
  }

  /// The number of the step of `ask` among those on the way, from 1.
  package func stepNumber(of ask: QuestionInstance) -> Int {
    guide.steps.prefix(stepOfQuestion[ask.question] + 1).count(where: isOnTheWay)
  }

  /// Whether anything is asked in a step, without somebody going there.
  private func isOnTheWay(_ step: Step) -> Bool {
    !step.isOnRequest
      && (guide.questions.contains { $0.step == step.name }
        || guide.forms.contains { $0.step == step.name })
  }

  /// Minutes of the break planned before the step of `ask`.
  package func pause(before ask: QuestionInstance) -> Int? {
    let index = stepOfQuestion[ask.question]
    guard index > 0, guide.steps[index - 1].pause > 0 else { return nil }
    return guide.steps[index - 1].pause
  }

  package func standing(of ask: QuestionInstance, in session: Session) -> QuestionStatus {
    inPlace(ask) { $0.standing(in: ask.context, of: session) }
  }

  /// How things stand at several places; what is the same at all places of a question is looked up once.
  package func standings(of asks: [QuestionInstance], in session: Session) -> [QuestionStatus] {
    var known: [Int: QuestionStanding] = [:]
    return asks.map { ask in
      let standing = known[ask.question] ?? inPlace(ask) { QuestionStanding($0) }
      known[ask.question] = standing
      return standing.status(among: EnteredThings(ask.context, in: session), of: session)
    }
  }

  /// What is read of a question where it stands: it is large, and a walk comes by hundreds.
  private func inPlace<Value>(_ ask: QuestionInstance, _ read: (Question) -> Value) -> Value {
    guide.questions.withUnsafeBufferPointer { read($0[ask.question]) }
  }

  /// Where a session stands: the first open question from where it last was told to go on, else the
  /// first open one of all; nil when everything is answered.
  package func position(in session: Session) -> QuestionInstance? {
    if !isAfterTheDay, let at = session.facts.at.flatMap({ place(named: $0, in: session) }),
      let open = firstOpen(from: at, in: session)
    {
      return open
    }
    return firstOpen(from: nil, in: session)
  }

  /// The question to ask once `ask` has been dealt with: the next open one around or after it.
  package func next(around ask: QuestionInstance, in session: Session) -> QuestionInstance? {
    let start = Start(order: loopStart[ask.question], context: ask.context[...])
    if let open = first(from: start, in: session, where: { isOpen($0, $1) }) { return open }
    return firstOpen(from: nil, in: session)
  }

  /// The first open question about what an answer to `ask` began or went on with: the day of a reading,
  /// the proof of a finding. Nil when all was said of it, or `ask` is about nothing that was begun.
  ///
  /// - Parameter added: what the answer added, where it added something.
  package func rest(
    of ask: QuestionInstance, adding added: Reference?, in session: Session
  ) -> QuestionInstance? {
    guard let adder = adder(around: ask),
      let thing = question(of: ask).adds ? added : ask.context.last
    else { return nil }
    let context = adder.context + [thing]
    // What was left open before the answer comes at the end.
    let order = question(of: ask).adds ? loopStart[adder.question] : orderOfQuestion[ask.question]
    let start = Start(order: order, context: context[...])
    let found = first(from: start, in: session) { detail, session in
      detail == adder
        || detail.context.starts(with: context)
          && question(of: detail).step == question(of: adder).step
          && isOpen(detail, session)
    }
    return found == adder ? nil : found
  }

  /// The question that adds one thing at a time: `ask` itself, or the one that added what it is about.
  private func adder(around ask: QuestionInstance) -> QuestionInstance? {
    let question = question(of: ask)
    if question.adds { return question.kind == .list ? nil : ask }
    let loops = Array(question.flow.each.dropLast())
    let index = guide.questions.withUnsafeBufferPointer { questions in
      questions.indices.first { place in
        questions[place].adds && questions[place].kind != .list
          && questions[place].field.kind == ask.context.last?.kind
          && questions[place].step == question.step && questions[place].flow.each == loops
      }
    }
    return index.map { QuestionInstance(question: $0, context: ask.context.dropLast()) }
  }

  /// Whether everything `ask` is about is still there.
  package func stands(_ ask: QuestionInstance, in session: Session) -> Bool {
    ask.context.allSatisfy { EntityTable.of($0.kind).index(of: $0.id, in: session) != nil }
  }

  /// Every place where this question is put, in order; steps on request included.
  package func places(of question: Int, in session: Session) -> [QuestionInstance] {
    let order = orderOfQuestion[question]
    var places: [QuestionInstance] = []
    let start = Start(order: order, context: [])
    _ = first(from: start, in: session) { ask, session in
      if ask.question == question, standing(of: ask, in: session) != .notAsked {
        places.append(ask)
      }
      return stepOfQuestion[ask.question] != stepOfQuestion[question]
    }
    return places
  }

  /// Every place in one step, in the order of asking, though the step may be on request.
  package func places(inStep name: String, in session: Session) -> [QuestionInstance] {
    guard let step = guide.steps.firstIndex(where: { $0.name == name }),
      let order = guide.questions.indices.filter({ stepOfQuestion[$0] == step })
        .map({ orderOfQuestion[$0] }).min()
    else { return [] }
    var places: [QuestionInstance] = []
    _ = first(from: Start(order: order, context: []), in: session) { ask, session in
      guard stepOfQuestion[ask.question] == step else { return true }
      if standing(of: ask, in: session) != .notAsked { places.append(ask) }
      return false
    }
    return places
  }

  /// The first open question that comes after `ask`, leaving it open.
  package func openAfter(_ ask: QuestionInstance, in session: Session) -> QuestionInstance? {
    let start = Start(order: orderOfQuestion[ask.question], context: ask.context[...])
    return first(from: start, in: session) { $0 != ask && isOpen($0, $1) }
      ?? first(from: nil, in: session) { $0 != ask && isOpen($0, $1) }
  }

  /// The last question before `ask` that was put already.
  package func before(_ ask: QuestionInstance?, in session: Session) -> QuestionInstance? {
    var last: QuestionInstance?
    _ = first(from: nil, in: session) { candidate, session in
      if candidate == ask { return true }
      let standing = standing(of: candidate, in: session)
      if standing == .answered || standing == .skipped || hasItems(candidate, session) {
        last = candidate
      }
      return false
    }
    return last
  }

  /// Every question that is put in this session as it stands, in order.
  package func all(in session: Session) -> [QuestionInstance] {
    var asks: [QuestionInstance] = []
    _ = first(from: nil, in: session) { ask, session in
      if standing(of: ask, in: session) != .notAsked { asks.append(ask) }
      return false
    }
    return asks
  }

  /// Whether anything was given to an open-ended question so far.
  package func hasItems(_ ask: QuestionInstance, _ session: Session) -> Bool {
    guard inPlace(ask, { $0.isOpenEnded && $0.kind != .sources }) else { return false }
    let question = question(of: ask)
    if question.adds {
      return !Loop(question.field.kind).isEmpty(within: ask.context, of: session)
    }
    guard let subject = question.subject(in: ask.context) else { return false }
    return !session.values(of: question.field.field, on: subject).isEmpty
  }

  /// `ask` as the session keeps it: `persona.goals dana`.
  package func name(of ask: QuestionInstance) -> String {
    ([question(of: ask).name] + ask.context.map(\.id.text)).joined(separator: " ")
  }

  /// Reads what `name(of:)` writes; nil when the question or one of the things is gone.
  package func place(named name: String, in session: Session) -> QuestionInstance? {
    let words = name.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    guard let first = words.first,
      let index = guide.questions.firstIndex(where: { $0.name == first })
    else { return nil }
    let loops = guide.questions[index].flow.each
    guard loops.count == words.count - 1 else { return nil }
    let context = zip(loops, words.dropFirst()).map { Reference($0.kind, Identifier($1)) }
    let stands = context.allSatisfy { EntityTable.of($0.kind).index(of: $0.id, in: session) != nil }
    return stands ? QuestionInstance(question: index, context: context) : nil
  }

  private func firstOpen(from ask: QuestionInstance?, in session: Session) -> QuestionInstance? {
    let start = ask.map { Start(order: orderOfQuestion[$0.question], context: $0.context[...]) }
    return first(from: start, among: canBeOpen, in: session) { isOpen($0, $1) }
  }

  /// Goes through the asks from `start` on until `isWanted` says yes. Steps on request are passed
  /// over unless the start lies in them.
  ///
  /// - Parameters:
  ///   - wanted: for each question whether it is gone through at all; nil for all of them.
  ///   - isWanted: is handed the session too, for a closure of its own would copy it at every step.
  private func first(
    from start: Start?, among wanted: [Bool]? = nil, in session: Session,
    where isWanted: (QuestionInstance, Session) -> Bool
  ) -> QuestionInstance? {
    var start = start
    for plan in steps {
      let holdsStart = start.map { start in plan.blocks.contains { $0.orders ~= start.order } }
      if guide.steps[plan.step].isOnRequest, holdsStart != true { continue }
      if let last = plan.blocks.last, let start, last.orders.upperBound < start.order { continue }
      if let found = visit(plan.blocks, among: wanted, [], &start, session, isWanted) {
        return found
      }
    }
    return nil
  }

  /// Goes through every place of the questions that are wanted; steps on request included.
  func visit(
    among wanted: [Bool], in session: Session, _ body: (QuestionInstance, Session) -> Void
  ) {
    for plan in steps {
      var start: Start?
      _ = visit(plan.blocks, among: wanted, [], &start, session) { ask, session in
        body(ask, session)
        return false
      }
    }
  }

  private func visit(
    _ blocks: [Block], among wanted: [Bool]?, _ context: [Reference], _ start: inout Start?,
    _ session: Session, _ isWanted: (QuestionInstance, Session) -> Bool
  ) -> QuestionInstance? {
    for block in blocks {
      if start == nil, let wanted, !block.holds(wanted) { continue }
      if let order = start?.order, block.orders.upperBound < order { continue }
      switch block {
      case .ask(let index, _):
        start = nil
        let ask = QuestionInstance(question: index, context: context)
        if isWanted(ask, session) { return ask }
      case .loop(let loop, let inner, let orders):
        let entered = start.flatMap { orders ~= $0.order ? $0.context.first : nil }
        let first = entered.flatMap { $0.kind == loop.kind ? $0.id : nil }
        var ids = loop.members(within: context, from: first, of: session)[...]
        if let first, let place = ids.firstIndex(of: first) {
          ids = ids[place...]
          start?.context.removeFirst()
        } else if let wanted = start, orders ~= wanted.order, !wanted.context.isEmpty {
          start = nil
        }
        for id in ids {
          let entered = context + [Reference(loop.kind, id)]
          if let found = visit(inner, among: wanted, entered, &start, session, isWanted) {
            return found
          }
          start = nil
        }
        if start.map({ orders ~= $0.order }) == true { start = nil }
      }
    }
    return nil
  }
}
