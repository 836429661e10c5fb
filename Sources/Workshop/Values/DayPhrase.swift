/// A day as people say it in more words than a number and a month: `end of june`, `in 3 weeks`.
struct DayPhrase {
  let today: Day
  let isPast: Bool

  /// Takes out what says nothing: `on the 27th of November` is `27 november`.
  static func plain(_ words: [String]) -> [String] {
    DayWords.english(words).map(withoutOrdinal)
  }

  func day(_ words: [String]) -> Day? {
    guard let first = words.first else { return nil }
    if let day = besides(words) ?? weekdayOfMonth(words) { return day }
    // `christmas next year`, `june this year`: the year is another word for its number.
    if words.count > 2, words.last == "year", let year = year(Array(words.suffix(2))) {
      let said = Array(words.dropLast(2)) + ["\(year)"]
      return day(said)
        ?? Day(spoken: said.joined(separator: " "), today: today, isPast: isPast)
    }
    if let end = endOfSpan(words) { return end }
    let rest = Array(words.dropFirst())
    // `a week from now`
    if !isPast, words.count > 2, words[words.count - 2] == "from",
      ["now", "today"].contains(words.last), let length = length(words.dropLast(2))
    {
      return later(length.count, length.unit)
    }
    switch first {
    case "since" where isPast && !rest.isEmpty:
      return Day(spoken: rest.joined(separator: " "), today: today, isPast: true)
    case "early": return month(rest).flatMap { Day(number: $0.number).adding(6) }
    case "late": return month(rest).flatMap { lastDay(of: $0) }
    case "end":
      if rest.last == "week", rest.count <= 2 {
        return today.adding((rest.first == "next" ? 7 : 0) + 4 - today.weekday)
      }
      return month(rest).flatMap { lastDay(of: $0) } ?? year(rest).flatMap { lastDay(ofYear: $0) }
        ?? quarter(rest)
    case "start" where rest == ["next", "week"], "beginning" where rest == ["next", "week"]:
      return today.adding(7 - today.weekday)
    case "start", "beginning": return month(rest).map { Day(number: $0.number) }
    case "mid", "middle": return month(rest).flatMap { Day(number: $0.number).adding(14) }
    case "in" where rest == ["half", "a", "year"]: return today.adding(months: 6)
    case "in" where rest.count == 1 && Day.isMonthName(rest[0]): return wholeMonth(rest)
    case "in": return length(rest).flatMap { later($0.count, $0.unit) } ?? season(rest)
    case "after" where feast(rest) != nil: return besides(["week"] + words)
    case "within" where !isPast: return length(rest).flatMap { later($0.count, $0.unit) }
    default: break
    }
    // `thursday morning`, `next friday at noon`: the hour does not change the day.
    if words.count == 2, first == "this", ["morning", "afternoon", "evening"].contains(words[1]) {
      return today
    }
    if words.count > 1, ["morning", "afternoon", "evening", "noon"].contains(words.last) {
      return day(words.dropLast(words[words.count - 2] == "at" ? 2 : 1))
    }
    if words.count == 2, words[1] == "week", let weekday = Self.weekday(first) {
      return next(weekday).flatMap { $0.adding(7) }
    }
    // `friday in a week`
    if words.count > 2, words[1] == "in", let weekday = Self.weekday(first),
      let length = length(words.dropFirst(2)), length.unit == .week
    {
      let first = weekday == today.weekday ? today : next(weekday)
      return first?.adding(7 * length.count)
    }
    if let season = season(words) ?? feast(words) ?? quarter(words) { return season }
    if words.last == "ago" { return length(words.dropLast()).flatMap { later(-$0.count, $0.unit) } }
    if words.count == 2, ["next", "this", "last"].contains(first) {
      return named(rest[0], first)
    }
    if words.count == 1, let weekday = Self.weekday(first) { return next(weekday) }
    if let day = afterNext(words) ?? inWeek(words) ?? wholeMonth(words) { return day }
    if let year = year(words) {
      return isPast ? Day(year: year) : lastDay(ofYear: year)
    }
    return isPast ? nil : length(words).flatMap { later($0.count, $0.unit) }
  }

  // MARK: Parts

