import Workshop

extension Engine {
  /// Applies what comes of one line of an activity, and gives its minutes.
  ///
  /// What is given unseen stands in the files at once but in no minutes, because their order and
  /// moments would tell whose it is. Once all is revealed it goes into the minutes as one turn, in the
  /// order in which it lies, which tells nothing.
  mutating func keep(_ move: Move, at moment: Moment) throws(EditProblem) -> [Minute] {
    var (sealed, opened, said) = (Turn(), Turn(), Turn())
    if !move.sealed.isEmpty {
      try keep(move.sealed, question: nil, at: moment, in: &sealed, origin: .sealed)
    }
    if let reference = move.opens {
      opened.minutes = ledger.enter(unsealed(of: reference), by: writer, at: moment)
    }
    if !move.edits.isEmpty {
      try keep(move.edits, question: move.question, at: moment, in: &said)
    }
    return sealed.minutes + opened.minutes + said.minutes
  }

  /// The ballots of a vote or the cards of a round that no minute tells of yet.
  private func unsealed(of reference: Reference) -> [Edit] {
    let things =
      session.ballots(of: reference.id).map { Reference(.ballot, $0.id) }
      + session.cards(of: reference.id).map { Reference(.card, $0.id) }
    return things.filter { !ledger.opened.contains($0) }.map { thing in
      let values = EntityTable.of(thing.kind).allValues(of: thing.id, in: session)
      return .add(thing.kind, thing.id, values, place: nil)
    }
  }

  /// Why a turn cannot be undone by itself: what was given unseen hangs on it, and nobody can say
  /// which of it came last.
  func hold(on edits: [Edit]) -> Passage? {
    for reference in edits.map(\.reference) {
      if session.votes[reference.id]?.isOpen == true, !session.ballots(of: reference.id).isEmpty {
        return Wording.heldBySealed("vote", .vote)
      }
      if let round = session.rounds[reference.id], round.state == "open",
        !session.cards(of: reference.id).isEmpty
      {
        return round.sort == "scores"
          ? Wording.heldBySealed("scoring", .score) : Wording.heldBySealed("round", .round)
      }
    }
    return nil
  }
}

extension Wording {
  static func heldBySealed(_ word: String, _ verb: Verb) -> Passage {
    .init(
      .hint,
      "The \(word) is under way, and what was given unseen is not taken back one by one. "
        + "/\(verb.rawValue) goes on with it or drops it.")
  }
}
