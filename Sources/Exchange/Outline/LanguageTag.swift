/// Tags of languages after BCP 47, such as `fr` and `pt-BR`.
enum LanguageTag {
  /// The tag when `text` has the form of one; a language in words has none.
  static func of(_ text: String) -> String? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, 2...3 ~= first.count, first.allSatisfy(isLetter),
      parts.dropFirst().allSatisfy({ 1...8 ~= $0.count && $0.allSatisfy(isLetterOrDigit) })
    else { return nil }
    return text
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isLetter(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
