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
  package var published: Session { Publication(of: self).session }
}

/// A session on its way out of the room.
private struct Publication {
  private(set) var session: Session

  init(of whole: Session) {
    session = whole
    guard isNeeded else { return }
    session.rounds = EntityList()
    session.cards = EntityList()
    session.ballots = EntityList()
    for ballot in whole.ballots.members where !whole.isSealed(Reference(.ballot, ballot.id)) {
      session.ballots.append(ballot)
    }
    for place in whole.votes.members.indices where !whole.votes.members[place].codes.isEmpty {
      session.votes.change(at: place) { $0.codes = [] }
    }
    for place in whole.participants.members.indices {
      session.participants.change(at: place) { person in
        person.away = nil
        person.leader = nil
        person.turns = nil
        person.lines = nil
      }
    }
  }

  private var isNeeded: Bool {
    !session.rounds.isEmpty || !session.cards.isEmpty
      || session.votes.members.contains { $0.isOpen || !$0.codes.isEmpty }
      || session.participants.members.contains {
        $0.away != nil || $0.leader != nil || $0.turns != nil || $0.lines != nil
      }
  }
}
