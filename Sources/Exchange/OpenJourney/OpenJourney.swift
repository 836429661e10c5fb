import Workshop

/// One persona's journey in the open journey format (.ojf) of Ptolemy, version 1.0.
///
/// Its specification is `OJF_SPEC.md` of the repository andywestley/ptolemy-journey-mapper: stages,
/// swimlanes, and nodes where the two cross. A touchpoint is a node in the lane of actions; what the
/// customer thinks, what hurts, what delights and what could be better stand in lanes of their own,
/// under an id such as `checks-stock/pain`. Emotion -2 to +2 becomes a score of -4 to +4.
package enum OpenJourney {
  static let version = "1.0"

  /// A row of the map; the raw value is its id.
  enum Lane: String, CaseIterable {
    case actions, thoughts, pains, delights, opportunities

    var name: String {
      switch self {
      case .actions: "Customer actions"
      case .thoughts: "Thoughts"
      case .pains: "Pain points"
      case .delights: "Delights"
      case .opportunities: "Opportunities"
      }
    }

    /// What the specification calls the purpose of a node here.
    var purpose: String {
      switch self {
      case .actions: "touchpoint"
      case .thoughts: "observation"
      case .pains: "pain-point"
      case .delights: "gain"
      case .opportunities: "opportunity"
      }
    }

    /// The end of a node's id, behind the touchpoint it belongs to.
    var ending: String {
      switch self {
      case .actions: ""
      case .thoughts: "/thought"
      case .pains: "/pain"
      case .delights: "/delight"
      case .opportunities: "/opportunity"
      }
    }
  }

  /// The personas that have a journey, in order; the format holds one a file.
  package static func personas(of session: Session) -> [Identifier] {
    let walked = Set(session.touchpoints.members.compactMap(\.persona))
    return session.personas.members.map(\.id).filter(walked.contains)
  }

  /// - Parameter persona: whose journey; nil is the first that has one.
  package static func text(of session: Session, persona: Identifier? = nil) -> String {
    OpenJourneyMaker(session, persona: persona).value.text()
  }

  /// What of the session that file cannot hold.
  package static func losses(of session: Session, persona: Identifier? = nil) -> [Omission] {
    OpenJourneyMaker(session, persona: persona).losses
  }

  /// The fields the format has a place for.
  static let held: [EntityKind: Set<String>] = [
    .facts: ["Format", "At"], .scope: ["Scenario"], .persona: ["Name"], .stage: ["Name"],
    .touchpoint: [
      "Stage", "Persona", "Name", "Channel", "Action", "Thought", "Frontstage", "Backstage",
      "Emotion", "Word", "Pain", "Severity", "Delight", "MomentOfTruth",
    ],
    .opportunity: ["HowMightWe", "Touchpoint"],
  ]
}
