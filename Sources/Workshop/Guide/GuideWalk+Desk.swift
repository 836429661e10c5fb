/// What waits until after the day, and what of it is asked at the desk.
extension GuideWalk {
  /// By question every place where it waits until after the day, in order; steps on request included.
  func waiting(in session: Session) -> [[QuestionInstance]] {
    var waiting = [[QuestionInstance]](repeating: [], count: guide.questions.count)
    visit(among: mayWait, in: session) { ask, session in
      if waits(ask, in: session) { waiting[ask.question].append(ask) }
    }
    return waiting
  }

  /// Whether it waits until after the day.
  package func waits(_ ask: QuestionInstance, in session: Session) -> Bool {
    // Without a mark no line left it for later; most have none, and a large map asks of each.
    guard isPutOff[ask.question] || hasEnded(ask, in: session) else { return false }
    return switch standing(of: ask, in: session) {
    case .later: true
    case .open: isPutOff[ask.question] && !hasItems(ask, session)
    case .answered, .skipped, .notAsked: false
    }
  }

  /// Whether anything was ended on what keeps the marks of a question.
  private func hasEnded(_ ask: QuestionInstance, in session: Session) -> Bool {
    let keeper = question(of: ask).keeper(in: ask.context)
    return !EntityTable.of(keeper.kind).marks(of: keeper.id, in: session).closed.isEmpty
  }

  /// Whether it is to be asked now: on the day nothing that waits until after it, and then nothing else.
  package func isOpen(_ ask: QuestionInstance, _ session: Session) -> Bool {
    switch asking {
    case .onTheDay: return !isLater[ask.question] && standing(of: ask, in: session) == .open
    case .afterTheDay(let who):
      guard asksRest || matters(ask, in: session), waits(ask, in: session) else { return false }
      let agreement = AfterTheDay.agreement(on: question(of: ask).name, in: session)
      return who.map { agreement.isOf($0) } ?? true
    }
  }

  package var isAfterTheDay: Bool { asking != .onTheDay }

  /// Whose answers are asked at the desk; nil for everybody's, and on the day.
  package var deskOwner: String? {
    if case .afterTheDay(let who) = asking { who } else { nil }
  }

  /// Whether the map is worth less without it: what is required, what is about no single step or stage,
  /// and what is about a step that makes or breaks the whole.
  package func matters(_ ask: QuestionInstance, in session: Session) -> Bool {
    if question(of: ask).flow.isRequired { return true }
    if let step = ask.context.last(where: { $0.kind == .touchpoint }) {
      return session.touchpoints[step.id]?.momentOfTruth == true
    }
    return !ask.context.contains { $0.kind == .stage }
  }
}
