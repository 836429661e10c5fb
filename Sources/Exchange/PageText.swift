import Workshop

/// Text without anything that hides or acts: what a reader sees is what it holds.
enum PageText {
  /// Writes control and invisible characters out: `^[`, `\u{202e}`.
  ///
  /// Line feeds stay, a carriage return before one goes, a tab becomes a space.
  static func of(_ text: String) -> String {
    if VisibleText.isPlain(text, withLines: true) { return text }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      let hasReturn = index < lines.count - 1 && line.last == UInt8(ascii: "\r")
      let kept = Substring(hasReturn ? line.dropLast() : line)
      return VisibleText.of(kept.utf8.contains(UInt8(ascii: "\t")) ? spaced(kept) : String(kept))
    }
    .joined(separator: "\n")
  }

  private static func spaced(_ line: Substring) -> String {
    let scalars = line.unicodeScalars.map { $0 == "\t" ? " " : $0 }
    return String(String.UnicodeScalarView(scalars))
  }

  /// `text` in one line: runs of blanks and line ends become one space, none at the ends.
  static func line(_ text: String) -> String {
    if isNeatLine(text) { return text }
    return of(text).unicodeScalars.split { $0.properties.isWhitespace }.map(String.init)
      .joined(separator: " ")
  }

  /// Whether it is one line of plain ASCII, its words a single space apart.
  static func isNeatLine(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isNeatLine) ?? isNeatLine(text.utf8)
  }

  private static func isNeatLine(_ text: some Collection<UInt8>) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text {
      guard 0x20..<0x7F ~= byte, byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return previous != 0x20
  }

  /// The lines that hold more than blanks, without blanks at their ends.
  static func lines(_ text: String) -> [String] {
    if isNeatLine(text) { return [text] }
    return of(text).unicodeScalars.split(separator: "\n").map { line in
      let start = line.drop { $0.properties.isWhitespace }
      let end = start.lastIndex { !$0.properties.isWhitespace }
      return end.map { String(start[...$0]) } ?? ""
    }
    .filter { !$0.isEmpty }
  }
}
