/// Intervals of means and of their differences, in the unit of the mean.
extension Interval {
  /// Student's interval; nil where the spread is unknown or nothing, or one alone was asked.
  package static func student(_ sample: Sample) -> Interval? {
    guard let error = sample.squaredError, error > 0 else { return nil }
    let deviate = StudentT.quantile(freedom: Double(sample.asked - 1))
    return Interval(around: sample.mean, by: deviate * error.squareRoot())
  }

  /// The later mean less the earlier by Welch's method, which lets the spreads differ; nil where a
  /// spread is unknown, or both are nothing.
  package static func welch(from before: Sample, to after: Sample) -> Interval? {
    guard let first = before.squaredError, let second = after.squaredError, first + second > 0
    else { return nil }
    let error = first + second
    let freedom =
      error * error
      / (first * first / Double(before.asked - 1) + second * second / Double(after.asked - 1))
    let margin = StudentT.quantile(freedom: freedom) * error.squareRoot()
    return Interval(around: after.mean - before.mean, by: margin)
  }
}

/// A mean as the intervals need it.
package struct Sample: Sendable, Hashable {
  package let mean: Double
  /// How many were asked or measured.
  package let asked: Int
  /// The standard deviation of the sample (n - 1 below the line); nil where nobody kept it.
  package let spread: Double?

  package init(mean: Double, asked: Int, spread: Double?) {
    self.mean = mean
    self.asked = asked
    self.spread = spread
  }

  fileprivate var squaredError: Double? {
    guard let spread, asked > 1 else { return nil }
    return spread * spread / Double(asked)
  }
}
