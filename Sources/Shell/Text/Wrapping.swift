import Workshop

/// Breaks words into lines that fit a width; nothing is cut off.
package enum Wrapping {
  /// Lines of at most `width` cells, broken at spaces. A word wider than a line is broken within,
  /// between characters. Lines after the first of each paragraph begin with `indent` spaces.
  package static func lines(_ text: String, width: Int, indent: Int = 0) -> [String] {
    // Most lines fit, and are not measured letter by letter to see it.
    if isShort(text, width) { return [text] }
    return paragraphs(of: text).flatMap {
      paragraph($0, width: max(1, width), indent: indent < width ? indent : 0)
    }
  }

  /// Whether a text is one line that fits, though each letter beyond ASCII took the two cells that none
  /// exceeds.
  private static func isShort(_ text: String, _ width: Int) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var room = width
      for byte in bytes {
        if byte == 0x0A { return false }
        if byte < 0x80 { room -= 1 } else if byte >= 0xC0 { room -= 2 }
      }
      return room >= 0
    } ?? false
  }

  /// The parts of a text that begin a line each.
  static func paragraphs(of text: String) -> [Substring] {
    guard text.utf8.contains(0x0A) else { return [text[...]] }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func paragraph(_ text: Substring, width: Int, indent: Int) -> [String] {
    let cells = DisplayWidth.of(text)
    if cells <= width { return [String(text)] }
    // As many cells as bytes: nothing but ASCII, which need not be looked at letter by letter.
    if cells == text.utf8.count {
      return text.utf8.withContiguousStorageIfAvailable { plain($0, width, indent) }
        ?? plain(Array(text.utf8), width, indent)
    }
    let lead = text.prefix { $0 == " " }
    let margin = max(indent, lead.count)
    var lines: [String] = []
    var line = String(lead)
    var used = lead.count
    var isEmpty = true
    for word in text.split(separator: " ") {
      for piece in pieces(of: word, width: max(1, width - margin)) {
        if !isEmpty, used + 1 + piece.cells > width {
          lines.append(line)
          line = String(repeating: " ", count: margin) + String(piece.text)
          used = margin + piece.cells
        } else {
          line += (isEmpty ? "" : " ") + String(piece.text)
          used += (isEmpty ? 0 : 1) + piece.cells
        }
        isEmpty = false
      }
    }
    lines.append(line)
    return lines
  }

  /// The same of ASCII, where each byte takes one cell.
  private static func plain(
    _ text: some RandomAccessCollection<UInt8>, _ width: Int, _ indent: Int
  ) -> [String] {
    let space: UInt8 = 0x20
    var start = text.firstIndex { $0 != space } ?? text.endIndex
    let lead = text.distance(from: text.startIndex, to: start)
    let margin = max(indent, lead)
    var lines: [String] = []
    var line = Array(repeating: space, count: lead)
    var isEmpty = true
    while start < text.endIndex {
      let end = text[start...].firstIndex(of: space) ?? text.endIndex
      var rest = text[start..<end]
      while !rest.isEmpty {
        let piece = rest.prefix(max(1, width - margin))
        if !isEmpty, line.count + 1 + piece.count > width {
          lines.append(String(decoding: line, as: UTF8.self))
          line.removeAll(keepingCapacity: true)
          line.append(contentsOf: repeatElement(space, count: margin))
        } else if !isEmpty {
          line.append(space)
        }
        line.append(contentsOf: piece)
        isEmpty = false
        rest = rest.dropFirst(piece.count)
      }
      start = text[end...].firstIndex { $0 != space } ?? text.endIndex
    }
    lines.append(String(decoding: line, as: UTF8.self))
    return lines
  }

  private typealias Piece = (text: Substring, cells: Int)

  private static func pieces(of word: Substring, width: Int) -> [Piece] {
    var pieces: [Piece] = []
    var (start, used) = (word.startIndex, 0)
    for place in word.indices {
      let cells = DisplayWidth.of(word[place])
      if used + cells > width, place > start {
        pieces.append((word[start..<place], used))
        (start, used) = (place, 0)
      }
      used += cells
    }
    return pieces + [(word[start...], used)]
  }
}

extension Message {
  /// The lines to print on a screen `width` cells wide, with control characters made visible.
  package func lines(width: Int) -> [String] {
    if isLate { return parts.flatMap { $0.lines(width: width) } }
    if let line = soleLine(width: width) { return [line] }
    let lines = Wrapping.paragraphs(of: text).map { Message.visible(String($0)) }
    if role == .drawing { return lines }
    guard hang > 0, hang + 8 < width else {
      return lines.flatMap { Wrapping.lines($0, width: width) }
    }
    let gap = String(repeating: " ", count: hang)
    return lines.enumerated().flatMap { index, line -> [String] in
      let lead = index == 0 ? String(line.prefix(hang)) : gap
      let rest = index == 0 ? String(line.dropFirst(hang)) : line
      return Wrapping.lines(rest, width: width - hang).enumerated().map {
        ($0.offset == 0 ? lead : gap) + $0.element
      }
    }
  }

  /// The words where they are one line that fits, with nothing in it to be written out; nil of any other.
  package func soleLine(width: Int) -> String? {
    !isLate && text.utf8.count <= width && VisibleText.isPlainASCII(text) ? text : nil
  }

  /// `text` with whatever would act on a terminal, or hide in it, written out.
  package static func visible(_ text: String) -> String {
    VisibleText.of(text)
  }
}
