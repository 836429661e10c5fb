/// How long something takes, as people say it: `two days`, `10 to 20 minutes`, `5min`.
struct TimeLength {
  let words: SpokenWords

  /// How many of these words, from the first on, say how long something takes: `two days`.
  func count(_ tokens: [Substring]) -> Int? {
    for start in 0...1 where tokens.indices.contains(start) {
      let isGrown = tokens[start].contains { $0.isNumber } && words.number(tokens[start]) == nil
      if isGrown {
        let unit = String(tokens[start].drop { $0.isNumber })
        if words.units.contains(LineText.bare(unit)) { return start + 1 }
      }
      guard isCount(tokens[start]) else { continue }
      var place = start + 1
      // `10 to 20 minutes`, in whatever language the word between them is.
      if tokens.indices.contains(start + 2), isCount(tokens[start + 2]) { place = start + 3 }
      guard tokens.indices.contains(place) else { continue }
      if words.units.contains(LineText.bare(tokens[place])) { return place + 1 }
    }
    return nil
  }

  private func isCount(_ token: Substring) -> Bool {
    let parts = token.split { "-–".contains($0) }
    return !parts.isEmpty && parts.allSatisfy { words.number($0) != nil }
  }
}
