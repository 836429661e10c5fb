/// Numbers as they are shown.
enum Figure {
  /// The middle one, between two middle ones their mean: `4`, `3.5`.
  static func median(of scores: [Int]) -> String {
    guard !scores.isEmpty else { return "–" }
    let sorted = scores.sorted()
    let middle = sorted.count / 2
    let upper = Double(sorted[middle])
    return text(sorted.count.isMultiple(of: 2) ? (Double(sorted[middle - 1]) + upper) / 2 : upper)
  }

  /// At most two decimals, without zeros at the end: `6`, `4.25`.
  static func text(_ value: Double) -> String {
    guard let whole = whole(value * 100) else { return "–" }
    let rest = abs(whole) % 100
    let sign = whole < 0 ? "-" : ""
    let digits = "\(sign)\(abs(whole) / 100)"
    if rest == 0 { return digits }
    let decimals = rest < 10 ? "0\(rest)" : "\(rest)"
    return digits + "." + (decimals.hasSuffix("0") ? String(decimals.dropLast()) : decimals)
  }

  /// How much of the way from `baseline` to `target` is done at `now`, in whole percent; the same
  /// for numbers that should rise and for those that should fall. Nil when there is no way to go.
  static func progress(baseline: Double, now: Double, target: Double) -> Int? {
    target == baseline ? nil : whole((now - baseline) / (target - baseline) * 100)
  }

  /// The nearest whole number, halves away from zero; nil beyond a thousand billion.
  ///
  /// The standard library's rounding would need the C library to link.
  private static func whole(_ value: Double) -> Int? {
    guard value.isFinite, abs(value) < 1e12 else { return nil }
    return Int(value < 0 ? value - 0.5 : value + 0.5)
  }
}
