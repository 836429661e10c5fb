extension DayPhrase {
  /// One day said in two ways: `Friday, 4 Dec`, `today, 1 Dec`, `4.12., a Friday`. Nil where the two are not
  /// the same day, for then neither is known to be meant.
  func saidTwice(_ text: String) -> Day? {
    let words = text.split { " ,()".contains($0) }.map(String.init)
    guard words.count > 1 else { return nil }
    let behind = words.dropLast(words[words.count - 2].lowercased() == "a" ? 2 : 1)
    return date(behind[...], called: words[words.count - 1])
      ?? date(words.dropFirst(), called: words[0])
  }

  private func date(_ words: ArraySlice<String>, called name: String) -> Day? {
    guard let day = DayWords.english([name.lowercased()]).first.flatMap(near) else { return nil }
    if words.count == 1,
      ["today", "tomorrow"].contains(
        DayWords.english([words[words.startIndex].lowercased()]).first),
      let said = Day(spoken: words[words.startIndex], today: today)
    {
      return day(said) ? said : nil
    }
    guard
      let first = words.first?.lowercased(),
      first.first?.isNumber == true || Day.month(named: first) != nil
    else { return nil }
    let date = words.joined(separator: " ")
    let isDate =
      DayFigures(date) != nil
      || date.contains(where: \.isNumber)
        && words.contains { Day.month(named: $0.lowercased().filter { $0 != "." }) != nil }
    guard isDate, let said = Day(spoken: date, today: today, isPast: isPast) else { return nil }
    return day(said) ? said : nil
  }

  /// Whether a day is the one called so; nil where the word calls none.
  private func near(_ name: String) -> ((Day) -> Bool)? {
    switch name {
    case "today": { $0 == today }
    case "tomorrow": { $0 == today.adding(1) }
    case "yesterday": { $0 == today.adding(-1) }
    default: DayPhrase.weekday(name).map { weekday in { $0.weekday == weekday } }
    }
  }
}
