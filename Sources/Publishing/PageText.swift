import Workshop

/// Text without anything that hides or acts: what a reader sees is what it holds.
enum PageText {
  /// Writes control and invisible characters out: `^[`, `\u{202e}`.
  ///
  /// Line feeds stay, a carriage return before one goes, a tab becomes a space.
  static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 || $0 == 0x0A }) { return text }
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        if line.last == "\r" { line.removeLast() }
        lines.append(VisibleText.of(String(line)))
        line.removeAll()
      } else {
        line.append(scalar == "\t" ? " " : scalar)
      }
    }
    return (lines + [VisibleText.of(String(line))]).joined(separator: "\n")
  }

  /// `text` in one line: runs of blanks and line ends become one space, none at the ends.
  static func line(_ text: String) -> String {
    if isNeatLine(text) { return text }
    return of(text).unicodeScalars.split { $0.properties.isWhitespace }.map(String.init)
      .joined(separator: " ")
  }

  /// Whether it is one line of plain ASCII, its words a single space apart.
  static func isNeatLine(_ text: String) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      guard 0x20..<0x7F ~= byte, byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return previous != 0x20
  }
}
