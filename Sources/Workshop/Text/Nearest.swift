/// Finds the name somebody most likely meant.
package enum Nearest {
  /// The name closest to `word`, at most two edits away; among equals the first.
  ///
  /// An edit inserts, drops or replaces one character, or swaps two neighbours (Damerau-Levenshtein,
  /// optimal string alignment). Letter case does not count. Names of up to three characters must be
  /// one edit away, or any would do. A text far longer than a name is a slip of nobody's.
  package static func match(for word: String, in names: some Sequence<String>) -> String? {
    guard word.utf8.count <= longest else { return nil }
    let wanted = Array(word.lowercased())
    var best: (name: String, distance: Int)?
    for name in names {
      let other = Array(name.lowercased())
      let most = max(wanted.count, other.count) <= 3 ? 1 : 2
      let bound = min(most, best.map { $0.distance - 1 } ?? most)
      guard bound >= 0, let distance = distance(wanted, other, atMost: bound) else { continue }
      best = (name, distance)
      if distance == 0 { break }
    }
    return best?.name
  }

  /// In bytes.
  private static let longest = 1_000

  /// The number of edits between two words; nil when it exceeds `bound`.
  static func distance(_ left: [Character], _ right: [Character], atMost bound: Int) -> Int? {
    guard abs(left.count - right.count) <= bound else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let isSame = left[row] == right[column]
        var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      // Swaps reach back two rows, so both must be beyond the bound to stop early.
      if (current + last).allSatisfy({ $0 > bound }) { return nil }
      beforeLast = last
      last = current
    }
    return last.last.flatMap { $0 <= bound ? $0 : nil }
  }
}
