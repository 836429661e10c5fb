import Workshop

/// A vote on phones: everybody at once, beside whoever votes at the keyboard.
extension DotVote {
  func ask(in room: DialogueContext) -> RoomAsk? {
    guard phase == .phones || phase == .voting && room.options.isRoomOpen,
      let vote = id.flatMap({ room.session.votes[$0] })
    else { return nil }
    var ask = RoomAsk(
      key: VoteCodes.key(of: vote), place: "",
      question: "Your dots, by \(criterion):", shape: "", example: "", list: [],
      sort: .dots(
        items.map { .init(sign: $0.sign, title: $0.title) }, each: rules.dotsEach,
        most: rules.cap ?? rules.dotsEach),
      isNameless: true,
      reading: .ballot(BallotPaper(items: items, rules: rules)))
    if codes != nil { ask.codes = Set(vote.codes) }
    return ask
  }

  var phonesCard: [Message] {
    let back = codes == nil ? "`back` takes the last of those back; " : ""
    let code = codes == nil ? "" : "Each ballot needs a code from paper, and stays as it was sent. "
    return [
      .init(.question, "On the phones now: \(items.count) \(about.rawValue), by \(criterion)."),
      .init(
        .hint,
        code
          + "/reveal counts all at once. `here` lets somebody without a phone vote at this keyboard, "
          + "unseen; \(back)/stop leaves it for later."),
    ]
  }

  mutating func takeAtPhones(_ text: String, in room: DialogueContext) -> DialogueResult {
    switch text.lowercased() {
    case "here":
      phase = .voting
      return DialogueResult(told: card(in: room), wipes: true)
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
    move.sealed = edits + move.sealed
    return move
  }
}
