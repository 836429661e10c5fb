extension Day {
  /// A day that ends a sentence without a word in front of it: `call the bank tomorrow`, `ring ten of them
  /// next week`. What a day could be and something else as well is none: `3 weeks`, `May`, `2027`.
  ///
  /// - Returns: the sentence without it, empty where it says nothing else; the day, and how it was said.
  package static func ending(
    _ sentence: String, today: Day
  ) -> (rest: String, day: Day, said: String)? {
    let words = sentence.split(separator: " ").map(String.init)
    for count in stride(from: min(6, words.count), through: 1, by: -1) {
      let said = Array(words.suffix(count))
      guard isPlain(said), let day = Day(spoken: said.joined(separator: " "), today: today) else {
        continue
      }
      return (words.dropLast(count).joined(separator: " "), day, said.joined(separator: " "))
    }
    return nil
  }

  /// Whether the words are of the kind that only a day is said with.
  private static func isPlain(_ said: [String]) -> Bool {
    let plain = said.map { $0.lowercased().filter { !",.".contains($0) } }
    if plain == ["tonight"] { return true }
    let words = DayPhrase.plain(plain)
    guard let first = words.first else { return false }
    if ["today", "tomorrow"].contains(first) || DayPhrase.weekday(first) != nil {
      return true
    }
    if words.count > 1, ["next", "this", "in", "within", "end"].contains(first) { return true }
    let sides: Set = ["before", "after"]
    if words.contains(where: sides.contains) {
      return ["week", "day"].contains { words.contains($0) }
    }
    let isDated =
      words.contains { Int($0) != nil } && words.contains { Day.month(named: $0) != nil }
    return words.count > 1 && isDated
  }
}
