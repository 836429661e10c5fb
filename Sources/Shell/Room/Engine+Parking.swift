import Workshop

extension Engine {
  /// Who raised a thought, when it begins with the name of somebody who takes part: `Ana: who pays?`
  func raised(_ text: String) -> (by: String?, thought: String) {
    guard let colon = text.firstIndex(of: ":") else { return (nil, text) }
    let name = AnswerReader.trimmed(String(text[..<colon])).lowercased()
    let thought = AnswerReader.trimmed(String(text[text.index(after: colon)...]))
    let names = session.participants.members.compactMap(\.name)
    let meant =
      names.filter { $0.lowercased() == name }.first.map { [$0] }
      ?? names.filter { name.count >= 2 && $0.lowercased().hasPrefix(name) }
    guard meant.count == 1, !thought.isEmpty else { return (nil, text) }
    return (meant[0], thought)
  }

  /// Thoughts parked in a step that begins again, as long as nobody said what becomes of them.
  func parked(in step: Step) -> [Passage] {
    // Where they are asked about one by one, they need no telling.
    guard !guide.questions(in: step).contains(where: { $0.field.kind == .parked }) else {
      return []
    }
    return openParked.filter { parked in
      let name = parked.during?.split(separator: " ").first.map(String.init)
      return name.flatMap { guide.question(named: $0) }?.step == step.name
    }.map { parked in
      let by = parked.by.map { " (\($0))" } ?? ""
      return .init(.hint, "Parked here: \(session.title(of: Reference(.parked, parked.id)))\(by)")
    }
  }

  var openParked: [Parked] {
    session.parked.members.filter {
      $0.outcome == nil && !$0.marks.unknown.contains("Outcome")
    }
  }

  /// The action that a parked thought becomes.
  func action(from parked: Reference) -> Edit? {
    guard let text = session.parked[parked.id]?.text else { return nil }
    let title = session.cited(text).body
    let id = session.freshIdentifier(for: title, kind: .action)
    return .add(.action, id, [NamedValues("Title", [title])], place: nil)
  }

  /// Asks at once for what the guide wants to know of a new action.
  mutating func askAbout(_ action: Reference, in turn: inout Turn, at moment: Moment) -> Bool {
    let index = guide.questions.firstIndex { $0.flow.each == [Loop(.action)] && !$0.adds }
    guard let index else { return false }
    let place = Ask(question: index, context: [action])
    guard walk.standing(of: place, in: session) == .open else { return false }
    asking = asking(of: place)
    turn.ahead = card(at: moment)
    return true
  }

  /// What waits in the parking lot when somebody leaves at the end.
  var parkedAtTheEnd: String {
    let last = guide.steps.last { !$0.isOnRequest }?.name
    let isLate = asking == nil || asking?.question.step == last
    let count = openParked.count
    guard isLate, count > 0 else { return "" }
    return count == 1
      ? " One parked thought is still open; it is asked about in the last step."
      : " \(count) parked thoughts are still open; they are asked about in the last step."
  }
}
