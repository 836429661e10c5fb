/// In which language people write, as far as their letters and small words tell.
package struct LanguageGuess {
  private let words: ReadingWords
  /// The fewest letters, or small words of one language, by which it is told.
  private static let fewest = (letters: 12, words: 8)

  package init(_ words: SpokenWords) {
    self.words = words.reading
  }

  /// The code of the language; nil where too little is said, or two languages are as near.
  package func code(of texts: some Sequence<String>) -> String? {
    var scripts: [Script: Int] = [:]
    var small: [String: Int] = [:]
    var letters = 0
    for text in texts {
      for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
        letters += 1
        if let script = Script(scalar) { scripts[script, default: 0] += 1 }
      }
      for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
        for language in words.languages(of: word, in: .smallWords) {
          small[language, default: 0] += 1
        }
      }
    }
    if let code = Script.language(of: scripts, among: letters, fewest: Self.fewest.letters) {
      return code
    }
    let ranked = small.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    guard let best = ranked.first, best.value >= Self.fewest.words else { return nil }
    let second = ranked.dropFirst().first?.value ?? 0
    return 2 * best.value >= 3 * second ? best.key : nil
  }

  /// Letters that one language writes with, or nearly one.
  private enum Script: String {
    case kana = "ja"
    case han = "zh"
    case hangul = "ko"
    case arabic = "ar"
    case hebrew = "he"
    case greek = "el"
    case thai = "th"

    init?(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x3040...0x30FF: self = .kana
      case 0x3400...0x9FFF: self = .han
      case 0xAC00...0xD7A3: self = .hangul
      case 0x0600...0x06FF: self = .arabic
      case 0x0590...0x05FF: self = .hebrew
      case 0x0370...0x03FF: self = .greek
      case 0x0E00...0x0E7F: self = .thai
      default: return nil
      }
    }

    /// The language of more than half of the letters; kana among them make it Japanese.
    static func language(of counts: [Script: Int], among letters: Int, fewest: Int) -> String? {
      let japanese = counts[.kana, default: 0]
      for (script, count) in counts where script != .kana {
        let isJapanese = script == .han && japanese > 0
        let all = count + (isJapanese ? japanese : 0)
        if all >= fewest, 2 * all > letters { return isJapanese ? kana.rawValue : script.rawValue }
      }
      return japanese >= fewest && 2 * japanese > letters ? kana.rawValue : nil
    }
  }
}
