import Workshop

/// What is said of a silent round or a scoring.
struct RoundCard {
  let round: SilentRound

  init(_ round: SilentRound) {
    self.round = round
  }

  private var question: Question { round.question }
  private var isScoring: Bool { round.isScoring }
  private var cardsOf: Identifier { round.id ?? "round" }

  static func needsList(_ question: Question) -> String {
    "A round needs a question that takes several lines; \"\(question.text.label)\" takes one. "
      + "Name another, for example /round vision.drafts."
  }

  static func needsScores(_ question: Question) -> String {
    "\"\(question.text.label)\" takes no scores. Name a touchpoint: /score checks stock."
  }

  func full(in room: DialogueContext) -> [Message] {
    switch round.phase {
    case .offered: return offer(in: room.session)
    case .names:
      return [
        .init(.question, "Silent round: \(asked(in: room.session))"),
        .init(.plain, "Shall the names stay with the lines? yes or no. Enter: no."),
      ]
    case .writing:
      guard let next = round.writing(in: room.session) else { return request(in: room.session) }
      return turn(of: next, in: room.session)
    case .phones: return onPhones(in: room.session)
    case .merging, .choosing: return listing(in: room.session) + request(in: room.session)
    }
  }

  /// The question with names in it.
  private func asked(in session: Session) -> String {
    session.filled(question.text.ask, about: round.place.context)
  }

  /// That it was left in the middle, and how far it came.
  func left(in session: Session) -> String {
    let kept = round.id.flatMap { session.rounds[$0] }
    let cards = session.cards(of: cardsOf).count
    let all = (kept?.done.count ?? 0) + round.waiting(in: session).count
    let had = "\(kept?.done.count ?? 0) of \(all) people had their turn"
    if isScoring {
      return "The scoring of \"\(question.text.label)\" was left in the middle: \(had)."
    }
    let state =
      kept?.state == .revealed
      ? "It is revealed." : "\(had); \(SilentRound.lines(cards)) \(cards == 1 ? "is" : "are") kept."
    return "The round on \"\(question.text.label)\" was left in the middle. \(state)"
  }

  private func offer(in session: Session) -> [Message] {
    let shows = isScoring ? "" : "`reveal` shows what is there, "
    return [
      .init(.plain, left(in: session)),
      .init(
        .hint,
        "Enter goes on with it, \(shows)`drop` takes it away, /stop leaves it for later."),
    ]
  }

  /// What the next person sees.
  func turn(of person: Participant, in session: Session) -> [Message] {
    let about = round.place.context.map { session.title(of: $0) }.joined(separator: " › ")
    let left = round.waiting(in: session).count - 1
    var told = [Message(.title, "\(round.name(of: person, in: session)), it is your turn.")]
    if !about.isEmpty { told.append(.init(.place, about)) }
    told.append(.init(.question, asked(in: session)))
    let how =
      isScoring
      ? "\(range). What you type is not shown. An empty line passes; `back` reopens the last one."
      : round.view.lines
    told.append(.init(.hint, how))
    if left > 0 {
      told.append(.init(.hint, "\(left) more \(left == 1 ? "person" : "people") after you."))
    }
    return told
  }

  /// What the next person sees where the question still stands above.
  func handing(to person: Participant, in session: Session) -> [Message] {
    let left = round.waiting(in: session).count - 1
    let enter = isScoring ? "Enter alone passes" : "Enter alone hands on"
    let after = left == 0 ? "you are last" : "\(left) to come"
    let name = round.name(of: person, in: session)
    let seen = round.view.isVisible ? "what you type shows" : "unseen"
    return [.init(.title, "\(name): same question, \(seen). \(enter); \(after).")]
  }

  func onPhones(in session: Session) -> [Message] {
    [
      .init(.question, "On the phones now: \(asked(in: session))"),
      .init(
        .hint,
        "/reveal shows all at once. `here NAME` lets somebody without a phone write at this keyboard, "
          + "unseen; /stop leaves it for later."),
    ]
  }

  var range: String {
    guard case .scores(let range, _) = question.field.column?.kind else { return "One number" }
    return range == EmotionScale.range
      ? "One number from \(EmotionScale.span)"
      : "One number from \(range.lowerBound) to \(range.upperBound)"
  }

  /// Everything that was written, in the order in which the cards lie.
  func listing(in session: Session) -> [Message] {
    let cards = session.cards(of: cardsOf)
    let digits = String(cards.count).count
    let rows = cards.enumerated().map { index, card in
      let number = String(index + 1)
      let names = card.by.map { session.title(of: Reference(.participant, $0)) }
      return Message(
        .plain,
        "  " + String(repeating: " ", count: digits - number.count) + number + " "
          + (card.text ?? "") + (names.isEmpty ? "" : " (\(names.joined(separator: ", ")))"),
        hang: digits + 3)
    }
    return [.init(.title, "\(SilentRound.lines(cards.count)) for \"\(question.text.label)\"")]
      + rows
  }

  /// What is asked of the room now.
  func request(in session: Session) -> [Message] {
    if case .merging(let one, let other) = round.phase {
      return [
        .init(.question, "These two sound alike. Are they one?"),
        .init(.plain, "  1 \(session.cards[one]?.text ?? "")", hang: 4),
        .init(.plain, "  2 \(session.cards[other]?.text ?? "")", hang: 4),
        .init(
          .hint,
          "1 or 2 keeps those words for both, other words replace both; Enter keeps them apart."),
      ]
    }
    let count = session.cards(of: cardsOf).count
    let isLong = count != 1
    return [
      .init(
        .question,
        isLong
          ? "Which of the \(count) lines shall be answers to \"\(question.text.label)\"?"
          : "Shall this line be an answer to \"\(question.text.label)\"?"),
      .init(.hint, "Enter takes all, 1 2 those two, not 2 all but that. The rest is parked."),
    ]
  }
}
