/// A day written in figures alone: `31.12.`, `30.06.2027`, `31/12/2027`, `2027/12/31`, `12月31日`.
struct DayFigures {
  /// Nil where nothing is said of it.
  let year: Int?
  let month: Int
  let day: Int

  /// Nil for anything else, and for `5/4/2027`, which is a day in April here and in May there.
  init?(_ text: String) {
    let text = text.split(separator: " ").joined()
    guard let found = Self.dotted(text) ?? Self.slashed(text) ?? Self.eastern(text) else {
      return nil
    }
    self = found
  }

  private init(_ year: Int?, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day before the month, with a full stop behind each number: `31.12` alone is a decimal.
  private static func dotted(_ text: String) -> DayFigures? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let numbers = numbers(parts.dropLast()) else { return nil }
    if parts[2].isEmpty { return DayFigures(nil, numbers[1], numbers[0]) }
    guard let year = Int(parts[2]) else { return nil }
    switch parts[2].count {
    case 4: return DayFigures(year, numbers[1], numbers[0])
    case 2: return DayFigures(2000 + year, numbers[1], numbers[0])
    default: return nil
    }
  }

  private static func slashed(_ text: String) -> DayFigures? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, let numbers = numbers(parts) else { return nil }
    if parts[0].count == 4 { return DayFigures(numbers[0], numbers[1], numbers[2]) }
    guard parts[2].count == 4 else { return nil }
    switch (numbers[0] > 12, numbers[1] > 12) {
    case (true, false): return DayFigures(numbers[2], numbers[1], numbers[0])
    case (false, true): return DayFigures(numbers[2], numbers[0], numbers[1])
    default: return numbers[0] == numbers[1] ? DayFigures(numbers[2], numbers[0], numbers[0]) : nil
    }
  }

  /// As Chinese, Japanese and Korean write it.
  private static func eastern(_ text: String) -> DayFigures? {
    guard let last = text.last, "日일".contains(last) else { return nil }
    let parts = text.dropLast().split { "年月년월".contains($0) }
    guard let numbers = numbers(parts) else { return nil }
    switch numbers.count {
    case 2: return DayFigures(nil, numbers[0], numbers[1])
    case 3: return DayFigures(numbers[0], numbers[1], numbers[2])
    default: return nil
    }
  }

  private static func numbers(_ parts: some Collection<Substring>) -> [Int]? {
    let numbers = parts.compactMap { 1...4 ~= $0.count ? Int($0) : nil }
    return numbers.count == parts.count && numbers.allSatisfy { $0 > 0 } ? numbers : nil
  }
}
