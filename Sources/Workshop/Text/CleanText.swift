/// Text from outside, as every door takes it: typed, pasted, piped, from an editor, a script, a guide,
/// or a file to bring in.
///
/// A byte order mark in front goes. CR LF, a lone CR and the line ends of Unicode (U+0085, U+2028,
/// U+2029) are line feeds. Other control characters but TAB are taken out and counted. What is not UTF-8
/// is refused, with its place.
package struct CleanText: Sendable, Equatable {
  package let text: String
  /// How many control characters were taken out.
  package let removed: Int

  /// Where bytes stop being UTF-8.
  package struct NotText: Error, Sendable, Equatable {
    /// Of the first bad byte, counted from 0.
    package let offset: Int
    /// Of the first bad byte, counted from 1.
    package let line: Int
  }

  package init(_ text: String) {
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 || $0 == 0x0A || $0 == 0x09 }) {
      (self.text, removed) = (text, 0)
      return
    }
    var kept = String.UnicodeScalarView()
    var count = 0
    var isAfterReturn = false
    for (place, scalar) in text.unicodeScalars.enumerated() {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar.value {
      case 0xFEFF where place == 0: break
      case 0x0A where isAfterReturn: break
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: kept.append("\n")
      case 0x09: kept.append(scalar)
      case 0..<0x20, 0x7F..<0xA0: count += 1
      default: kept.append(scalar)
      }
    }
    (self.text, removed) = (String(kept), count)
  }

  /// - Throws: where the bytes are no text.
  package init(bytes: [UInt8]) throws(NotText) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw NotText(in: bytes) }
    self.init(text)
  }

  /// Line by line, without blanks at the ends of lines; what stands behind the last line end is a line
  /// only where it holds something.
  package var lines: [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let end = line.lastIndex { $0 != " " && $0 != "\t" && $0 != "\u{A0}" }
      return end.map { String(line[...$0]) } ?? ""
    }
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The bytes of a file of records as they are read: without a byte order mark, each line ended by a
  /// line feed.
  ///
  /// Within a line of such a file nothing is taken out: what may not stand there is told with its place.
  /// - Parameter isWritten: whether people write the file, so that blanks at the end of a line are none.
  package static func records(_ bytes: [UInt8], isWritten: Bool = false) -> [UInt8] {
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if !isMarked, stands(bytes, isWritten: isWritten) { return bytes }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for place in (isMarked ? 3 : 0)..<bytes.count {
      let endsLine = bytes[place] == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
      if endsLine { continue }
      if isWritten, bytes[place] == 0x0A {
        while let last = kept.last, last == 0x20 || last == 0x09 { kept.removeLast() }
      }
      kept.append(bytes[place])
    }
    return kept
  }

  /// Whether nothing would be taken out of bytes without a mark.
  private static func stands(_ bytes: [UInt8], isWritten: Bool) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      if bytes.contains(0x0D) { return false }
      guard isWritten, bytes.count > 1 else { return true }
      return !(1..<bytes.count).contains {
        bytes[$0] == 0x0A && (bytes[$0 - 1] == 0x20 || bytes[$0 - 1] == 0x09)
      }
    }
  }
}

extension CleanText.NotText {
  fileprivate init(in bytes: [UInt8]) {
    var decoder = UTF8()
    var source = bytes.makeIterator()
    var (offset, line) = (0, 1)
    while case .scalarValue(let scalar) = decoder.decode(&source) {
      offset += UTF8.width(scalar)
      if scalar == "\n" { line += 1 }
    }
    (self.offset, self.line) = (offset, line)
  }
}
