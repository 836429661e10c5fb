import Workshop

/// An atlas as JSON.
package enum AtlasJSON {
  package static func text(of atlas: Atlas) -> String {
    let value: JSONValue = [
      "day": .string(atlas.today.text),
      "maps": .array(atlas.maps.map { map($0, atlas.today) }),
      "pains": recurring(atlas.pains, atlas),
      "personas": recurring(atlas.personas, atlas),
      "segments": recurring(atlas.segments, atlas),
    ]
    return value.text()
  }

  private static func map(_ map: AtlasMap, _ today: Day) -> JSONValue {
    [
      "folder": .string(map.folder), "title": .string(map.title), "owner": text(map.owner),
      "closed": .bool(map.isClosed), "last_said": text(map.lastDay?.text),
      "age_days": map.lastDay.map { .integer(today.number - $0.number) } ?? .null,
      "lines": .integer(map.evidence.lines), "lines_on_sources": .integer(map.evidence.evidence),
      "journeys": .array(map.ways.map(way)),
      "due": .array(
        map.due.map { due in
          [
            "what": .string(due.what), "owner": text(due.owner), "day": .string(due.day.text),
            "over": .bool(due.isOver),
          ]
        }),
      "opportunities": .array(
        map.session.opportunities.members.map { one in
          [
            "id": .string(one.id.text), "how_might_we": text(one.howMightWe.map(map.line)),
            "field": text(one.quadrant?.rawValue), "because": text(one.reasons),
            "chosen": one.chosen.map { .bool($0) } ?? .null,
          ]
        }),
      "kpis": .array(
        map.session.kpis.members.map { kpi in
          [
            "id": .string(kpi.id.text), "name": text(kpi.name.map(map.line)),
            "baseline": text(kpi.baseline?.text), "target": text(kpi.target?.text),
            "unit": text(kpi.unit.map(map.line)), "due": text(kpi.due?.text),
          ]
        }),
    ]
  }

  private static func way(_ way: AtlasMap.Way) -> JSONValue {
    [
      "persona": .string(way.persona), "touchpoints": .integer(way.touchpoints),
      "curve": .array(
        way.points.map { ["touchpoint": .string($0.title), "feeling": .number($0.score.text)] }),
    ]
  }

  private static func recurring(_ all: [Atlas.Recurring], _ atlas: Atlas) -> JSONValue {
    .array(
      all.map { one in
        [
          "text": .string(one.text),
          "maps": .texts(one.places.map { atlas.maps[$0.map].folder }),
        ]
      })
  }

  private static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
