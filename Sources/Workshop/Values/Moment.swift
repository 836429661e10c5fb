/// A point in time to the second, in UTC.
public struct Moment: Hashable, Sendable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public var seconds: Int

  public init(seconds: Int) {
    self.seconds = seconds
  }

  public static func < (left: Moment, right: Moment) -> Bool {
    left.seconds < right.seconds
  }

  /// The calendar day in UTC.
  public var day: Day {
    Day(number: (seconds - ((seconds % 86_400) + 86_400) % 86_400) / 86_400)
  }

  /// `YYYY-MM-DDThh:mm:ssZ`.
  public var text: String {
    let rest = seconds - day.number * 86_400
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day.text)T\(clock.joined(separator: ":"))Z"
  }

  /// Reads what `text` writes; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(iso: parts[0]), parts[1].hasSuffix("Z") else {
      return nil
    }
    let clock = parts[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
    let numbers = clock.compactMap { part in
      part.count == 2 && part.utf8.allSatisfy { 48...57 ~= $0 } ? Int(part) : nil
    }
    guard clock.count == 3, numbers.count == 3, 0..<24 ~= numbers[0], 0..<60 ~= numbers[1],
      0..<60 ~= numbers[2]
    else { return nil }
    seconds = day.number * 86_400 + numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
  }
}
