/// How long something takes, as people say it: `two days`, `10 to 20 minutes`, `5min`.
struct TimeLength {
  let words: SpokenWords

  /// How many of these words, from the first on, say how long something takes: `two days`.
  func count(_ tokens: [Substring]) -> Int? {
    for start in 0...2 where tokens.indices.contains(start) {
      // `about a week`: nothing but how near it is stands in front.
      guard
        tokens.prefix(start).dropFirst().allSatisfy({ words.reading.has($0, in: .nearness) })
          || start < 2
      else { continue }
      let isGrown = tokens[start].contains { $0.isNumber } && words.number(tokens[start]) == nil
      if isGrown {
        let unit = String(tokens[start].drop { $0.isNumber })
        if words.units.contains(LineText.bare(unit)) { return start + 1 }
      }
      guard isCount(tokens[start]) else { continue }
      var place = start + 1
      // `10 to 20 minutes`, in whatever language the word between them is.
      if tokens.indices.contains(start + 2), isCount(tokens[start + 2]) { place = start + 3 }
      // `one and a half hours`
      if tokens.dropFirst(place).starts(with: ["and", "a", "half"]) { place += 3 }
      guard tokens.indices.contains(place) else { continue }
      if words.units.contains(LineText.bare(tokens[place])) { return place + 1 }
    }
    return nil
  }

  /// `a day` is one.
  private static let articles: Set = ["a", "an", "ein", "eine", "einen", "un", "une", "una"]

  private func isCount(_ token: Substring) -> Bool {
    let parts = token.split { "-–".contains($0) }
    if Self.articles.contains(LineText.bare(token)) { return true }
    return !parts.isEmpty
      && parts.allSatisfy { words.number($0) != nil || Quantity(String($0)) != nil }
  }
}
