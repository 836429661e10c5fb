import Workshop

/// What stands above the first question about a thing in a round: all one has to know to answer.
struct RoundHead {
  let session: Session
  let day: Day

  /// `Send day and hour · Stock lead · due 25 March (2 days late) · for: know the day and hour`.
  func line(of thing: Reference) -> String {
    let title = session.title(of: thing)
    let parts: [String?]
    switch thing.kind {
    case .action:
      let action = session.actions[thing.id]
      parts = [owner(action?.owner), action?.due.map { "due \(when($0))" }, purpose(of: action)]
    case .kpi: parts = session.kpis[thing.id].map(parts(of:)) ?? []
    case .hypothesis:
      let guess = session.hypotheses[thing.id]
      let agreed =
        guess?.wrongIf.map(refutation)
        ?? guess?.qualitativeTest.map {
          "agreed: \(session.cited($0).body)"
        }
      parts = [owner(guess?.owner), guess?.due.map { "until \(when($0))" }, agreed]
    default: parts = []
    }
    return ([title] + parts.compactMap { $0 }).joined(separator: " · ")
  }

  private func refutation(_ text: String) -> String {
    let words = session.cited(text).body
    return words.lowercased().hasPrefix("wrong") ? "agreed: \(words)" : "agreed: wrong if \(words)"
  }

  private func owner(_ name: String?) -> String? {
    name.map { session.cited($0).body }
  }

  /// `25 March (2 days late)`.
  private func when(_ date: Day) -> String {
    let words = DueWording.short(date, today: day)
    let days = day.number - date.number
    if days < 0 { return words }
    return words + (days == 0 ? " (today)" : days == 1 ? " (1 day late)" : " (\(days) days late)")
  }

  private func purpose(of action: Action?) -> String? {
    guard let link = action?.link, let kind = session.kind(of: link) else { return nil }
    return "for: \(session.title(of: Reference(kind, link)))"
  }

  private func parts(of kpi: KPI) -> [String?] {
    let history = ReadingHistory(of: kpi, in: session)
    let better = kpi.direction.map { $0 == .up ? "more is better" : "less is better" }
    let every = kpi.cadence.map { "every \($0.rawValue)" }
    let target = kpi.target.map { target in
      "target \(target.text)" + (kpi.due.map { " by \(DueWording.short($0, today: day))" } ?? "")
    }
    let last = history.latest.map { reading in
      let words = history.line(of: reading)
      return words.hasSuffix(".") ? String(words.dropLast()) : words
    }
    return [better, every, kpi.source.map { session.cited($0).body }, last, target]
  }
}
