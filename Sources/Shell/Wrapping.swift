import Workshop

/// Breaks words into lines that fit a width; nothing is cut off.
public enum Wrapping {
  /// Lines of at most `width` cells, broken at spaces. A word wider than a line is broken within,
  /// between characters. Lines after the first of each paragraph begin with `indent` spaces.
  public static func lines(_ text: String, width: Int, indent: Int = 0) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      paragraph($0, width: max(1, width), indent: indent < width ? indent : 0)
    }
  }

  private static func paragraph(_ text: Substring, width: Int, indent: Int) -> [String] {
    if DisplayWidth.of(text) <= width { return [String(text)] }
    let lead = text.prefix { $0 == " " }
    var lines: [String] = []
    var line = String(lead)
    var isEmpty = true
    for word in text.split(separator: " ") {
      for piece in pieces(of: word, width: width - max(indent, lead.count)) {
        let gap = isEmpty ? 0 : 1
        if !isEmpty, DisplayWidth.of(line) + gap + DisplayWidth.of(piece) > width {
          lines.append(line)
          line = String(repeating: " ", count: max(indent, lead.count)) + piece
        } else {
          line += (gap == 1 ? " " : "") + piece
        }
        isEmpty = false
      }
    }
    lines.append(line)
    return lines
  }

  private static func pieces(of word: Substring, width: Int) -> [String] {
    if DisplayWidth.of(word) <= width { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let cells = DisplayWidth.of(character)
      if used + cells > max(1, width), !piece.isEmpty {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      piece.append(character)
      used += cells
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }
}

extension Passage {
  /// The lines to print on a screen `width` cells wide, with control characters made visible.
  public func lines(width: Int) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      Passage.visible(String($0))
    }
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
  public static func visible(_ text: String) -> String {
    VisibleText.of(text)
  }
}
