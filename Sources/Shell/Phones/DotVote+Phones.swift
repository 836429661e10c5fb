import Workshop

/// A vote on phones: everybody at once, beside whoever votes at the keyboard.
extension DotVote {
  func ask(in room: DialogueContext) -> RoomAsk? {
    guard phase == .phones || phase == .voting && room.options.isRoomOpen, let id else {
      return nil
    }
    return RoomAsk(
      key: RoomAsk.key(["vote", id.text, String(round)]), place: "",
      question: "Your dots, by \(criterion):", shape: "", example: "", list: [],
      sort: .dots(
        items.map { .init(sign: $0.sign, title: $0.title) }, each: rules.dotsEach,
        most: rules.cap ?? rules.dotsEach),
      isNameless: true,
      reading: .ballot(BallotPaper(items: items, rules: rules)))
  }

  var phonesCard: [Message] {
    [
      .init(.question, "On the phones now: \(items.count) \(about.rawValue), by \(criterion)."),
      .init(
        .hint,
        "/reveal counts all at once. `here` lets somebody without a phone vote at this keyboard, "
          + "unseen; `back` takes the last of those back; /stop leaves it for later."),
    ]
  }

  mutating func takeAtPhones(_ text: String, in room: DialogueContext) -> DialogueResult {
    switch text.lowercased() {
    case "here":
      phase = .voting
      return DialogueResult(told: ballotCard(in: room.session), wipes: true)
    case "back": return takeBack(in: room)
    default: return .said(phonesCard)
    }
  }

  /// Takes the ballots that phones sent and counts all.
  mutating func take(_ entries: [RoomEntry], in room: inout DialogueContext) -> DialogueResult? {
    guard phase == .phones || phase == .voting, let id else { return nil }
    let edits = VoteEntries(entries, of: self).ballots(of: id, in: room)
    guard !edits.isEmpty || !room.session.ballots(of: id).isEmpty else { return nil }
    let after = room.after(edits)
    count = after.session.ballots(of: id).count
    var move = reveal(in: after)
    move.sealed = edits
    return move
  }
}
