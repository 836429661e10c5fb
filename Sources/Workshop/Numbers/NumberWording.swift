/// Figures, changes, pace and charts in words, for people who know no statistics.
package enum NumberWording {
  /// What "anything from … to …" means; said once where figures stand.
  package static let sureness =
    "\"Anything from … to …\" holds the true figure 19 times of 20. It knows nothing of people"
    + " who did not answer."

  /// Said with a change that was claimed without a control group.
  package static let association =
    "Before and after only: an association, for something else may have caused it."

  /// What to type as the reading of a kind.
  package static func example(_ kind: KPIKind) -> String {
    switch kind {
    case .rate: "76 of 107, or 2.1% of 8,200"
    case .nps: "42 promoters, 31 passives, 12 detractors"
    case .csat: "76 of 107, or how often each answer came: 1:3 2:5 3:10 4:22 5:17"
    case .ces: "mean 5.2, n 85, spread 1.1, or how often each answer came: 1:0 2:1 3:4"
    case .mean: "mean 4.2, n 85, spread 0.9"
    case .count: "480"
    case .time: "14, or mean 14, n 30, spread 5"
    case .money: "12,400, or mean 38.50, n 120, spread 9"
    }
  }

  /// `anything from 1.8% to 2.4%`.
  static func range(_ interval: Interval, show: (Double) -> String) -> String {
    "anything from \(show(interval.low)) to \(show(interval.high))"
  }

  static func people(_ asked: Int, kind: KPIKind) -> String {
    let count = Decimals.text(Double(asked), decimals: 0)
    guard kind.asksPeople else { return count }
    return asked == 1 ? "1 person asked" : "\(count) people asked"
  }

  static func counted(_ count: Int, _ one: String, _ several: String) -> String {
    "\(Decimals.text(Double(count), decimals: 0)) \(count == 1 ? one : several)"
  }
}

extension KPIKind {
  /// `71%`, `+35`, `14 min`.
  func shown(_ value: Double, decimals: Int, unit: String? = nil) -> String {
    if self == .nps { return Decimals.signed(value, decimals: decimals) }
    let text = Decimals.text(value, decimals: decimals)
    if isPercentage { return text + "%" }
    if asksPeople { return text }
    return unit.map { "\(text) \($0)" } ?? text
  }
}

extension Reading {
  /// The figure, of how many, and how sure it is: `71% of 107 people asked, anything from 62% to
  /// 79%.` Of fewer than ten people the counts alone.
  ///
  /// - Parameter unit: as the KPI has it, for kinds that are no share and no score.
  package func sentence(kind: KPIKind, unit: String? = nil) -> String {
    let estimate = Estimate(self, kind: kind)
    guard !estimate.isCountOnly else {
      return "\(counts(estimate, kind: kind, unit: unit)): \(kind.tooFew)."
    }
    if let ranged = ranged(kind: kind, unit: unit) { return ranged + "." }
    let text = figure(estimate, kind: kind, unit: unit)
    return text + "." + (unsure(kind: kind).map { " \($0)" } ?? "")
  }

  /// The same without a full stop; nil where nothing tells how sure it is.
  func ranged(kind: KPIKind, unit: String?) -> String? {
    let estimate = Estimate(self, kind: kind)
    guard !estimate.isCountOnly, let interval = estimate.interval else { return nil }
    let range = NumberWording.range(interval) { kind.shown($0, decimals: estimate.decimals) }
    return "\(figure(estimate, kind: kind, unit: unit)), \(range)"
  }

  private func figure(_ estimate: Estimate, kind: KPIKind, unit: String?) -> String {
    let text = kind.shown(estimate.value, decimals: estimate.decimals, unit: unit)
    guard let asked = estimate.asked else { return text }
    return text + (kind.isPercentage ? " of " : " from ") + NumberWording.people(asked, kind: kind)
  }

  /// What would have to be known to say how sure the figure is.
  private func unsure(kind: KPIKind) -> String? {
    switch (kind, self) {
    case (.rate, _), (.csat, _): "How sure it is: of how many would tell."
    case (.nps, _): "How sure it is: promoters, passives and detractors would tell."
    case (.ces, .figure), (.mean, .figure): "How sure it is: how many and their spread would tell."
    case (_, .mean(_, _, let spread)) where spread == nil: "How sure it is: the spread would tell."
    default: nil
    }
  }

  private func counts(_ estimate: Estimate, kind: KPIKind, unit: String?) -> String {
    if let count = estimate.count, let asked { return "\(count) of \(asked)" }
    switch self {
    case .recommendation(let answers):
      return [
        NumberWording.counted(answers.promoters, "promoter", "promoters"),
        NumberWording.counted(answers.passives, "passive", "passives"),
        NumberWording.counted(answers.detractors, "detractor", "detractors"),
      ].joined(separator: ", ")
    case .answers(let answers):
      return zip(answers.scale, answers.counts)
        .flatMap { Array(repeating: String($0), count: $1) }.joined(separator: ", ")
    case .share, .mean, .figure:
      let text = kind.shown(estimate.value, decimals: estimate.decimals, unit: unit)
      return text + (asked.map { " from \($0)" } ?? "")
    }
  }
}

