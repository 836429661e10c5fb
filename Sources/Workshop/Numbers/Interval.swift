/// The range of true values that fit what was counted, at 95 %. It covers chance alone: it knows
/// nothing of those who did not answer.
package struct Interval: Sendable, Hashable {
  package let low: Double
  package let high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  init(around centre: Double, by margin: Double) {
    self.init(low: centre - margin, high: centre + margin)
  }

  package func contains(_ value: Double) -> Bool {
    low <= value && value <= high
  }

  /// Half its width.
  package var margin: Double { (high - low) / 2 }

  func scaled(by factor: Double) -> Interval {
    Interval(low: low * factor, high: high * factor)
  }

  func clipped(to bounds: ClosedRange<Double>) -> Interval {
    Interval(
      low: min(max(low, bounds.lowerBound), bounds.upperBound),
      high: min(max(high, bounds.lowerBound), bounds.upperBound))
  }
}
