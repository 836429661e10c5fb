import Workshop

/// Finds the names of people in running text and puts their role in their place.
///
/// A name counts where it stands as words of its own, whatever the letter case, the accents or what is
/// written for them, with the ending of a possessive or a plural, and written together or with a
/// hyphen, a point or a low line. `PersonName` says which words of it count, and how.
struct NameMask {
  /// A text without the names.
  struct Masked: Equatable {
    var text: String
    /// How many names there were.
    var names = 0
    /// How many addresses, numbers, handles and profile links.
    var contacts = 0
    /// What was left as it is and looks like a name or a number: for somebody to look at.
    var doubts: [String] = []
  }

  private struct Entry {
    var standIn: String
    var rank: PersonName.Rank
    /// As it was typed, for names that only count so.
    var typed: String
  }

  private var entries: [String: Entry] = [:]
  /// What the first word of several may be.
  private var openings: Set<String> = []
  private var longest = 1
  /// Names as they are, and with any one letter left out, for words that nearly are one.
  private var nearby: Set<String> = []
  private static let nearLengths = 4...24
  private var near: Set<String> = []
  /// Names in scripts that do not part words, the longest first.
  private var unparted: [(letters: [Character], standIn: String)] = []

  /// - Parameter people: names, and what is said in place of each.
  init(_ people: [(name: String, standIn: String)]) {
    for (name, standIn) in people {
      guard name.contains(where: { $0.isLetter }) else { continue }
      if name.unicodeScalars.contains(where: { SentenceLength.partsNoWords($0.value) }) {
        for part in [name] + name.split(whereSeparator: \.isWhitespace).map(String.init) {
          unparted.append((Array(AnswerReader.trimmed(part)), standIn))
        }
        continue
      }
      for form in PersonName(name).forms { add(form, standIn) }
    }
    unparted.sort { $0.letters.count > $1.letters.count }
  }

  private mutating func add(_ form: PersonName.Form, _ standIn: String) {
    let letters = form.words.flatMap { $0.filter { $0.isLetter || $0.isNumber } }
    let typed = form.words.joined(separator: " ")
    let entry = Entry(standIn: standIn, rank: form.rank, typed: typed)
    for spelling in Spelling.all(of: letters) where !spelling.isEmpty {
      for way in [spelling, Spelling.withoutStandIns(spelling)].compactMap({ $0 }) {
        if let known = entries[way], known.rank >= entry.rank { continue }
        entries[way] = entry
      }
      if form.words.count == 1, form.rank >= .capital, NameMask.nearLengths ~= spelling.count {
        near.insert(spelling)
        nearby.formUnion(NameMask.shortened(spelling))
      }
    }
    guard form.words.count > 1, let first = form.words.first else { return }
    for word in NameWord.all(in: Array(first)).prefix(1) { openings.formUnion(word.spellings) }
    longest = max(longest, form.words.reduce(0) { $0 + NameWord.all(in: Array($1)).count })
  }

  /// A word with each of its letters left out once.
  private static func shortened(_ word: String) -> [String] {
    let letters = Array(word)
    return letters.indices.map { String(letters[..<$0] + letters[($0 + 1)...]) }
  }

  /// The text with every name, address, number and handle replaced.
  func masked(_ text: String) -> Masked {
    let letters = Array(text)
    let contacts = Contact.all(in: letters)
    var found = contacts.sure.map { (range: $0.range, standIn: $0.kind.standIn, isName: false) }
    var result = Masked(text: text, contacts: found.count)
    result.doubts = contacts.unsure.map { String(letters[$0]) }
    for name in names(in: letters, outside: found.map(\.range), &result.doubts) {
      found.append((name.range, name.standIn, true))
      result.names += 1
    }
    if found.isEmpty { return result }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    result.text = ""
    var place = 0
    for (range, standIn, _) in found {
      result.text += String(letters[place..<range.lowerBound]) + standIn
      place = range.upperBound
    }
    result.text += String(letters[place...])
    return result
  }

  private func names(
    in letters: [Character], outside taken: [Range<Int>], _ doubts: inout [String]
  ) -> [(range: Range<Int>, standIn: String)] {
    var found = unpartedNames(in: letters)
    if entries.isEmpty { return found }
    var isTaken = Array(repeating: false, count: letters.count)
    for range in taken + found.map(\.range) { for place in range { isTaken[place] = true } }
    let words = NameWord.all(in: letters)
    var place = 0
    while place < words.count {
      let start = words[place].range.lowerBound
      if isTaken[start] {
        place += 1
        continue
      }
      let match = match(at: place, of: words, in: letters)
      if let match, counts(match, at: place, of: words, in: letters) {
        let range = start..<words[place + match.count - 1].range.upperBound
        found.append((range, match.entry.standIn))
        place += match.count
        continue
      }
      let word = String(letters[words[place].range])
      if match.map({ $0.entry.rank != .typed }) ?? isNearName(words[place], word) {
        doubts.append(word)
      }
      place += match?.count ?? 1
    }
    return found
  }

