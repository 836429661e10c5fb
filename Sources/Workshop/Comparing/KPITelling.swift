/// A KPI then, now and against its target, in sentences.
struct KPITelling {
  private let telling: ComparisonTelling
  private let thing: Reference
  private let changes: [ThingChange]

  init(_ telling: ComparisonTelling, _ thing: Reference, _ changes: [ThingChange]) {
    self.telling = telling
    self.thing = thing
    self.changes = changes
  }

  /// Fields that are told as readings.
  private static let readings = Set(KPI.fields(named: .baseline, .baselineDate, .sample, .counted))

  var lines: [ComparisonLine] {
    let before = telling.old.kpis[thing.id].map { ReadingHistory(of: $0, in: telling.old) }
    let after = telling.comparison.newID(of: thing).flatMap { telling.new.kpis[$0] }
      .map { ReadingHistory(of: $0, in: telling.new) }
    switch (before, after) {
    case (let before?, let after?):
      let fields = changes.flatMap { change in
        change.fields.filter { !Self.readings.contains($0.field) }
          .compactMap { telling.line($0, of: change) }
      }
      // Where nothing was read since, only what is said otherwise is news.
      let isReadAgain = before.latest != after.latest || fields.isEmpty
      return (isReadAgain ? [line(before, after)] : []) + fields
    case (nil, let after?):
      let words = [latest(after).map { "now \($0)" }, target(after.kpi)].compactMap { $0 }
      return [.init(.added, ([title] + words).joined(separator: ", "))]
    case (let before?, nil):
      return [.init(.gone, title + (latest(before).map { " (then \($0))" } ?? ""))]
    case (nil, nil): return []
    }
  }

  private var title: String { telling.title(thing) }

  private func line(_ before: ReadingHistory, _ after: ReadingHistory) -> ComparisonLine {
    let parts = [
      latest(before).map { "then \($0)" } ?? "then no reading",
      latest(after).map { "now \($0)" } ?? "now no reading", target(after.kpi),
    ].compactMap { $0 }
    let facts = "\(title): \(parts.joined(separator: ", "))."
    guard let first = before.latest, let last = after.latest, first != last else {
      return .init(.changed, facts)
    }
    guard before.kind == after.kind, SpokenName(before.unit ?? "") == SpokenName(after.unit ?? "")
    else { return .init(.changed, "\(facts) Another kind of number or unit: no change is told.") }
    if let wording = last.wording, let earlier = first.wording,
      SpokenName(wording) != SpokenName(earlier)
    {
      return .init(.changed, "\(facts) Worded otherwise than then: no change is told.")
    }
    let better = after.kpi.direction ?? before.kpi.direction
    let change = Change(from: first.reading, to: last.reading, kind: after.kind)
    let words = change.sentence(
      better: better, smallest: (after.kpi.smallest ?? before.kpi.smallest)?.value,
      unit: after.unit)
    let sign: ComparisonLine.Sign =
      switch change.claim(better: better) {
      case .better: .better
      case .worse: .worse
      default: .changed
      }
    return .init(sign, "\(facts) \(words)")
  }

  /// `1.8% (24 March 2027)`; under ten the counts.
  private func latest(_ history: ReadingHistory) -> String? {
    history.latest.map { "\(history.words(of: $0.reading)) (\($0.day.words))" }
  }

  private func target(_ kpi: KPI) -> String? {
    kpi.target.map { target in
      "target \(target.text)" + (kpi.due.map { " by \($0.words)" } ?? "")
    }
  }
}
