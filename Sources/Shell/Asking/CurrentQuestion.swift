import Workshop

/// What is being asked at this moment, and where its answer goes.
struct CurrentQuestion: Sendable, Equatable {
  /// What an answer changes.
  enum Target: Sendable, Equatable {
    /// The question's own field, a further item of its list, or a new thing.
    case ask
    /// One value of a field that stands already.
    case item(Reference, field: String, index: Int)
    /// A further value of a list field.
    case further(Reference, field: String)
  }

  /// The place in the guide; nil when a field is edited that no question asks for.
  var ask: QuestionInstance?
  var question: Question
  var context: [Reference]
  var target = Target.ask
  /// The answer that stands, ready to edit.
  var prefill = ""
  /// Whether it stands in the line, to be mended there; else above it, and Tab brings it.
  var isOpenInLine = true
  /// Whether it was typed before the question was seen, and is no answer that stands.
  var isOffered = false
  /// What was begun on a detour, until its own questions are asked.
  var begun: Reference?
  /// The question that a detour left.
  var awayFrom: QuestionInstance?
  var isDetour = false
}

extension CurrentQuestion {
  /// A question of the guide where it stands.
  init(_ ask: QuestionInstance, along walk: GuideWalk) {
    self.init(ask: ask, question: walk.question(of: ask), context: ask.context)
  }

  /// The place to go on from: what a detour left, else the question itself.
  var home: QuestionInstance? { isDetour ? awayFrom : ask }

  /// What can be chosen here.
  func options(in session: Session, _ guide: Guide) -> [Choice] {
    question.options(in: context, of: session, guide: guide)
  }

  /// What an empty line takes, if anything stands ready.
  func defaults(in session: Session, _ guide: Guide) -> [String] {
    if question.isOpenEnded, hasItems(in: session) { return [] }
    return question.offeredDefaults(in: context, of: session, guide: guide)
  }

  /// Whether there is one already, and the guide walks no other.
  func parksMore(in session: Session) -> Bool {
    target == .ask && question.text.parks != nil && hasItems(in: session)
  }

  /// How many items or things were given here so far.
  func itemCount(in session: Session) -> Int {
    if question.kind == .sources { return 0 }
    if question.adds { return Loop(question.field.kind).count(within: context, of: session) }
    guard let subject = question.subject(in: context) else { return 0 }
    return session.values(of: question.field.field, on: subject).count
  }

  /// Whether an item or a thing was given here.
  func hasItems(in session: Session) -> Bool {
    guard question.adds, question.kind != .sources else { return itemCount(in: session) > 0 }
    return !Loop(question.field.kind).isEmpty(within: context, of: session)
  }

  /// The same with a line ready to be sent.
  func offering(_ line: String) -> CurrentQuestion {
    var asking = self
    (asking.prefill, asking.isOpenInLine, asking.isOffered) = (line, true, true)
    return asking
  }

  /// The prompt for its answer: `Stage 3 › `, where a third one is asked for.
  func prompt(in session: Session) -> Prompt {
    let items = target == .ask && question.isOpenEnded ? itemCount(in: session) : 0
    return Prompt(
      text: "\(question.text.label)\(items == 0 ? "" : " \(items + 1)") › ",
      prefill: isOpenInLine ? prefill : "",
      history: .answers(question.kind.rawValue))
  }

  /// Why answers are not kept: dots beyond what somebody has, a promise that nobody gives.
  func refusal(of edits: [Edit], in session: Session) -> Message? {
    switch (question.field, edits.first) {
    case (Opportunity.path(.dots), _): return DotLimit.refusal(of: edits, in: session)
    case (Action.path(.agreed), .revise(.action, let id, let changes))
    where target == .ask && changes.first?.after == ["no"]:
      return .init(.hint, Wording.notAgreed(session.title(of: Reference(.action, id))))
    default: return nil
    }
  }
}
