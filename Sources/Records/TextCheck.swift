/// The bytes no recfile of ours may hold: a byte order mark, NUL, CR, and what is not UTF-8.
enum TextCheck {
  /// Finds the first such byte.
  static func firstFlaw(in bytes: [UInt8]) -> Flaw? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return Flaw(offset: 0, problem: RecordProblem.byteOrderMark)
    }
    return bytes.withUnsafeBytes { raw in
      var offset = ByteScan.firstUnusual(in: raw, from: 0)
      while offset < raw.count {
        if raw[offset] < 0x80 { return control(at: offset, in: raw) }
        let length = sequenceLength(at: offset, in: raw)
        if length == 0 {
          let byte = raw[offset]
          return Flaw(offset: offset) { .invalidUTF8($0, byte: byte) }
        }
        offset += length
        if offset < raw.count, raw[offset] >= 0x80 { continue }
        offset = ByteScan.firstUnusual(in: raw, from: offset)
      }
      return nil
    }
  }

  private static func control(at offset: Int, in raw: UnsafeRawBufferPointer) -> Flaw {
    if raw[offset] == Byte.zero { return Flaw(offset: offset, problem: RecordProblem.zeroByte) }
    let endsLine = offset + 1 < raw.count && raw[offset + 1] == Byte.lineFeed
    if endsLine { return Flaw(offset: offset, problem: RecordProblem.windowsLineEnd) }
    return Flaw(offset: offset, problem: RecordProblem.carriageReturn)
  }

  /// The length of the well-formed UTF-8 sequence at `offset`, or 0 (Unicode, table 3-7).
  private static func sequenceLength(at offset: Int, in raw: UnsafeRawBufferPointer) -> Int {
    let lead = raw[offset]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard offset + length <= raw.count, second.contains(raw[offset + 1]) else { return 0 }
    for index in 2..<max(length, 2) where raw[offset + index] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
