import Workshop

/// Rounds after the day: how one begins and ends.
extension Engine {
  /// Begins a round, where the guide leads one and none is under way.
  mutating func beginRound(at moment: Moment) -> Turn? {
    guard guide.isRound, session.followUps.underWay == nil else { return nil }
    var turn = Turn()
    let opening = RoundOpening(of: session, on: options.day(at: moment))
    if keepOrExplain([opening.edit], at: moment, in: &turn) { turn.told += opening.passages }
    return turn
  }

  /// What changed since the round before this one.
  package func sinceLastTime(round id: Identifier) -> SinceLastTime? {
    session.followUps[id].map { SinceLastTime(session, round: $0, minutes: history.minutes) }
  }
}

/// A round as it begins: what is due by today is what it asks about.
struct RoundOpening {
  private let session: Session
  private let day: Day
  private let due: DueList

  init(of session: Session, on day: Day) {
    self.session = session
    self.day = day
    due = DueList(of: session, today: day)
  }

  var edit: Edit {
    var round = FollowUp(id: session.freshIdentifier(for: "round \(day.text)", kind: .followUp))
    (round.date, round.state) = (day, .open)
    // Rounds are written with what they ask about behind their state.
    var asked = FollowUp(id: round.id)
    asked.actions = due.toAsk(.action)
    asked.kpis = due.toAsk(.reading, .todaysValue)
    asked.hypotheses = due.toAsk(.guess)
    return .add(.followUp, round.id, round.values + asked.values, place: nil)
  }

  /// `Van parts, two weeks on. 4 actions, 1 late, 1 due today.`
  var passages: [Message] {
    let title = session.facts.name ?? "This workshop"
    let distance = SinceLastTime.distance(from: session.facts.date, to: day)
    let head = [title, distance].compactMap { $0 }.joined(separator: ", ")
    var lines = [Message(.title, "\(head). \(counts)")]
    if let last = session.followUps.lastEnded, let line = last.line, let date = last.date {
      lines.append(.init(.hint, "Last time, \(date.words): \(line)"))
    }
    return lines
  }

  private var counts: String {
    let all = due.items.filter { $0.what == .action }
    let late = all.count(where: \.isLate)
    let today = all.count { $0.standing == .today }
    var words: [String] = []
    if !all.isEmpty { words.append("\(all.count) \(all.count == 1 ? "action" : "actions") open") }
    if late > 0 { words.append("\(late) late") }
    if today > 0 { words.append("\(today) due today") }
    let readings = due.toAsk(.reading, .todaysValue).count
    if readings > 0 { words.append(readings == 1 ? "a KPI to read" : "\(readings) KPIs to read") }
    let guesses = due.toAsk(.guess).count
    if guesses > 0 {
      words.append(guesses == 1 ? "a guess to settle" : "\(guesses) guesses to settle")
    }
    if due.items.contains(where: {
      $0.what == .mapAgain && $0.day.map { $0.number <= day.number } ?? false
    }) {
      words.append("time to map again")
    }
    return words.isEmpty ? "Nothing is due." : words.joined(separator: ", ") + "."
  }
}

/// A round that an answer ends: the line on the map, and what is said of it.
struct RoundEnding {
  let round: FollowUp
  private let session: Session
  private let history: UndoHistory

  /// Nil where the edits end none.
  init?(after edits: [Edit], in session: Session, _ history: UndoHistory) {
    guard let round = RoundEnding.ended(by: edits, in: session) else { return nil }
    self.round = round
    self.session = session
    self.history = history
  }

  /// What is kept besides the answer.
  var edits: [Edit] {
    let since = SinceLastTime(session, round: round, minutes: history.minutes)
    return [session.changing(round) { $0.line = since.line }]
  }

  var passages: [Message] {
    round.line.map { [Message(.plain, "Since last time: \($0)")] } ?? []
  }

  /// The round that these edits end.
  private static func ended(by edits: [Edit], in session: Session) -> FollowUp? {
    edits.lazy.compactMap(FollowUp.ended).first.flatMap { session.followUps[$0] }
  }
}