  /// `before january`, `before march 2028`, `before christmas`: the last day in front of it.
  func beforeMonth(_ said: [String]) -> Day? {
    guard let first = said.first, DayWords.isBefore(first), said.count > 1,
      case let words = DayWords.english(Array(said.dropFirst()))
    else { return nil }
    if let feast = feast(words) { return feast.adding(-1) }
    // A season is known by its last day; winter has but one month within the year.
    if !isPast, let end = season(words) {
      let first = Day(year: end.parts.year, month: end.parts.month)?
        .adding(months: end.parts.month == 12 ? 0 : -2)
      return first?.adding(-1)
    }
    guard let name = words.first, Day.isMonthName(name), let month = month(words) else {
      return nil
    }
    return Day(number: month.number).adding(-1)
  }

  /// `the fifteenth`, `15th`: the next such day, or the last where the past is meant. A bare number is none.
  func dayOfMonth(_ said: [String]) -> Day? {
    let words = DayWords.english(said)
    guard words.count == 1, words[0].first?.isNumber != true || Int(words[0]) == nil,
      let number = Int(Self.withoutOrdinal(words[0])), 1...31 ~= number
    else { return nil }
    let (year, month, _) = today.parts
    let months = (-2...2).compactMap { Day(year: year, month: month)?.adding(months: $0) }
    let days = months.compactMap { month in
      Day(year: month.parts.year, month: month.parts.month, day: number)
    }
    return isPast ? days.last { $0 <= today } : days.first { $0 > today }
  }

  /// `the week before easter`, `2 weeks after christmas`, `the day before friday`, `the week of 3 May`:
  /// of a week its Friday.
  private func besides(_ words: [String]) -> Day? {
    let sides = ["before": -1, "after": 1, "of": 0]
    guard let place = words.firstIndex(where: { sides[$0] != nil }), place > 0,
      let side = sides[words[place]], words.dropFirst(place + 1).first != "next",
      let day = Day(
        spoken: words.dropFirst(place + 1).joined(separator: " "), today: today, isPast: isPast)
    else { return nil }
    let span = words[..<place]
    if span == ["week"] {
      let monday = day.adding(-day.weekday)
      // The last Friday in front of the day, which for one at the weekend lies in its own week.
      let isInFront = side < 0 && day.weekday > 4
      return monday?.adding((isInFront ? 0 : 7 * side) + 4)
    }
    if span.count == 1, side != 0, let weekday = Self.weekday(span[0]) {
      let distance = (side * (weekday - day.weekday) + 13) % 7 + 1
      return day.adding(side * distance)
    }
    let length = span == ["day"] ? (1, .day) : length(span)
    guard side != 0, let length else { return nil }
    return DayPhrase(today: day, isPast: isPast).later(side * length.0, length.1)
  }

  /// `jan to oct 2026`, `from may to july`, of the past: what was gathered over a time stands at its end.
  private func endOfSpan(_ words: [String]) -> Day? {
    let words = words.first == "from" ? words.dropFirst() : words[...]
    guard isPast,
      let place = words.firstIndex(where: { ["to", "until", "till", "-", "–"].contains($0) }),
      place > words.startIndex, words.count <= 5,
      case let (start, end) = (Array(words[..<place]), Array(words[(place + 1)...])),
      month(start) ?? year(start).flatMap({ Day(year: $0) }) != nil
    else { return nil }
    return Day(spoken: end.joined(separator: " "), today: today, isPast: true)
  }

  /// `1 monday in march`, `last friday march 2028`, `1 week june`: the next one of them, or the last where the past is
  /// meant.
  private func weekdayOfMonth(_ words: [String]) -> Day? {
    // Of a week its Friday.
    guard words.count > 2, let weekday = words[1] == "week" ? 4 : Self.weekday(words[1]),
      let which = words[0] == "last" ? 5 : Int(words[0]), 1...5 ~= which
    else { return nil }
    let isIn = ["in", "of"].contains(words[2])
    guard let month = month(Array(words.dropFirst(isIn ? 3 : 2))) else { return nil }
    let (year, number, _) = month.parts
    if words.last == "month" {
      return [0, 1].lazy.compactMap { month.adding(months: $0) }
        .compactMap { day(which, weekday, of: $0) }.first { isPast || $0 >= today }
    }
    let years = words.last == "\(year)" ? [year] : isPast ? [year, year - 1] : [year, year + 1]
    return years.lazy.compactMap {
      Day(year: $0, month: number).flatMap { self.day(which, weekday, of: $0) }
    }
    .first { years.count == 1 || (isPast ? $0 <= today : $0 >= today) }
  }

