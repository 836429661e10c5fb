/// A stretch of text in one style.
struct TextSpan: Equatable {
  var text: String
  var isBold = false
  /// Ours beside what was said: a source's number, a remark.
  var isQuiet = false
  /// What the room imagines.
  var isItalic = false

  /// Whether the other is set alike.
  func isAlike(_ other: TextSpan) -> Bool {
    isBold == other.isBold && isQuiet == other.isQuiet && isItalic == other.isItalic
  }
}

/// Text between two line ends, as spans that a space parts unless they say otherwise.
struct Paragraph: Equatable {
  struct Part: Equatable {
    var span: TextSpan
    /// Whether it stays on the line of the part before it.
    var isTied = false
  }

  var parts: [Part] = []

  /// Whether its first letter belongs to a script that runs from right to left.
  var isRightToLeft: Bool {
    for part in parts {
      if part.span.text.utf8.allSatisfy({ $0 < 0x80 }) {
        if part.span.text.utf8.contains(where: { 0x41...0x5A ~= $0 & 0xDF }) { return false }
        continue
      }
      for scalar in part.span.text.unicodeScalars where scalar.properties.isAlphabetic {
        return Paragraph.runsLeft(scalar.value)
      }
    }
    return false
  }

  /// The blocks of scripts that run from right to left; Unicode 15, `DerivedBidiClass.txt`.
  private static func runsLeft(_ value: UInt32) -> Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
