/// Logarithm and exponential, for this room has no mathematics library.
enum Exponential {
  private static let logarithmOfTwo = 0.693_147_180_559_945_3

  /// The natural logarithm of a positive number, to the last digits of a `Double`.
  static func log(_ number: Double) -> Double {
    var significand = number.significand
    var exponent = Double(number.exponent)
    if significand > 1.414_213_562_373_095 {
      significand /= 2
      exponent += 1
    }
    // log m = 2 artanh((m - 1) / (m + 1)), whose series falls by a factor of 34 a term here.
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var power = ratio
    var sum = 0.0
    for odd in stride(from: 1.0, through: 25, by: 2) {
      sum += power / odd
      power *= square
    }
    return 2 * sum + exponent * logarithmOfTwo
  }

  /// e to the power of a number between -700 and 700.
  static func exp(_ number: Double) -> Double {
    let halvings = (number / logarithmOfTwo).rounded()
    let rest = number - halvings * logarithmOfTwo
    var term = 1.0
    var sum = 1.0
    for index in 1...20 {
      term *= rest / Double(index)
      sum += term
    }
    return Double(sign: .plus, exponent: Int(halvings), significand: sum)
  }
}
