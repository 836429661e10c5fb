/// Numbers with what they are counted by.
extension HarvestReader {
  /// How many of the words behind a number are its unit; `40 per 100` is counted in hundreds.
  func unitLength(_ said: [String]) -> Int {
    guard let first = said.first, isUnit(first) else { return 0 }
    let isTime = { (word: String) in words.units.contains(LineText.bare(word)) }
    let isRate = { (word: String) in words.reading.has(word, in: .rates) }
    if said.count > 1 {
      let second = said[1]
      if Int(second) != nil || isUnit(second) && (isTime(second) || isRate(first)) { return 2 }
      // `46 books a day`
      if said.count > 2, isRate(second), isUnit(second), isTime(said[2]) { return 3 }
    }
    return isRate(first) ? 0 : 1
  }

  /// A value with what is grown to it or follows it: `31%`, `12 days`.
  func figure(_ text: String, of field: FormField) -> (values: [String], unit: String)? {
    if let values = self.values(text, of: field) { return (values, "") }
    guard column(field)?.kind == .number else { return nil }
    let isDigit = { (letter: Character) in letter.isNumber || ".,'+-\u{2212}".contains(letter) }
    let digits = text.prefix(while: isDigit)
    let grown = text.dropFirst(digits.count)
    let unit = LineText.trimmed(grown)
    let words = unit.split(separator: " ").map(String.init)
    let isOne =
      words.count == 1 ? grown.first != " " || isUnit(unit) : unitLength(words) == words.count
    guard !digits.isEmpty, !unit.isEmpty, isOne,
      let values = self.values(String(digits), of: field)
    else { return nil }
    return (values, unit)
  }

  /// Whether a word behind a number may be its unit: letters, and no word of the form.
  private func isUnit(_ word: String) -> Bool {
    guard form.fields.contains(where: { $0.mark == .unit }), word.allSatisfy(\.isLetter) else {
      return word == "%"
    }
    return !form.fields.contains { field in
      if case .word(let words) = field.mark { words.contains(word.lowercased()) } else { false }
    }
  }
}
