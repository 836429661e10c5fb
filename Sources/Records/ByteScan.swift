/// Searches over raw bytes, eight at a time where that pays.
package enum ByteScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The offset of the line feed that ends the line at `start`, or the end of the bytes.
  static func lineEnd(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { lineEnd(in: $0, from: start) }
  }

  /// The same, of bytes that stand in memory.
  package static func lineEnd(in raw: UnsafeRawBufferPointer, from start: Int) -> Int {
    var offset = start
    while offset + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let found = zeroBytes(word ^ (ones &* UInt64(Byte.lineFeed)))
      if found != 0 { return offset + found.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < raw.count, raw[offset] != Byte.lineFeed { offset += 1 }
    return offset
  }

  /// The offset at which the line that holds `offset` begins.
  static func lineStart(in bytes: [UInt8], before offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != Byte.lineFeed { start -= 1 }
    return start
  }

  /// How many lines end before `offset`.
  static func lineFeeds(in bytes: [UInt8], before offset: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var count = 0
      for byte in buffer[..<offset] where byte == Byte.lineFeed { count += 1 }
      return count
    }
  }

  /// The first offset from `start` on where a byte is NUL, CR or not ASCII.
  static func firstUnusual(in raw: UnsafeRawBufferPointer, from start: Int) -> Int {
    var offset = start
    while offset + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let returns = zeroBytes(word ^ (ones &* UInt64(Byte.carriageReturn)))
      let found = (word & highBits) | zeroBytes(word) | returns
      if found != 0 { return offset + found.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < raw.count, !isUnusual(raw[offset]) { offset += 1 }
    return offset
  }

  private static func isUnusual(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == Byte.zero || byte == Byte.carriageReturn
  }

  /// Marks with their high bit the bytes of `word` that are zero; the lowest mark is always true.
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- ones) & ~word & highBits
  }
}
