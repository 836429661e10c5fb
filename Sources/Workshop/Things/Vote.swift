/// A silent vote with dots: what it was about and everything needed to count it again.
package struct Vote: Entity {
  package static let kind = EntityKind.vote

  package var id: Identifier
  package var marks = AnswerState()
  package var about: Subject?
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
  package var state: State?
  /// Whether each ballot needs a code from paper; nil for no.
  package var byCode: Bool?
  /// Codes that no ballot at the keyboard has used; none once all is counted. They stand in no minute.
  package var codes: [String] = []
  /// Each item with its dots, as counted: `4 show-stock`.
  package var result: [String] = []
  /// The item that came first, by the count or by the decider; nil while it ties.
  package var chosen: String?

  package init(id: Identifier) {
    self.id = id
  }

  /// What can be voted on.
  package enum Subject: String, Sendable, CaseIterable {
    case opportunities, ideas, pains, touchpoints, drafts

    /// The kind of thing that bears the dots it was given; nil where only the vote tells.
    package var bearer: EntityKind? {
      switch self {
      case .opportunities: .opportunity
      case .ideas: .idea
      case .pains, .touchpoints, .drafts: nil
      }
    }
  }

  /// How far a vote is; the last one is the end of every vote.
  package enum State: String, Sendable, CaseIterable {
    case open, tied, counted
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case about = "About", criterion = "Criterion", items = "Item", dotsEach = "DotsEach"
    case cap = "Cap", voters = "Voters", round = "Round", after = "After", state = "State"
    case byCode = "ByCode", codes = "Code", result = "Result", chosen = "Chosen"
  }

  package static let naming: [FieldName] = [.criterion]
  package static let fields: [Field<Vote>] = [
    .choice(.about, { $0[$1].about }) { $0.about = $1 }.withheld(.votes),
    .text(.criterion, { $0[$1].criterion }) { $0.criterion = $1 }.withheld(.votes),
    .list(.items, { $0[$1].items }) { $0.items = $1 }.withheld(.votes),
    .count(.dotsEach, { $0[$1].dotsEach }, "dots each") { $0.dotsEach = $1 }.withheld(.votes),
    .count(.cap, { $0[$1].cap }, "most for one item") { $0.cap = $1 }.withheld(.votes),
    .count(.voters, { $0[$1].voters }) { $0.voters = $1 }.withheld(.votes),
    .count(.round, { $0[$1].round }) { $0.round = $1 }.withheld(.votes),
    .reference(.after, { $0[$1].after }, { $0.after = $1 }, to: .vote, label: "breaks the tie of")
      .withheld(.votes),
    .choice(.state, { $0[$1].state }) { $0.state = $1 }.withheld(.votes),
    .yesNo(.byCode, { $0[$1].byCode }, "with codes from paper") { $0.byCode = $1 }.withheld(.votes),
    .list(.codes, { $0[$1].codes }, "codes left") { $0.codes = $1 }.withheld(.votes).bookkeeping,
    .list(.result, { $0[$1].result }) { $0.result = $1 }.withheld(.votes),
    .text(.chosen, { $0[$1].chosen }) { $0.chosen = $1 }.withheld(.votes),
  ]

  /// What one voter may give.
  package var rules: VoteRules {
    VoteRules(dotsEach: dotsEach ?? Tally.dotsEach(for: items.count), cap: cap)
  }

  /// Whether ballots may still come, so that none may be seen.
  package var isOpen: Bool { state == .open }
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

  package enum FieldName: String, CaseIterable, Sendable {
    case vote = "Vote", round = "Round", dots = "Dots"
  }

  // What is on it is not for a title: it may still be sealed.
  package static let naming: [FieldName] = [.round]
  package static let fields: [Field<Ballot>] = [
    .reference(.vote, { $0[$1].vote }, { $0.vote = $1 }, to: .vote).withheld(.votes),
    .text(.round, { $0[$1].round }) { $0.round = $1 }.withheld(.votes),
    .list(.dots, { $0[$1].dots }) { $0.dots = $1 }.withheld(.votes),
  ]
}

extension Session {
  /// The ballots of one vote, in the order in which they stand, which tells nothing.
  package func ballots(of vote: Identifier) -> [Ballot] {
    ballots.members.filter { $0.vote == vote }
  }

  /// The draft that the last vote on drafts chose, as long as it stands among them.
  package var chosenDraft: String? {
    votes.members.last { $0.about == .drafts && $0.chosen != nil }?.chosen
      .flatMap { vision.drafts.contains($0) ? $0 : nil }
  }
}

extension Vote.Subject {
  /// What people know an item by, such as a pain with its touchpoint; nil when the item is a sentence
  /// itself, or not on the map any more.
  package func title(ofItem key: String, in session: Session) -> String? {
    let id = Identifier(key)
    func title(_ kind: EntityKind) -> String? {
      EntityTable.of(kind).index(of: id, in: session).map { _ in
        session.title(of: Reference(kind, id))
      }
    }
    switch self {
    case .ideas: return title(.idea)
    case .opportunities: return title(.opportunity)
    case .touchpoints: return title(.touchpoint)
    case .pains:
      return session.touchpoints[id].map { touchpoint in
        let pain = touchpoint.pain.map { session.cited($0).body } ?? key
        return "\(pain) (\(session.title(of: Reference(.touchpoint, id))))"
      }
    case .drafts: return nil
    }
  }
}
