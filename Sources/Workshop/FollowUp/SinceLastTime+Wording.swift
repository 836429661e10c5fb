/// *Since last time* in words: one line for the map, and a page in sections.
extension SinceLastTime {
  /// A heading and what stands under it.
  package struct Section: Sendable, Equatable {
    package let heading: String
    package let lines: [String]
  }

  /// `1 of 4 actions done, 1 stuck; Detail page to checkout 1.8% to 2.1%, no clear change yet`.
  package var line: String {
    let parts = [actionsInShort] + readingsInShort + [guessesInShort].compactMap { $0 }
    let said = parts.compactMap { $0 }
    return said.isEmpty ? "Nothing was due." : said.joined(separator: "; ") + "."
  }

  /// `two weeks on`, `3 months on`, `a year on`.
  package static func distance(from start: Day?, to day: Day) -> String? {
    guard let start else { return nil }
    let days = day.number - start.number
    switch days {
    case ..<1: return "the same day"
    case 1...9: return days == 1 ? "a day on" : "\(days) days on"
    case 10...45: return "\(words[(days + 3) / 7] ?? "\((days + 3) / 7)") weeks on"
    case 46...349:
      let months = (days * 10 + 152) / 304
      return "\(words[months] ?? "\(months)") months on"
    default:
      let years = (days + 182) / 365
      return years <= 1 ? "a year on" : "\(words[years] ?? "\(years)") years on"
    }
  }

  private static let words: [Int: String] = [
    1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight",
    9: "nine", 10: "ten", 11: "eleven", 12: "twelve",
  ]

  private var actionsInShort: String? {
    let all = session.actions.members
    guard !all.isEmpty else { return nil }
    let states = [Action.Status.done, .stuck, .dropped].compactMap { state in
      let count = all.count { $0.status == state }
      return count == 0 ? nil : "\(count) \(state.rawValue)"
    }
    let head = states.first.map { "\($0.split(separator: " ")[0]) of \(all.count) actions" }
    guard let head, let first = states.first?.split(separator: " ").last else {
      return "none of \(all.count) actions done yet"
    }
    return (["\(head) \(first)"] + states.dropFirst()).joined(separator: ", ")
  }

  private var readingsInShort: [String?] {
    let read = Set(readings.compactMap(\.kpi))
    return session.kpis.members.filter { read.contains($0.id) }.map { kpi in
      ReadingHistory(of: kpi, in: session).short.map { "\(title(.kpi, kpi.id)) \($0)" }
    }
  }

  private var guessesInShort: String? {
    let moved = guesses.filter { $0.status != nil && $0.status != .open }
    guard !moved.isEmpty else { return nil }
    let states = Hypothesis.Status.allCases.compactMap { status -> String? in
      let count = moved.count { $0.status == status }
      return count == 0 ? nil : "\(count.counted("guess", "guesses")) \(status.rawValue)"
    }
    return states.joined(separator: ", ")
  }

  private func title(_ kind: EntityKind, _ id: Identifier) -> String {
    session.title(of: Reference(kind, id))
  }

  // MARK: The page

  /// What the page of the round says, empty parts left out.
  package var sections: [Section] {
    [
      Section(heading: "Actions", lines: actions.map(line)),
      Section(heading: "Numbers", lines: numberLines),
      Section(heading: "Guesses", lines: guesses.flatMap(lines)),
      Section(heading: "Heard, did, told", lines: round.told),
      Section(heading: "What would change this map", lines: round.changed.map { [$0] } ?? []),
      Section(heading: "On the map", lines: mapLines),
    ].filter { !$0.lines.isEmpty }
  }

  private func line(_ action: Action) -> String {
    let was =
      before(Action.field(.status), of: Reference(.action, action.id)).map { "\($0), now " } ?? ""
    var parts = ["\(title(.action, action.id)): \(was)\((action.status ?? .open).rawValue)"]
    if let obstacle = action.obstacle, action.status == .stuck || action.status == .dropped {
      parts.append(session.cited(obstacle).body)
    }
    if let due = action.due, action.isOpen {
      parts.append("by \(due.words)")
    }
    if let owner = action.owner { parts.append(session.cited(owner).body) }
    return parts.joined(separator: "; ") + "."
  }

  private var numberLines: [String] {
    let read = Set(readings.compactMap(\.kpi))
    return session.kpis.members.filter { read.contains($0.id) || round.kpis.contains($0.id) }
      .flatMap { kpi -> [String] in
        let history = ReadingHistory(of: kpi, in: session)
        guard read.contains(kpi.id), let latest = history.latest else {
          return ["\(title(.kpi, kpi.id)): not read."]
        }
        let said = readings.last { $0.kpi == kpi.id }
        let notes = [
          said?.note.map { "What else happened: \($0)" },
          said?.voices.map { "What people said: \($0)" },
        ].compactMap { $0 }
        return ["\(title(.kpi, kpi.id)): \(history.line(of: latest))"]
          + (history.change == nil ? [] : history.sentences(on: round.date ?? latest.day)) + notes
      }
  }

  private func lines(_ guess: Hypothesis) -> [String] {
    let was =
      before(Hypothesis.field(.status), of: Reference(.hypothesis, guess.id)).map { "\($0), now " }
      ?? ""
    let head = "\(title(.hypothesis, guess.id)): \(was)\((guess.status ?? .open).rawValue)."
    let found = findings.filter { $0.hypothesis == guess.id }.compactMap { finding in
      finding.text.map { text in
        let about = [finding.proof?.rawValue, finding.date?.words].compactMap { $0 }.joined(
          separator: ", ")
        return about.isEmpty ? "Found: \(text)" : "Found: \(text) (\(about))"
      }
    }
    return [head] + found + (guess.instead.map { ["What holds instead: \($0)"] } ?? [])
  }

  private static let mapKinds: [EntityKind] = [
    .persona, .stage, .touchpoint, .opportunity, .idea, .kpi, .hypothesis, .evidence,
  ]

  /// What else changed: what came, what went, and feelings and pains that moved.
  private var mapLines: [String] {
    var lines: [String] = []
    for kind in Self.mapKinds {
      let came = added.filter { $0.kind == kind }.map { session.title(of: $0) }
      if !came.isEmpty {
        let word = came.count == 1 ? kind.word : kind.plural
        lines.append("New \(word): \(came.joined(separator: "; ")).")
      }
      let gone = removed.filter { $0.kind == kind }.map(\.title)
      if !gone.isEmpty {
        let word = gone.count == 1 ? kind.word : kind.plural
        lines.append("Taken off, \(word): \(gone.joined(separator: "; ")).")
      }
    }
    let told = Set(
      Touchpoint.fields(named: .emotion, .pain, .momentOfTruth, .name, .delight, .reports))
    for one in moved where one.thing.kind == .touchpoint && told.contains(one.field) {
      let table = EntityTable.of(.touchpoint)
      let label = table.column(one.field).map { table.columns[$0].label } ?? one.field
      let (before, after) = (one.before.joined(separator: "; "), one.after.joined(separator: "; "))
      let was = before.isEmpty ? "" : "\(before), now "
      lines.append(
        "\(session.title(of: one.thing)), \(label): \(was)\(after.isEmpty ? "nothing" : after).")
    }
    return lines
  }

  private func before(_ field: String, of thing: Reference) -> String? {
    moved.first { $0.thing == thing && $0.field == field }.map { $0.before.first ?? "open" }
  }
}
