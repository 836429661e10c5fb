/// How much a pain counts beside others. What was rated on a scale is compared, never multiplied: the
/// make-or-break points first, then how bad, then how often, then how many reports; what nobody rated
/// stands by its feeling behind what was.
package struct PainRank: Sendable, Comparable {
  /// From so many reports on a pain is always among those to work on.
  package static let manyReports = 10

  private let isMomentOfTruth: Bool
  private let severity: Int?
  private let frequency: Int?
  private let reports: Int?
  /// Twice the feeling, so that a half is a whole number.
  private let halves: Int

  /// Nil without a pain.
  package init?(_ touchpoint: borrowing Touchpoint) {
    guard touchpoint.pain != nil else { return nil }
    isMomentOfTruth = touchpoint.momentOfTruth == true
    severity = touchpoint.severity
    frequency = touchpoint.frequency
    reports = touchpoint.reports
    halves = touchpoint.emotion?.halves ?? 0
  }

  package var hasManyReports: Bool { reports ?? 0 >= PainRank.manyReports }

  package var isRated: Bool { severity != nil || frequency != nil }

  /// What the rank rests on, in words: `they leave, every time, 31 reports`.
  package var reasons: String {
    let parts = [
      isMomentOfTruth ? "makes or breaks it" : nil,
      severity.map(PainScale.severity.word),
      frequency.map(PainScale.frequency.word),
      reports.map { $0.counted("report", "reports") },
      isRated ? nil : "not rated",
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  private var key: (Int, Int, Int, Int, Int) {
    (isMomentOfTruth ? 1 : 0, severity ?? 0, frequency ?? 0, reports ?? 0, -halves)
  }

  package static func < (left: PainRank, right: PainRank) -> Bool {
    left.key < right.key
  }

  package static func == (left: PainRank, right: PainRank) -> Bool { left.key == right.key }
}
