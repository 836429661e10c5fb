/// A vote with its ballots counted: what comes first, whether it ties, and what follows.
package struct VoteCount: Sendable {
  package let vote: Vote
  package let ballots: [Ballot]
  package let tally: Tally

  package init(of vote: Vote, in session: Session) {
    self.vote = vote
    ballots = session.ballots(of: vote.id)
    tally = Tally(items: vote.items, ballots: ballots)
  }

  /// Whether nobody gave a dot, so that nothing is decided.
  package var isEmpty: Bool { tally.sum == 0 }

  /// Whether several share the most dots.
  package var isTied: Bool { !isEmpty && tally.leaders.count > 1 }

  /// What comes first; nil where nothing does, or several do.
  package var first: Tally.Line? { isEmpty || isTied ? nil : tally.leaders.first }

  /// Whether those that tie may be voted on again: two to four of them, once. Otherwise the decider has
  /// the word.
  package var mayBeRepeated: Bool { vote.after == nil && 2...4 ~= tally.leaders.count }

  /// What is kept of the count: the result, and the dots that the things themselves bear.
  package func edits(in session: Session) -> [Edit] {
    var edits = [
      session.changing(vote) { $0.state = isTied ? .tied : .counted },
      session.changing(vote) { $0.result = tally.texts },
    ]
    if isEmpty { return edits }
    edits += dots(in: session)
    if let first { edits.append(session.changing(vote) { $0.chosen = first.item }) }
    return edits
  }

  /// The dots each opportunity or idea got in the first round, the greatest first.
  private func dots(in session: Session) -> [Edit] {
    guard vote.after == nil else { return [] }
    let edits = vote.items.compactMap { item -> Edit? in
      let id = Identifier(item)
      let dots = given(to: item)
      return switch vote.about?.bearer {
      case .opportunity: session.opportunities[id].map { session.changing($0) { $0.dots = dots } }
      case .idea: session.ideas[id].map { session.changing($0) { $0.dots = dots } }
      default: nil
      }
    }
    return edits.filter { !$0.changesNothing }
  }

  /// What each ballot gave to an item, nothing included; the greatest first.
  private func given(to item: String) -> [Int] {
    ballots.map { ballot in
      ballot.dots.compactMap(Tally.Given.init).filter { $0.item == item }
        .reduce(0) { $0 + $1.dots }
    }.sorted(by: >)
  }
}

extension Vote {
  /// Adds a ballot where what it says sorts it: the order in which ballots stand tells nothing.
  ///
  /// - Parameter dots: by the item's place in the vote.
  package static func adding(
    ballot id: Identifier, giving dots: [Int: Int], of items: [VoteItem], to vote: Identifier,
    round: Int, in session: Session
  ) -> Edit {
    var ballot = Ballot(id: id)
    ballot.vote = vote
    ballot.round = String(round)
    ballot.dots = dots.sorted { $0.key < $1.key }
      .map { Tally.Given(item: items[$0.key].key, dots: $0.value).text }
    let later = session.ballots.members.firstIndex {
      $0.vote == vote && ballot.dots.lexicographicallyPrecedes($0.dots)
    }
    return .adding(ballot, at: later)
  }

  /// Takes it and its ballots away, later places first, so that each still fits when it is undone.
  package func dropping(in session: Session) -> [Edit] {
    session.ballots(of: id).reversed().map { session.removing(Reference(.ballot, $0.id)) }
      + [session.removing(Reference(.vote, id))]
  }
}
