/// Text that means nothing to HTML or XML, in content and in quoted attributes.
enum HTMLText {
  /// One line; runs of blanks become one space.
  static func line(_ text: String) -> String {
    escaped(PageText.line(text))
  }

  /// `text` with the five characters that have a meaning written as references.
  ///
  /// Two code points that no XML may hold are written out.
  static func escaped(_ text: String) -> String {
    if !text.utf8.contains(where: { isSpecial($0) || $0 == 0xEF }) { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\u{FFFE}", "\u{FFFF}": result += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
