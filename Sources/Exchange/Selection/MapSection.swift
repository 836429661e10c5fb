import Workshop

/// A part of the finished map, in the order in which they stand on a page.
package enum MapSection: String, Sendable, CaseIterable {
  case workshop, purpose, vision, goals, personas, map, moments, opportunities, kpis, hypotheses
  case actions, decisions
  case parking = "parking-lot"
  case review, assumptions, observations, sources, missing, appendix

  /// The section people mean by a name: its own, the singular, or another word for it.
  package static func named(_ name: String) -> MapSection? {
    let wanted = name.lowercased()
    return MapSection(rawValue: wanted)
      ?? allCases.first { $0.otherNames.contains(wanted) || $0.rawValue == wanted + "s" }
  }

  /// `workshop, purpose, …`.
  package static var names: String {
    allCases.map(\.rawValue).joined(separator: ", ")
  }

  var otherNames: [String] {
    switch self {
    case .purpose: ["scope"]
    case .map: ["journeys", "journey", "stages", "touchpoints"]
    case .moments: ["moments-of-truth"]
    case .opportunities: ["opportunity"]
    case .hypotheses: ["hypothesis"]
    case .parking: ["parking", "parked"]
    case .sources: ["evidence"]
    default: []
    }
  }

  /// The kinds of things it tells of, for formats that hold data rather than a page.
  var kinds: [EntityKind] {
    switch self {
    case .workshop: [.participant]
    case .purpose: [.purpose, .scope]
    case .vision: [.vision]
    case .goals: [.goal]
    case .personas: [.segment, .persona]
    case .map, .moments: [.persona, .stage, .touchpoint]
    case .opportunities: [.opportunity, .idea]
    case .kpis: [.kpi, .measurement]
    case .hypotheses: [.hypothesis, .finding]
    case .actions: [.action]
    case .decisions: [.decision]
    case .parking: [.parked]
    case .review: [.review]
    case .observations: [.observation]
    case .sources: [.evidence]
    case .appendix: [.vote, .ballot]
    case .assumptions, .missing: []
    }
  }
}

extension OutlineMaker {
  mutating func add(_ section: MapSection) {
    switch section {
    case .workshop: addWorkshop()
    case .purpose: addPurposeAndScope()
    case .vision: addVision()
    case .goals: addGoals()
    case .personas: addPersonas()
    case .map: addJourneys()
    case .moments: addMomentsOfTruth()
    case .opportunities: addOpportunities()
    case .kpis: addKPIs()
    case .hypotheses: addHypotheses()
    case .actions: addActions()
    case .decisions: addDecisions()
    case .parking: addParkingLot()
    case .review: addReview()
    case .assumptions: addAssumptions()
    case .observations: addObservations()
    case .sources: addSources()
    case .missing: addMissing()
    case .appendix: addAppendix()
    }
  }
}
