import Workshop

/// A KPI and its readings, as the outline tells them.
struct KPIWords {
  let map: PublishedMap

  /// What the record says of each reading; the map tells the last one and what changed.
  static let recorded = [
    "KPI", "Date", "Value", "N", "MarginOfError", "Counted", "Wording", "Same", "Note", "Voices",
    "FollowUp",
  ]

  /// What changed, and how that stands to the target; the readings themselves stand beside it.
  private func sentences(of history: ReadingHistory) -> [Phrase] {
    guard let latest = history.latest else { return [] }
    let all = history.sentences(on: latest.day)
    return (history.change == nil ? Array(all.dropFirst()) : all).map { Phrase($0) }
  }

  /// How a reading came about.
  private func remarks(on measurement: Measurement) -> [String] {
    [
      measurement.counted.map { "counted \($0)" }, measurement.wording.map { "worded \"\($0)\"" },
      measurement.isSame == false ? "read another way than before" : nil,
      measurement.followUp.map { Wording.inRound(map.title(of: Reference(.followUp, $0))) },
    ].compactMap { $0 }
  }

  func row(of kpi: KPI, _ readings: [Measurement]) -> [[Phrase]] {
    let reference = Reference(.kpi, kpi.id)
    let unit = kpi.unit.map { map.session.cited($0).body }
    let history = ReadingHistory(of: kpi, in: map.session)
    func said(_ field: String) -> [Phrase] { map.values(of: field, on: reference) }
    let name = [
      map.title(of: reference),
      kpi.baseline == nil && kpi.target == nil ? unit.map { "(\($0))" } : nil,
    ]
    .compactMap { $0 }.joined(separator: " ")
    let ranged = kpi.ranged(unit: unit)
    let sample =
      ranged == nil
      ? kpi.sample.map { [Phrase(Wording.sample($0, kpi))] }
        ?? said("N")
      : []
    let now =
      (ranged ?? kpi.baseline.map { Wording.amount($0, unit) }).map { [Phrase($0)] }
      ?? map.answers(of: "Baseline", on: reference)
    let target =
      kpi.target.map { [Phrase(Wording.heading(kpi.direction, Wording.amount($0, unit)))] }
      ?? said("Target") + said("Direction").map { Phrase("better is \($0.plain)") }
    let due = kpi.due.map { [Phrase("by \(map.words(of: $0))")] } ?? said("Due")
    let day = kpi.baselineDate.map { [Phrase(map.words(of: $0))] } ?? said("BaselineDate")
    let cadence = kpi.cadence.map { [Phrase("every \($0.rawValue)")] } ?? said("Cadence")
    return [
      [Phrase([.strong(name)])], now + said("Counted") + day + sample, target + due,
      said("Owner"), said("Goal"), place(of: kpi),
      said("Kind") + said("Source") + cadence + said("Smallest"),
      said("Qualitative"),
      // The record lists every one; the change since the first stands in the sentences.
      [latest(of: readings)].compactMap { $0 }.map { reading($0, of: kpi, history) }
        + sentences(of: history),
    ]
  }

  /// Where on the map it stands; which touchpoint it is about, its lane tells.
  private func place(of kpi: KPI) -> [Phrase] {
    let reference = Reference(.kpi, kpi.id)
    let isDrawn =
      map.sections.contains(.map)
      && kpi.touchpoint.map { map.session.touchpoints[$0] != nil } == true
    return map.values(of: "Stage", on: reference)
      + (isDrawn ? [] : map.values(of: "Touchpoint", on: reference))
  }

  /// Readings without a date come first: anything dated is later.
  private func latest(of readings: [Measurement]) -> Measurement? {
    readings.max { ($0.date?.text ?? "") < ($1.date?.text ?? "") }
  }

  /// Nil while an end is no number: there is no way to draw.
  func bar(of kpi: KPI, _ readings: [Measurement]) -> KPIBar? {
    guard kpi.baseline != nil, kpi.target != nil else { return nil }
    let latest = latest(of: readings.filter { $0.value != nil })
    return KPIBar(
      name: map.title(of: Reference(.kpi, kpi.id)),
      unit: kpi.unit.map { map.session.cited($0).body },
      baseline: kpi.baseline.map(KPIBar.Amount.init), target: kpi.target.map(KPIBar.Amount.init),
      due: kpi.due.map(map.words), latest: latest?.value.map(KPIBar.Amount.init),
      latestDate: latest?.date.map(map.words), progress: latest.flatMap { progress(of: $0, kpi) })
  }

  func reading(
    _ measurement: Measurement, of kpi: KPI?, _ history: ReadingHistory? = nil
  ) -> Phrase {
    let unit = kpi?.unit.map { map.session.cited($0).body }
    let ranged = history.flatMap { measurement.ranged(kind: $0.kind, unit: unit) }
    let isLatest =
      history?.pace(on: measurement.date ?? .last) != nil
      && history?.latest?.day == measurement.date
    let facts =
      [
        ranged ?? measurement.value.map { Wording.amount($0, unit) },
        ranged == nil
          ? measurement.sample.map { Wording.sample($0, kpi) } : nil,
        measurement.marginOfError.map { "give or take \($0.text)" },
        // The latest tells it with the time that is gone.
        isLatest ? nil : progress(of: measurement, kpi).map { "\($0)% of the way to the target" },
        kpi == nil ? measurement.kpi?.text : nil,
      ].compactMap { $0 } + remarks(on: measurement)
    let date = measurement.date.map(map.words) ?? "no date"
    let voices = measurement.voices.map { [.text("They said:")] + map.said($0).parts } ?? []
    let note = (measurement.note.map { map.said($0).parts } ?? []) + voices
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
