/// The one encoding besides UTF-8 in which survey tools on Windows write.
enum Windows1252 {
  /// The same text as UTF-8; a byte without a meaning becomes a question mark.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      switch byte {
      case 0x80...0x9F: text.append(high[Int(byte) - 0x80])
      default: text.append(Unicode.Scalar(byte))
      }
    }
    return Array(String(text).utf8)
  }

  private static let high = Array(
    "€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ".unicodeScalars)
}
