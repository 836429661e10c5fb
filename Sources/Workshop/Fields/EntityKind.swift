/// The kinds of things a session holds; the raw value is the record's type in the files.
package enum EntityKind: String, Sendable, Hashable, CaseIterable {
  case facts = "Session"
  case purpose = "Purpose"
  case scope = "Scope"
  case vision = "Vision"
  case goal = "Goal"
  case participant = "Participant"
  case fear = "Fear"
  case evidence = "Evidence"
  case observation = "Observation"
  case segment = "Segment"
  case persona = "Persona"
  case stage = "Stage"
  case touchpoint = "Touchpoint"
  case opportunity = "Opportunity"
  case idea = "Idea"
  case vote = "Vote"
  case ballot = "Ballot"
  case kpi = "KPI"
  case measurement = "Measurement"
  case hypothesis = "Hypothesis"
  case finding = "Finding"
  case action = "Action"
  case decision = "Decision"
  case parked = "Parked"
  case round = "Round"
  case card = "Card"
  case review = "Review"
  case timebox = "Timebox"
  case timer = "Timer"
  case followUp = "FollowUp"
  case agreement = "Agreement"

  /// What people call one of these.
  package var word: String {
    switch self {
    case .facts: "workshop"
    case .kpi: "KPI"
    case .parked: "parked thought"
    case .evidence: "source"
    case .followUp: "follow-up"
    default: rawValue.lowercased()
    }
  }

  /// The kind that people mean by a word: `stages`, `the guesses`, `sources`.
  package init?(spoken word: String) {
    let wanted = SpokenName(word)
    let article = "the "
    let bare =
      wanted.text.hasPrefix(article)
      ? SpokenName(String(wanted.text.dropFirst(article.count))) : wanted
    let kind = Self.allCases.first { kind in
      [kind.word, kind.plural, kind.rawValue].contains { SpokenName($0) == bare }
    }
    guard let kind = kind ?? Self.others[bare.text] else { return nil }
    self = kind
  }

  /// What else people call the things.
  private static let others: [String: EntityKind] = [
    "people": .participant, "person": .participant, "groups": .segment, "group": .segment,
    "sources": .evidence, "steps": .touchpoint, "step": .touchpoint, "numbers": .kpi,
    "signs": .kpi, "sign": .kpi, "guesses": .hypothesis, "guess": .hypothesis,
    "assumptions": .hypothesis, "assumption": .hypothesis, "promises": .action, "promise": .action,
    "how might we": .opportunity, "fears": .fear,
  ]

  /// `an action`, `a stage`.
  package var withArticle: String {
    (word.first.map { "aeiou".contains($0) } == true ? "an " : "a ") + word
  }

  /// What people call several of these.
  package var plural: String {
    switch self {
    case .hypothesis: "hypotheses"
    case .opportunity: "opportunities"
    case .timebox: "timeboxes"
    case .facts, .purpose, .scope, .vision, .timer: word
    default: word + "s"
    }
  }

  /// Kinds of which a session has exactly one; its identifier is fixed.
  package var soleIdentifier: Identifier? {
    switch self {
    case .facts: "session"
    case .purpose: "purpose"
    case .scope: "scope"
    case .vision: "vision"
    case .review: "review"
    case .timer: "timer"
    default: nil
    }
  }
}
