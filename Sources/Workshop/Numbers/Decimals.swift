/// Figures as people read them: a point before the decimals, a comma between thousands.
package enum Decimals {
  /// The most decimals ever shown.
  static let most = 6

  /// One of the last digit: 0.01 for two decimals.
  static func unit(_ decimals: Int) -> Double {
    (0..<decimals).reduce(1) { unit, _ in unit / 10 }
  }

  static func rounded(_ value: Double, decimals: Int) -> Double {
    let unit = unit(decimals)
    return (value / unit).rounded() * unit
  }

  /// As many decimals as the number has.
  static func needed(_ value: Double) -> Int {
    (0...most).first { abs(value - rounded(value, decimals: $0)) < 1e-9 } ?? most
  }

  /// `8,200`, `-0.1`; what rounds to nothing has no sign.
  package static func text(_ value: Double, decimals: Int) -> String {
    let factor = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    let rounded = (abs(value) * factor).rounded()
    // Beyond this a Double has no decimals, and no Int holds it.
    guard rounded < 9e15 else { return "\(value)" }
    let digits = String(Int(rounded))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = value < 0 && rounded > 0 ? "-" : ""
    let whole = sign + grouped(padded.dropLast(decimals))
    return decimals == 0 ? whole : whole + "." + padded.suffix(decimals)
  }

  /// `+0.3`, `-0.1`, `0`.
  package static func signed(_ value: Double, decimals: Int) -> String {
    let plain = text(value, decimals: decimals)
    return value > 0 && !isNothing(value, decimals: decimals) ? "+" + plain : plain
  }

  /// Whether nothing but zeros would be shown.
  static func isNothing(_ value: Double, decimals: Int) -> Bool {
    abs(value) < unit(decimals) / 2
  }

  /// As many decimals as an interval bears: one of the last digit is half its margin at most, or,
  /// where figures were given with fewer decimals, no more than its margin.
  static func bearing(_ interval: Interval, given: Int? = nil) -> Int {
    let strict = (0...most).first { unit($0) <= interval.margin / 2 } ?? most
    guard let given else { return strict }
    let lenient = (0...most).first { unit($0) <= interval.margin } ?? most
    return min(strict, max(given, lenient))
  }

  private static func grouped(_ digits: some StringProtocol) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }
}

extension Quantity {
  /// How many decimals were given.
  var decimals: Int {
    guard let point = text.firstIndex(of: ".") else { return 0 }
    return text.distance(from: point, to: text.endIndex) - 1
  }
}
