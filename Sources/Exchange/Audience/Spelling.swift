import Workshop

/// The ways in which a word may be spelled in plain letters: lower case, without accents, and with
/// what is written for a letter where a keyboard lacks it.
///
/// `Björn` gives `bjorn` and `bjoern`, `Kovač` gives `kovac` and `kovach`, `Анна` gives `anna`. Two
/// words are the same name when they share a spelling.
enum Spelling {
  /// More than any name has; a word with many such letters does not multiply without end.
  private static let most = 48

  static func all(of word: some Sequence<Character>) -> [String] {
    var found = [""]
    for letter in word {
      let ways = ways(of: letter)
      if ways.count == 1 || found.count * ways.count > most {
        for index in found.indices { found[index] += ways[0] }
      } else {
        found = found.flatMap { start in ways.map { start + $0 } }
      }
    }
    return found
  }

  /// Spellings that leave out what stands for an accent: `Bjoern` may be written `Bjorn` as well.
  static func withoutStandIns(_ spelling: String) -> String? {
    guard spelling.count >= 5 else { return nil }
    let short = spelling.replacing("ae", with: "a").replacing("oe", with: "o")
      .replacing("ue", with: "u")
    return short == spelling ? nil : short
  }

  private static func ways(of letter: Character) -> [String] {
    if let byte = letter.asciiValue {
      return [byte < 0x80 ? String(letter).lowercased() : String(letter)]
    }
    let lower = String(letter).lowercased()
    if let known = letters[lower] { return known }
    let plain = Identifier.slugText(of: lower)
    if !plain.isEmpty { return [plain.replacing("-", with: "")] }
    // What is not seen is no part of a spelling.
    let isSeen = lower.unicodeScalars.contains { !$0.properties.isDefaultIgnorableCodePoint }
    return [isSeen ? lower : ""]
  }

  private static let letters: [String: [String]] = {
    let table = """
      ä a ae|ö o oe|ü u ue|ß ss s|å a aa|æ ae a|ø o oe|œ oe|ð d th|þ th|đ d dj|č c ch|ć c ch|ç c ch
      š s sh|ş s sh|ś s sh|ž z zh|ż z zh|ź z zh|ł l|ñ n ny|ğ g|ı i|ř r rz|ý y i|ĳ ij
      а a|б b|в v w|г g h|ґ g|д d|е e ye|ё e yo|є e ye|ж zh j|з z|и i y|і i|ї i yi|й y i j|к k c|л l
      м m|н n|о o|п p|р r|с s|т t|у u ou|ф f|х kh h|ц ts c|ч ch|ш sh|щ shch|ъ |ы y|ь |э e|ю yu ju iu
      я ya ja ia|ђ dj|ј j|љ lj|њ nj|ћ c ch|џ dz dzh
      α a|β v b|γ g|δ d|ε e|ζ z|η i e|θ th|ι i|κ k|λ l|μ m|ν n|ξ x|ο o|π p|ρ r|σ s|ς s|τ t|υ y u|φ f ph
      χ ch h|ψ ps|ω o|ά a|έ e|ή i e|ί i|ό o|ύ y u|ώ o
      """
    var found: [String: [String]] = [:]
    for entry in table.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      let parts = entry.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
      if let letter = parts.first {
        found[letter] = parts.count > 1 ? Array(parts.dropFirst()) : [""]
      }
    }
    return found
  }()
}
