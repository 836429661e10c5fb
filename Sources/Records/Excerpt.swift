/// A place in a file together with the line that stands there, ready to be shown with a caret.
///
/// Long lines are cut to a window around the place, and control characters appear as pictures,
/// so that an excerpt can be printed whatever the file holds.
package struct Excerpt: Sendable, Equatable {
  /// The place the caret points at.
  package let position: Position

  /// The line around the place.
  package let text: String

  /// How many characters of `text` stand before the place.
  package let caret: Int

  /// The line and, below it, a caret under the place.
  package var drawing: String {
    "    \(text)\n    \(String(repeating: " ", count: caret))^"
  }

  /// Makes an excerpt of a line known from elsewhere.
  package init(position: Position, text: String, caret: Int) {
    self.position = position
    self.text = text
    self.caret = caret
  }
}

extension Excerpt {
  private static let scalarsBefore = 48
  private static let scalarsAfter = 32

  /// Looks up the line around a byte offset.
  init(of bytes: [UInt8], at offset: Int) {
    let start = ByteScan.lineStart(in: bytes, before: offset)
    let end = ByteScan.lineEnd(in: bytes, from: offset)
    let before = String(decoding: bytes[start..<offset], as: UTF8.self)
    let left = Self.windowed(before)
    let right = Self.window(of: bytes, from: offset, to: end)
    self.init(
      position: Position(
        line: ByteScan.lineFeeds(in: bytes, before: start) + 1, column: before.count + 1),
      text: left + right,
      caret: left.count)
  }

  private static func windowed(_ before: String) -> String {
    let scalars = before.unicodeScalars.suffix(scalarsBefore)
    let isCut = scalars.startIndex > before.startIndex
    return (isCut ? "…" : "") + visible(scalars)
  }

  private static func window(of bytes: [UInt8], from start: Int, to end: Int) -> String {
    // No scalar takes more than four bytes, so this many hold the window and a little more.
    let limit = min(end, start + 4 * (scalarsAfter + 1))
    let text = String(decoding: bytes[start..<limit], as: UTF8.self)
    let scalars = text.unicodeScalars.prefix(scalarsAfter)
    let isCut = limit < end || scalars.endIndex < text.endIndex
    return visible(scalars) + (isCut ? "…" : "")
  }

  private static func visible(_ scalars: Substring.UnicodeScalarView) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.map(picture))
    return String(text)
  }

  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    // C1 controls, line separators, marks that turn the direction of the text, byte order mark.
    case 0x80..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: "\u{FFFD}"
    default: scalar
    }
  }
}
