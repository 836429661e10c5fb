/// A silent vote with dots: what it was about and everything needed to count it again.
package struct Vote: Entity {
  package static let kind = EntityKind.vote

  package var id: Identifier
  package var marks = AnswerState()
  package var about: String?
  /// Said before the first dot: what helps this customer most.
  package var criterion: String?
  /// What could be voted for: identifiers, or the sentences themselves.
  package var items: [String] = []
  /// Dots each voter has.
  package var dotsEach: Int?
  /// The most dots one voter may give to one item; nil when only `dotsEach` limits.
  package var cap: Int?
  /// How many people vote; never who.
  package var voters: Int?
  /// 1, or 2 for the vote that breaks a tie.
  package var round: Int?
  /// The vote whose tie this one breaks.
  package var after: Identifier?
  package var state: String?
  /// Each item with its dots, as counted: `4 show-stock`.
  package var result: [String] = []
  /// The item that came first, by the count or by the decider; nil while it ties.
  package var chosen: String?

  package init(id: Identifier) {
    self.id = id
  }

  package static let subjects = ["opportunities", "ideas", "pains", "touchpoints", "drafts"]
  /// The last one is the end of every vote.
  package static let states = ["open", "tied", "counted"]

  package static let fields: [Field<Vote>] = [
    .choice("About", \.about, subjects) { $0.about = $1 }.withheld(.votes),
    .text("Criterion", \.criterion) { $0.criterion = $1 }.withheld(.votes),
    .list("Item", \.items) { $0.items = $1 }.withheld(.votes),
    .count("DotsEach", \.dotsEach, "dots each") { $0.dotsEach = $1 }.withheld(.votes),
    .count("Cap", \.cap, "most for one item") { $0.cap = $1 }.withheld(.votes),
    .count("Voters", \.voters) { $0.voters = $1 }.withheld(.votes),
    .count("Round", \.round) { $0.round = $1 }.withheld(.votes),
    .reference("After", { $0[$1].after }, { $0.after = $1 }, to: .vote, label: "breaks the tie of")
      .withheld(.votes),
    .choice("State", \.state, states) { $0.state = $1 }.withheld(.votes),
    .list("Result", \.result) { $0.result = $1 }.withheld(.votes),
    .text("Chosen", \.chosen) { $0.chosen = $1 }.withheld(.votes),
  ]

  /// The kind of thing that bears the dots it was given; nil where only the vote tells.
  package static func bearer(_ about: String) -> EntityKind? {
    switch about {
    case "opportunities": .opportunity
    case "ideas": .idea
    default: nil
    }
  }

  /// Whether ballots may still come, so that none may be seen.
  package var isOpen: Bool { state == "open" }
}

/// Dots given in one vote, kept without a name so that anyone can recount.
package struct Ballot: Entity {
  package static let kind = EntityKind.ballot

  package var id: Identifier
  package var marks = AnswerState()
  package var vote: Identifier?
  package var round: String?
  /// Each item with the dots it got: `2 show-stock`; items without dots are left out.
  package var dots: [String] = []

  package init(id: Identifier) {
    self.id = id
  }

  package static let fields: [Field<Ballot>] = [
    .reference("Vote", { $0[$1].vote }, { $0.vote = $1 }, to: .vote).withheld(.votes),
    .text("Round", \.round) { $0.round = $1 }.withheld(.votes),
    .list("Dots", \.dots) { $0.dots = $1 }.withheld(.votes),
  ]
}

extension Session {
  /// The ballots of one vote, in the order in which they stand, which tells nothing.
  package func ballots(of vote: Identifier) -> [Ballot] {
    ballots.members.filter { $0.vote == vote }
  }

  /// What people know an item of a vote by, such as a pain with its touchpoint; nil when the item is a
  /// sentence itself, or not on the map any more.
  ///
  /// - Parameter about: what the vote is about, one of `Vote.subjects`.
  package func title(ofVoteItem key: String, about: String) -> String? {
    let id = Identifier(key)
    switch about {
    case "ideas": return ideas[id].map { _ in title(of: Reference(.idea, id)) }
    case "opportunities": return opportunities[id] == nil ? nil : title(of: .init(.opportunity, id))
    case "touchpoints": return touchpoints[id].map { _ in title(of: Reference(.touchpoint, id)) }
    case "pains":
      return touchpoints[id].map { touchpoint in
        let pain = touchpoint.pain.map { cited($0).body } ?? key
        return "\(pain) (\(title(of: Reference(.touchpoint, id))))"
      }
    default: return nil
    }
  }

  /// The draft that the last vote on drafts chose, as long as it stands among them.
  package var chosenDraft: String? {
    votes.members.last { $0.about == "drafts" && $0.chosen != nil }?.chosen
      .flatMap { vision.drafts.contains($0) ? $0 : nil }
  }
}
