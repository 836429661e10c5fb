/// A process behaviour chart (XmR): which readings are a signal, and which the noise of the process.
package struct BehaviourChart: Sendable, Hashable {
  /// In order of time.
  package let values: [Double]
  /// How many readings, from the first, the limits were computed from.
  package let baseline: Int
  package let mean: Double
  /// The mean of the differences between neighbours of the baseline, without sign.
  package let meanRange: Double
  /// What noise alone seldom leaves; never beyond what the kind of KPI can have.
  package let limits: Interval
  /// What the difference of two neighbours seldom passes.
  package let rangeLimit: Double
  package let signals: [Signal]

  /// Three standard deviations, from the mean range of two neighbours.
  static let limitFactor = 2.660
  static let rangeFactor = 3.268
  /// With fewer readings there is no chart.
  package static let fewestReadings = 6
  /// The first baseline: all before the newest reading, at most so many.
  static let fullBaseline = 20
  static let fewestInBaseline = 5

  /// Nil with fewer than six readings.
  ///
  /// - Parameter baseline: how many readings from the first the limits rest on, at least five; nil:
  ///   all before the newest, at most twenty, so that a new reading is judged by the old ones.
  package init?(_ values: [Double], kind: KPIKind, baseline: Int? = nil) {
    guard values.count >= Self.fewestReadings else { return nil }
    let wanted = baseline ?? min(values.count - 1, Self.fullBaseline)
    let size = min(max(wanted, Self.fewestInBaseline), values.count)
    let base = values.prefix(size)
    let mean = base.reduce(0, +) / Double(size)
    let ranges = zip(base, base.dropFirst()).map { abs($1 - $0) }
    let meanRange = ranges.reduce(0, +) / Double(ranges.count)
    self.values = values
    self.baseline = size
    self.mean = mean
    self.meanRange = meanRange
    let reach = Interval(around: mean, by: Self.limitFactor * meanRange)
    limits = reach.clipped(to: kind.bounds)
    rangeLimit = Self.rangeFactor * meanRange
    signals = Signals(values: values, mean: mean, meanRange: meanRange, reach: reach).all
  }

  /// Something that noise alone seldom does.
  package struct Signal: Sendable, Hashable {
    package enum Rule: String, Sendable, Hashable, CaseIterable {
      /// One reading outside the limits.
      case outside
      /// A difference between neighbours above the limit of ranges.
      case jump
      /// Eight or more in a row on one side of the mean.
      case eightOnOneSide
      /// Three of four in a row nearer to the same limit than to the mean.
      case threeOfFour
    }

    package let rule: Rule
    /// Places in `values`.
    package let places: ClosedRange<Int>
    package let isAbove: Bool

    /// Three of four comes too often by chance to be more than a hint.
    package var isHint: Bool { rule == .threeOfFour }
  }
}

/// The rules of a process behaviour chart over its readings.
private struct Signals {
  let values: [Double]
  let mean: Double
  let meanRange: Double
  let reach: Interval

  /// What rounding may leave between numbers that are equal.
  private var grain: Double { 1e-9 * max(abs(mean), meanRange) }

  var all: [BehaviourChart.Signal] { outside + jumps + eights + threes }

  private var outside: [BehaviourChart.Signal] {
    values.indices.compactMap { place in
      let value = values[place]
      guard value > reach.high + grain || value < reach.low - grain else { return nil }
      return .init(rule: .outside, places: place...place, isAbove: value > mean)
    }
  }

  private var jumps: [BehaviourChart.Signal] {
    values.indices.dropFirst().compactMap { place in
      let step = values[place] - values[place - 1]
      guard abs(step) > BehaviourChart.rangeFactor * meanRange + grain else { return nil }
      return .init(rule: .jump, places: place - 1...place, isAbove: step > 0)
    }
  }

  private var eights: [BehaviourChart.Signal] {
    runs(of: values.map { side(of: $0, beyond: 0) }).filter { $0.places.count >= 8 }
      .map { .init(rule: .eightOnOneSide, places: $0.places, isAbove: $0.side > 0) }
  }

  private var threes: [BehaviourChart.Signal] {
    let sides = values.map { side(of: $0, beyond: BehaviourChart.limitFactor * meanRange / 2) }
    var found: [BehaviourChart.Signal] = []
    for start in sides.indices.dropLast(3) {
      let places = start...start + 3
      for side in [1, -1] where sides[places].filter({ $0 == side }).count >= 3 {
        if let last = found.last, last.isAbove == (side > 0), last.places.upperBound >= start {
          let joined = last.places.lowerBound...places.upperBound
          found[found.count - 1] = .init(rule: .threeOfFour, places: joined, isAbove: side > 0)
        } else {
          found.append(.init(rule: .threeOfFour, places: places, isAbove: side > 0))
        }
      }
    }
    return found
  }

  /// 1 above the mean by more than `distance`, -1 below, else 0.
  private func side(of value: Double, beyond distance: Double) -> Int {
    abs(value - mean) <= distance + grain ? 0 : value > mean ? 1 : -1
  }

  private func runs(of sides: [Int]) -> [(side: Int, places: ClosedRange<Int>)] {
    var runs: [(side: Int, places: ClosedRange<Int>)] = []
    for (place, side) in sides.enumerated() where side != 0 {
      if let last = runs.last, last.side == side, last.places.upperBound == place - 1 {
        runs[runs.count - 1].places = last.places.lowerBound...place
      } else {
        runs.append((side, place...place))
      }
    }
    return runs
  }
}
