import Workshop

/// What a cell says, as a field reads it.
enum CellText {
  /// A cell of our own export: one value, or several on a line each.
  static func own(_ cell: String, _ kind: FieldKind?) -> [String] {
    let text = cell.isEmpty ? "" : withoutApostrophes(cell)
    if text.isEmpty { return [] }
    let isSeveral = kind.map { $0.isRepeated } ?? true
    guard isSeveral else { return [text] }
    var items: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(continuation), let last = items.indices.last {
        items[last] += "\n" + line.dropFirst(continuation.count)
      } else {
        items.append(String(line))
      }
    }
    return items
  }

  /// Stands before each further line of an item of several lines.
  static let continuation = "  "

  /// A cell somebody typed; words and numbers may be written as people write them.
  static func foreign(_ cell: String, _ kind: FieldKind?) -> [String] {
    let text = AnswerReader.trimmed(cell.replacing("\t", with: " "))
    guard !text.isEmpty, let kind else { return text.isEmpty ? [] : [text] }
    let lower = text.lowercased()
    switch kind {
    case .choice(let choices):
      let joined = lower.split(separator: " ").joined(separator: "-")
      return [choices.first { $0 == joined } ?? text]
    case .yesNo:
      switch lower {
      case "y", "x", "yes", "true", "1", "✓", "✔": return ["yes"]
      case "n", "no", "false", "0", "-": return ["no"]
      default: return [text]
      }
    case .scale, .count: return [number(text)]
    case .halves: return [Feeling(number(text))?.text ?? number(text)]
    case .scores:
      let words = text.split { " ,;/\n".contains($0) }.map { number(String($0)) }
      return [words.joined(separator: " ")]
    case .list, .references:
      return text.split(separator: "\n").map { AnswerReader.trimmed(String($0)) }
        .filter { !$0.isEmpty }
    case .text, .number, .date, .moment, .reference: return [text]
    }
  }

  /// `+1` and `−1` as numbers are read.
  private static func number(_ text: String) -> String {
    switch text.first {
    case "+": String(text.dropFirst())
    case "\u{2212}", "\u{2013}": "-" + text.dropFirst()
    default: text
    }
  }

  /// The text without the apostrophes that keep a spreadsheet from reading formulas; see `CSVCell`.
  private static func withoutApostrophes(_ text: String) -> String {
    guard text.contains("'") else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var mayBegin = true
    for (place, scalar) in scalars.enumerated() {
      let next = place + 1 < scalars.count ? scalars[place + 1] : " "
      if mayBegin, scalar == "'", CSVCell.isTrigger(next) {
        mayBegin = true
        continue
      }
      result.append(scalar)
      switch scalar {
      case "\t", "\n", "\r", ";": mayBegin = true
      case " ": break
      default: mayBegin = false
      }
    }
    return String(result)
  }
}
