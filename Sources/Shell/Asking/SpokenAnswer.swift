import Workshop

/// What a line says to the present question before its value is read.
struct SpokenAnswer {
  /// The answer; a choice that was meant by its place stands as its number.
  private(set) var text: String
  /// What is done where it is no value: nobody knows, or a list has no further thing.
  private(set) var move: DialogueResult?

  /// - Parameter isCertain: whether somebody said that it is meant as it stands.
  init(
    _ text: String, _ isCertain: Bool, to asking: CurrentQuestion, in room: DialogueContext
  ) {
    self.text = text
    let (session, words) = (room.session, room.options.words)
    let choices = asking.options(in: session, room.guide)
    let asksForPeople = asking.question.offer == .people
    let isSomebody = session.participants.members.contains { $0.name == text }
    if room.options.means(text, in: .unknown)
      || asksForPeople && !isSomebody && words.reading.has(text, in: .nobody)
    {
      move = AnswerEdits(asking: asking, session: session, guide: room.guide).answeringUnknown
    } else if !isCertain, choices.isEmpty, words.reading.has(text, in: .noMore),
      asking.mayEnd(in: session), asking.defaults(in: session, room.guide).isEmpty
    {
      move = Navigation(room: room).respondToNothing()
    } else if let place = words.place(text), choices.indices.contains(place - 1),
      !choices.contains(where: { SpokenName(text).begins(SpokenName($0.name)) })
    {
      self.text = String(place)
    } else if asksForPeople,
      let name = SpokenName(words.reading.withoutHedge(text)).meant(among: choices.map(\.name))
    {
      self.text = name
    }
  }
}

extension CurrentQuestion {
  /// Whether it is a list that an empty line may end.
  fileprivate func mayEnd(in session: Session) -> Bool {
    guard target == .ask, !isDetour, question.isOpenEnded, question.kind != .sources else {
      return false
    }
    return !question.flow.isRequired || itemCount(in: session) > 0
  }
}
