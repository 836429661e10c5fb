import Workshop

/// One part of an atlas as a table, from which every format is made.
struct AtlasTable {
  /// What stands in a cell.
  enum Cell {
    case text(String)
    /// A map, by its title and folder.
    case map(AtlasMap)
    case number(Int, String)
    /// A curve with its lowest point in words.
    case way(AtlasMap.Way)
    case missing

    /// In words.
    var text: String {
      switch self {
      case .text(let text): text
      case .map(let map): map.title
      case .number(_, let words): words
      case .way(let way): way.words
      case .missing: ""
      }
    }
  }

  let name: String
  let title: String
  let note: String
  let header: [String]
  let rows: [[Cell]]
}

extension AtlasMap.Way {
  /// `lowest -2 at Pays; 12 touchpoints`.
  var words: String {
    let count = AtlasWording.touchpoints(touchpoints)
    return lowest.map {
      "\(AtlasWording.lowest(EmotionScale.label(for: $0.score), $0.title)); \(count)"
    }
      ?? count
  }
}

extension Atlas {
  /// Every part in order; parts with nothing in them are left out.
  var tables: [AtlasTable] {
    [
      journeys, due, recurring(AtlasWording.pains), opportunities, kpis, recurringPersonas,
      recurringSegments,
    ]
    .filter { !$0.rows.isEmpty }
  }

  private func optional(_ text: String?) -> AtlasTable.Cell {
    text.map { .text($0) } ?? .missing
  }

  private var journeys: AtlasTable {
    let rows = maps.flatMap { map -> [[AtlasTable.Cell]] in
      let shared: [AtlasTable.Cell] = [
        optional(map.owner),
        map.lastDay.map {
          .number(today.number - $0.number, AtlasWording.age(today.number - $0.number))
        }
          ?? .missing,
        map.evidence.percent.map { .number($0, "\($0)%") } ?? .missing,
        map.due.isEmpty
          ? .missing
          : .number(map.due.count, AtlasWording.due(map.due.count(where: \.isOver), map.due.count)),
      ]
      if map.ways.isEmpty { return [[.map(map), .missing, .missing] + shared] }
      return map.ways.map { [.map(map), .text($0.persona), .way($0)] + shared }
    }
    return AtlasTable(
      name: "journeys", title: AtlasWording.journeys, note: AtlasWording.journeysNote,
      header: AtlasWording.journeyHeader, rows: rows)
  }

  private var due: AtlasTable {
    let all = maps.flatMap { map in map.due.map { (map, $0) } }
      .sorted { ($0.1.day, $0.0.folder) < ($1.1.day, $1.0.folder) }
    return AtlasTable(
      name: "due", title: AtlasWording.dueTitle, note: AtlasWording.dueNote,
      header: AtlasWording.dueHeader,
      rows: all.map { map, due in
        [
          .text(due.day.text), .text(due.isOver ? AtlasWording.over : AtlasWording.ahead),
          .text(due.what),
          optional(due.owner.map(map.line)), .map(map),
        ]
      })
  }

  private var opportunities: AtlasTable {
    let all = maps.flatMap { map in map.session.opportunities.members.map { (map: map, one: $0) } }
    let sorted = all.enumerated().map {
      place, entry -> (weight: [Int], entry: (map: AtlasMap, one: Opportunity)) in
      let one = entry.one
      let weight = Ranking.weight(
        impact: one.impact, effort: one.effort, confidence: one.confidence)
      return (weight + [-place], entry)
    }.sorted { $1.weight.lexicographicallyPrecedes($0.weight) }.map(\.entry)
    return AtlasTable(
      name: "opportunities", title: AtlasWording.opportunities,
      note: AtlasWording.opportunitiesNote,
      header: AtlasWording.opportunityHeader,
      rows: sorted.map { map, one in
        [
          optional(one.howMightWe.map(map.line)),
          optional(one.quadrant?.rawValue), optional(one.reasons),
          one.chosen.map { .text($0 ? AtlasWording.yes : AtlasWording.no) } ?? .missing, .map(map),
        ]
      })
  }

  private var kpis: AtlasTable {
    AtlasTable(
      name: "kpis", title: AtlasWording.kpis, note: AtlasWording.kpisNote,
      header: AtlasWording.kpiHeader,
      rows: maps.flatMap { map in
        map.session.kpis.members.map { kpi in
          let latest = map.session.measurements.members.filter {
            $0.kpi == kpi.id && $0.value != nil
          }
          .max { ($0.date?.number ?? 0) < ($1.date?.number ?? 0) }
          return [
            optional(kpi.name.map(map.line)), optional(kpi.baseline?.text),
            optional(latest?.value?.text), optional(kpi.target?.text),
            optional(kpi.unit.map(map.line)),
            optional(kpi.due?.text), .map(map),
          ]
        }
      })
  }

  private func recurring(_ title: String) -> AtlasTable {
    table("pains", title, AtlasWording.painsNote, AtlasWording.painHeader, pains)
  }

  private var recurringPersonas: AtlasTable {
    table(
      "personas", AtlasWording.personas, AtlasWording.personasNote, AtlasWording.personaHeader,
      personas)
  }

  private var recurringSegments: AtlasTable {
    table(
      "segments", AtlasWording.segments, AtlasWording.segmentsNote, AtlasWording.segmentHeader,
      segments)
  }

  /// The most maps that are named one by one.
  private static let mostNamed = 12

  private func table(
    _ name: String, _ title: String, _ note: String, _ header: [String], _ found: [Recurring]
  ) -> AtlasTable {
    AtlasTable(
      name: name, title: title, note: note, header: header,
      rows: found.map { one in
        let named = one.places.prefix(Self.mostNamed).map { place in
          maps[place.map].title + (place.detail.isEmpty ? "" : " (\(place.detail))")
        }
        let rest = one.places.count - named.count
        return [
          .text(one.text), .number(one.places.count, String(one.places.count)),
          .text(named.joined(separator: "; ") + (rest > 0 ? AtlasWording.more(rest) : "")),
        ]
      })
  }
}
