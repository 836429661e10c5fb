import Workshop

/// What happens once every ballot is in: the count, a tie, the decision.
extension DotVote {
  /// Counts and keeps the result; the first ones may tie.
  mutating func reveal(in room: DialogueContext) -> DialogueResult {
    guard let id else { return DialogueResult(isOver: true) }
    let session = room.session
    let ballots = session.ballots(of: id)
    let tally = Tally(items: items.map(\.key), ballots: ballots)
    let isTied = tally.sum > 0 && tally.leaders.count > 1
    let vote = Reference(.vote, id)
    var edits = [
      session.setting("State", of: vote, to: [isTied ? "tied" : "counted"]),
      session.setting("Result", of: vote, to: tally.texts),
    ]
    if tally.sum > 0 {
      edits += dots(of: ballots, in: session)
      if !isTied { edits.append(session.setting("Chosen", of: vote, to: [tally.leaders[0].item])) }
    }
    let table = VoteTable(
      tally: tally, items: items, voters: ballots.count, isLinear: room.isLinear)
    let revealed = RoomReveal(
      key: RoomAsk.key(["vote", id.text, String(round)]), question: "The dots, by \(criterion):",
      result: .dots(
        tally.lines.map { line in
          .init(items.first { $0.key == line.item }?.title ?? line.item, line.dots)
        }))
    if isTied {
      let after = room.after(edits)
      var move = settleTie(in: after)
      move.edits = edits + move.edits
      move.opens = vote
      move.told = table.passages + move.told
      move.wipes = true
      move.reveal = revealed
      return move
    }
    let decided = tally.sum == 0 ? [] : decision(for: tally.leaders[0], tally, by: nil, room)
    let words =
      tally.sum == 0
      ? Message(.hint, "Nobody gave a dot; nothing is decided.")
      : Message(.done, "Saved, with a decision. /check counts the ballots again.")
    var move = DialogueResult(
      told: table.passages + [words], opens: vote, edits: edits + decided, wipes: true,
      isOver: true)
    move.reveal = revealed
    return move
  }

  /// The dots each opportunity or idea got in the first round, the greatest first.
  private func dots(of ballots: [Ballot], in session: Session) -> [Edit] {
    guard let kind = Vote.bearer(about), earlier == nil else { return [] }
    return items.compactMap { item in
      let reference = Reference(kind, Identifier(item.key))
      guard EntityTable.of(kind).index(of: reference.id, in: session) != nil else { return nil }
      let dots = ballots.map { ballot in
        ballot.dots.compactMap(Tally.Given.init).filter { $0.item == item.key }
          .reduce(0) { $0 + $1.dots }
      }.sorted(by: >)
      let edit = session.setting(
        "Dots", of: reference, to: [dots.map(String.init).joined(separator: " ")])
      return edit.changesNothing ? nil : edit
    }
  }

  /// Offers a second vote on two to four that tie, once; then the decider has the word.
  mutating func settleTie(in room: DialogueContext) -> DialogueResult {
    let leaders = self.leaders(in: room.session)
    phase = earlier == nil && 2...4 ~= leaders.count ? .tied : .deciding
    return DialogueResult(told: card(in: room))
  }

  func tally(in session: Session) -> Tally {
    Tally(items: items.map(\.key), ballots: id.map { session.ballots(of: $0) } ?? [])
  }

  func leaders(in session: Session) -> [VoteItem] {
    let keys = tally(in: session).leaders.map(\.item)
    return VoteItem.list(
      items.map(\.key).filter(keys.contains), about: about, in: session)
  }

  mutating func revote(in room: DialogueContext) -> DialogueResult {
    guard let id else { return DialogueResult(isOver: true) }
    items = leaders(in: room.session)
    earlier = id
    round += 1
    dotsEach = Tally.dotsEach(for: items.count)
    cap = nil
    return open(
      in: room, after: [room.session.setting("State", of: Reference(.vote, id), to: ["counted"])])
  }

  mutating func passToDecider(_ text: String, in room: DialogueContext) -> DialogueResult {
    guard text.lowercased() == "decide" else { return DialogueResult(told: card(in: room)) }
    phase = .deciding
    return DialogueResult(told: card(in: room))
  }

  mutating func decide(_ text: String, in room: DialogueContext) -> DialogueResult {
    guard let id else { return DialogueResult(isOver: true) }
    guard decider != nil else {
      guard !text.isEmpty else { return DialogueResult(told: card(in: room)) }
      decider = text
      return DialogueResult(told: card(in: room))
    }
    let leaders = self.leaders(in: room.session)
    let paper = BallotPaper(items: leaders, dotsEach: 1, cap: nil)
    do throws(BallotPaper.Problem) {
      guard let place = try paper.dots(in: text).keys.first else {
        return DialogueResult(told: card(in: room))
      }
      let tally = tally(in: room.session)
      guard let line = tally.lines.first(where: { $0.item == leaders[place].key }) else {
        return DialogueResult(told: card(in: room))
      }
      let vote = Reference(.vote, id)
      let counted = [
        room.session.setting("State", of: vote, to: ["counted"]),
        room.session.setting("Chosen", of: vote, to: [line.item]),
      ]
      return DialogueResult(
        told: [.init(.done, "Saved: \(DotVote.bare(leaders[place].title)).")],
        edits: counted + decision(for: line, tally, by: decider, room), isOver: true)
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
    let field = earlier == nil ? "\(items.count) \(about)" : "the \(items.count) \(about) that tied"
    let what = "\"\(title(first.item))\" comes first among \(field)"
    let all = tally.lines.map(\.dots)
    let why =
      "By \(criterion): \(first.dots) of \(tally.sum) dots, from \(first.voters) of \(count) people; "
      + DotVote.rest(of: all)
      + (decider == nil ? "" : "; the tie was decided")
    let rivals = tally.leaders.filter { $0.item != first.item }.map { title($0.item) }
    let values = [
      FieldValues("What", [what]), FieldValues("Why", [why]),
      FieldValues("By", [decider ?? "the room, by vote"]),
      FieldValues("Dropped", decider == nil ? [] : rivals),
      FieldValues("Date", [room.today.text]),
    ].filter { !$0.values.isEmpty }
    if let noted = room.session.decision(saying: what, room.walk.guide) {
      return room.session.amending(noted, with: values)
    }
    let id = room.session.freshIdentifier(for: what, kind: .decision)
    return [.add(.decision, id, values, place: nil)]
  }
}
