import Workshop

extension Engine {
  /// What several people do at once: who is here, whose turn it is, rounds, scores and votes. Nil for
  /// other commands.
  mutating func together(_ verb: Verb, _ rest: String, at moment: Moment) -> Turn? {
    switch verb {
    case .people: people(rest, at: moment)
    case .pick: pick(at: moment)
    case .round: beginRound(rest, at: moment)
    case .score: beginScores(rest, at: moment)
    case .vote: beginVote(rest, at: moment)
    default: nil
    }
  }

  private mutating func people(_ rest: String, at moment: Moment) -> Turn {
    let outcome = PeopleCommand(session: session).run(rest)
    var turn = Turn()
    if !outcome.edits.isEmpty, !keepOrExplain(outcome.edits, at: moment, in: &turn) { return turn }
    turn.told += outcome.told
    if asking == nil, !outcome.edits.isEmpty { refreshAsking(in: &turn, at: moment) }
    return turn
  }

  private mutating func pick(at moment: Moment) -> Turn {
    guard let person = TurnOrder(session.participants.members).pick(from: &chance) else {
      return stay([.init(.problem, PeopleCommand.nobodyHere)])
    }
    var turn = Turn()
    let reference = Reference(.participant, person.id)
    let edit = session.setting("Turns", of: reference, to: [String((person.turns ?? 0) + 1)])
    guard keepOrExplain([edit], at: moment, in: &turn) else { return turn }
    turn.told.append(.init(.title, "\(session.title(of: reference)), it is your turn."))
    return turn
  }

  private mutating func beginRound(_ rest: String, at moment: Moment) -> Turn {
    if let open = SilentRound.left(in: session, walk: walk, sort: "lines") {
      return begin(open, at: moment)
    }
    guard let place = place(named: rest) else { return stay([noPlace(rest, .round)]) }
    let question = walk.question(of: place)
    guard question.isOpenEnded, question.kind != .sources else {
      return stay([.init(.problem, SilentRound.needsList(question))])
    }
    return beginRound(at: place, sort: "lines", moment)
  }

  private mutating func beginScores(_ rest: String, at moment: Moment) -> Turn {
    if let open = SilentRound.left(in: session, walk: walk, sort: "scores") {
      return begin(open, at: moment)
    }
    guard let place = place(named: rest) ?? scoring(of: rest) else {
      return stay([noPlace(rest, .score)])
    }
    let question = walk.question(of: place)
    guard question.kind == .scores else {
      return stay([.init(.problem, SilentRound.needsScores(question))])
    }
    if question.field == FieldPath(.opportunity, "Dots") {
      return beginVote("opportunities", at: moment)
    }
    return beginRound(at: place, sort: "scores", moment)
  }

  private mutating func beginRound(at place: Ask, sort: String, _ moment: Moment) -> Turn {
    guard !TurnOrder(session.participants.members).inTurn.isEmpty else {
      return stay([.init(.problem, PeopleCommand.nobodyHere)])
    }
    guard let round = SilentRound(place: walk.name(of: place), walk: walk, session, sort: sort)
    else { return stay([.init(.hint, Wording.nothingAsked)]) }
    return begin(round, at: moment)
  }

  private mutating func beginVote(_ rest: String, at moment: Moment) -> Turn {
    if let left = session.votes.members.last(where: { ["open", "tied"].contains($0.state ?? "") }) {
      return begin(DotVote(goingOnWith: left, in: session), at: moment)
    }
    let word = rest.isEmpty ? subject(of: asking?.question) ?? "" : rest.lowercased()
    guard let about = Vote.subjects.first(where: { !word.isEmpty && $0.hasPrefix(word) }) else {
      return stay([Wording.usage(.vote)])
    }
    let items = VoteItem.all(about, in: session)
    guard items.count > 1 else {
      return stay([.init(.problem, DotVote.tooFew(about, items.count))])
    }
    return begin(DotVote(on: about, items: items, in: session), at: moment)
  }

  /// What a vote is about at a question that calls for one.
  private func subject(of question: Question?) -> String? {
    switch question?.field {
    case FieldPath(.opportunity, "Dots"): "opportunities"
    case FieldPath(.vision, "Draft"), FieldPath(.vision, "Statement"): "drafts"
    default: nil
    }
  }

  /// The place a command names, or the one that is open.
  private func place(named rest: String) -> Ask? {
    if rest.isEmpty { return asking?.ask }
    guard case .place(let place) = Destination.find(rest, walk: walk, session: session),
      guide.question(named: String(rest.prefix { $0 != " " })) != nil
    else { return nil }
    return place
  }

  /// The place where a touchpoint, by its short name, is scored.
  private func scoring(of rest: String) -> Ask? {
    guard case .thing(let thing) = Spot.find(rest, in: session),
      let index = guide.questions.firstIndex(where: {
        $0.kind == .scores && $0.field.kind == thing.kind
      })
    else { return nil }
    return walk.places(of: index, in: session).first { $0.context.last == thing }
  }

  private func noPlace(_ rest: String, _ verb: Verb) -> Passage {
    rest.isEmpty
      ? .init(.hint, Wording.nothingAsked)
      : .init(.problem, Wording.noSuchPlace(rest, nil))
  }
}
