/// Text as a session can hold it: what is said, stored and read again must be the same text.
///
/// The files hold any text but three: CR and NUL become a space each, and a line that ends in a
/// backslash, which would join the line below, gets a space behind it. `Edit` takes no other text,
/// so that the open session and the files never differ. The room of records has the same rule for
/// whatever it is given; a test holds the two together.
package enum StorableText {
  private static let backslash = UInt8(ascii: "\\")

  package static func of(_ text: String) -> String {
    if isPlain(text) { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 8)
    for byte in text.utf8 {
      if byte == 0x0A, bytes.last == backslash { bytes.append(0x20) }
      bytes.append(byte == 0x0D || byte == 0 ? 0x20 : byte)
    }
    if bytes.last == backslash { bytes.append(0x20) }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func of(_ texts: [String]) -> [String] {
    texts.allSatisfy(isPlain) ? texts : texts.map(of)
  }

  private static func isPlain(_ text: String) -> Bool {
    func isPlain(_ byte: UInt8) -> Bool { byte != backslash && byte != 0x0D && byte != 0 }
    return text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isPlain) }
      ?? text.utf8.allSatisfy(isPlain)
  }
}
