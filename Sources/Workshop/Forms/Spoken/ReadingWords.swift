/// Words by which lines are read, by language, as a file beside the guides holds them.
package struct ReadingWords: Sendable, Equatable {
  /// What a list is for.
  package enum List: String, Sendable, CaseIterable {
    /// Articles, prepositions, pronouns and conjunctions: no name ends in one.
    case smallWords = "small-words"
    /// Parts of a whole, where a number is wanted: `a third`.
    case fractions
    /// Between numbers that belong together: `14 and 13`.
    case joiners
    /// Between a number and what it is counted by: `46 a day`.
    case rates
    /// In front of a number, saying how near it is: `about`, `at least`.
    case nearness
    /// In front of a number below nought: `minus one`.
    case minus
    /// In front of a number above nought: `plus one`.
    case plus
    /// All people at once, and all others behind some: `the rest 2`.
    case everybody
    /// Behind a number of a hundred: `percent`.
    case percent
    /// Words for a number that nobody knows: `not known yet`.
    case unknown
    /// Where somebody is asked for: `nobody yet`.
    case nobody
    /// Behind a name, what somebody does: `will`.
    case promises
    /// Behind a name that is not sure: `I guess`.
    case hedges
    /// Between two of whom one is meant: `Ana or Bo`.
    case alternatives
    /// In front of what is said of two at once: `both from sales`.
    case both
    /// Between a number and the few it is one of: `two in ten`.
    case outOf = "out-of"
    /// Behind what is taken as well: `a too`.
    case besides
    /// What those do of whom a share is told: `two thirds go on`.
    case goingOn = "going-on"
    /// Between a name and what somebody is: `Henk is head nurse`.
    case copulas
    /// In front of a day on which something begins: `starting monday`.
    case onsets
    /// Beside an answer, saying nothing: `please`, `hm`.
    case fillers
    /// Instead of a further thing of a list: `no more`.
    case noMore = "no-more"
    /// Behind a number, where something is said of the thing that bears it: `13 is by phone`.
    case isOrIsNot = "is-or-is-not"
    /// Between two who say the same: `Bo same as Ana`.
    case sameAs = "same-as"
    /// In front of what mends the words before, with a sign behind it: `wait, …`.
    case corrections
    /// The same, whatever stands behind it: `actually …`.
    case sureCorrections = "sure-corrections"
  }

  /// The words of each list by the code of their language, in lower case.
  private var lists: [List: [String: Set<String>]] = [:]

  package init() {}

  package mutating func add(_ words: [String], to list: List, in language: String) {
    let plain = words.map { $0.lowercased() }
    // Whoever types fast leaves the apostrophe out: "thats it".
    let hurried = plain.filter { $0.contains("'") && $0.contains(" ") }.map {
      $0.replacing("'", with: "")
    }
    lists[list, default: [:]][language, default: []].formUnion(plain + hurried)
  }

  /// The codes of the languages in which a list has a word.
  func languages(of word: some StringProtocol, in list: List) -> [String] {
    let wanted = word.lowercased()
    return lists[list]?.filter { $0.value.contains(wanted) }.map(\.key) ?? []
  }

  /// - Parameter languages: their codes; nil for all.
  package func has(_ word: some StringProtocol, in list: List, of languages: [String]? = nil)
    -> Bool
  {
    let wanted = word.lowercased().replacing("’", with: "'")
    guard let all = lists[list] else { return false }
    guard let languages else { return all.values.contains { $0.contains(wanted) } }
    return languages.contains { all[$0]?.contains(wanted) == true }
  }

  /// Whether a list ends here: `no more`, and `no, just Rosa`.
  package func saysNoMore(_ text: String) -> Bool {
    if has(text, in: .noMore) { return true }
    let parts = text.split(separator: ",", maxSplits: 1).map { LineText.bare($0) }
    // "No, nobody" says it twice.
    return parts.count == 2 && has(parts[0], in: .noMore)
      && (has(parts[1], in: .noMore) || ["just ", "only "].contains(where: parts[1].hasPrefix))
  }

  /// An answer without words in front of it or behind it that say nothing: `hm, half a day please`.
  package func withoutFillers(_ text: String) -> String {
    let said = text.split(separator: " ").map(String.init)[...]
    var tokens = said
    while tokens.count > 1, let first = tokens.first, has(LineText.bareEnd(first), in: .fillers) {
      tokens.removeFirst()
    }
    while tokens.count > 1, let last = tokens.last, has(LineText.bareEnd(last), in: .fillers) {
      tokens.removeLast()
    }
    return tokens == said ? text : LineText.bareEnd(tokens.joined(separator: " "))
  }

  /// A name without the words behind it that say that it is not sure: `Leila, I guess`.
  package func withoutHedge(_ text: String) -> String {
    let tokens = text.split(separator: " ").map(String.init)
    let hedge = tokens.indices.dropFirst().first { start in
      has(tokens[start...].joined(separator: " "), in: .hedges)
    }
    return hedge.map { LineText.bareEnd(tokens[..<$0].joined(separator: " ")) } ?? text
  }
}
