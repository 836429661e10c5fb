/// A word of running text as names are looked for: `AnaKovac` is two, and so is `ana_kovac`.
struct NameWord {
  /// Where it stands, in letters.
  var range: Range<Int>
  let spellings: [String]

  static func all(in letters: [Character]) -> [NameWord] {
    var words: [NameWord] = []
    var start: Int?
    for place in letters.indices {
      guard isPart(letters[place]) else {
        if let begun = start { words.append(NameWord(begun..<place, letters)) }
        start = nil
        continue
      }
      if let begun = start, parts(letters[place - 1], letters[place]) {
        words.append(NameWord(begun..<place, letters))
        start = place
      }
      start = start ?? place
    }
    if let begun = start { words.append(NameWord(begun..<letters.count, letters)) }
    return words
  }

  private init(_ range: Range<Int>, _ letters: [Character]) {
    self.range = range
    spellings = Spelling.all(of: letters[range])
  }

  private static func isPart(_ letter: Character) -> Bool {
    if letter.isLetter || letter.isNumber { return true }
    // What is not seen does not part a word for whoever reads it.
    return letter.unicodeScalars.allSatisfy { $0.properties.isDefaultIgnorableCodePoint }
  }

  private static func parts(_ before: Character, _ letter: Character) -> Bool {
    before.isLowercase && letter.isUppercase || before.isLetter && letter.isNumber
      || before.isNumber && letter.isLetter
  }

  /// Whether what stands between two words lets them be parts of one name.
  static func joins(_ gap: ArraySlice<Character>, afterInitial: Bool) -> Bool {
    if gap.isEmpty { return true }
    if gap.allSatisfy(\.isWhitespace) { return !afterInitial }
    if gap.count == 1
      || afterInitial && gap.first == "." && gap.dropFirst().allSatisfy(\.isWhitespace)
    {
      return gap.first.map { "-_.+'\u{2019}\u{2010}\u{2011}\u{B7}".contains($0) } ?? false
    }
    return false
  }
}
