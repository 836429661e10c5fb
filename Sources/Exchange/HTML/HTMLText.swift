import Workshop

/// Text that means nothing to HTML or XML, in content and in quoted attributes.
enum HTMLText {
  /// One line; runs of blanks become one space.
  static func line(_ text: String) -> String {
    isPlainLine(text) ? text : escaped(PageText.line(text))
  }

  /// Whether it is nothing but a day, which takes ten bytes, or a month, which takes seven.
  static func isDay(_ text: String) -> Bool {
    guard text.utf8.count == 10 || text.utf8.count == 7, let first = text.utf8.first,
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= first
    else { return false }
    return Day(iso: text) != nil
  }

  /// Whether it is one neat line of ASCII in which nothing has a meaning; see `PageText.isNeatLine`.
  static func isPlainLine(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isPlainLine) ?? isPlainLine(text.utf8)
  }

  private static func isPlainLine(_ text: some Collection<UInt8>) -> Bool {
    let harmless = harmless
    var previous: UInt8 = 0x20
    for byte in text {
      guard harmless.holds(byte) || byte == 0x20 && previous != 0x20 else { return false }
      previous = byte
    }
    return previous != 0x20
  }

  /// What has no meaning, but for the blank.
  private static let harmless = ASCIISet(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%()*+,-./:;=?@[\\]^_`{|}~")

  /// `text` with the five characters that have a meaning written as references.
  ///
  /// Two code points that no XML may hold are written out.
  static func escaped(_ text: String) -> String {
    let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
      !bytes.contains { isSpecial($0) || $0 == 0xEF }
    }
    if isPlain == true { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
    let escaped = String(decoding: bytes, as: UTF8.self)
    return bytes.contains(0xEF) ? withoutNoncharacters(escaped) : escaped
  }

  private static func withoutNoncharacters(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
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
