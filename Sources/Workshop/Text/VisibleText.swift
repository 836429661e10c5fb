/// Text as it may be shown: nothing in it acts on the terminal, nothing hides.
package enum VisibleText {
  /// Writes control characters and invisible ones out: `^[`, `\u{202e}`.
  ///
  /// Letters of every script, joined emoji and their variation selectors stay as they are.
  package static func of(_ text: String) -> String {
    if isPlain(text) { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : nil
      let after = index + 1 < scalars.count ? scalars[index + 1] : nil
      if let name = name(of: scalar, between: before, and: after) {
        result.append(contentsOf: name.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether it is one line of ASCII: each byte is seen, and takes one cell.
  package static func isPlainASCII(_ text: some StringProtocol) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy { 0x20..<0x7F ~= $0 } }
      ?? text.utf8.allSatisfy { 0x20..<0x7F ~= $0 }
  }

  /// Whether each of its characters is plain, see below, or a line feed where these may stand.
  package static func isPlain(_ text: String, withLines: Bool = false) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { isPlain($0, withLines) }
      ?? text.unicodeScalars.allSatisfy { isPlain($0) || withLines && $0 == "\n" }
  }

  /// Bytes in place, for letter by letter long texts take much longer.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ withLines: Bool) -> Bool {
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x80 {
        guard 0x20..<0x7F ~= byte || withLines && byte == 0x0A else { return false }
        place += 1
        continue
      }
      // No plain character takes more than three bytes, and the text is UTF-8 throughout.
      let length = byte < 0xE0 ? 2 : 3
      guard byte < 0xF0, place + length <= bytes.count else { return false }
      var value = UInt32(byte & (length == 2 ? 0x1F : 0x0F))
      for next in place + 1..<place + length { value = value << 6 | UInt32(bytes[next] & 0x3F) }
      guard isPlain(value) else { return false }
      place += length
    }
    return true
  }

  private static func name(
    of scalar: Unicode.Scalar, between before: Unicode.Scalar?, and after: Unicode.Scalar?
  ) -> String? {
    switch scalar.value {
    case 0xAD, 0x200E, 0x200F, 0x61C:
      // A place where a word may break and the direction of a letter act on nothing but this text.
      return nil
    case 0..<0x20, 0x7F:
      return "^" + String(Character(Unicode.Scalar(UInt8(scalar.value) ^ 0x40)))
    case 0x200C, 0x200D:
      // Joiners belong between two letters or two pictures, where they act on nothing else; elsewhere
      // they only hide.
      if let before, let after, joins(before), joins(after) { return nil }
    case 0xFE00...0xFE0F:
      if let before, !isHidden(before), before.value > 0x20 { return nil }
    case 0x180B...0x180D, 0x180F:
      // Mongolian letters change their form with these.
      if let before, (0x1800...0x18AF).contains(before.value), !isHidden(before) { return nil }
    default:
      if !isHidden(scalar) { return nil }
    }
    return "\\u{" + String(scalar.value, radix: 16) + "}"
  }

  /// Whether a character is of those that are written most and are always seen: ASCII, the Latin letters,
  /// Greek and Cyrillic ones, and the signs and shapes that drawings are made of.
  package static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    isPlain(scalar.value)
  }

  private static func isPlain(_ value: UInt32) -> Bool {
    switch value {
    case 0x20..<0x7F, 0xA1...0xAC, 0xAE...0x2FF, 0x391...0x3A1, 0x3A3...0x482, 0x2010...0x2027,
      0x2030...0x205E, 0x2190...0x23FF, 0x2500...0x27BF:
      true
    default: false
    }
  }

  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    let isSelector = (0xFE00...0xFE0F).contains(scalar.value)
    if scalar.value < 0x80 { return scalar.properties.isAlphabetic }
    return scalar.value > 0xA0 && (isSelector || !isHidden(scalar))
  }

  /// Whether a character acts or is not seen by itself.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if (0xFFF9...0xFFFB).contains(scalar.value) { return true }
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
