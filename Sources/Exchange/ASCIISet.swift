/// Some of the characters of ASCII, as bits, so that a look at a byte costs next to nothing.
struct ASCIISet: Sendable {
  private let low: UInt64
  private let high: UInt64

  init(_ characters: StaticString) {
    var (low, high) = (UInt64(0), UInt64(0))
    for place in 0..<characters.utf8CodeUnitCount {
      let byte = characters.utf8Start[place]
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
    }
    (self.low, self.high) = (low, high)
  }

  func holds(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1
  }
}
