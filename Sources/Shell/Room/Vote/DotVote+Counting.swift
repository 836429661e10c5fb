import Workshop

/// What happens once every ballot is in: the count, a tie, the decision.
extension DotVote {
  /// Counts and keeps the result; the first ones may tie.
  mutating func reveal(in room: DialogueContext) -> DialogueResult {
    guard let vote = id.flatMap({ room.session.votes[$0] }) else {
      return DialogueResult(isOver: true)
    }
    let count = VoteCount(of: vote, in: room.session)
    let (tally, reference) = (count.tally, Reference(.vote, vote.id))
    let edits = count.edits(in: room.session)
    let table = VoteTable(
      tally: tally, items: items, voters: count.ballots.count, isLinear: room.isLinear)
    let revealed = RoomReveal(
      key: RoomAsk.key(["vote", vote.id.text, String(round)]),
      question: "The dots, by \(criterion):",
      result: .dots(
        tally.lines.map { line in
          .init(items.first { $0.key == line.item }?.title ?? line.item, line.dots)
        }))
    if count.isTied {
      let after = room.after(edits)
      var move = settleTie(in: after)
      move.edits = edits + move.edits
      move.opens = reference
      move.told = table.passages + move.told
      move.wipes = true
      move.reveal = revealed
      return move
    }
    let decided = count.first.map { decision(for: $0, tally, by: nil, room) } ?? []
    let words =
      count.isEmpty
      ? Message(.hint, "Nobody gave a dot; nothing is decided.")
      : Message(.done, "Saved, with a decision. /check counts the ballots again.")
    var move = DialogueResult(
      told: table.passages + [words], opens: reference, edits: edits + decided, wipes: true,
      isOver: true)
    move.reveal = revealed
    return move
  }

  /// Offers a second vote on two to four that tie, once; then the decider has the word.
  mutating func settleTie(in room: DialogueContext) -> DialogueResult {
    phase = counted(in: room.session)?.mayBeRepeated == true ? .tied : .deciding
    return DialogueResult(told: card(in: room))
  }

  func counted(in session: Session) -> VoteCount? {
    id.flatMap { session.votes[$0] }.map { VoteCount(of: $0, in: session) }
  }

  func leaders(in session: Session) -> [VoteItem] {
    let keys = counted(in: session)?.tally.leaders.map(\.item) ?? []
    return VoteItem.list(keys, about: about, in: session)
  }

  mutating func revote(in room: DialogueContext) -> DialogueResult {
    guard let vote = id.flatMap({ room.session.votes[$0] }) else {
      return DialogueResult(isOver: true)
    }
    items = leaders(in: room.session)
    earlier = vote.id
    round += 1
    rules = VoteRules(forItems: items.count)
    return open(in: room, after: [room.session.changing(vote) { $0.state = .counted }])
  }

  mutating func passToDecider(_ text: String, in room: DialogueContext) -> DialogueResult {
    guard text.lowercased() == "decide" else { return DialogueResult(told: card(in: room)) }
    phase = .deciding
    return DialogueResult(told: card(in: room))
  }

  mutating func decide(_ text: String, in room: DialogueContext) -> DialogueResult {
    guard let count = counted(in: room.session) else { return DialogueResult(isOver: true) }
    guard decider != nil else {
      guard !text.isEmpty else { return DialogueResult(told: card(in: room)) }
      decider = text
      return DialogueResult(told: card(in: room))
    }
    let leaders = self.leaders(in: room.session)
    let paper = BallotPaper(items: leaders, rules: VoteRules(dotsEach: 1))
    do throws(BallotPaper.Problem) {
      guard let place = try paper.dots(in: text).keys.first else {
        return DialogueResult(told: card(in: room))
      }
      guard let line = count.tally.lines.first(where: { $0.item == leaders[place].key }) else {
        return DialogueResult(told: card(in: room))
      }
      let counted = [
        room.session.changing(count.vote) { $0.state = .counted },
        room.session.changing(count.vote) { $0.chosen = line.item },
      ]
      return DialogueResult(
        told: [.init(.done, "Saved: \(DotVote.bare(leaders[place].title)).")],
        edits: counted + decision(for: line, count.tally, by: decider, room), isOver: true)
    } catch .tooManyDots {
      return DialogueResult(told: [
        .init(.problem, "Only one of them; type its \(DotVote.signs(leaders)).")
      ])
    } catch {
      return DialogueResult(told: [.init(.problem, error.sentence)])
    }
  }

  /// What those behind the first got: `the others got from 0 to 6`.
  private static func rest(of dots: [Int]) -> String {
    let behind = dots.sorted().dropLast()
    guard let least = behind.first, let most = behind.last else { return "there was no other" }
    if behind.count == 1 { return "the other got \(most)" }
    return "the others got " + (least == most ? "\(most) each" : "from \(least) to \(most)")
  }

  /// A title without the full stop at its end, to stand inside a sentence.
  private static func bare(_ title: String) -> String {
    title.hasSuffix(".") ? String(title.dropLast()) : title
  }

  /// What came first, why, and how the dots spread.
  private func decision(
    for first: Tally.Line, _ tally: Tally, by decider: String?, _ room: DialogueContext
  ) -> [Edit] {
    let title = { (key: String) in DotVote.bare(items.first { $0.key == key }?.title ?? key) }
    let field =
      earlier == nil
      ? "\(items.count) \(about.rawValue)"
      : "the \(items.count) \(about.rawValue) that tied"
    let what = "\"\(title(first.item))\" comes first among \(field)"
    let all = tally.lines.map(\.dots)
    let why =
      "By \(criterion): \(first.dots) of \(tally.sum) dots, from \(first.voters) of \(count) people; "
      + DotVote.rest(of: all)
      + (decider == nil ? "" : "; the tie was decided")
    let rivals = tally.leaders.filter { $0.item != first.item }.map { title($0.item) }
    let entry = { (decision: inout Decision) in
      (decision.what, decision.why) = (what, why)
      decision.by = decider ?? "the room, by vote"
      if decider != nil, !rivals.isEmpty { decision.dropped = rivals }
      decision.date = room.today
    }
    if let noted = room.session.decision(saying: what, room.walk.guide) {
      return room.session.amending(noted, entry)
    }
    var decision = Decision(id: room.session.freshIdentifier(for: what, kind: .decision))
    entry(&decision)
    return [.adding(decision)]
  }
}
