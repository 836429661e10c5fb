/// What is due, in words.
package enum DueWording {
  package static let changeQuestion =
    "Has anything changed that would change this map: a release, a channel, a price, a rule, twice"
    + " the reports?"

  /// `today`, `on Monday`, `by 30 April`, `by 30 April 2028`.
  package static func when(_ day: Day, today: Day) -> String {
    switch day.number - today.number {
    case 0: return "today"
    case 1: return "tomorrow"
    case 2...6: return "on \(weekdays[day.weekday])"
    default: return "by \(short(day, today: today))"
    }
  }

  /// When several things are due: `on Monday`; on different days, `by Monday (the first on Wednesday)`.
  static func when(_ days: [Day], today: Day) -> String? {
    guard let first = days.min(), let last = days.max() else { return nil }
    let end = when(last, today: today)
    // A date has its "by" already, and its first day may be as far away.
    guard first != last, last.number - today.number <= 6 else { return end }
    let by = end.hasPrefix("on ") ? "by " + end.dropFirst(3) : "by " + end
    return "\(by) (the first \(when(first, today: today)))"
  }

  /// `30 April`, with its year where that is another one.
  package static func short(_ day: Day, today: Day) -> String {
    let words = day.words
    return day.parts.year == today.parts.year ? String(words.dropLast(5)) : words
  }

  /// `2 days late`, `today`, `in 3 days`.
  static func distance(_ day: Day, today: Day) -> String {
    let days = day.number - today.number
    if days < 0 { return "\((-days).counted("day", "days")) late" }
    return days == 0 ? "today" : "in \(days.counted("day", "days"))"
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  static func counted(_ count: Int, _ one: String, _ several: String) -> String {
    count == 1 ? (one.hasPrefix("a") ? "an \(one)" : "a \(one)") : "\(count) \(several)"
  }
}

extension DueList {
  /// `Van parts: 2 actions late, a reading due on Monday, 3 guesses to settle by 30 April`; nil when
  /// nothing is late or near.
  package func summary(called title: String? = nil) -> String? {
    let parts = Due.What.allCases.flatMap(parts)
    guard !parts.isEmpty else { return nil }
    return "\(title ?? self.title): \(parts.joined(separator: ", "))"
  }

  private func parts(of what: Due.What) -> [String] {
    let all = items.filter { $0.what == what }
    let late = all.filter(\.isLate)
    let near = all.filter { $0.standing == .today || $0.standing == .near }
    var parts: [String] = []
    if !late.isEmpty { parts.append(what.late(late.count)) }
    if let when = DueWording.when(near.compactMap(\.day), today: today) {
      parts.append(what.near(near.count, when))
    }
    if what == .change, all.contains(where: { $0.standing == .late }) {
      parts.append("the monthly question is open")
    }
    return parts
  }
}

extension Due.What {
  fileprivate func late(_ count: Int) -> String {
    switch self {
    case .action: "\(DueWording.counted(count, "action", "actions")) late"
    case .reading: "\(DueWording.counted(count, "reading", "readings")) late"
    case .todaysValue: "today's value of \(DueWording.counted(count, "KPI", "KPIs")) to find"
    case .guess: "\(DueWording.counted(count, "guess", "guesses")) past the day"
    case .look: "a look at the numbers late"
    case .mapAgain: "time to map again"
    case .leftOpen: "what was left open not asked yet"
    case .showing: "not shown to customers yet"
    case .change: "the monthly question is open"
    }
  }

  fileprivate func near(_ count: Int, _ when: String) -> String {
    switch self {
    case .action: "\(DueWording.counted(count, "action", "actions")) due \(when)"
    case .reading: "\(DueWording.counted(count, "reading", "readings")) due \(when)"
    case .todaysValue: "today's value of \(DueWording.counted(count, "KPI", "KPIs")) due \(when)"
    case .guess: "\(DueWording.counted(count, "guess", "guesses")) to settle \(when)"
    case .look: "a look at the numbers \(when)"
    case .mapAgain: "map again \(when)"
    case .leftOpen: "what was left open to ask \(when)"
    case .showing: "to show to customers \(when)"
    case .change: "the monthly question \(when)"
    }
  }
}

extension Due {
  /// What is to be done, in the middle of a list: `read Detail page to checkout`.
  package var deed: String {
    switch what {
    case .action, .look, .mapAgain, .leftOpen, .showing, .change: title
    case .reading: "Read \(title)"
    case .todaysValue: "Find today's value of \(title)"
    case .guess: "Settle: \(title)"
    }
  }

  /// The whole of it in a line: `2 days late · 25 March 2027 · Send day and hour · Stock lead`.
  package func line(today: Day) -> String {
    let days = day.map { [DueWording.distance($0, today: today), $0.words] } ?? ["no day"]
    let when = what == .change ? ["once a month"] : days
    return (when + [deed] + (owner.map { [$0] } ?? [])).joined(separator: " · ")
  }
}
