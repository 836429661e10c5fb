/// Student's distribution, as far as intervals of 95 % need it.
enum StudentT {
  /// The normal deviate that 2.5 % exceed.
  static let normal = 1.959_963_984_540_054
  private static let tail = 0.025
  /// From here on the series in 1 / freedom is exact to 1e-11.
  private static let manyDegrees = 200.0

  /// The deviate that 2.5 % exceed, for any number of degrees of freedom from 1; it need not be
  /// whole.
  static func quantile(freedom: Double) -> Double {
    let freedom = max(1, freedom)
    return freedom >= manyDegrees ? expansion(freedom) : root(freedom)
  }

  /// Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5.
  private static func expansion(_ freedom: Double) -> Double {
    let z = normal
    let square = z * z
    let terms = [
      z * (square + 1) / 4,
      z * ((5 * square + 16) * square + 3) / 96,
      z * (((3 * square + 19) * square + 17) * square - 15) / 384,
      z * ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) / 92160,
    ]
    return z + terms.reversed().reduce(0) { ($0 + $1) / freedom }
  }

  /// Newton's method from below: the density falls, so no step passes the root.
  private static func root(_ freedom: Double) -> Double {
    let scale = 1 / (freedom.squareRoot() * beta(freedom / 2))
    var deviate = normal
    for _ in 0..<100 {
      let spread = Exponential.log(1 + deviate * deviate / freedom)
      let density = scale * Exponential.exp(-(freedom + 1) / 2 * spread)
      let step = (area(above: deviate, freedom: freedom) - tail) / density
      deviate += step
      if step < 1e-13 * deviate { break }
    }
    return deviate
  }

  /// Half the incomplete beta function at freedom / (freedom + t squared), by its series of
  /// positive terms.
  static func area(above deviate: Double, freedom: Double) -> Double {
    let half = freedom / 2
    let square = deviate * deviate
    let point = freedom / (freedom + square)
    var term = 1.0
    var sum = 1.0
    var index = 0.0
    while term > 1e-17 * sum {
      term *= (half + 0.5 + index) / (half + 1 + index) * point
      sum += term
      index += 1
    }
    let front = Exponential.exp(half * Exponential.log(point))
    return front * (square / (freedom + square)).squareRoot() * sum / (freedom * beta(half))
  }

  /// The beta function of a number and one half.
  private static func beta(_ number: Double) -> Double {
    Double.pi.squareRoot() / gammaRatio(number)
  }

  /// gamma(x + 1/2) / gamma(x): raised to x of 30 or more, where its asymptotic series is exact.
  private static func gammaRatio(_ number: Double) -> Double {
    var raised = number
    var factor = 1.0
    while raised < 30 {
      factor *= raised / (raised + 0.5)
      raised += 1
    }
    let inverse = 1 / raised
    let series = [1, -1.0 / 8, 1.0 / 128, 5.0 / 1024, -21.0 / 32768, -399.0 / 262_144]
    return factor * raised.squareRoot() * series.reversed().reduce(0) { $0 * inverse + $1 }
  }
}
