/// Whether two lines may say the same, so that a person is asked.
///
/// Compared are words in lower case without accents, articles and plural endings. Lines are alike when
/// they share two thirds of their words (Jaccard), when one holds all the words of the other and is
/// at most twice as long, or when few letters differ (one in five). Different numbers make different lines.
package enum Likeness {
  private static let small: Set<String> = [
    "a", "an", "the", "to", "of", "in", "for", "and", "or", "is", "be", "we", "it", "us", "on",
    "at",
  ]

  package static func areAlike(_ one: String, _ other: String) -> Bool {
    alike(Gist(one), Gist(other))
  }

  /// Whether half the words of a line stand in another one, too.
  package static func isHalf(_ one: String, in other: String) -> Bool {
    let (one, other) = (Gist(one), Gist(other))
    return 2 * one.words.intersection(other.words).count >= one.words.count
  }

  /// Pairs of places in `lines` that are alike, in order.
  package static func pairs(among lines: [String]) -> [(first: Int, second: Int)] {
    let gists = lines.map(Gist.init)
    return lines.indices.flatMap { first in
      ((first + 1)..<max(first + 1, lines.count)).filter { alike(gists[first], gists[$0]) }
        .map { (first, $0) }
    }
  }

  /// Places in `lines` by groups of lines that are alike: each to the first of its group, in order.
  ///
  /// Fit for tens of thousands of lines: compared are only lines that share one of their rarer words.
  /// Lines that are alike but for a letter in each word stay apart.
  package static func groups(among lines: [String]) -> [[Int]] {
    let gists = lines.map(Gist.init)
    var counts: [String: Int] = [:]
    for gist in gists { for word in gist.words { counts[word, default: 0] += 1 } }
    var groups: [[Int]] = []
    var leaders = Leaders()
    var same: [Leaders.Kind: [Int]] = [:]
    for (place, gist) in gists.enumerated() {
      // Of two lines that are alike, the longer shares at least half of its words.
      let words = gist.words.map { (count: counts[$0, default: 0], word: $0) }.sorted { $0 < $1 }
      let rare = words.prefix(words.count / 2 + 1).map(\.word)
      let kind = Leaders.Kind(words: gist.words, numbers: gist.numbers)
      let near = same[kind] ?? leaders.sharing(rare, and: gist.numbers)
      if let group = near.first(where: { alike(gists[groups[$0][0]], gist) }) {
        groups[group].append(place)
      } else {
        leaders.add(groups.count, with: rare, and: gist.numbers)
        same[kind, default: near].append(groups.count)
        groups.append([place])
      }
    }
    return groups
  }

  /// The groups that a line may belong to. Different numbers make different lines, so that of a pain that
  /// stands at a thousand counters each finds only those of its own.
  private struct Leaders {
    struct Kind: Hashable {
      let words: Set<String>
      let numbers: [String]
    }

    private struct Key: Hashable {
      let word: String
      let numbers: [String]
    }

    private var groups: [Key: [Int]] = [:]
    /// For each group the number of the search that came by it last.
    private var visits: [Int] = []
    private var searches = 0

    mutating func add(_ group: Int, with words: [String], and numbers: [String]) {
      for word in words { groups[Key(word: word, numbers: numbers), default: []].append(group) }
      visits.append(0)
    }

    /// Those that share one of these words, each once and in order.
    mutating func sharing(_ words: [String], and numbers: [String]) -> [Int] {
      searches += 1
      var found: [Int] = []
      for word in words {
        for group in groups[Key(word: word, numbers: numbers)] ?? []
        where visits[group] != searches {
          visits[group] = searches
          found.append(group)
        }
      }
      return found.sorted()
    }
  }

  /// What of a line is compared.
  private struct Gist {
    let words: Set<String>
    let numbers: [String]
    let letters: [Character]

    init(_ line: String) {
      let all = Likeness.words(of: CitedText(line).body)
      let plain = all.filter { !small.contains($0) }.map(Likeness.stem)
      words = Set(plain.isEmpty ? all : plain)
      numbers = all.filter { $0.allSatisfy(\.isNumber) }.sorted()
      letters = Array((plain.isEmpty ? all : plain).joined(separator: " "))
    }
  }

  private static func alike(_ one: Gist, _ other: Gist) -> Bool {
    guard !one.words.isEmpty, !other.words.isEmpty, one.numbers == other.numbers else {
      return false
    }
    if one.words == other.words { return true }
    let shared = one.words.intersection(other.words).count
    if 3 * shared >= 2 * one.words.union(other.words).count { return true }
    let (less, more) = (
      min(one.words.count, other.words.count), max(one.words.count, other.words.count)
    )
    if shared == less, less >= 2, more <= 2 * less { return true }
    let longer = max(one.letters.count, other.letters.count)
    let most = longer / 5
    return most > 0 && Nearest.distance(one.letters, other.letters, atMost: most) != nil
  }

  private static func words(of line: String) -> [String] {
    line.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
      let plain = Identifier.slugText(of: String(word))
      return plain.isEmpty || plain.count < word.count ? String(word) : plain
    }
  }

  private static func stem(_ word: String) -> String {
    word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }
}
