/// The words of a text, as spoken and in plain letters: lower case, without accents.
struct PlainWords {
  private let spoken: [Substring]
  let plain: [String]

  init(_ text: String) {
    spoken = PlainWords.parts(of: text)
    plain = spoken.map { PlainWords.plain($0) }
  }

  private init(spoken: [Substring], plain: [String]) {
    (self.spoken, self.plain) = (spoken, plain)
  }

  /// The words behind the first one.
  var rest: PlainWords {
    PlainWords(spoken: Array(spoken.dropFirst()), plain: Array(plain.dropFirst()))
  }

  /// What is neither letter nor number parts words. Most texts are of ASCII, whose letters are bytes.
  private static func parts(of text: String) -> [Substring] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.split { !$0.isLetter && !$0.isNumber }
    }
    return text.utf8.split { !isOfWord($0) }.map { Substring($0) }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
      || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  /// The first words that stand in one of the lists, as they were spoken.
  func first(in lists: [WordList]) -> String? {
    for start in plain.indices {
      if let match = match(at: start, in: lists) { return match }
    }
    return nil
  }

  /// The words at the beginning, if they stand in one of the lists.
  func beginning(in lists: [WordList]) -> String? {
    plain.isEmpty ? nil : match(at: 0, in: lists)
  }

  private func match(at start: Int, in lists: [WordList]) -> String? {
    for list in lists {
      let length = list.lengthOfMatch(plain[start...])
      if length > 0 { return spoken[start..<start + length].joined(separator: " ") }
      if let part = list.part(of: plain[start]) { return part }
    }
    return nil
  }

  static func plain(_ word: some StringProtocol) -> String {
    let lower = word.lowercased()
    if lower.utf8.allSatisfy({ $0 < 0x80 }) { return lower }
    let slug = Identifier.slugText(of: lower)
    return slug.isEmpty ? lower : slug
  }
}

/// Words to look for: `app`, `roll out`, `feel*` for all that begins so, `-era` for all that ends so.
/// Words of scripts without spaces are found within others.
struct WordList: Sendable, Equatable {
  private var words: Set<String> = []
  private var stems: [String] = []
  private var endings: [String] = []
  private var phrases: [[String]] = []
  private var parts: [String] = []

  /// Shorter words with an ending are too many others.
  private static let shortestEnded = 4

  init(_ entries: [String]) {
    for entry in entries {
      let isStem = entry.hasSuffix("*")
      let plain = PlainWords(entry).plain
      if WordList.isUnspaced(entry) {
        parts.append(plain.joined())
      } else if plain.count > 1 {
        phrases.append(plain)
      } else if let word = plain.first {
        if entry.hasPrefix("-") {
          endings.append(word)
        } else if isStem {
          stems.append(word)
        } else {
          words.insert(word)
        }
      }
    }
  }

  /// Kana and Chinese characters.
  static func isUnspaced(_ entry: String) -> Bool {
    entry.unicodeScalars.contains { 0x3040...0x30FF ~= $0.value || 0x3400...0x9FFF ~= $0.value }
  }

  /// How many words at the start of `plain` make an entry; 0 for none.
  fileprivate func lengthOfMatch(_ plain: ArraySlice<String>) -> Int {
    guard let first = plain.first else { return 0 }
    if let phrase = phrases.first(where: { plain.starts(with: $0) }) { return phrase.count }
    let isEnded = first.count >= WordList.shortestEnded && endings.contains { first.hasSuffix($0) }
    return words.contains(first) || stems.contains { first.hasPrefix($0) } || isEnded ? 1 : 0
  }

  /// An entry that stands within a word of a script without spaces.
  fileprivate func part(of word: String) -> String? {
    parts.first { word.contains($0) }
  }
}
