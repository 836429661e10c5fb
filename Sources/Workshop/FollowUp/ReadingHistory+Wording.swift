/// What the readings of a KPI say, for people.
extension ReadingHistory {
  /// What the latest reading says: how sure it is, how it changed, and how that stands to the target.
  ///
  /// - Parameter day: today, against which the time that has gone is counted.
  package func sentences(on day: Day) -> [String] {
    guard let latest else { return [] }
    var sentences: [String] = []
    if let change {
      sentences.append(
        change.sentence(better: kpi.direction, smallest: kpi.smallest?.value, unit: unit))
      if let step, let before = current.dropLast().last {
        sentences.append("Since \(before.day.words): \(step.claim(better: kpi.direction).words).")
      }
    } else {
      sentences.append(latest.reading.sentence(kind: kind, unit: unit))
      if series.count > 1 {
        sentences.append("Read another way than before: a new series begins here.")
      }
    }
    if let pace = pace(on: day) { sentences.append(pace.sentence) }
    if let chart {
      sentences += chart.sentences(labels: current.map(\.day.words), kind: kind, unit: unit)
    }
    sentences += series.last?.doubledSentences ?? []
    sentences += impossibleSentences
    return sentences
  }

  /// Values that cannot be, which a file may hold all the same.
  package var impossibleSentences: [String] {
    impossible.map { "\($0.value) is left out. \($0.problem.sentence)" }
  }

  /// A reading with its day: `8 June 2027: 2.1% of 8,200, anything from 1.8% to 2.4%.`
  package func line(of reading: DatedReading) -> String {
    "\(reading.day.words): \(reading.reading.sentence(kind: kind, unit: unit))"
  }

  /// One word of where it stands, for a line among others: `1.8 to 2.1: no clear change yet`.
  package var short: String? {
    guard let first = current.first, let latest else { return nil }
    guard let change else { return words(of: latest.reading) }
    return "\(words(of: first.reading)) to \(words(of: latest.reading)),"
      + " \(change.claim(better: kpi.direction).words)"
  }

  /// `1.8%`; of fewer than ten people the counts: `3 of 5`.
  package func words(of reading: Reading) -> String {
    let estimate = Estimate(reading, kind: kind)
    if estimate.isCountOnly, let asked = reading.asked {
      return estimate.count.map { "\($0) of \(asked)" } ?? "read from \(asked)"
    }
    return kind.shown(estimate.value, decimals: estimate.decimals, unit: unit)
  }
}
