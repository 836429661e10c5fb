import Workshop

/// What the readings of a KPI say, as the outline tells it.
struct KPIWords {
  let maker: OutlineMaker

  /// How sure the last reading is, what changed, and how that stands to the target.
  func sentences(of kpi: KPI) -> [Phrase] {
    let history = ReadingHistory(of: kpi, in: maker.session)
    guard let latest = history.latest else { return [] }
    let words = history.change == nil ? [] : [history.line(of: latest)]
    return (words + history.sentences(on: latest.day)).map { Phrase($0) }
  }

  /// How a reading came about.
  static func remarks(on measurement: Measurement, in maker: OutlineMaker) -> [String] {
    [
      measurement.counted.map { "counted \($0)" }, measurement.wording.map { "worded \"\($0)\"" },
      measurement.isSame == false ? "read another way than before" : nil,
      measurement.isSame == true ? "read the same way" : nil,
      measurement.followUp.map { "in the round of \(maker.title(of: Reference(.followUp, $0)))" },
    ].compactMap { $0 }
  }
}
