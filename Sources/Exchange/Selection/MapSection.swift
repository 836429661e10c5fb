import Workshop

/// A part of what leaves the workshop, in the order in which they stand on a page.
package enum MapSection: String, Sendable, CaseIterable {
  case pageOne = "page-one"
  case map, rounds, personas, opportunities, actions, goals, kpis, hypotheses, assumptions
  case purpose, vision, review
  case workshop, drafts, ratings, observations, decisions
  case roundDetails = "round-details"
  case parking = "parking-lot"
  case appendix, sources, missing

  /// The section people mean by a name: its own, the singular, or another word for it.
  package static func named(_ name: String) -> MapSection? {
    let wanted = name.lowercased()
    return MapSection(rawValue: wanted)
      ?? allCases.first { $0.otherNames.contains(wanted) || $0.rawValue == wanted + "s" }
  }

  /// `page-one, map, …`.
  package static var names: String {
    allCases.map(\.rawValue).joined(separator: ", ")
  }

  var otherNames: [String] {
    switch self {
    case .pageOne: ["summary"]
    case .purpose: ["scope"]
    case .map: ["journeys", "journey", "stages", "touchpoints", "moments"]
    case .opportunities: ["opportunity", "ideas", "idea"]
    case .kpis: ["numbers"]
    case .hypotheses: ["hypothesis"]
    case .assumptions: ["guesses"]
    case .ratings: ["scores"]
    case .parking: ["parking", "parked"]
    case .appendix: ["votes"]
    case .sources: ["evidence"]
    default: []
    }
  }

  /// The documents it stands in when nobody asks for it by name.
  var documents: [MapDocument] {
    switch self {
    case .pageOne, .map, .rounds, .personas, .opportunities, .actions, .goals, .kpis, .hypotheses,
      .assumptions, .purpose, .vision, .review, .sources, .missing:
      [.map]
    case .workshop, .drafts, .ratings, .observations, .decisions, .roundDetails, .parking,
      .appendix:
      [.record]
    }
  }

  /// The kinds of things it tells of, for formats that hold data rather than a page.
  var kinds: [EntityKind] {
    switch self {
    case .pageOne: [.purpose, .vision, .persona, .stage, .touchpoint, .review]
    case .workshop: [.participant]
    case .purpose: [.purpose, .scope]
    case .vision, .drafts: [.vision]
    case .goals: [.goal]
    case .personas: [.segment, .persona]
    case .map, .ratings: [.persona, .stage, .touchpoint]
    case .opportunities: [.opportunity, .idea]
    case .kpis: [.kpi, .measurement]
    case .hypotheses: [.hypothesis, .finding]
    case .actions: [.action]
    case .decisions: [.decision]
    case .parking: [.parked]
    case .review: [.review, .agreement]
    case .rounds, .roundDetails: [.followUp]
    case .observations: [.observation]
    case .sources: [.evidence]
    case .appendix: [.vote, .ballot, .timebox, .review]
    case .assumptions, .missing: []
    }
  }
}

extension MapDocument {
  /// The parts it has when nobody chooses among them.
  var sections: Set<MapSection> {
    Set(MapSection.allCases.filter { $0.documents.contains(self) })
  }
}
