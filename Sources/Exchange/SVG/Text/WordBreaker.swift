/// Cuts a paragraph into the pieces between which a line may end.
///
/// A line ends at blanks, behind a hyphen or slash within a word, and between the characters of
/// Chinese, Japanese and Korean text, save where a closing mark would begin or an opening one would
/// end a line (after UAX #14, much shortened).
struct WordBreaker {
  struct Piece {
    var text: Substring
    /// Which part of the paragraph it belongs to.
    var part: Int
    var width: Int
    var hasSpaceBefore: Bool
    var mayBeginLine: Bool
  }

  private(set) var pieces: [Piece] = []
  private var hasSpace = false

  init(_ paragraph: Paragraph) {
    for (place, part) in paragraph.parts.enumerated() {
      hasSpace = place > 0
      let first = pieces.count
      if part.span.text.utf8.allSatisfy({ $0 < 0x80 }) {
        addPlain(part.span, place)
      } else {
        addAny(part.span, place)
      }
      if part.isTied, first < pieces.count { pieces[first].mayBeginLine = false }
    }
  }

  private mutating func add(_ text: Substring, _ part: Int, isBold: Bool, mayBeginLine: Bool) {
    guard !text.isEmpty else { return }
    pieces.append(
      Piece(
        text: text, part: part, width: Advance.of(text, isBold: isBold), hasSpaceBefore: hasSpace,
        mayBeginLine: mayBeginLine || hasSpace || pieces.isEmpty))
    hasSpace = false
  }

  private mutating func addPlain(_ span: TextSpan, _ part: Int) {
    let bytes = span.text.utf8
    var start = bytes.startIndex
    var place = start
    var beforeLast: UInt8 = 0
    var last: UInt8 = 0
    while place < bytes.endIndex {
      let byte = bytes[place]
      if byte <= 0x20 {
        add(span.text[start..<place], part, isBold: span.isBold, mayBeginLine: isSplit(start, span))
        hasSpace = hasSpace || !pieces.isEmpty
        start = bytes.index(after: place)
      } else if last == UInt8(ascii: "-") || last == UInt8(ascii: "/"),
        WordBreaker.isLetter(byte), WordBreaker.isLetter(beforeLast)
      {
        add(span.text[start..<place], part, isBold: span.isBold, mayBeginLine: isSplit(start, span))
        start = place
      }
      (beforeLast, last) = (last, byte)
      place = bytes.index(after: place)
    }
    add(span.text[start...], part, isBold: span.isBold, mayBeginLine: isSplit(start, span))
  }

  /// Whether a piece that starts there goes on with the word before it.
  private func isSplit(_ start: String.Index, _ span: TextSpan) -> Bool {
    guard start > span.text.startIndex else { return false }
    let before = span.text.utf8[span.text.utf8.index(before: start)]
    return before == UInt8(ascii: "-") || before == UInt8(ascii: "/")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    0x41...0x5A ~= byte & 0xDF
  }

  private mutating func addAny(_ span: TextSpan, _ part: Int) {
    let text = span.text
    var start = text.startIndex
    var place = start
    var mayBegin = false
    var previous: Kind?
    while place < text.endIndex {
      let kind = Kind(text[place])
      if kind == .blank {
        add(text[start..<place], part, isBold: span.isBold, mayBeginLine: mayBegin)
        hasSpace = hasSpace || !pieces.isEmpty
        start = text.index(after: place)
        mayBegin = false
        previous = nil
      } else {
        if let before = previous, Kind.mayPart(before, kind) {
          add(text[start..<place], part, isBold: span.isBold, mayBeginLine: mayBegin)
          start = place
          mayBegin = true
        }
        previous = kind
      }
      place = text.index(after: place)
    }
    add(text[start...], part, isBold: span.isBold, mayBeginLine: mayBegin)
  }
}

extension WordBreaker {
  /// What a character means to the ends of lines.
  enum Kind {
    case blank
    case letter
    case hyphen
    case ideograph
    case opening
    case closing

    init(_ character: Character) {
      guard let scalar = character.unicodeScalars.first else {
        self = .letter
        return
      }
      switch scalar {
      case "\u{A0}", "\u{202F}", "\u{2007}": self = .letter
      case "（", "「", "『", "【", "〔", "《", "〈", "［", "｛", "“", "‘", "¿", "¡", "(", "[", "«":
        self = .opening
      case "、", "。", "，", "．", "：", "；", "？", "！", "）", "」", "』", "】", "〕", "》", "〉", "］", "｝", "ー",
        "々", "…", "・", "ゝ", "っ", "ッ", "ゃ", "ゅ", "ょ", "ャ", "ュ", "ョ", "”", "’", ")", "]", "»", ".",
        ",", ":", ";", "?", "!", "%":
        self = .closing
      case "-", "/", "–", "—", "‐": self = .hyphen
      default:
        // A mark may stand on a blank.
        let isBlank = scalar.properties.isWhitespace && character.unicodeScalars.count == 1
        self = isBlank ? .blank : Kind.isIdeograph(scalar.value) ? .ideograph : .letter
      }
    }

    private static func isIdeograph(_ value: UInt32) -> Bool {
      switch value {
      case 0x2E80...0x2FFF, 0x3005...0x9FFF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF01...0xFFDC,
        0x1F300...0x1FAFF, 0x20000...0x3FFFF:
        true
      default: false
      }
    }

    static func mayPart(_ before: Kind, _ after: Kind) -> Bool {
      switch (before, after) {
      case (.opening, _), (_, .closing), (_, .blank), (.blank, _): false
      case (.ideograph, .hyphen): false
      case (.ideograph, _), (_, .ideograph): true
      case (.hyphen, .letter): true
      default: false
      }
    }
  }
}
