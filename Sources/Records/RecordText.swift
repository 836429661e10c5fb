/// Fields as bytes and back, in the one canonical way we write them.
package enum RecordText {
  /// Whether a text can be the name of a field: ASCII letters, digits and `_`, beginning with a
  /// letter or `%`.
  package static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, Byte.beginsName(first) else { return false }
    return text.utf8.dropFirst().allSatisfy(Byte.continuesName)
  }

  /// The value as it will be read back once stored.
  ///
  /// A recfile holds any text but three: CR and NUL, which become a space each, and a line that
  /// ends in a backslash, which would join the line below and therefore gets a space behind it.
  package static func storable(_ value: String) -> String {
    let isPlain = value.utf8.allSatisfy {
      $0 != Byte.backslash && $0 != Byte.carriageReturn && $0 != Byte.zero
    }
    if isPlain { return value }
    var text: [UInt8] = []
    text.reserveCapacity(value.utf8.count + 8)
    for byte in value.utf8 {
      if byte == Byte.lineFeed, text.last == Byte.backslash { text.append(Byte.space) }
      let isHeld = byte != Byte.carriageReturn && byte != Byte.zero
      text.append(isHeld ? byte : Byte.space)
    }
    if text.last == Byte.backslash { text.append(Byte.space) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The lines of one record, each ended by a line feed, without a blank line before or after.
  ///
  /// Values are stored as `storable` tells. Names come from the program, never from people: every
  /// one must satisfy `isName`.
  package static func encode(_ fields: [(name: String, value: String)]) -> [UInt8] {
    var text: [UInt8] = []
    for field in fields { append(field.name, storable(field.value), to: &text) }
    return text
  }

  /// Appends the lines of one field whose value is storable.
  static func append(_ name: String, _ value: String, to text: inout [UInt8]) {
    precondition(isName(name), "\"\(name)\" cannot be the name of a field")
    text.append(contentsOf: name.utf8)
    text.append(Byte.colon)
    if !value.isEmpty { text.append(Byte.space) }
    if value.utf8.contains(Byte.lineFeed) {
      for byte in value.utf8 {
        text.append(byte)
        if byte == Byte.lineFeed { text.append(contentsOf: [Byte.plus, Byte.space]) }
      }
    } else {
      text.append(contentsOf: value.utf8)
    }
    text.append(Byte.lineFeed)
  }

  /// Where the value of a field begins: behind the colon and at most one blank.
  static func valueStart(
    of field: FieldPlace, in record: RecordPlace, names: NameTable, bytes: [UInt8]
  ) -> Int {
    let start = record.start + field.start + names[field.name].utf8.count + 1
    return start < bytes.count && Byte.isBlank(bytes[start]) ? start + 1 : start
  }

  /// The value these bytes write: `+` lines joined by line feeds, `\` lines joined outright.
  static func decode(_ lines: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(lines.count)
    var offset = lines.startIndex
    while offset < lines.endIndex {
      let byte = lines[offset]
      offset += 1
      if byte == Byte.backslash, offset < lines.endIndex, lines[offset] == Byte.lineFeed {
        offset += 1
        continue
      }
      text.append(byte)
      guard byte == Byte.lineFeed else { continue }
      offset += 1
      if offset < lines.endIndex, lines[offset] == Byte.space { offset += 1 }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
