/// Reads JSON strictly as RFC 8259 has it, within limits, and says where it is wrong.
///
/// A name twice in one object, half a surrogate pair and bytes that are no UTF-8 are refused.
/// Numbers keep their digits, whatever their size. A byte order mark in front is passed over.
package struct JSONReader {
  /// Far beyond any workshop: a map of 10,000 touchpoints takes about 5 MB.
  package static let mostBytes = 64 << 20
  package static let mostDepth = 64

  let bytes: [UInt8]
  var index = 0
  private var depth = 0

  /// The one value a text holds.
  package static func value(of bytes: [UInt8]) throws(JSONProblem) -> JSONValue {
    guard bytes.count <= mostBytes else {
      throw .tooLarge(bytes: bytes.count, most: mostBytes)
    }
    var reader = JSONReader(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.index == bytes.count else { throw .textAfterEnd(reader.position()) }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func value() throws(JSONProblem) -> JSONValue {
    skipBlanks()
    guard let byte else { throw .endsEarly(position()) }
    switch byte {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw surprise(.value)
    }
  }

  private mutating func object() throws(JSONProblem) -> JSONValue {
    try descend()
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    skipBlanks()
    if take("}") { return ascend(.object([])) }
    while true {
      skipBlanks()
      guard byte == UInt8(ascii: "\"") else { throw surprise(.name) }
      let start = index
      let name = try string()
      guard names.insert(name).inserted else {
        throw .duplicateName(position(start), name: name)
      }
      skipBlanks()
      guard take(":") else { throw surprise(.colon) }
      members.append(.init(name, try value()))
      skipBlanks()
      if take("}") { return ascend(.object(members)) }
      guard take(",") else { throw surprise(.commaOrBrace) }
    }
  }

  private mutating func array() throws(JSONProblem) -> JSONValue {
    try descend()
    var values: [JSONValue] = []
    skipBlanks()
    if take("]") { return ascend(.array([])) }
    while true {
      values.append(try value())
      skipBlanks()
      if take("]") { return ascend(.array(values)) }
      guard take(",") else { throw surprise(.commaOrBracket) }
    }
  }

  private mutating func descend() throws(JSONProblem) {
    guard depth < Self.mostDepth else { throw .tooDeep(position(), most: Self.mostDepth) }
    depth += 1
    index += 1
  }

  private mutating func ascend(_ value: JSONValue) -> JSONValue {
    depth -= 1
    return value
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONProblem) -> JSONValue {
    let start = index
    for letter in word.description.utf8 {
      guard byte == letter else {
        index = start
        throw surprise(.value)
      }
      index += 1
    }
    return value
  }

  /// `-`, digits without a leading zero, a fraction, an exponent.
  private mutating func number() throws(JSONProblem) -> String {
    let start = index
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    if let byte, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { throw .badNumber(position()) }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() throws(JSONProblem) {
    let start = index
    while let byte, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { index += 1 }
    if index == start {
      throw index == bytes.count ? .endsEarly(position()) : .badNumber(position())
    }
  }
}

extension JSONReader {
  /// The byte at hand; nil at the end.
  var byte: UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  private mutating func take(_ expected: Unicode.Scalar) -> Bool {
    guard let byte, byte == UInt8(ascii: expected) else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  /// Where `index`, or the byte at hand, stands.
  func position(_ index: Int? = nil) -> JSONPosition {
    let before = bytes[..<(index ?? self.index)]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    return JSONPosition(line: line, column: column)
  }

  private func surprise(_ expected: JSONProblem.Expected) -> JSONProblem {
    guard index < bytes.count else { return .endsEarly(position()) }
    let rest = String(decoding: bytes[index..<min(bytes.count, index + 16)], as: UTF8.self)
    let end = rest.firstIndex { $0.isWhitespace || ",:{}[]".contains($0) } ?? rest.endIndex
    let found = end == rest.startIndex ? rest.prefix(1) : rest[..<end]
    return .unexpected(position(), found: String(found), expected: expected)
  }
}
