/// Two readings of one KPI, read the same way, the later against the earlier.
package struct Change: Sendable, Hashable {
  package let kind: KPIKind
  package let before: Estimate
  package let after: Estimate
  /// The later less the earlier; in points of a hundred for rates, NPS and CSAT.
  package let difference: Double
  /// The differences that fit, at 95 %; nil where what was counted does not tell.
  package let interval: Interval?

  package init(from before: Reading, to after: Reading, kind: KPIKind) {
    self.kind = kind
    self.before = Estimate(before, kind: kind)
    self.after = Estimate(after, kind: kind)
    difference = self.after.value - self.before.value
    switch (before.counted(as: kind), after.counted(as: kind)) {
    case (.share(let first), .share(let second)):
      interval = Interval.newcombe(from: first, to: second).scaled(by: 100)
    case (.recommendation(let first), .recommendation(let second)):
      interval = Interval.difference(from: first, to: second)
    case (.sample(let first, _), .sample(let second, _)):
      interval = Interval.welch(from: first, to: second)
    default:
      interval = nil
    }
  }

  /// What may be said of it.
  package enum Claim: String, Sendable, Hashable, CaseIterable {
    case better, worse
    /// It moved, and nobody said which way is better.
    case up, down
    /// The interval of the difference holds 0.
    case noClearChange
    /// Fewer than ten were asked, before or after.
    case tooFew
    /// Figures alone: one against another tells nothing.
    case noInterval
  }

  /// Nothing is claimed unless the interval of the difference leaves out 0.
  package func claim(better direction: Direction?) -> Claim {
    if before.isCountOnly || after.isCountOnly { return .tooFew }
    guard let interval else { return .noInterval }
    if interval.contains(0) { return .noClearChange }
    guard let direction else { return interval.low > 0 ? .up : .down }
    return direction.improvement(interval.low) > 0 ? .better : .worse
  }

  /// How a change stands to the smallest one worth having.
  package enum Worth: String, Sendable, Hashable, CaseIterable {
    /// All that fits is at least as much.
    case meaningful
    /// All that fits is less, for the better and for the worse.
    case tooSmall
    case uncertain
    /// All that fits is for the worse, and it may be as much as that.
    case harm
  }

  /// Nil where no interval tells, or too few were asked.
  ///
  /// - Parameter smallest: above 0, in the unit of `difference`.
  package func worth(of smallest: Double, better direction: Direction) -> Worth? {
    guard let interval, !before.isCountOnly, !after.isCountOnly, smallest > 0 else { return nil }
    let ends = [direction.improvement(interval.low), direction.improvement(interval.high)].sorted()
    if ends[0] >= smallest { return .meaningful }
    if ends[0] > -smallest && ends[1] < smallest { return .tooSmall }
    return ends[1] < 0 ? .harm : .uncertain
  }

  /// As many decimals as its interval bears, as many as show on which side of 0 it lies, and one
  /// more where the rounded figures would not add up.
  var decimals: Int {
    guard let interval else { return max(before.decimals, after.decimals) }
    let typed = before.typed.flatMap { first in after.typed.map { max(first, $0) } }
    let bearing = Decimals.bearing(interval, given: typed)
    let nearest = interval.low > 0 ? interval.low : interval.high
    let telling =
      interval.contains(0)
      ? bearing
      : (bearing...Decimals.most).first { !Decimals.isNothing(nearest, decimals: $0) }
        ?? Decimals.most
    return addsUp(telling) ? telling : min(telling + 1, Decimals.most)
  }

  private func addsUp(_ decimals: Int) -> Bool {
    func rounded(_ value: Double) -> Double { Decimals.rounded(value, decimals: decimals) }
    let shown = rounded(after.value) - rounded(before.value)
    return abs(shown - rounded(difference)) < Decimals.unit(decimals) / 2
  }
}

/// What two readings were compared with.
package enum Comparison: String, Sendable, Hashable, CaseIterable {
  /// The same place earlier and later: whatever else happened meanwhile may be the cause.
  case beforeAndAfter
  /// A group that had the change and one that did not, at the same time.
  case withControl
}
