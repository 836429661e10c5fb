/// Every reading of one KPI, from the value it had on the day to the last one.
package struct ReadingHistory: Sendable {
  /// A value that its kind cannot have, kept by an earlier version or a hand.
  package struct Impossible: Sendable, Equatable {
    package let value: String
    package let problem: ReadingProblem
  }

  package let kpi: KPI
  package let kind: KPIKind
  /// The unit as it is said, without its sources.
  package let unit: String?
  /// What was read the same way, the last one being continued.
  package let series: [ReadingSeries]
  /// How many readings bear no day, and so stand in no series.
  package let undated: Int
  package let impossible: [Impossible]
  /// The day of the workshop, as far as it is known.
  private let begun: Day?

  package init(of kpi: KPI, in session: Session) {
    self.kpi = kpi
    kind = kpi.readingKind
    unit = kpi.unit.map { session.cited($0).body }
    var given: [DatedReading] = []
    var undated = 0
    var impossible: [Impossible] = []
    func take(_ reading: Result<Reading, ReadingProblem>?, _ value: Quantity?) -> Reading? {
      switch reading {
      case .success(let reading): return reading
      case .failure(let problem):
        impossible.append(Impossible(value: value?.text ?? "", problem: problem))
        return nil
      case nil: return nil
      }
    }
    let later = session.measurements.members.filter { $0.kpi == kpi.id }
    if let first = take(kpi.firstReading, kpi.baseline) {
      let earliest = later.compactMap(\.date).min()?.adding(-1)
      if let day = kpi.baselineDate ?? session.facts.date ?? earliest {
        given.append(DatedReading(day: day, reading: first))
      }
    }
    for measurement in later {
      guard let reading = take(measurement.reading(kind), measurement.value) else { continue }
      guard let day = measurement.date else {
        undated += 1
        continue
      }
      given.append(
        DatedReading(
          day: day, reading: reading, wording: measurement.wording,
          isReadAnew: measurement.isSame == false))
    }
    series = ReadingSeries.all(of: given)
    self.undated = undated
    self.impossible = impossible
    begun = session.facts.date
  }

  /// The readings that can be compared with a next one.
  package var current: [DatedReading] { series.last?.readings ?? [] }

  package var latest: DatedReading? { current.last }

  /// The latest reading against the first one that was read the same way.
  package var change: Change? {
    guard let first = current.first, let last = latest, current.count > 1 else { return nil }
    return Change(from: first.reading, to: last.reading, kind: kind)
  }

  /// The latest reading against the one before it; nil while that is the first.
  package var step: Change? {
    guard let last = latest, current.count > 2 else { return nil }
    return Change(from: current[current.count - 2].reading, to: last.reading, kind: kind)
  }

  /// How far it has come; nil where the target, its day or a first reading is not known.
  package func pace(on day: Day) -> Pace? {
    guard let target = kpi.target, let due = kpi.due, let first = current.first, let latest,
      current.count > 1
    else { return nil }
    return Pace(
      baseline: Estimate(first.reading, kind: kind).value, target: target.value,
      now: Estimate(latest.reading, kind: kind).value, from: first.day, until: due, on: day)
  }

  /// The day of the next reading; nil where nobody said how often, or nothing was read.
  package var next: Day? {
    guard let cadence = kpi.cadence, let last = series.last?.readings.last
    else { return nil }
    let next = cadence.next(after: last.day)
    // A value that was brought to the workshop is read anew after it: nothing is late on the day.
    if let begun, let due = next, due <= begun { return cadence.next(after: begun) }
    return next
  }

  /// The chart of the series that is being continued, from six readings on.
  package var chart: BehaviourChart? {
    BehaviourChart(current.map { Estimate($0.reading, kind: kind).value }, kind: kind)
  }
}

extension KPI {
  /// The value on the day of the workshop as a reading; nil where there is none.
  var firstReading: Result<Reading, ReadingProblem>? {
    Reading.kept(baseline, asked: sample, counted: counted, kind: readingKind)
  }

  /// The value on the day of the workshop and how sure it is: `1.8% of 9,400, anything from 1.5% to
  /// 2.1%`; nil where nothing tells.
  package func ranged(unit: String?) -> String? {
    guard case .success(let reading) = firstReading else { return nil }
    return reading.ranged(kind: readingKind, unit: unit)
  }
}

extension Measurement {
  /// What was counted; nil where nothing was.
  func reading(_ kind: KPIKind) -> Result<Reading, ReadingProblem>? {
    Reading.kept(value, asked: sample, counted: counted, kind: kind)
  }

  /// `2.1% of 8,000, anything from 1.8% to 2.4%`; nil where nothing tells how sure it is.
  package func ranged(kind: KPIKind, unit: String?) -> String? {
    guard case .success(let reading) = reading(kind) else { return nil }
    return reading.ranged(kind: kind, unit: unit)
  }
}

extension Reading {
  /// A reading as a session keeps it. What was counted holds where it still fits the kind.
  fileprivate static func kept(
    _ value: Quantity?, asked: Int?, counted: String?, kind: KPIKind
  ) -> Result<Reading, ReadingProblem>? {
    if let counted, case .success(let reading) = read(counted, kind) { return .success(reading) }
    guard let value else { return nil }
    return Result { () throws(ReadingProblem) in
      try Reading(value: value, asked: asked == 0 ? nil : asked, kind: kind)
    }
  }

  private static func read(_ text: String, _ kind: KPIKind) -> Result<Reading, ReadingProblem> {
    Result { () throws(ReadingProblem) in try ReadingReader(kind: kind).reading(text) }
  }

  /// What a session keeps of it: the figure, how many were asked, and what was counted where the
  /// figure alone does not say it.
  package func kept(kind: KPIKind) -> (value: String, asked: Int?, counted: String?) {
    if case .figure(let figure, let asked) = self { return (figure.text, asked, nil) }
    if case .mean(let mean, let asked, nil) = self { return (mean.text, asked, nil) }
    let estimate = Estimate(self, kind: kind)
    let decimals = max(1, estimate.decimals)
    let shown = Decimals.text(estimate.value, decimals: decimals)
    return (shown.filter { $0 != "," }, asked, text)
  }
}
