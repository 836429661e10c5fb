/// A page on its way, as UTF-8: long pages are written piece by piece, and no piece is made twice.
package struct PageBytes: Sendable, Equatable {
  package private(set) var bytes: [UInt8] = []

  init() {}

  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }
  var isEmpty: Bool { bytes.isEmpty }
  /// Where the next piece begins.
  var end: Int { bytes.count }

  static func += (page: inout PageBytes, text: String) {
    // In one piece: byte by byte a page of megabytes takes as long as all that stands on it.
    let isAdded: Void? = text.utf8.withContiguousStorageIfAvailable {
      page.bytes.append(contentsOf: $0)
    }
    if isAdded == nil { page.bytes.append(contentsOf: text.utf8) }
  }

  static func += (page: inout PageBytes, other: PageBytes) {
    page.bytes.append(contentsOf: other.bytes)
  }

  mutating func add(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    add(digitsOf: number.magnitude)
  }

  private mutating func add(digitsOf number: UInt) {
    if number >= 10 { add(digitsOf: number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Takes away what was written from a place on.
  mutating func cut(from place: Int) {
    bytes.removeLast(bytes.count - place)
  }
}
