/// Intervals of shares and of their differences, as fractions of 1.
extension Interval {
  /// Wilson's score interval, which never leaves 0 to 1 (Wilson 1927; method 3 in Newcombe 1998).
  package static func wilson(_ share: Share) -> Interval {
    let all = Double(share.all)
    let fraction = share.fraction
    let square = StudentT.normal * StudentT.normal
    let centre = (fraction + square / (2 * all)) / (1 + square / all)
    let inner = fraction * (1 - fraction) / all + square / (4 * all * all)
    let margin = StudentT.normal / (1 + square / all) * inner.squareRoot()
    // At either end the formula is exact, and rounding must not leave a grain beside it.
    return Interval(
      low: share.count == 0 ? 0 : centre - margin,
      high: share.count == share.all ? 1 : centre + margin)
  }

  /// The later share less the earlier, from the two Wilson intervals (method 10 in Newcombe,
  /// "Interval estimation for the difference between independent proportions", 1998).
  package static func newcombe(from before: Share, to after: Share) -> Interval {
    let (first, second) = (wilson(before), wilson(after))
    let difference = after.fraction - before.fraction
    let below = root(after.fraction - second.low, first.high - before.fraction)
    let above = root(second.high - after.fraction, before.fraction - first.low)
    return Interval(low: difference - below, high: difference + above)
  }

  /// Adjusted Wald for a net promoter score, in points (Rocks 2016): three quarters of an answer are
  /// added to promoters and to detractors, three to all. Its middle lies nearer 0 than the score.
  package static func adjustedWald(_ answers: Recommendation) -> Interval {
    let (centre, error) = adjusted(answers)
    return Interval(around: centre, by: StudentT.normal * error).clipped(to: -100...100)
  }

  /// The later score less the earlier, in points, by the root of both squared errors.
  package static func difference(
    from before: Recommendation, to after: Recommendation
  ) -> Interval {
    let (first, second) = (adjusted(before), adjusted(after))
    let margin = StudentT.normal * root(first.error, second.error)
    return Interval(around: second.centre - first.centre, by: margin).clipped(to: -200...200)
  }

  private static func adjusted(_ answers: Recommendation) -> (centre: Double, error: Double) {
    let all = Double(answers.all) + 3
    let promoters = (Double(answers.promoters) + 0.75) / all
    let detractors = (Double(answers.detractors) + 0.75) / all
    let net = promoters - detractors
    let variance = promoters + detractors - net * net
    return (100 * net, 100 * (variance / all).squareRoot())
  }

  private static func root(_ first: Double, _ second: Double) -> Double {
    (first * first + second * second).squareRoot()
  }
}
