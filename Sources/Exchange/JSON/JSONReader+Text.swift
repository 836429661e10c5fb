extension JSONReader {
  /// A text between quotation marks, its escapes resolved.
  mutating func string() throws(JSONProblem) -> String {
    index += 1
    var start = index
    var text = ""
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        text += try part(start..<index)
        index += 1
        return text
      case UInt8(ascii: "\\"):
        text += try part(start..<index)
        text.unicodeScalars.append(try escape())
        start = index
      case ..<0x20: throw .controlInText(position(), code: byte)
      default: index += 1
      }
    }
    throw .endsEarly(position())
  }

  /// Bytes between two escapes, refused unless they are UTF-8.
  private func part(_ range: Range<Int>) throws(JSONProblem) -> String {
    if range.isEmpty { return "" }
    if let text = String(validating: bytes[range], as: UTF8.self) { return text }
    throw .notUTF8(position(range.lowerBound + lengthOfGoodPart(range)))
  }

  /// How many bytes from the start on are UTF-8.
  private func lengthOfGoodPart(_ range: Range<Int>) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes[range].makeIterator()
    var length = 0
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { length += scalar.count }
    return length
  }

  private mutating func escape() throws(JSONProblem) -> Unicode.Scalar {
    let start = index
    index += 1
    guard let byte else { throw .endsEarly(position()) }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try character(from: start)
    default: throw .unknownEscape(position(start))
    }
  }

  /// The character of one `\u` escape, or of two that form a pair.
  private mutating func character(from start: Int) throws(JSONProblem) -> Unicode.Scalar {
    let first = try unit(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    let half = JSONProblem.halfCharacter(
      position(start), code: String(decoding: bytes[start..<index], as: UTF8.self))
    guard UTF16.isLeadSurrogate(first), bytes[index...].starts(with: "\\u".utf8) else { throw half }
    let second = index
    index += 2
    let low = try unit(from: second)
    guard UTF16.isTrailSurrogate(low) else { throw half }
    let value = 0x10000 + (UInt32(first - 0xD800) << 10) + UInt32(low - 0xDC00)
    guard let scalar = Unicode.Scalar(value) else { throw half }
    return scalar
  }

  /// Four hexadecimal digits.
  private mutating func unit(from start: Int) throws(JSONProblem) -> UInt16 {
    let digits = bytes[index...].prefix(4)
    let isHexadecimal = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    guard digits.count == 4, isHexadecimal,
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw .unknownEscape(position(start)) }
    index += 4
    return unit
  }
}
