/// A day of the Gregorian calendar, or a whole month or year where nobody knows the day any more.
package struct Day: Hashable, Sendable, Comparable {
  /// How much of the calendar is meant.
  package enum Precision: Int, Sendable {
    case day, month, year
  }

  /// Days since 1970-01-01; of a month or year its first day.
  package let number: Int
  package let precision: Precision
  /// Whether it means the whole month.
  package var isMonth: Bool { precision == .month }

  package init(number: Int) {
    self.number = number
    precision = .day
  }

  /// 1 January of the year 1, the first day that can be written.
  package static let first = Day(number: -719_162)
  /// 31 December 9999, the last day that can be written.
  package static let last = Day(number: 2_932_896)

  /// The day this many days later; nil beyond either end of the calendar.
  package func adding(_ days: Int) -> Day? {
    let (sum, overflows) = number.addingReportingOverflow(days)
    guard !overflows, Day.first.number...Day.last.number ~= sum else { return nil }
    return Day(number: sum)
  }

  /// A whole month; nil when there is no such month.
  package init?(year: Int, month: Int) {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    number = first.number
    precision = .month
  }

  /// A whole year, 1 to 9999; nil for any other.
  package init?(year: Int) {
    guard let first = Day(year: year, month: 1, day: 1) else { return nil }
    number = first.number
    precision = .year
  }

  /// Its last day, where a whole month or year is meant.
  package var end: Day {
    switch precision {
    case .day: self
    case .month: adding(months: 1)?.adding(-1) ?? self
    case .year: Day(year: parts.year, month: 12, day: 31) ?? self
    }
  }

  /// Nil when there is no such day. Years 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= Day.length(of: month, in: year) else {
      return nil
    }
    // Days from civil, Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
    precision = .day
  }

  /// Reads `YYYY-MM-DD`, `YYYY-MM` as the whole month or `YYYY` as the whole year.
  package init?(iso text: String) {
    // Many maps hold tens of thousands of days: they are read byte by byte.
    let bytes = Array(text.utf8)
    let hyphen = UInt8(ascii: "-")
    if bytes.count == 4 {
      guard let year = Day.number(bytes[...]) else { return nil }
      self.init(year: year)
      return
    }
    guard bytes.count == 7 || bytes.count == 10 && bytes[7] == hyphen, bytes[4] == hyphen,
      let year = Day.number(bytes[0..<4]), let month = Day.number(bytes[5..<7])
    else { return nil }
    if bytes.count == 7 {
      self.init(year: year, month: month)
    } else if let day = Day.number(bytes[8..<10]) {
      self.init(year: year, month: month, day: day)
    } else {
      return nil
    }
  }

  /// What digits write; nil when one of them is none.
  static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard 48...57 ~= digit else { return nil }
      number = number * 10 + Int(digit) - 48
    }
    return number
  }

  /// The same day of the month so many months later, or the last one where the month is shorter; nil
  /// beyond either end of the calendar.
  package func adding(months count: Int) -> Day? {
    let (year, month, day) = parts
    let months = year * 12 + month - 1 + count
    guard months >= 12 else { return nil }
    let (newYear, newMonth) = (months / 12, months % 12 + 1)
    return Day(
      year: newYear, month: newMonth, day: min(day, Day.length(of: newMonth, in: newYear)))
  }

  /// From 0 for Monday.
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// The earlier first; a month comes after its first day, and a year after both.
  package static func < (left: Day, right: Day) -> Bool {
    left.number == right.number
      ? left.precision.rawValue < right.precision.rawValue : left.number < right.number
  }

  /// Year, month (1 to 12) and day of the month (1 to 31).
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let index = (5 * dayOfYear + 2) / 153
    let month = index < 10 ? index + 3 : index - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * index + 2) / 5 + 1)
  }

  /// `YYYY-MM-DD`, of a month `YYYY-MM`, of a year `YYYY`.
  package var text: String {
    let (year, month, day) = parts
    let padded = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    if precision == .year { return padded }
    let head = padded + (month < 10 ? "-0" : "-") + String(month)
    return isMonth ? head : head + (day < 10 ? "-0" : "-") + String(day)
  }

  /// `14 June 2027`, of a month `June 2027`, of a year `2027`.
  package var words: String {
    let (year, month, day) = parts
    if precision == .year { return String(year) }
    let name = Day.monthNames[month - 1]
    let head = isMonth ? "" : "\(day) "
    return head + "\(name.prefix(1).uppercased())\(name.dropFirst()) \(year)"
  }

  static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Reads a day as people say it: `2027-09-30`, `today`, `tomorrow`, `yesterday`, `+14d`, `+2w`, `30 Sep`,
  /// `30 September 2027`, `Sep 30`, `31.12.`, `30.06.2027`, `31. Dezember`. Without a year it is the next such day, or the last one when
  /// `isPast`, today included. A month, `2027-03` or `March 2027`, is the whole month when `isPast`,
  /// else its last day.
  package init?(spoken text: String, today: Day, isPast: Bool = false) {
    if let twice = DayPhrase(today: today, isPast: isPast).saidTwice(text) {
      self = twice
      return
    }
    if let figures = DayFigures(text) {
      guard
        let day = figures.year.map({ Day(year: $0, month: figures.month, day: figures.day) })
          ?? Day.nearest(figures.month, figures.day, to: today, isPast: isPast)
      else { return nil }
      self = day
      return
    }
    let said = text.lowercased().split { " ,.".contains($0) }.map(String.init)
    let phrase = DayPhrase(today: today, isPast: isPast)
    if let day = phrase.dayOfMonth(said) ?? phrase.beforeMonth(said) {
      self = day
      return
    }
    let words = DayPhrase.plain(said)
    if let month = Day.month(spoken: words) {
      let (year, number, _) = month.parts
      let last = Day(year: year, month: number, day: Day.length(of: number, in: year))
      guard let day = isPast ? month : last else { return nil }
      self = day
      return
    }
    if let day = Day.relative(words, to: today)
      ?? (words.count == 1 && words[0].count > 4 ? Day(iso: words[0]) : nil)
    {
      self = day
      return
    }
    if let day = DayPhrase(today: today, isPast: isPast).day(words) {
      self = day
      return
    }
    guard 2...3 ~= words.count else { return nil }
    let (first, second) = (words[0], words[1])
    guard let month = Day.month(named: second) ?? Day.month(named: first),
      let day = Int(Day.month(named: second) == nil ? second : first)
    else { return nil }
    if words.count == 3 {
      guard words[2].count == 4, let year = Int(words[2]) else { return nil }
      self.init(year: year, month: month, day: day)
    } else {
      guard let nearest = Day.nearest(month, day, to: today, isPast: isPast) else { return nil }
      self = nearest
    }
  }

  /// The next such day, or the last one when `isPast`, today included.
  private static func nearest(_ month: Int, _ day: Int, to today: Day, isPast: Bool) -> Day? {
    let year = today.parts.year
    // Nine years reach from any day to a 29 February on either side.
    let days = (0...8).lazy.compactMap {
      Day(year: isPast ? year - $0 : year + $0, month: month, day: day)
    }
    return days.first { isPast ? $0 <= today : $0 >= today }
  }

  /// `today`, `+14d`, `-1 week`: a number with its sign and the unit it is counted in.
  private static func relative(_ words: [String], to today: Day) -> Day? {
    switch words {
    case ["today"]: return today
    case ["yesterday"]: return today.adding(-1)
    case ["tomorrow"]: return today.adding(1)
    default: break
    }
    let said = words.joined().replacing("\u{2212}", with: "-")
    guard let sign = said.first, "+-".contains(sign), words.count <= 2 else { return nil }
    let digits = said.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), 0...36_500 ~= number else { return nil }
    let count = sign == "-" ? -number : number
    switch said.dropFirst(1 + digits.count) {
    case "d", "day", "days": return today.adding(count)
    case "w", "week", "weeks": return today.adding(7 * count)
    case "m", "month", "months": return today.adding(months: count)
    default: return nil
    }
  }

  /// `2027-03` or `March 2027` as a month.
  private static func month(spoken words: [String]) -> Day? {
    if words.count == 1, let day = Day(iso: words[0]), day.isMonth { return day }
    guard words.count == 2, words[1].count == 4, let year = Int(words[1]),
      let month = Day.month(named: words[0])
    else { return nil }
    return Day(year: year, month: month)
  }

  static func month(named word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let index = monthNames.firstIndex {
      $0.hasPrefix(word) || word == "sept" && $0 == "september"
    }
    return index.map { $0 + 1 } ?? month(inAnyLanguage: word)
  }

  /// Whether it is the whole name of a month, in any language that has its own here.
  static func isMonthName(_ word: String) -> Bool {
    monthNames.contains(word) || month(inAnyLanguage: word) != nil
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
