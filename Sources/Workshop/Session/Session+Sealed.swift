extension Session {
  /// Whether nobody may see this yet: what a silent round or an open vote holds.
  package func isSealed(_ reference: Reference) -> Bool {
    switch reference.kind {
    case .card: cards[reference.id]?.round.flatMap { rounds[$0] }?.state == .open
    case .ballot: ballots[reference.id]?.vote.flatMap { votes[$0] }?.isOpen == true
    default: false
    }
  }

  /// The session as it may leave the room: without what is sealed, without rounds and their cards,
  /// without codes that still let a ballot in, and without what is counted for the facilitator's eyes.
  package var published: Session {
    guard needsPublishing else { return self }
    var session = self
    session.rounds = EntityList()
    session.cards = EntityList()
    session.ballots = EntityList()
    for ballot in ballots.members where !isSealed(Reference(.ballot, ballot.id)) {
      session.ballots.append(ballot)
    }
    for place in votes.members.indices where !votes.members[place].codes.isEmpty {
      session.votes.change(at: place) { $0.codes = [] }
    }
    for place in participants.members.indices {
      session.participants.change(at: place) { person in
        person.away = nil
        person.leader = nil
        person.turns = nil
        person.lines = nil
      }
    }
    return session
  }

  private var needsPublishing: Bool {
    !rounds.isEmpty || !cards.isEmpty || votes.members.contains { $0.isOpen || !$0.codes.isEmpty }
      || participants.members.contains {
        $0.away != nil || $0.leader != nil || $0.turns != nil || $0.lines != nil
      }
  }
}
