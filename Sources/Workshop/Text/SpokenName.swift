/// A name as people type it back: letter case, accents, hyphens, quotation marks around it and how letters
/// are composed do not count.
package struct SpokenName: Sendable, Hashable {
  package let text: String

  package init(_ text: String) {
    var rest = Substring(AnswerReader.trimmed(text))
    while let first = rest.first, Self.quotes.contains(first) { rest.removeFirst() }
    while let last = rest.last, Self.quotes.contains(last) { rest.removeLast() }
    if let plain = Self.plainly(rest) {
      self.text = plain
      return
    }
    var plain = ""
    for scalar in rest.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x300...0x36F: continue
      case 0x20, 0x2D, 0x5F, 0xA0, 0x2010...0x2014:
        if !plain.isEmpty, plain.last != " " { plain.append(" ") }
      case 0xC0...0x24F, 0x1E00...0x1EFF:
        let letters = Identifier.plainLetters(of: scalar)
        plain += letters.isEmpty ? String(scalar) : letters
      default: plain.unicodeScalars.append(scalar)
      }
    }
    if plain.last == " " { plain.removeLast() }
    self.text = plain
  }

  /// The same of ASCII, which most names are; nil where there is anything beyond it.
  private static func plainly(_ text: Substring) -> String? {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"):
        if !plain.isEmpty, plain.last != UInt8(ascii: " ") { plain.append(UInt8(ascii: " ")) }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): plain.append(byte | 0x20)
      default: plain.append(byte)
      }
    }
    if plain.last == UInt8(ascii: " ") { plain.removeLast() }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Whether it is the beginning of another name.
  package func begins(_ other: SpokenName) -> Bool {
    !text.isEmpty && other.text.hasPrefix(text)
  }

  /// Whether both are one word in the singular or the plural, or what is done and that it is done:
  /// `pain` and `pains`, `feels` and `feelings`.
  package func means(_ other: SpokenName) -> Bool { text == other.text || stem == other.stem }

  private var stem: Substring {
    var stem = Substring(text)
    for ending in ["s", "ing"] where stem.hasSuffix(ending) && stem.count >= ending.count + 3 {
      stem = stem.dropLast(ending.count)
    }
    return stem
  }

  /// The one of these names that it is, or is the only beginning of; a letter alone begins none.
  package func meant(among names: [String]) -> String? {
    if let exact = names.first(where: { SpokenName($0) == self }) { return exact }
    guard text.count >= 2 else { return nil }
    let begun = names.filter { begins(SpokenName($0)) }
    return begun.count == 1 ? begun[0] : nil
  }

  private static let quotes: Set<Character> = ["\"", "'", "“", "”", "„", "«", "»", "‘", "’", "`"]
}
