/// How far a KPI has come towards its target, against the time that has gone.
package struct Pace: Sendable, Hashable {
  /// 0 at the baseline, 1 at the target, the same for up and down; below 0 it went the other way.
  package let progress: Double
  /// The share of the time planned that has gone; over 1 the due day has passed.
  package let time: Double

  /// Progress may lag so much behind time and is still on track.
  package static let slack = 0.1

  /// Nil when the target is the baseline, or is due no later than the baseline was read.
  package init?(
    baseline: Double, target: Double, now: Double, from start: Day, until due: Day, on day: Day
  ) {
    guard target != baseline, due.number > start.number else { return nil }
    progress = (now - baseline) / (target - baseline)
    time = max(0, Double(day.number - start.number) / Double(due.number - start.number))
  }

  package enum QuestionStatus: String, Sendable, Hashable, CaseIterable {
    case reached, onTrack, behind
    /// Further from the target than the baseline.
    case backwards
    /// The due day has passed and the target is not reached.
    case missed
  }

  package var standing: QuestionStatus {
    if progress >= 1 { return .reached }
    if time > 1 { return .missed }
    if progress < 0 { return .backwards }
    // Ten decimals: 0.3 - 0.1 must not count as more than 0.2.
    return progress - (time - Self.slack) >= -1e-10 ? .onTrack : .behind
  }
}
