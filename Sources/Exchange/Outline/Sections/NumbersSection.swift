import Workshop

/// A row for each KPI with all that is said of it, above how far each has to go.
struct NumbersSection {
  let map: PublishedMap

  var parts: [OutlinePart] {
    var readings: [Identifier?: [Measurement]] = [:]
    for measurement in map.session.measurements.members {
      readings[measurement.kpi.flatMap { map.session.kpis[$0]?.id }, default: []].append(
        measurement)
    }
    let words = KPIWords(map: map)
    let rows = map.session.kpis.members.map { words.row(of: $0, readings[$0.id] ?? []) }
      .filter { row in row.contains { !$0.isEmpty } }
    let stray = (readings[nil] ?? []).map { words.reading($0, of: nil) }
    let bars = map.session.kpis.members.compactMap { words.bar(of: $0, readings[$0.id] ?? []) }
    return [
      OutlinePart(
        Wording.numbers,
        [.progress(bars), .table(Outline.Table(header: Wording.kpiHeader, rows: rows).compact)]),
      .inner("Measurements of no KPI", [.list(stray)]),
    ]
  }
}