  /// The fifth is the last, where a month has only four.
  private func day(_ which: Int, _ weekday: Int, of month: Day) -> Day? {
    let first = Day(number: month.number)
    guard let length = lastDay(of: month)?.parts.day else { return nil }
    let earliest = (weekday - first.weekday + 7) % 7
    let place = earliest + 7 * (which - 1)
    return first.adding(place < length ? place : which == 5 ? place - 7 : -1)
  }

  /// `next friday`, `next week`, `next month`, `this year`.
  private func named(_ word: String, _ which: String) -> Day? {
    let step = which == "next" ? 1 : which == "last" ? -1 : 0
    if let weekday = Self.weekday(word) {
      if which == "last" { return today.adding(-1 - (today.weekday + 6 - weekday) % 7) }
      // The one of the next week, from Monday to Sunday.
      return today.adding(7 * step + weekday - today.weekday)
    }
    if which == "last", Day.isMonthName(word), let number = Day.month(named: word) {
      let year = today.parts.year
      return [year, year - 1].lazy.compactMap { Day(year: $0, month: number) }.first { $0 < today }
    }
    switch word {
    case "week" where step != 0: return today.adding(7 * step)
    case "month":
      let month = month([which, word])
      return isPast ? month : month.flatMap { lastDay(of: $0) }
    case "year" where step >= 0 && !isPast: return lastDay(ofYear: today.parts.year + step)
    default: return nil
    }
  }

  /// `friday after next`, `week after next`: one further than `next friday`.
  private func afterNext(_ words: [String]) -> Day? {
    guard words.count == 3, Array(words.dropFirst()) == ["after", "next"] else { return nil }
    if words[0] == "month" { return later(2, .month).flatMap { lastDay(of: $0) } }
    return named(words[0], "next").flatMap { $0.adding(7) }
  }

  /// `friday next week`, `next week friday`.
  private func inWeek(_ words: [String]) -> Day? {
    guard words.count == 3 else { return nil }
    let week = ["next", "week"]
    let name =
      Array(words.suffix(2)) == week ? words[0] : Array(words.prefix(2)) == week ? words[2] : nil
    return name.flatMap(Self.weekday).flatMap { today.adding(7 + $0 - today.weekday) }
  }

  /// `march` by its whole name, for `Jan` may be somebody's: all of it where the past is meant,
  /// else its last day.
  private func wholeMonth(_ words: [String]) -> Day? {
    guard words.count == 1, Day.isMonthName(words[0]), let month = month(words) else { return nil }
    return isPast ? month : lastDay(of: month)
  }

  /// The next day that is called so; where the past is meant, the last one.
  private func next(_ weekday: Int) -> Day? {
    let distance = (weekday - today.weekday + 7) % 7
    if isPast { return today.adding(distance == 0 ? -7 : distance - 7) }
    return today.adding(distance == 0 ? 7 : distance)
  }

  /// `june`, `june 2027`, `month`, `this month` or `next month`, by its first day.
  private func month(_ words: [String]) -> Day? {
    let (year, number, _) = today.parts
    switch words {
    case ["month"], ["this", "month"]: return Day(year: year, month: number)
    case ["next", "month"]:
      return later(1, .month).flatMap { Day(year: $0.parts.year, month: $0.parts.month) }
    case ["last", "month"]:
      return later(-1, .month).flatMap { Day(year: $0.parts.year, month: $0.parts.month) }
    default: break
    }
    guard let first = words.first, let month = Day.month(named: first), words.count <= 2 else {
      return nil
    }
    if words.count == 2 { return self.year([words[1]]).flatMap { Day(year: $0, month: month) } }
    let isNextYear = !isPast && month < number
    let isLastYear = isPast && month > number
    return Day(year: isNextYear ? year + 1 : isLastYear ? year - 1 : year, month: month)
  }

  /// `2028`, `year`, `this year` or `next year`.
  private func year(_ words: [String]) -> Int? {
    switch words {
    case ["year"], ["this", "year"]: return today.parts.year
    case ["next", "year"]: return today.parts.year + 1
    case ["last", "year"]: return today.parts.year - 1
    default:
      guard words.count == 1, words[0].count == 4, let year = Int(words[0]), 1900...2999 ~= year
      else { return nil }
      return year
    }
  }

