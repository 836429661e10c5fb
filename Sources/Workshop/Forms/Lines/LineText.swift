/// Helpers for the letters of a line.
enum LineText {
  static let openingQuotes: [Character: Character] = [
    "\"": "\"", "“": "”", "„": "“", "«": "»", "「": "」", "『": "』", "”": "”", "‟": "”", "＂": "＂",
    "»": "«", "›": "‹",
  ]
  static let brackets: [Character: Character] = ["(": ")", "（": "）"]
  static let separators: Set<Character> = [",", ";", "，", "；", "、", "،", "؛"]
  private static let bullets: Set<Character> = [
    "-", "*", "•", "–", "—", "·", "‣", "◦", "▪", "●", "○", "□", "☐", "☑", "✓", "✔", "➤", "➢", "・",
    "+", ">",
  ]

  /// The line without what nobody can see, blanks made one each.
  static func cleaned(_ line: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
        scalars.append(" ")
      case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: break
      default: scalars.append(scalar)
      }
    }
    let text = String(scalars).replacing("...", with: "…")
    return text.split(separator: " ").joined(separator: " ")
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    guard let first = text.firstIndex(where: { $0 != " " }),
      let last = text.lastIndex(where: { $0 != " " })
    else { return "" }
    return String(text[first...last])
  }

  /// Without a bullet of a pasted list, unless it is one of the form's own marks; nil when there is
  /// none.
  static func withoutBullet(_ text: String, keeping own: [String]) -> String? {
    guard let first = text.first else { return nil }
    let rest = text.dropFirst()
    if text.hasPrefix("[ ]") || text.hasPrefix("[x]") { return trimmed(text.dropFirst(3)) }
    let isOwn = own.contains { $0.first == first }
    guard bullets.contains(first), !isOwn, rest.first == " " else { return nil }
    return trimmed(rest)
  }

  /// Without the number of a pasted list, `3.` or `(3)`; nil when there is none.
  static func withoutListNumber(_ text: String) -> String? {
    let head = text.prefix { $0 != " " }
    guard head.count < text.count, let last = head.last, ".)．）".contains(last) else { return nil }
    let digits = head.dropLast().drop { "(（".contains($0) }
    guard 1...3 ~= digits.count, digits.allSatisfy(\.isNumber) else { return nil }
    return trimmed(text.dropFirst(head.count))
  }

  /// What follows one of these words or signs at the beginning; the longest one wins.
  static func after(_ words: [String], in text: String) -> (word: String, rest: String)? {
    for word in words.sorted(by: { $0.count > $1.count }) where starts(text, with: word) {
      var rest = trimmed(text.dropFirst(word.count))
      // A letter or a word may have a sign behind it, as in "d) orders".
      if let last = word.last, last.isLetter || last.isNumber, let sign = rest.first,
        ":.)›".contains(sign)
      {
        rest = trimmed(rest.dropFirst())
      }
      return (String(text.prefix(word.count)), rest)
    }
    return nil
  }

  /// Whether `text` begins with a word or sign, and the word ends there.
  static func starts(_ text: some StringProtocol, with word: String) -> Bool {
    guard text.prefix(word.count).lowercased() == word.lowercased() else { return false }
    guard let last = word.last, last.isLetter || last.isNumber,
      let next = text.dropFirst(word.count).first
    else { return true }
    return !next.isLetter && !next.isNumber && next != "'" && next != "’"
  }

  /// Words in lower case, without what stands around them.
  static func bare(_ text: some StringProtocol) -> String {
    var rest = Substring(trimmed(text).lowercased())
    while let last = rest.last, ".!,;:".contains(last) { rest.removeLast() }
    return String(rest)
  }
}

extension LineText {
  /// Without a dash that led over to what another part has taken.
  static func withoutDashEnd(_ text: String) -> String {
    var rest = Substring(trimmed(text))
    while rest.count > 2, let last = rest.last, "-–—".contains(last), rest.dropLast().last == " " {
      rest = rest.dropLast(2)
    }
    return trimmed(rest)
  }

  /// Where the longest of these words begins that ends right before a place: that of `down to`.
  static func longestMark(endingBefore end: Int, in tokens: [String], _ words: [String]) -> Int? {
    words.compactMap { word -> Int? in
      let parts = word.lowercased().split(separator: " ").map(String.init)
      let start = end - parts.count
      guard start >= 0, tokens[start..<end].map({ $0.lowercased() }) == parts else { return nil }
      return start
    }.min()
  }

  /// The one of these phrases that a piece says, and what stands behind it: a phrase of several words may
  /// be said with more, `lives it since May`.
  static func phrase(_ phrases: [String], in piece: String) -> (phrase: String, more: String)? {
    let said = withoutDashes(piece)
    let bare = bare(said)
    let found = phrases.first {
      bare == $0.lowercased() || $0.contains(" ") && bare.hasPrefix($0.lowercased() + " ")
    }
    return found.map { ($0, bareEnd(trimmed(said.dropFirst($0.count)))) }
  }

  /// Without a dash that led over to it.
  static func withoutDashes(_ text: String) -> String {
    let dashes = ["- ", "– ", "— "]
    return dashes.contains { text.hasPrefix($0) } ? trimmed(text.dropFirst(2)) : text
  }

  /// Without a stop or comma at the end.
  static func bareEnd(_ text: String) -> String {
    var rest = Substring(text)
    while let last = rest.last, ".,;".contains(last) { rest.removeLast() }
    return trimmed(rest)
  }
}
