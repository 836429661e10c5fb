/// The words of a text, as spoken and in plain letters: lower case, without accents.
struct PlainWords {
  private let spoken: [Substring]
  let plain: [String]

  init(_ text: String) {
    spoken = text.split { !$0.isLetter && !$0.isNumber }
    plain = spoken.map { PlainWords.plain($0) }
  }

  /// The first words that stand in `list`, as they were spoken.
  func first(in list: WordList) -> String? {
    for start in plain.indices {
      if let match = match(at: start, in: list) { return match }
    }
    return nil
  }

  /// The words at the beginning, if they stand in `list`.
  func beginning(in list: WordList) -> String? {
    plain.isEmpty ? nil : match(at: 0, in: list)
  }

  private func match(at start: Int, in list: WordList) -> String? {
    let length = list.lengthOfMatch(plain[start...])
    return length == 0 ? nil : spoken[start..<start + length].joined(separator: " ")
  }

  private static func plain(_ word: Substring) -> String {
    let lower = word.lowercased()
    if lower.utf8.allSatisfy({ $0 < 0x80 }) { return lower }
    let slug = Identifier.slugText(of: lower)
    return slug.isEmpty ? lower : slug
  }
}

/// Words to look for, in plain letters: `app`, `roll out`, or `feel*` for all that begins so.
struct WordList: Sendable, ExpressibleByArrayLiteral {
  private var words: Set<String> = []
  private var stems: [String] = []
  private var phrases: [[String]] = []

  init(arrayLiteral entries: String...) {
    for entry in entries {
      let parts = entry.split(separator: " ").map(String.init)
      if parts.count > 1 {
        phrases.append(parts)
      } else if entry.hasSuffix("*") {
        stems.append(String(entry.dropLast()))
      } else {
        words.insert(entry)
      }
    }
  }

  /// How many words at the start of `plain` make an entry; 0 for none.
  fileprivate func lengthOfMatch(_ plain: ArraySlice<String>) -> Int {
    guard let first = plain.first else { return 0 }
    if let phrase = phrases.first(where: { plain.starts(with: $0) }) { return phrase.count }
    return words.contains(first) || stems.contains { first.hasPrefix($0) } ? 1 : 0
  }
}

extension CheckInput {
  /// Whether the word lists, which are English and French, fit the session's language.
  var speaksListedLanguage: Bool {
    guard let language = session.facts.language else { return true }
    let list: WordList = ["en*", "fr*", "anglais"]
    return PlainWords(language).beginning(in: list) != nil
  }
}
