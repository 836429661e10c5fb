extension Check {
  /// Counts the ballots again, and tells where the kept result says something else.
  static let recountEveryVote = Check(
    id: "recount-every-vote", step: "opportunities",
    asks: "Do the ballots give the result that is kept?"
  ) { input in
    let session = input.session
    let counted = session.votes.members.filter { $0.state == .counted || $0.state == .tied }
    return counted.flatMap { vote in
      let ballots = session.ballots(of: vote.id)
      let recount = Recount(vote: vote, ballots: ballots)
      return recount.remarks(at: input.place(Reference(.vote, vote.id)))
    } + [Vote.Subject.opportunities, .ideas].flatMap { keptDots(input, counted, on: $0) }
  }

  /// What the last first-round vote gives, against the dots that things bear.
  private static func keptDots(
    _ input: CheckInput, _ votes: [Vote], on about: Vote.Subject
  ) -> [Draft] {
    let session = input.session
    guard let kind = about.bearer,
      let vote = votes.last(where: { $0.about == about && $0.after == nil })
    else { return [] }
    return Tally(items: vote.items, ballots: session.ballots(of: vote.id)).lines.compactMap {
      line in
      let reference = Reference(kind, Identifier(line.item))
      guard EntityTable.of(kind).index(of: reference.id, in: session) != nil else { return nil }
      let kept = Scores.sum(session.values(of: Opportunity.field(.dots), on: reference))
      guard kept != line.dots else { return nil }
      return Draft(
        .warning, input.place(reference, Opportunity.field(.dots)),
        "\"\(session.title(of: reference))\" bears \(dots(kept)), "
          + "but the ballots give it \(line.dots).",
        "Set it to what the ballots say, or vote again.")
    }
  }

  fileprivate static func dots(_ count: Int) -> String {
    "\(count) dot\(count == 1 ? "" : "s")"
  }
}

/// One vote counted again.
private struct Recount {
  let vote: Vote
  let ballots: [Ballot]

  func remarks(at place: Check.Place) -> [Check.Draft] {
    let tally = Tally(items: vote.items, ballots: ballots)
    var messages: [String] = []
    if Set(tally.texts) != Set(vote.result) {
      messages.append(
        "The ballots give \(told(tally.texts)), the kept result says \(told(vote.result)).")
    }
    if let voters = vote.voters, voters != ballots.count {
      messages.append("\(voters) people voted, but \(ballots.count) ballots are kept.")
    }
    if let stray = tally.strays.first {
      messages.append("A ballot says \"\(stray)\", which is nothing that was put to the vote.")
    }
    if ballots.contains(where: isOverspent) {
      messages.append("A ballot holds more dots than one voter had.")
    }
    return messages.map {
      Check.Draft(.warning, place, $0, "Count the ballots by hand, and vote again if in doubt.")
    }
  }

  private func told(_ lines: [String]) -> String {
    lines.isEmpty ? "nothing" : lines.joined(separator: ", ")
  }

  private func isOverspent(_ ballot: Ballot) -> Bool {
    let given = ballot.dots.compactMap(Tally.Given.init)
    let most = given.map(\.dots).max() ?? 0
    return given.reduce(0) { $0 + $1.dots } > vote.dotsEach ?? .max || most > vote.cap ?? .max
  }
}
