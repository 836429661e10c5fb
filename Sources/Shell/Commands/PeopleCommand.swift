import Workshop

/// What `/people` does: lists who is here, adds people, marks them away, and says who speaks last.
struct PeopleCommand {
  private let session: Session
  private let current: CurrentQuestion?

  init(in room: DialogueContext) {
    session = room.session
    current = room.current
  }

  static let nobodyHere =
    "Nobody is listed as present. /people add NAME adds somebody, /people lists all."

  func run(_ rest: String) -> DialogueResult {
    let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
    let name = words.count == 2 ? AnswerReader.trimmed(words[1]) : ""
    switch (words.first?.lowercased(), name.isEmpty) {
    case (nil, _): return .said(list)
    case ("counts", true): return .said(counts)
    case ("add", false): return add(name)
    case ("away", false):
      return mark(name, \.away, true) { "\($0) is marked as away." }
    case ("back", false):
      return mark(name, \.away, false) { "\($0) is here again." }
    case ("leader", false): return leader(name)
    default: return .said([Wording.usage(.people)])
    }
  }

  private var people: [Participant] { session.participants.members }

  private func name(of person: Participant) -> String {
    session.title(of: Reference(.participant, person.id))
  }

  private var list: [Message] {
    guard !people.isEmpty else { return [.init(.hint, PeopleCommand.nobodyHere)] }
    let away = people.count { $0.away == true }
    let count = "\(people.count) \(people.count == 1 ? "person" : "people")"
    let rows = people.enumerated().map { index, person in
      let roles = [person.role, person.perspective.map { "for \($0)" }].compactMap { $0 }
      let notes = [person.leader == true ? "speaks last" : nil, person.away == true ? "away" : nil]
        .compactMap { $0 }
      return "\(number(index)) "
        + ([name(of: person)] + roles + notes).joined(separator: ", ")
    }
    return [.init(.title, away == 0 ? count : "\(count), \(away) away")]
      + rows.map { .init(.plain, $0, hang: 5) }
  }

  private var counts: [Message] {
    let rows = people.enumerated().map { index, person in
      let (turns, lines) = (person.turns ?? 0, person.lines ?? 0)
      return "\(number(index)) \(name(of: person)): \(turns) turn\(turns == 1 ? "" : "s"), "
        + "\(lines) line\(lines == 1 ? "" : "s") in rounds"
    }
    guard !rows.isEmpty else { return [.init(.hint, PeopleCommand.nobodyHere)] }
    return [.init(.title, "For the facilitator alone")] + rows.map { .init(.plain, $0, hang: 5) }
  }

  private func number(_ index: Int) -> String {
    let digits = String(index + 1)
    return String(repeating: " ", count: max(0, 4 - digits.count)) + digits
  }

  private func add(_ text: String) -> DialogueResult {
    let pieces = text.split(separator: ";").map { AnswerReader.trimmed(String($0)) }
    if pieces.count > 1, pieces.allSatisfy({ $0.first?.isUppercase == true }) {
      return .requested(.type(pieces.map { "/people add \($0)" }))
    }
    let reader = AnswerReader(
      Participant.path(.name), parts: Participant.fields(named: .role, .perspective),
      today: Day(number: 0))
    let values = reader.parts(of: text)
    let name = values.first?.values.first ?? text
    if let same = people.first(where: { $0.name?.lowercased() == name.lowercased() }) {
      return .said(
        .problem,
        "\(self.name(of: same)) is listed already. Add a family name to tell two apart.")
    }
    return kept(
      [session.adding(.participant, values, in: [])],
      "Saved: \(name) is here; \(people.count + 1) people in all.")
  }

  private func mark(
    _ text: String, _ field: WritableKeyPath<Participant, Bool?>, _ isOn: Bool,
    _ words: (String) -> String
  ) -> DialogueResult {
    guard case .one(let person) = find(text) else { return .said([whom(text)]) }
    let edit = session.changing(person) { $0[keyPath: field] = isOn ? true : nil }
    return kept(edit.changesNothing ? [] : [edit], "Saved: \(words(name(of: person)))")
  }

  private func leader(_ text: String) -> DialogueResult {
    let leaders = people.filter { $0.leader == true }
    if text.lowercased() == "none" {
      let edits = leaders.map {
        session.changing($0) { $0.leader = nil }
      }
      return kept(edits, "Saved: nobody has to speak last.")
    }
    return mark(text, \.leader, true) { "\($0) speaks and votes last." }
  }

  private func kept(_ edits: [Edit], _ words: String) -> DialogueResult {
    // Who has come may open questions where there was none.
    DialogueResult(
      told: [.init(.done, words)], edits: edits,
      next: current == nil && !edits.isEmpty ? .firstOpen : .stay)
  }

  /// `/pick`: whose turn it is, fairly.
  func pick(by chance: inout Chance) -> DialogueResult {
    guard let person = TurnOrder(people).pick(from: &chance) else {
      return .said(.problem, PeopleCommand.nobodyHere)
    }
    let edit = session.changing(person) { $0.turns = (person.turns ?? 0) + 1 }
    return DialogueResult(
      told: [.init(.title, "\(name(of: person)), it is your turn.")], edits: [edit], next: .stay)
  }

  private enum Found {
    case one(Participant), none, several([String])
  }

  /// The person meant by number, short name, name or its beginning.
  private func find(_ text: String) -> Found {
    if let number = Int(text), people.indices.contains(number - 1) {
      return .one(people[number - 1])
    }
    let wanted = SpokenName(text)
    if let exact = people.first(where: {
      SpokenName($0.id.text) == wanted || SpokenName(name(of: $0)) == wanted
    }) {
      return .one(exact)
    }
    let matching = people.filter { wanted.begins(SpokenName(name(of: $0))) }
    switch matching.count {
    case 0: return .none
    case 1: return .one(matching[0])
    default: return .several(matching.map(name))
    }
  }

  private func whom(_ text: String) -> Message {
    if case .several(let names) = find(text) {
      return .init(
        .problem, "\"\(text)\" could be \(names.joined(separator: " or ")). Type a little more.")
    }
    let nearest = Nearest.match(for: text, in: people.map(name))
    return .init(
      .problem,
      "Nobody here is called \(text). "
        + (nearest.map { "Did you mean \($0)?" } ?? "/people lists all, /people add NAME adds one.")
    )
  }
}
