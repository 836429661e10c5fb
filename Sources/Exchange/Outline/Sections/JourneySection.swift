import Workshop

/// For each persona the curve, the map itself, and what lies behind its make-or-break moments.
struct JourneySection {
  let map: PublishedMap

  var parts: [OutlinePart] {
    var parts = zip(map.journeys, map.journeyCurves).flatMap { journey, curve in
      [
        OutlinePart(
          map.heading(of: journey), [.curve(curve), .map(JourneyMapMaker(map, journey).laidOut)]),
        .inner(Wording.moments, [moments(of: journey)]),
      ]
    }
    if map.journeys.isEmpty {
      parts.append(OutlinePart("Stages", [.map(JourneyMapMaker(map, nil).laidOut)]))
    }
    if map.lines.share.lines > 0 {
      parts.append(OutlinePart(blocks: [.note(Wording.legend(of: map.lines))]))
    }
    return parts
  }

  /// Why they make or break the whole, and, parted by the line of visibility, what stands behind.
  private func moments(of journey: Journey) -> Outline.Block {
    let stops = journey.stops.filter {
      $0.touchpoint.isDecisive
    }
    let rows = stops.map { stop -> [[Phrase]] in
      let reference = Reference(.touchpoint, stop.touchpoint.id)
      let reason = map.values(of: "Reason", on: reference)
      return [[Phrase("\(stop.number). \(stop.title)")]]
        + [reason.isEmpty ? [Phrase([.aside(Wording.noReason)])] : reason]
        + Wording.blueprint.map { map.values(of: $0, on: reference) }
    }
    let header =
      ["Moment", "Why it decides"] + Wording.blueprint.map { map.label(.touchpoint, $0) }
    return .table(Outline.Table(header: header, rows: rows).compact)
  }
}
