import Workshop

/// The readings of a KPI and what they say: a line of heights for the eye, a sentence for the ear.
enum ReadingList {
  static func passages(
    of kpi: KPI, in session: Session, isLinear: Bool = false
  ) -> [Message] {
    let history = ReadingHistory(of: kpi, in: session)
    guard let latest = history.latest else {
      return history.impossibleSentences.map { .init(.warning, $0) }
    }
    let readings = history.current.map { Message(.plain, "  \(history.line(of: $0))", hang: 4) }
    let undated =
      history.undated == 0
      ? []
      : [
        Message(
          .warning,
          history.undated == 1
            ? "One reading bears no day and is left out."
            : "\(history.undated) readings bear no day and are left out.")
      ]
    let sentences = history.change == nil ? [] : history.sentences(on: latest.day)
    return [.gap, .init(.plain, "Readings")] + readings + course(of: history, isLinear)
      + sentences.map { .init(.plain, $0) } + undated
  }

  /// From three readings on: with two, the lines above say it all.
  private static func course(of history: ReadingHistory, _ isLinear: Bool) -> [Message] {
    let values = history.series.last?.values(kind: history.kind) ?? []
    guard values.count > 2 else { return [] }
    guard isLinear else { return [.init(.drawing, "  \(Sparkline.text(values))")] }
    let labels = history.current.map(\.day.words)
    return Sparkline.sentence(
      values, labels: labels, decimals: 1, kind: history.kind, unit: history.unit
    ).map { [.init(.plain, $0)] } ?? []
  }
}
