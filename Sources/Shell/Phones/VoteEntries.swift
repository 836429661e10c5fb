import Workshop

/// What phones sent for a vote, as edits.
struct VoteEntries {
  private let entries: [RoomEntry]
  private let vote: DotVote
  private let paper: BallotPaper

  init(_ entries: [RoomEntry], of vote: DotVote) {
    self.entries = entries
    self.vote = vote
    paper = BallotPaper(items: vote.items, rules: vote.rules)
  }

  /// The edits that bring the ballots to what phones sent last.
  func ballots(of id: Identifier, in room: DialogueContext) -> [Edit] {
    var edits: [Edit] = []
    for entry in entries {
      let ballot = Identifier("ballot-\(entry.id)")
      let session = room.after(edits).session
      if session.ballots[ballot] != nil {
        edits.append(session.removing(Reference(.ballot, ballot)))
      }
      guard !entry.text.isEmpty, let dots = dots(entry.text) else { continue }
      edits.append(
        Vote.adding(
          ballot: ballot, giving: dots, of: vote.items, to: id, round: vote.round,
          in: room.after(edits).session))
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
}
