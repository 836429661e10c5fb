extension EntityKind {
  /// The kinds of which there is something, in the order in which the files hold them.
  ///
  /// Seen without their tables: most kinds have nothing, and a table is made when first asked for.
  package static func present(in session: Session) -> [EntityKind] {
    allCases.filter { $0.isPresent(in: session) }
  }

  /// Whether there is anything of the kind.
  func isPresent(in session: Session) -> Bool {
    switch self {
    case .facts: !session.workshops.isEmpty
    case .purpose: !session.purposes.isEmpty
    case .scope: !session.scopes.isEmpty
    case .vision: !session.visions.isEmpty
    case .goal: !session.goals.isEmpty
    case .participant: !session.participants.isEmpty
    case .fear: !session.fears.isEmpty
    case .evidence: !session.evidence.isEmpty
    case .observation: !session.observations.isEmpty
    case .segment: !session.segments.isEmpty
    case .persona: !session.personas.isEmpty
    case .stage: !session.stages.isEmpty
    case .touchpoint: !session.touchpoints.isEmpty
    case .opportunity: !session.opportunities.isEmpty
    case .idea: !session.ideas.isEmpty
    case .vote: !session.votes.isEmpty
    case .ballot: !session.ballots.isEmpty
    case .kpi: !session.kpis.isEmpty
    case .measurement: !session.measurements.isEmpty
    case .hypothesis: !session.hypotheses.isEmpty
    case .finding: !session.findings.isEmpty
    case .action: !session.actions.isEmpty
    case .decision: !session.decisions.isEmpty
    case .parked: !session.parked.isEmpty
    case .round: !session.rounds.isEmpty
    case .card: !session.cards.isEmpty
    case .review: !session.reviews.isEmpty
    case .timebox: !session.timeboxes.isEmpty
    case .timer: !session.timers.isEmpty
    case .followUp: !session.followUps.isEmpty
    case .agreement: !session.agreements.isEmpty
    }
  }
}
