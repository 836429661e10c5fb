/// Charts and series in words, also for those who hear them.
extension BehaviourChart {
  /// With a shorter baseline some rule fires on pure noise in about two of five charts.
  static let longBaseline = 10

  /// Where noise lies, what the limits rest on, and each signal.
  ///
  /// - Parameter labels: what each reading is called, as `8 June`; one for each value.
  package func sentences(labels: [String], kind: KPIKind, unit: String? = nil) -> [String] {
    let decimals = Decimals.bearing(limits)
    func show(_ value: Double) -> String { kind.shown(value, decimals: decimals, unit: unit) }
    var sentences = [
      "\(values.count) readings, limits from the first \(baseline): middle \(show(mean)),"
        + " noise anywhere from \(show(limits.low)) to \(show(limits.high))."
    ]
    sentences += signals.map { $0.sentence(labels: labels) }
    if !signals.contains(where: { !$0.isHint }) {
      sentences.append("No signal: nothing that noise alone would not do.")
    }
    if baseline < Self.longBaseline {
      sentences.append(
        "Limits from \(baseline) readings are rough: noise alone often looks like a signal.")
    }
    return sentences
  }
}

extension BehaviourChart.Signal {
  func sentence(labels: [String]) -> String {
    func label(_ place: Int) -> String {
      place < labels.count ? labels[place] : "reading \(place + 1)"
    }
    let (first, last) = (label(places.lowerBound), label(places.upperBound))
    let side = isAbove ? "above" : "below"
    switch rule {
    case .outside: return "Signal: \(first) lies \(side) the limits."
    case .jump:
      return "Signal: from \(first) to \(last) is a wider \(isAbove ? "rise" : "fall") than noise"
        + " makes."
    case .eightOnOneSide:
      return "Signal: \(places.count) in a row \(side) the middle, \(first) to \(last)."
    case .threeOfFour:
      let limit = isAbove ? "upper" : "lower"
      return "A hint only: \(first) to \(last) lie mostly near the \(limit) limit."
    }
  }
}

extension Sparkline {
  /// The same line for the ear: `4 readings, from 1.8% (March) to 2.1% (June); lowest 1.6% (April),
  /// highest 2.2% (May).` Nil without a reading.
  ///
  /// - Parameter labels: what each value is called; one for each.
  package static func sentence(
    _ values: [Double], labels: [String], decimals: Int, kind: KPIKind, unit: String? = nil
  ) -> String? {
    guard let first = values.first, let last = values.last, let lowest = values.min(),
      let highest = values.max()
    else { return nil }
    func show(_ value: Double, _ place: Int?) -> String {
      let text = kind.shown(value, decimals: decimals, unit: unit)
      guard let place, place < labels.count else { return text }
      return "\(text) (\(labels[place]))"
    }
    if values.count == 1 { return "1 reading: \(show(first, 0))." }
    if lowest == highest {
      return "\(values.count) readings, all \(show(first, nil))."
    }
    return "\(values.count) readings, from \(show(first, 0)) to \(show(last, values.count - 1));"
      + " lowest \(show(lowest, values.firstIndex(of: lowest))),"
      + " highest \(show(highest, values.firstIndex(of: highest)))."
  }
}

extension ReadingSeries {
  /// One for each day that was read more than once.
  package var doubledSentences: [String] {
    doubled.compactMap { readings in
      guard let day = readings.first?.day else { return nil }
      let given = readings.map { $0.reading.text }.joined(separator: "; ")
      return "\(day.words) was read \(readings.count) times: \(given)."
        + " The last one counts until you say which holds."
    }
  }
}
