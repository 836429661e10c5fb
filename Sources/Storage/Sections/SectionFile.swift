import Workshop

/// The files of a session, and which kinds of things each one holds.
enum SectionFile: Int, CaseIterable, Sendable {
  case session, people, evidence, personas, stages, touchpoints, opportunities, kpis, hypotheses
  case outcomes

  private static let names = [
    "session.rec", "people.rec", "evidence.rec", "personas.rec", "stages.rec", "touchpoints.rec",
    "opportunities.rec", "kpis.rec", "hypotheses.rec", "outcomes.rec",
  ]

  /// The file's name in the session's folder.
  var name: String { SectionFile.names[rawValue] }

  /// The kinds in it, in the order in which a new file holds them.
  var kinds: [EntityKind] {
    switch self {
    case .session: [.facts, .purpose, .scope, .vision, .goal]
    case .people: [.participant]
    case .evidence: [.evidence, .observation]
    case .personas: [.segment, .persona]
    case .stages: [.stage]
    case .touchpoints: [.touchpoint]
    case .opportunities: [.opportunity, .idea, .vote, .ballot]
    case .kpis: [.kpi, .measurement]
    case .hypotheses: [.hypothesis, .finding]
    case .outcomes: [.action, .decision, .parked, .round, .card, .review, .timebox]
    }
  }

  /// The file that holds things of a kind.
  static func holding(_ kind: EntityKind) -> SectionFile {
    switch kind {
    case .facts, .purpose, .scope, .vision, .goal: .session
    case .participant: .people
    case .evidence, .observation: .evidence
    case .segment, .persona: .personas
    case .stage: .stages
    case .touchpoint: .touchpoints
    case .opportunity, .idea, .vote, .ballot: .opportunities
    case .kpi, .measurement: .kpis
    case .hypothesis, .finding: .hypotheses
    case .action, .decision, .parked, .round, .card, .review, .timebox: .outcomes
    }
  }
}
