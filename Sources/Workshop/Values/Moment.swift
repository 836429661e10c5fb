/// A point in time to the second, in UTC, in the years 1 to 9999.
///
/// A moment beyond either end of the calendar is the last one within it, so that whatever a clock or
/// a sum says can be written, and read again.
package struct Moment: Hashable, Sendable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package var seconds: Int {
    didSet { seconds = Moment.nearest(to: seconds) }
  }

  package init(seconds: Int) {
    self.seconds = Moment.nearest(to: seconds)
  }

  private static func nearest(to seconds: Int) -> Int {
    min(max(seconds, Day.first.number * 86_400), (Day.last.number + 1) * 86_400 - 1)
  }

  package static func < (left: Moment, right: Moment) -> Bool {
    left.seconds < right.seconds
  }

  /// The calendar day in UTC.
  package var day: Day {
    Day(number: (seconds - ((seconds % 86_400) + 86_400) % 86_400) / 86_400)
  }

  /// `YYYY-MM-DDThh:mm:ssZ`.
  package var text: String {
    let rest = seconds - day.number * 86_400
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day.text)T\(padded(rest / 3600)):\(padded(rest / 60 % 60)):\(padded(rest % 60))Z"
  }

  /// Reads what `text` writes; nil for anything else.
  package init?(_ text: some StringProtocol) {
    // A long session has tens of thousands of moments: they are read byte by byte.
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
      bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let year = Day.number(bytes[0..<4]), let month = Day.number(bytes[5..<7]),
      let dayOfMonth = Day.number(bytes[8..<10]),
      let day = Day(year: year, month: month, day: dayOfMonth),
      let hours = Day.number(bytes[11..<13]), hours < 24,
      let minutes = Day.number(bytes[14..<16]), minutes < 60,
      let rest = Day.number(bytes[17..<19]), rest < 60
    else { return nil }
    seconds = day.number * 86_400 + hours * 3600 + minutes * 60 + rest
  }
}
