import Workshop

extension OutlineMaker {
  /// A row for each KPI with all that is said of it, above how far each has to go.
  mutating func addNumbers() {
    var readings: [Identifier?: [Measurement]] = [:]
    for measurement in session.measurements.members {
      readings[measurement.kpi.flatMap { session.kpis[$0]?.id }, default: []].append(measurement)
    }
    let words = KPIWords(maker: self)
    let rows = session.kpis.members.map { words.row(of: $0, readings[$0.id] ?? []) }
      .filter { row in row.contains { !$0.isEmpty } }
    let stray = (readings[nil] ?? []).map { words.reading($0, of: nil) }
    let bars = session.kpis.members.compactMap { words.bar(of: $0, readings[$0.id] ?? []) }
    add(
      Wording.numbers,
      [.progress(bars), .table(Outline.Table(header: Wording.kpiHeader, rows: rows).compact)])
    add("Measurements of no KPI", level: 3, [.list(stray)])
  }
}