  /// `summer 2029`, `next summer`, `summer`: its last day, that of winter within the year.
  private func season(_ words: [String]) -> Day? {
    let ends = ["spring": 5, "summer": 8, "autumn": 11, "fall": 11, "winter": 12]
    let name =
      ["next", "this", "last"].contains(words.first) ? words.dropFirst().first : words.first
    guard let name, let month = ends[name], words.count <= 2 else { return nil }
    if isPast { return pastSeason(words, month) }
    if words.count == 2, words[0] == name {
      return year([words[1]]).flatMap { Day(year: $0, month: month) }.flatMap(lastDay)
    }
    let thisYear = today.parts.year
    guard let coming = Day(year: thisYear, month: month).flatMap(lastDay) else { return nil }
    if words.first == "this" { return coming }
    let isNext = words.first == "next" || coming < today
    return isNext ? Day(year: thisYear + 1, month: month).flatMap(lastDay) : coming
  }

  /// `last summer`, `summer 2026`: its first day, the last one that has begun.
  private func pastSeason(_ words: [String], _ end: Int) -> Day? {
    let first = { (year: Int) in
      end == 12 ? Day(year: year, month: 12) : Day(year: year, month: end - 2)
    }
    if let year = words.last.flatMap({ year([$0]) }), words.count == 2 { return first(year) }
    let thisYear = today.parts.year
    return [thisYear, thisYear - 1].lazy.compactMap(first).first { $0 <= today }
  }

  /// `easter`, `christmas 2028`, `next easter`: the next one, or the last where the past is meant.
  private func feast(_ words: [String]) -> Day? {
    let name = words.first == "next" || words.first == "this" ? words.dropFirst() : words[...]
    if let last = name.last, last.first?.isNumber == true, let year = year([last]) {
      return Feast(called: name.dropLast())?.day(in: year)
    }
    guard let feast = Feast(called: name) else { return nil }
    let year = today.parts.year
    return isPast
      ? [year, year - 1].lazy.compactMap(feast.day).first { $0 <= today }
      : [year, year + 1].lazy.compactMap(feast.day).first { $0 >= today }
  }

  /// `q2`, `q2 2028`, `quarter`: the last day of three months.
  private func quarter(_ words: [String]) -> Day? {
    guard !isPast, let first = words.first, 1...2 ~= words.count else { return nil }
    let (thisYear, thisMonth, _) = today.parts
    let present = (thisMonth + 2) / 3
    if words == ["quarter"] || words == ["this", "quarter"] { return end(of: present, thisYear) }
    guard first.count == 2, first.first == "q", let number = first.last?.wholeNumberValue,
      1...4 ~= number
    else { return nil }
    if words.count == 2 { return year([words[1]]).flatMap { end(of: number, $0) } }
    return end(of: number, number < present ? thisYear + 1 : thisYear)
  }

  private func end(of quarter: Int, _ year: Int) -> Day? {
    Day(year: year, month: 3 * quarter).flatMap { lastDay(of: $0) }
  }

  private enum Unit: String { case day, week, month, year }

  /// `3 weeks`, `a month`, `two years`.
  private func length(_ words: some Collection<String>) -> (count: Int, unit: Unit)? {
    let words = Array(words)
    guard words.count == 2 else { return nil }
    let unit = words[1].hasSuffix("s") ? String(words[1].dropLast()) : words[1]
    let count = Self.numbers[words[0]] ?? Int(words[0])
    if unit == "fortnight", let count, 1...500 ~= count { return (2 * count, .week) }
    guard let unit = Unit(rawValue: unit), let count, 1...1000 ~= count else { return nil }
    return (count, unit)
  }

  private func later(_ count: Int, _ unit: Unit) -> Day? {
    switch unit {
    case .day: return today.adding(count)
    case .week: return today.adding(7 * count)
    case .month, .year:
      return today.adding(months: unit == .year ? 12 * count : count)
    }
  }

  private func lastDay(of month: Day) -> Day? {
    let (year, number, _) = month.parts
    return Day(year: year, month: number, day: Day.length(of: number, in: year))
  }

  private func lastDay(ofYear year: Int) -> Day? {
    Day(year: year, month: 12, day: 31)
  }

  // MARK: Words

  /// `27th` without its ending.
  private static func withoutOrdinal(_ word: String) -> String {
    if let number = ordinals.firstIndex(of: word) { return String(number + 1) }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let ending = word[digits.endIndex...]
    return !digits.isEmpty && ["st", "nd", "rd", "th", "er"].contains(ending)
      ? String(digits) : word
  }

  static func weekday(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return weekdays.firstIndex { $0.hasPrefix(word) }
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third",
    "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
    "twenty-ninth", "thirtieth", "thirty-first",
  ]

  private static let numbers = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]
}