  private struct Match {
    var entry: Entry
    var count: Int
  }

  /// The longest name that begins with a word.
  private func match(at place: Int, of words: [NameWord], in letters: [Character]) -> Match? {
    let first = words[place]
    var spellings = first.spellings
    var joined: [[String]] = [spellings]
    var last = place
    let opens = first.spellings.contains { openings.contains($0) }
    while joined.count < longest + 2, last + 1 < words.count {
      let gap = letters[words[last].range.upperBound..<words[last + 1].range.lowerBound]
      let isInitial = last == place && first.range.count == 1
      // The ending of a possessive is no part of a name.
      if words[last + 1].spellings == ["s"], gap == ["'"] || gap == ["\u{2019}"] { break }
      guard opens || gap.isEmpty || isInitial, NameWord.joins(gap, afterInitial: isInitial),
        spellings.count * words[last + 1].spellings.count <= 64
      else { break }
      spellings = spellings.flatMap { start in words[last + 1].spellings.map { start + $0 } }
      joined.append(spellings)
      last += 1
    }
    for (index, spellings) in joined.enumerated().reversed() {
      if let entry = spellings.lazy.compactMap({ self.entry(spelled: $0) }).first {
        return Match(entry: entry, count: index + 1)
      }
    }
    return nil
  }

  /// The name of a spelling, also with the ending of a plural or a possessive.
  private func entry(spelled spelling: String) -> Entry? {
    if let entry = entries[spelling] { return entry }
    for ending in ["s", "es"] where spelling.hasSuffix(ending) {
      let stem = String(spelling.dropLast(ending.count))
      if stem.count > 1, let entry = entries[stem], entry.rank > .typed { return entry }
    }
    return nil
  }

  private func counts(
    _ match: Match, at place: Int, of words: [NameWord], in letters: [Character]
  ) -> Bool {
    let start = words[place].range.lowerBound
    switch match.entry.rank {
    case .certain: return true
    case .doubtful: return false
    case .capital:
      return letters[start].isUppercase && !opensSentenceAsVerb(place, of: words, in: letters)
    case .typed:
      let range = start..<words[place + match.count - 1].range.upperBound
      let text = String(letters[range])
      return text == match.entry.typed || text == match.entry.typed.uppercased()
    }
  }

  /// `Will it fit` asks, and does not speak of Will.
  private func opensSentenceAsVerb(
    _ place: Int, of words: [NameWord], in letters: [Character]
  ) -> Bool {
    let before = letters[..<words[place].range.lowerBound].last { !$0.isWhitespace }
    let opens = before.map { ".!?:;(\"\u{201C}\u{2013}\u{2014}".contains($0) } ?? true
    guard opens, place + 1 < words.count else { return false }
    let gap = letters[words[place].range.upperBound..<words[place + 1].range.lowerBound]
    return gap.allSatisfy(\.isWhitespace)
      && words[place + 1].spellings.contains { OrdinaryWords.afterVerbs.contains($0) }
  }

  /// Whether one letter makes the difference to somebody's name.
  private func isNearName(_ word: NameWord, _ text: String) -> Bool {
    guard text.first?.isUppercase == true, let spelling = word.spellings.first,
      NameMask.nearLengths ~= spelling.count, !OrdinaryWords.roles.contains(spelling)
    else { return false }
    if nearby.contains(spelling) { return true }
    return NameMask.shortened(spelling).contains { near.contains($0) || nearby.contains($0) }
  }

  private func unpartedNames(in letters: [Character]) -> [(range: Range<Int>, standIn: String)] {
    var found: [(range: Range<Int>, standIn: String)] = []
    guard !unparted.isEmpty else { return found }
    var place = 0
    while place < letters.count {
      let name = unparted.first { letters[place...].starts(with: $0.letters) }
      if let name, !name.letters.isEmpty {
        found.append((place..<place + name.letters.count, name.standIn))
        place += name.letters.count
      } else {
        place += 1
      }
    }
    return found
  }

  /// What is said in place of a text that is one name and nothing else; nil for any other.
  func standIn(for text: String) -> String? {
    let letters = Array(AnswerReader.trimmed(text))
    var doubts: [String] = []
    let found = names(in: letters, outside: [], &doubts)
    return found.count == 1 && found[0].range == letters.indices ? found[0].standIn : nil
  }

  /// Whether a short name holds somebody's, or a number, as one made from a sentence may.
  ///
  /// A short name is in lower case and ours to choose: a word that may be a name counts as one.
  func hidesName(_ id: Identifier) -> Bool {
    let text = id.text.replacing("-", with: " ")
    let masked = masked(text)
    if masked.names + masked.contacts > 0 { return true }
    let letters = Array(text)
    let words = NameWord.all(in: letters)
    return words.indices.contains { place in
      match(at: place, of: words, in: letters).map { $0.entry.rank > .doubtful } ?? false
    }
  }
}
