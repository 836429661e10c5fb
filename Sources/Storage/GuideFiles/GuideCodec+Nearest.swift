extension GuideCodec {
  /// Names that somebody may have meant.
  enum Nearest {
    /// The candidate that takes the fewest letters to change, at most two, or one in short words;
    /// letter case is free.
    static func to(_ given: String, among candidates: [String]) -> String? {
      let wanted = Array(given.lowercased())
      let most = wanted.count <= 4 ? 1 : 2
      var best: (name: String, distance: Int)?
      for candidate in candidates {
        let letters = Array(candidate.lowercased())
        guard abs(letters.count - wanted.count) <= most else { continue }
        let distance = distance(wanted, letters)
        if distance <= most, distance < best?.distance ?? .max { best = (candidate, distance) }
      }
      return best?.name
    }

    /// How many letters must be put in, taken out or replaced.
    private static func distance(_ one: [Character], _ other: [Character]) -> Int {
      var row = Array(0...other.count)
      for (index, letter) in one.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for column in other.indices {
          let replaced = diagonal + (letter == other[column] ? 0 : 1)
          diagonal = row[column + 1]
          row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
        }
      }
      return row[other.count]
    }
  }
}