extension KPIKind {
  /// Why fewer than ten are told in counts.
  fileprivate var tooFew: String {
    switch self {
    case .rate, .csat: "too few for a percentage"
    case .nps: "too few for a score"
    case .ces, .mean, .count, .time, .money: "too few for a mean"
    }
  }
}

extension Change {
  /// `1.8 to 2.1: +0.3 points, anything from -0.1 to +0.7: no clear change yet.`
  ///
  /// - Parameters:
  ///   - better: which way is better; nil where nobody said.
  ///   - smallest: the smallest change worth having, in the unit of the difference.
  ///   - comparison: what the readings were compared with.
  ///   - unit: as the KPI has it, for kinds that are not in points.
  package func sentence(
    better: Direction?, smallest: Double? = nil, comparison: Comparison = .beforeAndAfter,
    unit: String? = nil
  ) -> String {
    let claim = claim(better: better)
    var sentences: [String] = []
    switch claim {
    case .tooFew: return "\(counted(before)), then \(counted(after)): too few to tell a change."
    case .noInterval:
      sentences.append("\(moved(unit: unit)).")
      sentences.append("One figure against another tells no change; six readings make a chart.")
    default: sentences.append("\(moved(unit: unit)): \(claim.words).")
    }
    if let smallest, let better, let worth = worth(of: smallest, better: better) {
      let wanted = amount(smallest, decimals: nil, unit: unit)
      sentences.append("Against the \(wanted) worth having: \(worth.words).")
    }
    if comparison == .beforeAndAfter, claim.isClaimed {
      sentences.append(NumberWording.association)
    }
    return sentences.joined(separator: " ")
  }

  private func moved(unit: String?) -> String {
    let decimals = decimals
    func show(_ value: Double) -> String {
      kind == .nps
        ? Decimals.signed(value, decimals: decimals) : Decimals.text(value, decimals: decimals)
    }
    let sign = difference > 0 && !Decimals.isNothing(difference, decimals: decimals) ? "+" : ""
    let head = "\(show(before.value)) to \(show(after.value)):"
    let text = "\(head) \(sign)\(amount(difference, decimals: decimals, unit: unit))"
    guard let interval else { return text }
    return text + ", "
      + NumberWording.range(interval) { Decimals.signed($0, decimals: decimals) }
  }

  /// `0.3 points`, `14 min`; without decimals as many as the number needs.
  private func amount(_ value: Double, decimals: Int?, unit: String?) -> String {
    let text = Decimals.text(value, decimals: decimals ?? Decimals.needed(value))
    let isOne = text == "1" || text == "-1"
    if kind.isInPoints { return text + (isOne ? " point" : " points") }
    return unit.map { "\(text) \($0)" } ?? text
  }

  private func counted(_ estimate: Estimate) -> String {
    guard let asked = estimate.asked else {
      return kind.shown(estimate.value, decimals: estimate.decimals)
    }
    if let count = estimate.count { return "\(count) of \(asked)" }
    return "\(kind.shown(estimate.value, decimals: estimate.decimals)) from \(asked)"
  }
}

extension Change.Claim {
  /// Whether a change is claimed.
  package var isClaimed: Bool {
    switch self {
    case .better, .worse, .up, .down: true
    case .noClearChange, .tooFew, .noInterval: false
    }
  }

  package var words: String {
    switch self {
    case .better: "better"
    case .worse: "worse"
    case .up: "up"
    case .down: "down"
    case .noClearChange: "no clear change yet"
    case .tooFew: "too few to tell a change"
    case .noInterval: "one figure against another tells no change"
    }
  }
}

extension Change.Worth {
  package var words: String {
    switch self {
    case .meaningful: "meaningful"
    case .tooSmall: "too small to matter"
    case .uncertain: "uncertain"
    case .harm: "harm"
    }
  }
}

extension Pace {
  /// `43% of the way, 45% of the time gone: on track.`
  package var sentence: String {
    let way = "\(percent(progress))% of the way"
    let gone = time > 1 ? "the day has passed" : "\(percent(time))% of the time gone"
    switch standing {
    case .reached: return "Target reached, \(gone)."
    case .onTrack: return "\(way), \(gone): on track."
    case .behind: return "\(way), \(gone): behind."
    case .backwards: return "Further from the target than at the start, \(gone)."
    case .missed:
      let come = progress < 0 ? "further from the target than at the start" : way
      return "The day has passed, \(come): missed."
    }
  }

  /// Below the whole it never says 100.
  private func percent(_ share: Double) -> String {
    Decimals.text(share < 1 ? min(99, (share * 100).rounded()) : 100 * share, decimals: 0)
  }
}
