import Workshop

/// What a vote decided: what came first, why, and how the dots spread.
struct VoteDecision {
  private let vote: DotVote
  private let tally: Tally
  private let room: DialogueContext

  init(of vote: DotVote, _ tally: Tally, _ room: DialogueContext) {
    (self.vote, self.tally, self.room) = (vote, tally, room)
  }

  /// A title without the full stop at its end, to stand inside a sentence.
  static func bare(_ title: String) -> String {
    title.hasSuffix(".") ? String(title.dropLast()) : title
  }

  /// Keeps it as a decision.
  ///
  /// - Parameter decider: who decided where several tied; nil where the count did.
  func edits(for first: Tally.Line, by decider: String? = nil) -> [Edit] {
    let field =
      vote.earlier == nil
      ? "\(vote.items.count) \(vote.about.rawValue)"
      : "the \(vote.items.count) \(vote.about.rawValue) that tied"
    let what = "\"\(title(first.item))\" comes first among \(field)"
    let all = tally.lines.map(\.dots)
    let why =
      "By \(vote.criterion): \(first.dots) of \(tally.sum) dots, from \(first.voters) of \(vote.count) "
      + "people; " + Self.rest(of: all) + (decider == nil ? "" : "; the tie was decided")
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

  private func title(_ key: String) -> String {
    Self.bare(vote.items.first { $0.key == key }?.title ?? key)
  }

  /// What those behind the first got: `the others got from 0 to 6`.
  private static func rest(of dots: [Int]) -> String {
    let behind = dots.sorted().dropLast()
    guard let least = behind.first, let most = behind.last else { return "there was no other" }
    if behind.count == 1 { return "the other got \(most)" }
    return "the others got " + (least == most ? "\(most) each" : "from \(least) to \(most)")
  }
}
