import Workshop

/// What phones sent for a vote, as edits.
struct VoteEntries {
  private let entries: [RoomEntry]
  private let vote: DotVote
  private let paper: BallotPaper

  init(_ entries: [RoomEntry] = [], of vote: DotVote) {
    self.entries = entries
    self.vote = vote
    paper = BallotPaper(items: vote.items, dotsEach: vote.dotsEach, cap: vote.cap)
  }

  /// The edits that bring the ballots to what phones sent last.
  func ballots(of id: Identifier, in room: DialogueContext) -> [Edit] {
    var edits: [Edit] = []
    for entry in entries {
      let ballot = Identifier("ballot-\(entry.id)")
      let session = room.after(edits).session
      if let place = session.ballots.index(of: ballot) {
        let values = EntityTable.of(.ballot).allValues(of: ballot, in: session)
        edits.append(.remove(.ballot, ballot, values, place: place))
      }
      guard !entry.text.isEmpty, let dots = dots(entry.text) else { continue }
      edits.append(addition(of: ballot, dots, to: id, in: room.after(edits).session))
    }
    return edits
  }

  /// Nil for a ballot that is none any more; it was one when it was received.
  private func dots(_ text: String) -> [Int: Int]? {
    do throws(BallotPaper.Problem) {
      return try paper.dots(in: text)
    } catch {
      return nil
    }
  }

  /// Sorted by what they say: the order in which ballots stand tells nothing.
  func addition(
    of ballot: Identifier, _ dots: [Int: Int], to id: Identifier, in session: Session
  ) -> Edit {
    let texts = dots.sorted { $0.key < $1.key }
      .map { Tally.Given(item: vote.items[$0.key].key, dots: $0.value).text }
    let later = session.ballots.members.firstIndex {
      $0.vote == id && texts.lexicographicallyPrecedes($0.dots)
    }
    let values = [
      FieldValues("Vote", [id.text]), FieldValues("Round", ["\(vote.round)"]),
      FieldValues("Dots", texts),
    ].filter { !$0.values.isEmpty }
    return .add(.ballot, ballot, values, place: later)
  }
}
