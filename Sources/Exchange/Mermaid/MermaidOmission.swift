import Workshop

/// What a Mermaid `journey` has no place for: it holds names, their order and a score.
enum MermaidOmission {
  private static let held: Set<FieldPath> = [
    FieldPath(.facts, "Name"), FieldPath(.persona, "Name"), FieldPath(.stage, "Name"),
    FieldPath(.touchpoint, "Name"), FieldPath(.touchpoint, "Stage"),
    FieldPath(.touchpoint, "Persona"), FieldPath(.touchpoint, "Emotion"),
  ]

  /// Lanes and unrated touchpoints first, then whatever else was said.
  static func losses(of session: Session, drawnAs outline: Outline) -> [Omission] {
    let rated = session.touchpoints.members.filter { $0.emotion != nil }
    let unrated = session.touchpoints.count - rated.count
    let drawn = Set(rated.compactMap(\.persona))
    let personas = session.personas.members.count { !drawn.contains($0.id) }
    let lanes = outline.laneKinds.subtracting([.feeling]).count
    let counted = [
      Omission(lanes == 1 ? "lane" : "lanes", count: lanes),
      Omission(Wording.lost(.persona, personas), count: personas),
      Omission(
        Wording.lost(.touchpoint, unrated) + " nobody rated", count: unrated),
    ]
    return counted.filter { $0.count > 0 } + Omission.uncovered(in: session, holding: held)
  }
}

extension Outline {
  /// The lanes in which something is said, on any of its maps.
  var laneKinds: Set<JourneyMap.Lane.Kind> {
    var kinds: Set<JourneyMap.Lane.Kind> = []
    for case .map(let map) in blocks { kinds.formUnion(map.lanes.map(\.kind)) }
    return kinds
  }
}
