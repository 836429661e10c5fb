import Workshop

/// A feeling, and how much a pain weighs, in words.
enum FeelingWords {
  /// Twice the middle of what the room gave, so that a half is a whole number; -4 to 4. Nil while
  /// nobody rated it.
  static func halves(of touchpoint: Touchpoint) -> Int? {
    touchpoint.emotion?.halves
  }

  /// `very bad`, or `bad to very bad` where the middle lies between two; nil while nobody rated it.
  static func of(_ touchpoint: Touchpoint) -> String? {
    guard let halves = halves(of: touchpoint) else { return nil }
    guard !halves.isMultiple(of: 2) else { return EmotionScale.word(for: Feeling(halves: halves)) }
    // What is nearer to the middle is said first.
    let near = (halves - halves.signum()) / 2
    return EmotionScale.word(for: Feeling(near)) + " to "
      + EmotionScale.word(for: Feeling(near + halves.signum()))
  }

  /// `a nuisance, every other time, not counted yet; because they are not told`; nil when
  /// nothing is said of it.
  ///
  /// - Parameter listsUnknowns: whether a list tells what is not known; then only a count that is
  ///   missing beside what is known is told here.
  static func weight(of touchpoint: Touchpoint, listsUnknowns: Bool) -> String? {
    let isWeighed = touchpoint.severity != nil || touchpoint.frequency != nil
    let isCounted = touchpoint.reports != nil || touchpoint.cause != nil
    if !isWeighed, !isCounted, touchpoint.marks.unknown.isEmpty { return nil }
    let kept: Set<String> = isWeighed ? ["Reports"] : []
    let marked = touchpoint.marks.unknown
    let unknown = listsUnknowns ? marked.filter(kept.contains) : marked
    let reports =
      touchpoint.reports.map(reports) ?? (unknown.contains("Reports") ? "not counted yet" : nil)
    let parts = [
      touchpoint.severity.map(PainScale.severity.word)
        ?? (unknown.contains("Severity") ? "how bad is not known" : nil),
      touchpoint.frequency.map(PainScale.frequency.word)
        ?? (unknown.contains("Frequency") ? "how often is not known" : nil), reports,
    ].compactMap { $0 }
    // Where nothing hurts there is nothing to be the cause of.
    let hurts = touchpoint.pain != nil || isWeighed
    let cause =
      (hurts ? touchpoint.cause : nil).map(cause)
      ?? (unknown.contains("Cause") ? "the cause is not known" : nil)
    let words = [parts.joined(separator: ", "), cause ?? ""].filter { !$0.isEmpty }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  /// `31 reports`.
  static func reports(_ count: Int) -> String {
    "\(SourceCounts.grouped(count)) \(count == 1 ? "report" : "reports")"
  }

  private static func cause(_ cause: Touchpoint.Cause) -> String {
    switch cause {
    case .communication: "because nobody tells them in time"
    case .information: "because they are not told"
    case .process: "because of how we work"
    case .time: "because it takes too long"
    case .cost: "because of what it costs"
    case .access: "because not everybody can use it"
    case .trust: "because they do not trust it"
    case .other: "for another reason"
    }
  }
}
