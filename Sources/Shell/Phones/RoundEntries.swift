import Workshop

/// What phones sent for a silent round or a scoring, as edits.
struct RoundEntries {
  private let entries: [RoomEntry]
  private let round: SilentRound
  private let id: Identifier

  init(_ entries: [RoomEntry], of round: SilentRound) {
    self.entries = entries
    self.round = round
    id = round.id ?? "round"
  }

  /// The edits that bring the cards to what phones sent last.
  func cards(in room: inout DialogueContext) -> [Edit] {
    let reader = AnswerReader(question: round.question, options: [], today: room.today)
    var edits: [Edit] = []
    for entry in entries {
      let card = Identifier("card-\(entry.id)")
      let session = room.after(edits).session
      let stands = session.cards[card]
      let text: String
      do throws(AnswerProblem) {
        text = entry.text.isEmpty ? "" : try reader.value(of: entry.text)
      } catch {
        // It was understood when it was received, and is shown as it was sent.
        text = entry.text
      }
      if stands == nil, !text.isEmpty {
        let mine = session.cards(of: id).count
        let place = session.cards.count - mine + Int.random(in: 0...mine, using: &room.chance)
        var new = Card(id: card)
        (new.round, new.text) = (id, text)
        if round.session(in: room).names == true { new.by = entry.by.map { [$0] } ?? [] }
        edits.append(.adding(new, at: place))
      } else if stands != nil, text.isEmpty {
        edits.append(round.removal(of: card, in: session))
      } else if let stands, stands.text != text {
        edits.append(session.changing(stands) { $0.text = text })
      }
    }
    return edits
  }

  /// Who wrote on a phone under a name has had a turn, and is counted with the lines.
  func done(in session: Session) -> [Edit] {
    guard let stands = session.rounds[id] else { return [] }
    var names: [Identifier] = []
    for entry in entries where !entry.text.isEmpty {
      if let by = entry.by, !names.contains(by), !stands.done.contains(by),
        session.participants[by] != nil
      {
        names.append(by)
      }
    }
    // In the order of the list: the order of their coming tells nothing.
    names = session.participants.members.map(\.id).filter(names.contains)
    guard !names.isEmpty else { return [] }
    var edits = [session.changing(stands) { $0.done += names }]
    if !round.isScoring {
      for person in names.compactMap({ session.participants[$0] }) {
        let count = entries.count { $0.by == person.id && !$0.text.isEmpty }
        edits.append(session.changing(person) { $0.lines = (person.lines ?? 0) + count })
      }
    }
    return edits
  }
}
