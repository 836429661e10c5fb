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
    // No minute tells of codes, nor is there one left to use.
    let dropped = vote.codes.isEmpty ? [] : [room.session.changing(vote) { $0.codes = [] }]
    let table = VoteTable(
      tally: tally, items: items, voters: count.ballots.count, isLinear: room.isLinear)
    let revealed = RoomReveal(
      key: VoteCodes.key(of: vote),
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
      move.sealed = dropped
      move.told = table.passages + move.told
      move.wipes = true
      move.reveal = revealed
      return move
    }
    let decided = count.first.map { VoteDecision(of: self, tally, room).edits(for: $0) } ?? []
    let words =
      count.isEmpty
      ? Message(.hint, "Nobody gave a dot; nothing is decided.")
      : Message(.done, "Saved, with a decision. /check counts the ballots again.")
    var move = DialogueResult(
      told: table.passages + [words], opens: reference, edits: edits + decided, wipes: true,
      isOver: true)
    move.reveal = revealed
    move.sealed = dropped
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
        told: [.init(.done, "Saved: \(VoteDecision.bare(leaders[place].title)).")],
        edits: counted + VoteDecision(of: self, count.tally, room).edits(for: line, by: decider),
        isOver: true)
    } catch .tooManyDots {
      return DialogueResult(told: [
        .init(.problem, "Only one of them; type its \(DotVote.signs(leaders)).")
      ])
    } catch {
      return DialogueResult(told: [.init(.problem, error.sentence)])
    }
  }
}
