import Workshop

/// A round or a score on phones: everybody at once instead of one after another.
extension SilentRound {
  /// Puts it to the phones; a round goes on record at once, a score with its first number.
  mutating func callPhones(in room: DialogueContext, _ edits: [Edit] = []) -> DialogueResult {
    phase = .phones
    guest = nil
    return DialogueResult(
      told: RoundCard(self).onPhones(in: room.session), edits: edits, next: .stay)
  }

  func ask(in room: DialogueContext) -> RoomAsk? {
    guard phase == .phones || phase == .writing && room.options.isRoomOpen else { return nil }
    let options = question.options(in: place.context, of: room.session, guide: room.walk.guide)
    var sort = RoomAsk.Sort.lines
    if isScoring, case .scores(let range, _)? = question.field.column?.kind {
      sort = .number(range)
    }
    return RoomAsk(
      key: key, place: place.context.map { room.session.title(of: $0) }.joined(separator: " › "),
      question: room.session.filled(question.text.ask, about: place.context),
      shape: isScoring ? "\(RoundCard(self).range)." : "", example: "",
      list: [],
      sort: sort, isNameless: session(in: room).names != true,
      reading: .answer(
        AnswerReader(question: question, options: options, today: room.today), question))
  }

  var key: String { RoomAsk.key([isScoring ? "score" : "round", placeName]) }

  /// `here` or `here Ana` gives the keyboard to somebody without a phone.
  mutating func takeAtPhones(_ text: String, in room: DialogueContext) -> DialogueResult {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.first?.lowercased() == "here" else {
      return .said(RoundCard(self).onPhones(in: room.session))
    }
    let waiting = waiting(in: room.session)
    let wanted = (words.dropFirst().first ?? "").lowercased()
    let next = waiting.first {
      name(of: $0, in: room.session).lowercased().hasPrefix(wanted)
    }
    guard let next else {
      return .said(
        .problem,
        waiting.isEmpty
          ? "Everybody had a turn. /reveal shows what is there."
          : "Nobody of that name waits. /people lists who is here; `here` alone takes the next one."
      )
    }
    guest = next.id
    phase = .writing
    own = []
    writer = name(of: next, in: room.session)
    isPut = true
    return DialogueResult(told: RoundCard(self).turn(of: next, in: room.session), wipes: true)
  }

  /// Takes what phones sent, as cards or numbers, and reveals it with what is there already.
  mutating func take(_ entries: [RoomEntry], in room: inout DialogueContext) -> DialogueResult? {
    guard phase == .phones || phase == .writing else { return nil }
    let hadSome = !room.session.cards(of: id ?? "round").isEmpty
    guard hadSome || entries.contains(where: { !$0.text.isEmpty }) else { return nil }
    var edits: [Edit] = id == nil ? [opening(in: room, keepsNames: false)] : []
    let start = room.after(edits)
    let sent = RoundEntries(entries, of: self)
    edits += sent.done(in: start.session)
    var now = room.after(edits)
    now.chance = room.chance
    let sealed = sent.cards(in: &now)
    room.chance = now.chance
    let later = now.after(sealed)
    var move = isScoring ? close(scoresIn: later) : reveal(in: later)
    move.sealed = sealed
    move.edits = edits + move.edits
    return move
  }
}
