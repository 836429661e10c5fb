/// Tags of languages after BCP 47, such as `fr` and `pt-BR`.
package enum LanguageTag {
  /// The tag that `text` is, or that of the language it names; nil for anything else.
  package static func of(_ text: String) -> String? {
    isTag(text) ? text : names[folded(text)]
  }

  private static func isTag(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, 2...3 ~= first.count, first.allSatisfy(isLetter) else {
      return false
    }
    return parts.dropFirst().allSatisfy { 1...8 ~= $0.count && $0.allSatisfy(isLetterOrDigit) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isLetter(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  /// In lower case and without accents, where the letters are Latin.
  private static func folded(_ text: String) -> String {
    let trimmed = AnswerReader.trimmed(text)
    let slug = Identifier.slugText(of: trimmed)
    return slug.isEmpty ? trimmed.lowercased() : slug
  }

  /// What a language is called in English and by those who speak it.
  private static let names: [String: String] = {
    let table = """
      ar Arabic العربية|bg Bulgarian български|bn Bengali বাংলা|ca Catalan català|cs Czech čeština
      cy Welsh Cymraeg|da Danish dansk|de German Deutsch|el Greek ελληνικά|en English|es Spanish español
      es castellano|et Estonian eesti|eu Basque euskara|fa Persian Farsi فارسی|fi Finnish suomi
      fr French français|ga Irish Gaeilge|gl Galician galego|he Hebrew עברית|hi Hindi हिन्दी
      hr Croatian hrvatski|hu Hungarian magyar|id Indonesian Indonesia|is Icelandic íslenska
      it Italian italiano|ja Japanese 日本語|ko Korean 한국어|lt Lithuanian lietuvių|lv Latvian latviešu
      ms Malay Melayu|mt Maltese Malti|nb Norwegian norsk bokmål|nl Dutch Nederlands|nn nynorsk
      pl Polish polski|pt Portuguese português|ro Romanian română|ru Russian русский
      sk Slovak slovenčina|sl Slovenian slovenščina|sq Albanian shqip|sr Serbian српски|sv Swedish svenska
      ta Tamil தமிழ்|th Thai ไทย|tr Turkish Türkçe|uk Ukrainian українська|ur Urdu اردو
      vi Vietnamese|zh Chinese 中文|zh-Hans 简体中文|zh-Hant 繁體中文
      """
    var names: [String: String] = [:]
    for entry in table.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      let words = entry.split(separator: " ").map(String.init)
      for name in words.dropFirst() { names[folded(name)] = words[0] }
    }
    return names
  }()
}
