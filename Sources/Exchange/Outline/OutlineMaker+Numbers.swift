import Workshop

extension OutlineMaker {
  /// A row for each KPI with all that is said of it, above how far each has to go.
  mutating func addNumbers() {
    var readings: [Identifier?: [Measurement]] = [:]
    for measurement in session.measurements.members {
      readings[measurement.kpi.flatMap { session.kpis[$0]?.id }, default: []].append(measurement)
    }
    let rows = session.kpis.members.map { row(of: $0, readings[$0.id] ?? []) }
      .filter { row in row.contains { !$0.isEmpty } }
    let stray = (readings[nil] ?? []).map { reading($0, of: nil) }
    let bars = session.kpis.members.compactMap { bar(of: $0, readings[$0.id] ?? []) }
    add(
      Wording.numbers,
      [.progress(bars), .table(Outline.Table(header: Wording.kpiHeader, rows: rows).compact)])
    add("Measurements of no KPI", level: 3, [.list(stray)])
  }

  private func row(of kpi: KPI, _ readings: [Measurement]) -> [[Phrase]] {
    let reference = Reference(.kpi, kpi.id)
    let unit = kpi.unit.map { session.cited($0).body }
    let history = ReadingHistory(of: kpi, in: session)
    func said(_ field: String) -> [Phrase] { values(of: field, on: reference) }
    let name = [
      title(of: reference), kpi.baseline == nil && kpi.target == nil ? unit.map { "(\($0))" } : nil,
    ]
    .compactMap { $0 }.joined(separator: " ")
    let ranged = kpi.ranged(unit: unit)
    let sample =
      ranged == nil
      ? kpi.sample.map { [Phrase("\(SourceCounts.grouped($0)) \(Wording.peopleAsked)")] }
        ?? said("N")
      : []
    let now =
      (ranged ?? kpi.baseline.map { Wording.amount($0, unit) }).map { [Phrase($0)] }
      ?? said("Baseline")
    let target =
      kpi.target.map { [Phrase(Wording.heading(kpi.direction, Wording.amount($0, unit)))] }
      ?? said("Target") + said("Direction").map { Phrase("better is \($0.plain)") }
    let due = kpi.due.map { [Phrase("by \($0.words)")] } ?? said("Due")
    let day = kpi.baselineDate.map { [Phrase($0.words)] } ?? said("BaselineDate")
    let cadence = kpi.cadence.map { [Phrase("every \($0)")] } ?? said("Cadence")
    return [
      [Phrase([.strong(name)])], now + said("Counted") + day + sample, target + due,
      said("Owner"), said("Goal"), place(of: kpi),
      said("Kind") + said("Source") + cadence + said("Smallest"),
      said("Qualitative"),
      readings.map { reading($0, of: kpi, history) }
        + KPIWords(maker: self).sentences(of: history),
    ]
  }

  /// Where on the map it stands; which touchpoint it is about, its lane tells.
  private func place(of kpi: KPI) -> [Phrase] {
    let reference = Reference(.kpi, kpi.id)
    let isDrawn =
      sections.contains(.map) && kpi.touchpoint.map { session.touchpoints[$0] != nil } == true
    return values(of: "Stage", on: reference)
      + (isDrawn ? [] : values(of: "Touchpoint", on: reference))
  }

  /// Nil while an end is no number: there is no way to draw.
  private func bar(of kpi: KPI, _ readings: [Measurement]) -> KPIBar? {
    guard kpi.baseline != nil, kpi.target != nil else { return nil }
    // Readings without a date come first: anything dated is later.
    let latest = readings.filter { $0.value != nil }
      .max { ($0.date?.text ?? "") < ($1.date?.text ?? "") }
    return KPIBar(
      name: title(of: Reference(.kpi, kpi.id)), unit: kpi.unit.map { session.cited($0).body },
      baseline: kpi.baseline.map(KPIBar.Amount.init), target: kpi.target.map(KPIBar.Amount.init),
      due: kpi.due?.text, latest: latest?.value.map(KPIBar.Amount.init),
      latestDate: latest?.date?.text, progress: latest.flatMap { progress(of: $0, kpi) })
  }

  private func reading(
    _ measurement: Measurement, of kpi: KPI?, _ history: ReadingHistory? = nil
  ) -> Phrase {
    let unit = kpi?.unit.map { session.cited($0).body }
    let ranged = history.flatMap { measurement.ranged(kind: $0.kind, unit: unit) }
    let isLatest =
      history?.pace(on: measurement.date ?? .last) != nil
      && history?.latest?.day == measurement.date
    let facts =
      [
        ranged ?? measurement.value.map { Wording.amount($0, unit) },
        ranged == nil
          ? measurement.sample.map { "\(SourceCounts.grouped($0)) \(Wording.peopleAsked)" } : nil,
        measurement.marginOfError.map { "give or take \($0.text)" },
        // The latest tells it with the time that is gone.
        isLatest ? nil : progress(of: measurement, kpi).map { "\($0)% of the way to the target" },
        kpi == nil ? measurement.kpi?.text : nil,
      ].compactMap { $0 } + KPIWords.remarks(on: measurement, in: self)
    let date = measurement.date?.words ?? "no date"
    let voices = measurement.voices.map { [.text("They said:")] + said($0).parts } ?? []
    let note = (measurement.note.map { said($0).parts } ?? []) + voices
    let head = date + ": " + (facts.isEmpty ? "no value" : facts.joined(separator: ", "))
    return Phrase([.text(note.isEmpty ? head : head + ";")] + note)
  }

  private func progress(of measurement: Measurement, _ kpi: KPI?) -> Int? {
    guard let now = measurement.value, let baseline = kpi?.baseline, let target = kpi?.target else {
      return nil
    }
    return Figure.progress(baseline: baseline.value, now: now.value, target: target.value)
  }
}
