import Workshop

/// What the readings of a KPI say, as the outline tells it.
struct KPIWords {
  let maker: OutlineMaker

  /// What changed, and how that stands to the target; the readings themselves stand beside it.
  func sentences(of history: ReadingHistory) -> [Phrase] {
    guard let latest = history.latest else { return [] }
    let all = history.sentences(on: latest.day)
    return (history.change == nil ? Array(all.dropFirst()) : all).map { Phrase($0) }
  }

  /// How a reading came about.
  static func remarks(on measurement: Measurement, in maker: OutlineMaker) -> [String] {
    [
      measurement.counted.map { "counted \($0)" }, measurement.wording.map { "worded \"\($0)\"" },
      measurement.isSame == false ? "read another way than before" : nil,
      measurement.isSame == true ? "read the same way" : nil,
      measurement.followUp.map { Wording.inRound(maker.title(of: Reference(.followUp, $0))) },
    ].compactMap { $0 }
  }
}
