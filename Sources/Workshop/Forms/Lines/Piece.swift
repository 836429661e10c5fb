/// A part of a line between commas, with the separator in front of it.
struct Piece {
  var text: String
  var separator: String

  private static let closing: [Character: Character] = [
    "(": ")", "[": "]", "（": "）", "「": "」", "«": "»",
  ]

  static let separators = ",;,；，、،؛"

  /// The separator as it stands between two parts.
  var joint: String {
    separator.isEmpty ? " " : separator + ("，、；".contains(separator) ? "" : " ")
  }

  var isBehindSemicolon: Bool { [";", "；", "؛"].contains(separator) }

  /// Whether it is one bracket and nothing else.
  var isBracket: Bool {
    guard let first = text.first, let closing = LineText.brackets[first] else { return false }
    return text.firstIndex(of: closing).map { text.index(after: $0) == text.endIndex } ?? false
  }

  /// How it may be read in a bracket: as it stands, then spelled out, `Nov` as `November`. `Sept` is no number
  /// there, though it is one in French.
  var spellings: [String] {
    let word = text.lowercased().filter { $0 != "." }
    guard 3...4 ~= word.count, let month = Day.month(named: word),
      let day = Day(year: 2000, month: month)
    else { return [text] }
    let name = String(day.words.prefix { $0 != " " })
    return word == "sept" ? [name] : [text, name]
  }

  /// Itself, parted in front of a word of the form that can mean nothing else: one with a colon, or of
  /// three words.
  func parted(before marks: [String]) -> [Piece] {
    let plain = marks.filter { $0.hasSuffix(":") || $0.split(separator: " ").count > 2 }
      .map { $0.lowercased().split(separator: " ").map(String.init) }
    let tokens = text.split(separator: " ").map(String.init)
    let lower = tokens.map { $0.lowercased() }
    let start = lower.indices.dropFirst().first { place in
      plain.contains { lower[place...].starts(with: $0) }
    }
    guard let start, !isBracket else { return [self] }
    return [
      Piece(text: tokens[..<start].joined(separator: " "), separator: separator),
      Piece(text: tokens[start...].joined(separator: " "), separator: ""),
    ]
  }

  /// Pieces as one text again.
  static func joined(_ pieces: ArraySlice<Piece>) -> String {
    pieces.dropFirst().reduce(pieces.first?.text ?? "") { $0 + $1.joint + $1.text }
  }

  /// `text` parted at these separators, but neither within brackets and quotation marks nor within
  /// a number such as 9,400.
  static func all(of text: String, at separators: String) -> [Piece] {
    var pieces = [Piece(text: "", separator: "")]
    var depth = 0
    let letters = Array(text)
    for (index, letter) in letters.enumerated() {
      // Without its end, as in ":(", it is no bracket.
      if let closing = Piece.closing[letter], letters[(index + 1)...].contains(closing) {
        depth += 1
      }
      if ")]）」»".contains(letter) { depth = max(0, depth - 1) }
      let isGrouping =
        index > 0 && index + 1 < letters.count && letters[index - 1].isNumber
        && letters[index + 1].isNumber
      if depth == 0, separators.contains(letter), !isGrouping {
        pieces.append(Piece(text: "", separator: String(letter)))
      } else {
        pieces[pieces.count - 1].text.append(letter)
      }
    }
    return pieces.map { Piece(text: LineText.trimmed($0.text), separator: $0.separator) }
      .filter { !$0.text.isEmpty }
  }
}

extension HarvestReader {
  /// Whether a piece is capitals alone, such as `CES`, and nobody is called so: it names a measure or a
  /// system, and nobody answers for it.
  func isAbbreviation(_ piece: Piece) -> Bool {
    2...5 ~= piece.text.count && piece.text.allSatisfy(\.isUppercase) && person(piece.text) == nil
  }

  /// Whether nobody can be meant: a measure, or a source in brackets.
  func isNobody(_ piece: Piece) -> Bool { isAbbreviation(piece) || piece.text.hasPrefix("[") }

  /// Pieces with such ones joined to what stands in front.
  func joiningAbbreviations(_ pieces: [Piece]) -> [Piece] {
    pieces.reduce(into: []) { joined, piece in
      if !joined.isEmpty, isAbbreviation(piece) {
        joined[joined.count - 1].text += piece.joint + piece.text
      } else {
        joined.append(piece)
      }
    }
  }
}
