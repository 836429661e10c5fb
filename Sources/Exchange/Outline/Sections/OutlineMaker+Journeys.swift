import Workshop

extension OutlineMaker {
  /// For each persona the curve, the map itself, and what lies behind its make-or-break moments.
  mutating func addJourneys() {
    for journey in journeys {
      add(
        heading(of: journey),
        [.curve(curve(of: journey)), .map(JourneyMapMaker(self, journey).map)])
      add(Wording.moments, level: 3, [moments(of: journey)])
    }
    if journeys.isEmpty {
      add("Stages", [.map(JourneyMapMaker(self, nil).map)])
    }
    if sections.contains(.pageOne) || sections.contains(.map) { addLegend() }
  }

  private mutating func addLegend() {
    if !lines.isEmpty { add(.note(Wording.legend(of: lines))) }
  }

  func heading(of journey: Journey) -> String {
    if let persona = journey.persona {
      return "Journey: " + title(of: Reference(.persona, persona))
    }
    return session.personas.isEmpty ? "Journey" : "Touchpoints of no persona"
  }

  func title(of column: Journey.Column) -> String {
    column.stage.map { title(of: Reference(.stage, $0)) } ?? Wording.withoutStage
  }

  func persona(of journey: Journey) -> String {
    journey.persona.map { title(of: Reference(.persona, $0)) } ?? Wording.voice
  }

  /// Why they make or break the whole, and, parted by the line of visibility, what stands behind.
  private func moments(of journey: Journey) -> Outline.Block {
    let stops = journey.stops.filter {
      $0.touchpoint.momentOfTruth == true || $0.touchpoint.reason != nil
    }
    let rows = stops.map { stop -> [[Phrase]] in
      let reference = Reference(.touchpoint, stop.touchpoint.id)
      let reason = values(of: "Reason", on: reference)
      return [[Phrase("\(stop.number). \(stop.title)")]]
        + [reason.isEmpty ? [Phrase([.aside(Wording.noReason)])] : reason]
        + Wording.blueprint.map { values(of: $0, on: reference) }
    }
    let header =
      ["Moment", "Why it decides"] + Wording.blueprint.map { label(.touchpoint, $0) }
    return .table(Outline.Table(header: header, rows: rows).compact)
  }
}
