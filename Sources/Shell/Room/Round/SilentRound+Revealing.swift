import Workshop

/// What happens once everybody has written: all lines at once, likenesses merged, answers taken.
extension SilentRound {
  /// Shows everything, and asks about the first two that sound alike.
  mutating func reveal(in room: DialogueContext) -> DialogueResult {
    guard let id, let round = room.session.rounds[id] else { return DialogueResult(isOver: true) }
    guard !room.session.cards(of: id).isEmpty else {
      return DialogueResult(
        told: [.init(.hint, "Nobody wrote anything. The round is over.")],
        edits: clearing(room.session), isOver: true)
    }
    let edit = room.session.changing(round) { $0.state = .revealed }
    let after = room.after([edit]).session
    var move = next(in: after)
    move.edits = edit.changesNothing ? [] : [edit]
    move.opens = reference
    move.told = RoundCard(self).listing(in: after) + move.told
    move.wipes = true
    move.reveal = RoomReveal(
      key: key, question: question.text.ask,
      result: .lines(after.cards(of: id).map { $0.text ?? "" }))
    return move
  }

  mutating func sort(in room: DialogueContext) -> DialogueResult {
    var move = next(in: room.session)
    move.told = RoundCard(self).listing(in: room.session) + move.told
    return move
  }

  /// Goes to the next likeness, or to the choice when none is left.
  private mutating func next(in session: Session) -> DialogueResult {
    let cards = session.cards(of: id ?? "round")
    let alike = Likeness.pairs(among: cards.map { $0.text ?? "" }).first {
      !keptApart.contains([cards[$0.first].id, cards[$0.second].id])
    }
    if let alike {
      phase = .merging(cards[alike.first].id, cards[alike.second].id)
    } else {
      phase = .choosing
    }
    return DialogueResult(told: RoundCard(self).request(in: session))
  }

  mutating func merge(
    _ one: Identifier, _ other: Identifier, _ text: String, in room: DialogueContext
  ) -> DialogueResult {
    guard let first = room.session.cards[one], let second = room.session.cards[other] else {
      return sort(in: room)
    }
    let words: String
    switch text.lowercased() {
    case "", "no", "n":
      keptApart.insert([one, other])
      return next(in: room.session)
    case "1", "yes", "y": words = first.text ?? ""
    case "2": words = second.text ?? ""
    default: words = text
    }
    let by = first.by + second.by.filter { !first.by.contains($0) }
    let edits = [
      room.session.changing(first) { $0.text = words },
      room.session.changing(first) { $0.by = by },
      removal(of: other, in: room.session),
    ].filter { !$0.changesNothing }
    var move = next(in: room.after(edits).session)
    move.edits = edits
    move.told.insert(.init(.done, "Merged: \(words)"), at: 0)
    return move
  }

  /// Takes the lines as answers: all, those whose numbers are given, or all but the numbers after `not`.
  mutating func choose(_ text: String, in room: DialogueContext) -> DialogueResult {
    let cards = room.session.cards(of: id ?? "round")
    let choice: CardChoice
    do throws(CardChoice.NoSuchNumber) {
      choice = try CardChoice(text, among: cards.count)
    } catch {
      return .said(
        .problem,
        "\"\(error.word)\" is no number from 1 to \(cards.count). Enter takes all, 1 2 those two, not 2 all but it."
      )
    }
    let (taken, left) = (choice.taken.map { cards[$0] }, choice.left.map { cards[$0] })
    var edits = answers(taken, in: room) + clearing(room.session)
    for card in left { edits.append(parking(card, in: room.after(edits).session)) }
    var told = "Saved: \(SilentRound.lines(taken.count)) for \"\(question.text.label)\"."
    if !left.isEmpty { told += " \(left.count) left out and parked." }
    return DialogueResult(
      told: [.init(.done, told)], edits: edits, question: question.name, isOver: true)
  }

  /// The same edits as typing them would make.
  private func answers(_ cards: [Card], in room: DialogueContext) -> [Edit] {
    let texts = cards.compactMap(\.text)
    guard !texts.isEmpty else { return [] }
    if question.adds {
      let reader = AnswerReader(question: question, options: [], today: room.today)
      var edits: [Edit] = []
      for text in texts {
        let session = room.after(edits).session
        edits.append(
          session.adding(question.field.kind, reader.parts(of: text), in: place.context))
      }
      return edits
    }
    guard let subject = question.subject(in: place.context) else { return [] }
    let session = room.session
    let stands = session.values(of: question.field.field, on: subject)
    let before = stands == ["unknown"] ? [] : stands
    return [session.setting(question.field.field, of: subject, to: before + texts)]
  }

  private func parking(_ card: Card, in session: Session) -> Edit {
    let names = card.by.map { session.title(of: Reference(.participant, $0)) }
    let text = card.text ?? ""
    var parked = Parked(id: session.freshIdentifier(for: text, kind: .parked))
    (parked.text, parked.sort, parked.during) = (text, .thought, question.name)
    if !names.isEmpty { parked.by = names.joined(separator: ", ") }
    return .adding(parked)
  }

  private func clearing(_ session: Session) -> [Edit] {
    RoundRules(id, in: session).clearing
  }

  // MARK: Scores

  /// Keeps all numbers, in order of size, with their median.
  mutating func close(scoresIn room: DialogueContext) -> DialogueResult {
    guard let subject = question.subject(in: place.context) else {
      return DialogueResult(isOver: true)
    }
    let session = room.session
    guard case .scores(let range, _) = question.field.column?.kind,
      case let scores = RoundRules(id, in: session).scores(within: range), !scores.isEmpty
    else {
      return DialogueResult(
        told: [.init(.hint, "Nobody gave a number.")], edits: clearing(session), isOver: true)
    }
    let field = question.field.field
    var edits = [
      session.setting(field, of: subject, to: [scores.map(String.init).joined(separator: " ")])
    ]
    if case .scores(_, let median?) = question.field.column?.kind {
      edits.append(
        room.after(edits).session.setting(
          median, of: subject, to: [Scores.medianText(scores)]))
    }
    var move = DialogueResult(
      told: told(scores), opens: reference,
      edits: edits.filter { !$0.changesNothing } + clearing(session),
      question: question.name, wipes: true, isOver: true)
    move.reveal = RoomReveal(of: scores, for: question, as: key)
    return move
  }

  private func told(_ scores: [Int]) -> [Message] {
    let spoken = SpokenScores(scores, for: question.field)
    let done = Message(.done, "Saved: \(spoken.all); \(spoken.median).")
    return [done] + (spoken.talk.map { [.init(.warning, $0)] } ?? [])
  }
}
