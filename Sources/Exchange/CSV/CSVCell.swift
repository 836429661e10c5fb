import Workshop

/// One cell of a table, quoted where it must be (RFC 4180, sections 2.5 to 2.7).
struct CSVCell {
  let text: String

  /// The values of one field.
  init(of texts: [String], _ kind: FieldKind, isRaw: Bool) {
    if texts.count == 1, kind.isNumeric, CSVCell.isNumber(texts[0]) {
      self.init(safe: texts[0])
      return
    }
    var lines = texts
    if case .scores = kind {
      lines = texts.flatMap(CSVCell.words)
    } else if kind.isRepeated {
      lines = texts.map { $0.replacing("\n", with: "\n" + CellText.continuation) }
    }
    self.init(lines.joined(separator: "\n"), isRaw: isRaw)
  }

  init(_ given: String, isRaw: Bool) {
    let safe = isRaw || CSVCell.isPlain(given) ? given : CSVCell.defused(given)
    self.init(safe: safe)
  }

  private init(safe: String) {
    let needsQuotes = safe.utf8.contains { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
        || byte < 0x20
    }
    let isPadded = safe.utf8.first == 0x20 || safe.utf8.last == 0x20
    text = needsQuotes || isPadded ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  /// A plain decimal number, with a sign if it is negative.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    let halves = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return text.utf8.count - digits.count <= 1 && halves.count <= 2
      && halves.allSatisfy { half in
        !half.isEmpty && half.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      }
  }

  /// Whether it begins with a letter or digit and holds only what means nothing to a spreadsheet.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    return !isTrigger(Unicode.Scalar(first))
      && text.utf8.allSatisfy { 0x20..<0x7F ~= $0 && $0 != UInt8(ascii: ";") } && first != 0x20
  }

  /// The text with an apostrophe wherever a spreadsheet would begin to read a formula.
  private static func defused(_ text: String) -> String {
    var result = ""
    var part = ""
    // A new cell begins at the start, and, for whoever parts at semicolons or tabs, after those
    // and after a line end too.
    var mayBegin = true
    for scalar in text.unicodeScalars {
      if mayBegin, isTrigger(scalar) || result.isEmpty && part.isEmpty && startsBadly(scalar) {
        part += "'"
      }
      if scalar == "\t" || scalar == "\n" || scalar == "\r" {
        result += VisibleText.of(part)
        result.unicodeScalars.append(scalar)
        part = ""
        mayBegin = true
      } else {
        part.unicodeScalars.append(scalar)
        mayBegin = scalar == ";" || mayBegin && scalar == " "
      }
    }
    return result + VisibleText.of(part)
  }

  /// The characters with which a formula begins, full-width ones included.
  static func isTrigger(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }

  /// What some spreadsheets pass over at the start of a cell.
  private static func startsBadly(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar == "\r" || scalar == "\n" || scalar == "\0"
  }
}

extension FieldKind {
  fileprivate var isNumeric: Bool {
    switch self {
    case .scale, .halves, .count, .number, .scores: true
    default: false
    }
  }
}
