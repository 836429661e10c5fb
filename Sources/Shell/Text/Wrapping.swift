import Workshop

/// Breaks words into lines that fit a width; nothing is cut off.
package enum Wrapping {
  /// Lines of at most `width` cells, broken at spaces. A word wider than a line is broken within,
  /// between characters. Lines after the first of each paragraph begin with `indent` spaces.
  package static func lines(_ text: String, width: Int, indent: Int = 0) -> [String] {
    paragraphs(of: text).flatMap {
      paragraph($0, width: max(1, width), indent: indent < width ? indent : 0)
    }
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
    let isPlain = cells == text.utf8.count
    let lead = text.prefix { $0 == " " }
    let margin = max(indent, lead.count)
    var lines: [String] = []
    var line = String(lead)
    var used = lead.count
    var isEmpty = true
    for word in words(of: text, isPlain: isPlain) {
      for piece in pieces(of: word, isPlain: isPlain, width: max(1, width - margin)) {
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

  private typealias Piece = (text: Substring, cells: Int)

  private static func words(of text: Substring, isPlain: Bool) -> [Substring] {
    isPlain
      ? text.utf8.split(separator: 0x20).map { Substring($0) } : text.split(separator: " ")
  }

  private static func pieces(of word: Substring, isPlain: Bool, width: Int) -> [Piece] {
    if isPlain {
      var pieces: [Piece] = []
      var rest = word.utf8
      while !rest.isEmpty {
        let piece = rest.prefix(width)
        pieces.append((Substring(piece), piece.count))
        rest = rest.dropFirst(width)
      }
      return pieces
    }
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
    if text.utf8.count <= width, VisibleText.isPlainASCII(text) { return [text] }
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

  /// `text` with whatever would act on a terminal, or hide in it, written out.
  package static func visible(_ text: String) -> String {
    VisibleText.of(text)
  }
}
