/// What was counted when a KPI was read.
package enum Reading: Sendable, Hashable {
  case share(Share)
  case recommendation(Recommendation)
  case answers(AnswerCounts)
  /// A mean with how many were asked and, where it was kept, their standard deviation.
  case mean(Quantity, asked: Int, spread: Quantity?)
  /// A figure alone, with how many were asked where that is known.
  case figure(Quantity, asked: Int?)

  /// As `ReadingReader` reads it again.
  package var text: String {
    switch self {
    case .share(let share):
      return "\(share.count) of \(share.all)"
    case .recommendation(let answers):
      return "\(answers.promoters) promoters, \(answers.passives) passives,"
        + " \(answers.detractors) detractors"
    case .answers(let answers):
      return zip(answers.scale, answers.counts).map { "\($0):\($1)" }.joined(separator: " ")
    case .mean(let mean, let asked, let spread):
      return "mean \(mean.text), n \(asked)" + (spread.map { ", spread \($0.text)" } ?? "")
    case .figure(let figure, let asked):
      return figure.text + (asked.map { ", n \($0)" } ?? "")
    }
  }

  /// How many were asked; nil where nobody said.
  package var asked: Int? {
    switch self {
    case .share(let share): share.all
    case .recommendation(let answers): answers.all
    case .answers(let answers): answers.all
    case .mean(_, let asked, _): asked
    case .figure(_, let asked): asked
    }
  }

  /// The figure of a session that kept no more than a value and how many were asked: a rate or a
  /// satisfaction that a whole count gives is that share.
  ///
  /// - Throws: a value that the kind cannot have.
  package init(value: Quantity, asked: Int?, kind: KPIKind) throws(ReadingProblem) {
    try kind.check(value)
    if let asked, asked <= 0 { throw asked < 0 ? .negative(String(asked)) : .nobodyAsked }
    self = .figure(value, asked: asked)
    guard kind.isPercentage, let asked else { return }
    do {
      self = .share(try Share(percent: value, of: asked))
    } catch .noWholeCount {
      // A rate weighted or taken from two places is no count; it stays the figure it is.
    } catch {
      throw error
    }
  }
}

extension KPIKind {
  /// - Throws: a figure that this kind cannot have.
  func check(_ figure: Quantity) throws(ReadingProblem) {
    if bounds.contains(figure.value) { return }
    if isPercentage && figure.value > 100 { throw .overHundred(figure.text) }
    if bounds.lowerBound == 0 { throw .negative(figure.text) }
    throw .outside(figure.text, low: Int(bounds.lowerBound), high: Int(bounds.upperBound))
  }

  /// - Throws: a standard deviation that no answers between the bounds can have.
  func check(spread: Quantity, asked: Int) throws(ReadingProblem) {
    guard spread.value >= 0 else { throw .negative(spread.text) }
    guard self == .ces, asked > 1 else { return }
    let width = bounds.upperBound - bounds.lowerBound
    let most = width / 2 * (Double(asked) / Double(asked - 1)).squareRoot()
    guard spread.value <= most + Decimals.unit(spread.decimals) / 2 else {
      throw .spreadTooWide(spread.text, most: Decimals.text(most, decimals: 1))
    }
  }
}
