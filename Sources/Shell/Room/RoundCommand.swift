import Workshop

/// What several people do at once: `/round`, `/score`, `/vote`.
struct RoundCommand {
  private let session: Session
  private let walk: GuideWalk
  private let current: CurrentQuestion?
  /// What the form that is gone through wants dots for.
  private let form: Vote.Subject?
  private let isRoomOpen: Bool

  init(in room: DialogueContext) {
    session = room.session
    walk = room.walk
    current = room.current
    form = room.wall?.wantsDots
    isRoomOpen = room.options.isRoomOpen
  }

  func round(_ rest: String) -> DialogueResult {
    if let open = SilentRound.left(in: session, walk: walk, sort: .lines) { return begin(open) }
    guard let place = place(named: rest) else { return noPlace(rest) }
    let question = walk.question(of: place)
    guard question.isOpenEnded, question.kind != .sources else {
      return .said(.problem, RoundCard.needsList(question))
    }
    return round(at: place, sort: .lines)
  }

  func score(_ rest: String) -> DialogueResult {
    if let open = SilentRound.left(in: session, walk: walk, sort: .scores) { return begin(open) }
    guard let place = place(named: rest) ?? scoring(of: rest) else { return noPlace(rest) }
    let question = walk.question(of: place)
    guard question.kind == .scores else {
      return .said(.problem, RoundCard.needsScores(question))
    }
    if question.field == Opportunity.path(.dots) { return vote(on: .opportunities) }
    return round(at: place, sort: .scores)
  }

  private func round(at place: QuestionInstance, sort: Round.Sort) -> DialogueResult {
    guard !TurnOrder(session.participants.members).inTurn.isEmpty else {
      return .said(.problem, PeopleCommand.nobodyHere)
    }
    guard var round = SilentRound(place: walk.name(of: place), walk: walk, session, sort: sort)
    else { return .said(.hint, Wording.nothingAsked) }
    if isRoomOpen, round.isScoring { round.phase = .phones }
    return begin(round)
  }

  func vote(_ rest: String) -> DialogueResult {
    let words = rest.lowercased().split(separator: " ").map(String.init)
    let word = words.first { !$0.hasPrefix("-") } ?? ""
    let others = words.filter { $0 != "--codes" }
    guard others.count < 2, !word.isEmpty || others.isEmpty else {
      return .said([Wording.usage(.vote)])
    }
    let about =
      word.isEmpty
      ? form ?? subject(of: current?.question)
      : Vote.Subject.allCases.first { $0.rawValue.hasPrefix(word) }
    return vote(on: about, withCodes: words.contains("--codes"))
  }

  /// Goes on with the vote that was left in the middle, if there is one.
  private func vote(on about: Vote.Subject?, withCodes: Bool = false) -> DialogueResult {
    if let left = session.votes.members.last(where: \.isLeft) {
      return begin(DotVote(goingOnWith: left, in: session))
    }
    guard let about else { return .said([Wording.usage(.vote)]) }
    let items = VoteItem.all(about, in: session)
    guard items.count > 1 else { return .said(.problem, DotVote.tooFew(about, items.count)) }
    return begin(DotVote(on: about, items: items, withCodes: withCodes, in: session))
  }

  private func begin(_ dialogue: some Dialogue) -> DialogueResult {
    DialogueResult(begins: dialogue, next: .stay)
  }

  /// What a vote is about at a question that calls for one.
  private func subject(of question: Question?) -> Vote.Subject? {
    switch question?.field {
    case Opportunity.path(.dots)?: .opportunities
    case Vision.path(.drafts)?, Vision.path(.statement)?: .drafts
    default: nil
    }
  }

  /// The place a command names, or the one that is open.
  private func place(named rest: String) -> QuestionInstance? {
    if rest.isEmpty { return current?.ask }
    guard case .place(let place) = GotoTarget.find(rest, walk: walk, session: session),
      walk.guide.question(named: String(rest.prefix { $0 != " " })) != nil
    else { return nil }
    return place
  }

  /// The place where a touchpoint, by its short name, is scored.
  private func scoring(of rest: String) -> QuestionInstance? {
    guard case .thing(let thing) = ThingSelector.find(rest, in: session),
      let index = walk.guide.questions.firstIndex(where: {
        $0.kind == .scores && $0.field.kind == thing.kind
      })
    else { return nil }
    return walk.places(of: index, in: session).first { $0.context.last == thing }
  }

  private func noPlace(_ rest: String) -> DialogueResult {
    rest.isEmpty
      ? .said(.hint, Wording.nothingAsked) : .said(.problem, Wording.noSuchPlace(rest, nil))
  }
}
