/// A reading as one figure, and how sure it is.
package struct Estimate: Sendable, Hashable {
  /// In points of a hundred for rates, NPS and CSAT, else in the unit of the KPI.
  package let value: Double
  /// The true values that fit, at 95 %; nil where what was counted does not tell.
  package let interval: Interval?
  /// How many were asked; nil where nobody said.
  package let asked: Int?
  /// The decimals that it bears.
  package let decimals: Int
  /// The count behind a share.
  let count: Int?
  /// The decimals that were typed, where the figure itself was.
  let typed: Int?

  /// Under this many people a figure is told in counts alone, and no change is claimed.
  package static let fewestAsked = 10

  /// Whether too few were asked for more than counts.
  package var isCountOnly: Bool { asked.map { $0 < Self.fewestAsked } ?? false }

  package init(_ reading: Reading, kind: KPIKind) {
    var given: Quantity?
    switch reading.counted(as: kind) {
    case .share(let share):
      value = 100 * share.fraction
      interval = Interval.wilson(share).scaled(by: 100)
      count = share.count
    case .recommendation(let answers):
      value = answers.score
      interval = Interval.adjustedWald(answers)
      count = nil
    case .sample(let sample, let quantity):
      value = sample.mean
      interval = Interval.student(sample)?.clipped(to: kind.bounds)
      count = nil
      given = quantity
    case .figure(let quantity):
      value = quantity.value
      interval = nil
      count = nil
      given = quantity
    }
    asked = reading.asked
    let typed = given.map { min($0.decimals, Decimals.most) }
    decimals = interval.map { Decimals.bearing($0, given: typed) } ?? typed ?? 1
    self.typed = typed
  }
}

/// What the intervals of a kind are made from.
enum Counted {
  case share(Share)
  case recommendation(Recommendation)
  case sample(Sample, Quantity?)
  case figure(Quantity)
}

extension Reading {
  func counted(as kind: KPIKind) -> Counted {
    switch self {
    case .share(let share): .share(share)
    case .recommendation(let answers): .recommendation(answers)
    case .answers(let answers): answers.counted(as: kind)
    case .mean(let mean, let asked, let spread):
      .sample(Sample(mean: mean.value, asked: asked, spread: spread?.value), mean)
    case .figure(let quantity, _): .figure(quantity)
    }
  }
}

extension AnswerCounts {
  fileprivate func counted(as kind: KPIKind) -> Counted {
    kind == .csat ? .share(Share(count(from: 4), within: all)) : .sample(sample, nil)
  }
}
