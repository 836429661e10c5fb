import Workshop

extension JSONValue {
  /// The value as text: two spaces deep, plain lists in one line, a line feed at the end.
  ///
  /// Whatever acts or hides is escaped, as `VisibleText` has it; it reads the same.
  /// - Parameter isEmbedded: also escapes `<`, so that the text can stand in a page's script.
  package func text(isEmbedded: Bool = false) -> String {
    var writer = JSONWriter(isEmbedded: isEmbedded)
    writer.write(self, depth: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Writes values one after the other.
private struct JSONWriter {
  var bytes: [UInt8] = []
  let isEmbedded: Bool

  init(isEmbedded: Bool) {
    self.isEmbedded = isEmbedded
  }

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let digits): bytes += digits.utf8
    case .string(let text): write(text)
    case .array(let values):
      let isPlain = values.allSatisfy(\.isPlain)
      write("[", values, "]", isPlain: isPlain, depth: depth) { writer, value in
        writer.write(value, depth: depth + 1)
      }
    case .object(let members):
      write("{", members, "}", isPlain: false, depth: depth) { writer, member in
        writer.write(member.name)
        writer.bytes += ": ".utf8
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func write<Element>(
    _ open: String, _ elements: [Element], _ close: String, isPlain: Bool, depth: Int,
    _ one: (inout JSONWriter, Element) -> Void
  ) {
    bytes += open.utf8
    for (place, element) in elements.enumerated() {
      if place > 0 { bytes += (isPlain ? ", " : ",").utf8 }
      if !isPlain { breakLine(depth + 1) }
      one(&self, element)
    }
    if !isPlain, !elements.isEmpty { breakLine(depth) }
    bytes += close.utf8
  }

  private mutating func breakLine(_ depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy(isHarmless) {
      bytes += text.utf8
    } else {
      for scalar in text.unicodeScalars { write(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func isHarmless(_ byte: UInt8) -> Bool {
    0x20..<0x7F ~= byte && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
      && (byte != UInt8(ascii: "<") || !isEmbedded)
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes += "\\\"".utf8
    case "\\": bytes += "\\\\".utf8
    case "\n": bytes += "\\n".utf8
    case "\r": bytes += "\\r".utf8
    case "\t": bytes += "\\t".utf8
    case "<" where isEmbedded: escape(scalar)
    case " "..."~": bytes += scalar.utf8
    default: if VisibleText.isHidden(scalar) { escape(scalar) } else { bytes += scalar.utf8 }
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let digits = String(unit, radix: 16)
      bytes += "\\u".utf8
      bytes += String(repeating: "0", count: 4 - digits.utf8.count).utf8
      bytes += digits.utf8
    }
  }
}

extension JSONValue {
  fileprivate var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }
}
