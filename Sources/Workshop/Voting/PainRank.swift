/// How much a pain counts beside others. What was rated on a scale is compared, never multiplied: the
/// make-or-break points first, then how bad, then how often, then how many reports; what nobody rated
/// stands by its feeling behind what was.
package struct PainRank: Sendable, Comparable {
  /// From so many reports on a pain is always among those to work on.
  package static let manyReports = 10

  private let touchpoint: Touchpoint

  /// Nil without a pain.
  package init?(_ touchpoint: Touchpoint) {
    guard touchpoint.pain != nil else { return nil }
    self.touchpoint = touchpoint
  }

  package var hasManyReports: Bool { touchpoint.reports ?? 0 >= PainRank.manyReports }

  package var isRated: Bool { touchpoint.severity != nil || touchpoint.frequency != nil }

  /// What the rank rests on, in words: `very bad, every time, 31 reports`.
  package var reasons: String {
    let parts = [
      touchpoint.momentOfTruth == true ? "makes or breaks it" : nil,
      touchpoint.severity.map { PainRank.word($0, PainRank.severities) },
      touchpoint.frequency.map { PainRank.word($0, PainRank.frequencies) },
      touchpoint.reports.map { $0 == 1 ? "1 report" : "\($0) reports" },
      isRated ? nil : "not rated",
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  private static let severities = [
    "a nuisance", "annoying", "bad", "very bad", "so bad that they leave",
  ]
  private static let frequencies = [
    "rarely", "now and then", "every other time", "often", "every time",
  ]

  private static func word(_ number: Int, _ words: [String]) -> String {
    words[min(max(number, 1), words.count) - 1]
  }

  private var key: [Int] {
    [
      touchpoint.momentOfTruth == true ? 1 : 0, touchpoint.severity ?? 0, touchpoint.frequency ?? 0,
      touchpoint.reports ?? 0, -(touchpoint.emotion?.halves ?? 0),
    ]
  }

  package static func < (left: PainRank, right: PainRank) -> Bool {
    left.key.lexicographicallyPrecedes(right.key)
  }

  package static func == (left: PainRank, right: PainRank) -> Bool { left.key == right.key }
}
