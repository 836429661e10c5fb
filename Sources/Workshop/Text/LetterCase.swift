/// Texts compared whatever the case of their letters.
package enum LetterCase {
  /// Whether a text begins with another one.
  package static func begins(_ text: String, with start: String) -> Bool {
    beginsPlainly(text, with: start) ?? text.lowercased().hasPrefix(start.lowercased())
  }

  /// The same of ASCII, which most texts are; nil where a letter or a mark beyond it counts.
  private static func beginsPlainly(_ text: String, with start: String) -> Bool? {
    var rest = text.utf8.makeIterator()
    for wanted in start.utf8 {
      guard wanted < 0x80 else { return nil }
      guard let found = rest.next() else { return false }
      guard found < 0x80 else { return nil }
      if lower(found) != lower(wanted) { return false }
    }
    // A mark that stands over the last letter makes another letter of it.
    if let next = rest.next(), next >= 0x80 { return nil }
    return true
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }
}
