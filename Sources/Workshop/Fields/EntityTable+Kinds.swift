extension EntityTable {
  /// Every table, in the order in which the files hold the things.
  package static let all: [EntityTable] = EntityKind.allCases.map(of)

  private static let facts = EntityTable(\.workshops) { $1(&$0.workshops) }
  private static let purpose = EntityTable(\.purposes) { $1(&$0.purposes) }
  private static let scope = EntityTable(\.scopes) { $1(&$0.scopes) }
  private static let vision = EntityTable(\.visions) { $1(&$0.visions) }
  private static let goal = EntityTable(\.goals) { $1(&$0.goals) }
  private static let participant = EntityTable(\.participants) { $1(&$0.participants) }
  private static let fear = EntityTable(\.fears) { $1(&$0.fears) }
  private static let evidence = EntityTable(\.evidence) { $1(&$0.evidence) }
  private static let observation = EntityTable(\.observations) { $1(&$0.observations) }
  private static let segment = EntityTable(\.segments) { $1(&$0.segments) }
  private static let persona = EntityTable(\.personas) { $1(&$0.personas) }
  private static let stage = EntityTable(\.stages) { $1(&$0.stages) }
  private static let touchpoint = EntityTable(\.touchpoints) { $1(&$0.touchpoints) }
  private static let opportunity = EntityTable(\.opportunities) { $1(&$0.opportunities) }
  private static let idea = EntityTable(\.ideas) { $1(&$0.ideas) }
  private static let vote = EntityTable(\.votes) { $1(&$0.votes) }
  private static let ballot = EntityTable(\.ballots) { $1(&$0.ballots) }
  private static let kpi = EntityTable(\.kpis) { $1(&$0.kpis) }
  private static let measurement = EntityTable(\.measurements) { $1(&$0.measurements) }
  private static let hypothesis = EntityTable(\.hypotheses) { $1(&$0.hypotheses) }
  private static let finding = EntityTable(\.findings) { $1(&$0.findings) }
  private static let action = EntityTable(\.actions) { $1(&$0.actions) }
  private static let decision = EntityTable(\.decisions) { $1(&$0.decisions) }
  private static let parked = EntityTable(\.parked) { $1(&$0.parked) }
  private static let round = EntityTable(\.rounds) { $1(&$0.rounds) }
  private static let card = EntityTable(\.cards) { $1(&$0.cards) }
  private static let review = EntityTable(\.reviews) { $1(&$0.reviews) }
  private static let timebox = EntityTable(\.timeboxes) { $1(&$0.timeboxes) }
  private static let timer = EntityTable(\.timers) { $1(&$0.timers) }
  private static let followUp = EntityTable(\.followUps) { $1(&$0.followUps) }
  private static let agreement = EntityTable(\.agreements) { $1(&$0.agreements) }

  // A switch, not a dictionary: this is asked at every step of every walk.
  package static func of(_ kind: EntityKind) -> EntityTable {
    switch kind {
    case .facts: facts
    case .purpose: purpose
    case .scope: scope
    case .vision: vision
    case .goal: goal
    case .participant: participant
    case .fear: fear
    case .evidence: evidence
    case .observation: observation
    case .segment: segment
    case .persona: persona
    case .stage: stage
    case .touchpoint: touchpoint
    case .opportunity: opportunity
    case .idea: idea
    case .vote: vote
    case .ballot: ballot
    case .kpi: kpi
    case .measurement: measurement
    case .hypothesis: hypothesis
    case .finding: finding
    case .action: action
    case .decision: decision
    case .parked: parked
    case .round: round
    case .card: card
    case .review: review
    case .timebox: timebox
    case .timer: timer
    case .followUp: followUp
    case .agreement: agreement
    }
  }

  /// The fields that hold what people call a thing, the best first.
  package static func namingFields(of kind: EntityKind) -> [String] {
    let table = of(kind)
    return table.namingColumns.map { table.columns[$0].name }
  }
}
