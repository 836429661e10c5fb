import Workshop

/// The files of a session, in the order in which they are written and listed.
enum SectionFile: Int, CaseIterable, Sendable {
  case session, people, evidence, personas, stages, touchpoints, opportunities, kpis, hypotheses
  case outcomes

  /// The file's name in the session's folder.
  ///
  /// Spelled out: to print a case, the runtime looks up all that it conforms to, at every start.
  var name: String {
    switch self {
    case .session: "session.rec"
    case .people: "people.rec"
    case .evidence: "evidence.rec"
    case .personas: "personas.rec"
    case .stages: "stages.rec"
    case .touchpoints: "touchpoints.rec"
    case .opportunities: "opportunities.rec"
    case .kpis: "kpis.rec"
    case .hypotheses: "hypotheses.rec"
    case .outcomes: "outcomes.rec"
    }
  }

  /// The kinds in it, in the order in which a new file holds them.
  var kinds: [EntityKind] {
    EntityKind.allCases.filter { SectionFile.holding($0) == self }
  }

  /// The file that holds things of a kind: the only place where that is said.
  static func holding(_ kind: EntityKind) -> SectionFile {
    switch kind {
    case .facts, .purpose, .scope, .vision, .goal, .timer: .session
    case .participant, .fear: .people
    case .evidence, .observation: .evidence
    case .segment, .persona: .personas
    case .stage: .stages
    case .touchpoint: .touchpoints
    case .opportunity, .idea, .vote, .ballot: .opportunities
    case .kpi, .measurement: .kpis
    case .hypothesis, .finding: .hypotheses
    case .action, .decision, .parked, .round, .card, .review, .timebox, .followUp, .agreement:
      .outcomes
    }
  }
}
