import Workshop

extension Engine {
  /// What the room says beside the question; the question waits.
  mutating func setAside(_ verb: Verb, _ rest: String, at moment: Moment) -> Turn {
    if verb == .stop { return stay([.init(.hint, Wording.nothingToStop)]) }
    let text = AnswerReader.trimmed(rest)
    if let turn = together(verb, text, at: moment) { return turn }
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

  private func entry(_ verb: Verb, _ text: String, at moment: Moment) -> (Edit, String) {
    switch verb {
    case .decide:
      return (adding(.decision, decisionValues(of: text, on: moment.day)), "Saved as a decision.")
    case .action:
      let values = actionParts(of: text, today: moment.day)
      let missing = ["Owner", "Due"].filter { part in !values.contains { $0.name == part } }
      let rest = missing.isEmpty ? "" : " Its owner and date are asked for in the last step."
      return (adding(.action, values), "Saved as an action.\(rest)")
    default:
      let sort = verb == .idea ? "idea" : "thought"
      let during = asking.map { [NamedValues("During", [$0.question.name])] } ?? []
      return (
        adding(.parked, [NamedValues("Text", [text]), NamedValues("Sort", [sort])] + during),
        verb == .idea
          ? "Saved as an idea; it comes back at the close."
          : "Parked; it comes back at the close."
      )
    }
  }

  private func actionParts(of text: String, today: Day) -> [NamedValues] {
    let question = Question(
      name: "action", step: "", ask: "", label: "", kind: .text,
      field: FieldPath(.action, "Title"), adds: true, parts: ["Due", "Owner"], isRequired: true,
      why: "")
    return AnswerReader(question: question, options: [], today: today).parts(of: text)
  }

  private func adding(_ kind: EntityKind, _ values: [NamedValues]) -> Edit {
    let name = values.first?.values.first ?? ""
    return .add(kind, session.freshIdentifier(for: name, kind: kind), values, place: nil)
  }
}
