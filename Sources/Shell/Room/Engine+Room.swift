import Workshop

extension Engine {
  /// What the room says beside the question; the question waits.
  mutating func setAside(_ verb: Verb, _ rest: String, at moment: Moment) -> Turn {
    if verb == .timer { return timer(rest, at: moment) }
    if verb == .stop { return stay([.init(.hint, Wording.nothingToStop)]) }
    if verb == .energise { return energise(rest, at: moment) }
    if verb == .breakout { return breakOut(AnswerReader.trimmed(rest)) }
    let text = AnswerReader.trimmed(rest)
    if verb == .merge { return bringHome(text) }
    if let turn = together(verb, text, at: moment) { return turn }
    if verb == .decide { return decide(text, at: moment) }
    if verb == .action, let turn = setStatus(text, at: moment) { return turn }
    guard !text.isEmpty else { return stay([Wording.usage(verb)]) }
    var turn = Turn()
    let (edit, words) = entry(verb, text, at: moment)
    guard keepOrExplain([edit], at: moment, in: &turn) else { return turn }
    turn.told.append(.init(.done, words))
    if asking == nil {
      refreshAsking(in: &turn, at: moment)
    } else {
      shownAsking = nil
      turn.ahead = card(at: moment, again: true)
    }
    return turn
  }

  /// Keeps a decision and asks for what it lacks.
  private mutating func decide(_ text: String, at moment: Moment) -> Turn {
    guard !text.isEmpty else {
      return begin(DecisionTalk(about: nil, asking: [.what, .why, .dropped, .need]), at: moment)
    }
    let values = session.decisionValues(of: text, on: moment.day)
    if let noted = values.first.flatMap({ session.decision(saying: $0.values[0], guide) }) {
      return amend(noted, with: values, at: moment)
    }
    let edit = adding(.decision, values)
    var turn = Turn()
    guard keepOrExplain([edit], at: moment, in: &turn) else { return turn }
    let isReasoned = values.contains { $0.name == "Why" }
    let parts: [DecisionTalk.Part] = isReasoned ? [.dropped, .need] : [.why, .dropped, .need]
    let talk = begin(DecisionTalk(about: edit.reference.id, asking: parts), at: moment)
    turn.told += [.init(.done, "Saved as a decision.")] + talk.told
    return turn
  }

  /// Adds a reason to an entry that is in the log already, and asks for what it lacks.
  private mutating func amend(
    _ id: Identifier, with values: [NamedValues], at moment: Moment
  ) -> Turn {
    let edits = session.amending(id, with: values.filter { $0.name == "Why" })
    var turn = Turn()
    guard keepOrExplain(edits, at: moment, in: &turn) else { return turn }
    turn.told.append(Wording.notedAlready(id, in: session))
    let parts = DecisionTalk.missing(of: id, in: session)
    if !parts.isEmpty {
      turn.told += begin(DecisionTalk(about: id, asking: parts), at: moment).told
    }
    return turn
  }

  /// `/action done put-stock`: how an action stands; nil when the words are an action themselves.
  private mutating func setStatus(_ text: String, at moment: Moment) -> Turn? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 2, case .choice(let states) = FieldPath(.action, "Status").column?.kind,
      states.contains(words[0].lowercased())
    else { return nil }
    let id = Identifier(words[1].lowercased())
    guard session.actions[id] != nil else { return nil }
    let reference = Reference(.action, id)
    let edit = session.setting("Status", of: reference, to: [words[0].lowercased()])
    if edit.changesNothing { return stay([.init(.hint, Wording.leftAsItWas)]) }
    var turn = Turn()
    guard keepOrExplain([edit], at: moment, in: &turn) else { return turn }
    turn.told.append(
      .init(.done, "Saved: \"\(session.title(of: reference))\" is \(words[0].lowercased())."))
    if asking?.isDetour != true { refreshAsking(in: &turn, at: moment) }
    return turn
  }

  private func entry(_ verb: Verb, _ text: String, at moment: Moment) -> (Edit, String) {
    switch verb {
    case .action:
      let values = actionParts(of: text, today: moment.day)
      let missing = ["Owner", "Due"].filter { part in !values.contains { $0.name == part } }
      let rest = missing.isEmpty ? "" : " Its owner and date are asked for in the last step."
      return (adding(.action, values), "Saved as an action.\(rest)")
    default:
      let sort = verb == .idea ? "idea" : "thought"
      let during = asking.map { [NamedValues("During", [$0.question.name])] } ?? []
      let (by, thought) = raised(text)
      let who = by.map { [NamedValues("By", [$0])] } ?? []
      let raised = by.map { ", raised by \($0)" } ?? ""
      return (
        adding(
          .parked, [NamedValues("Text", [thought]), NamedValues("Sort", [sort])] + who + during),
        verb == .idea
          ? "Saved as an idea\(raised); it comes back at the close."
          : "Parked\(raised); it comes back at the close."
      )
    }
  }

  private func actionParts(of text: String, today: Day) -> [NamedValues] {
    AnswerReader(FieldPath(.action, "Title"), parts: ["Due", "Owner"], today: today).parts(of: text)
  }

  private func adding(_ kind: EntityKind, _ values: [NamedValues]) -> Edit {
    let name = values.first?.values.first ?? ""
    return .add(kind, session.freshIdentifier(for: name, kind: kind), values, place: nil)
  }
}
