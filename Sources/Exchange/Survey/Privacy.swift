/// Takes out of a comment what could name or reach a person.
enum Privacy {
  static let mailLeftOut = "(e-mail left out)"
  static let numberLeftOut = "(number left out)"

  static func isAddress(_ word: some StringProtocol) -> Bool {
    guard let at = word.firstIndex(of: "@"), at != word.startIndex else { return false }
    return !word.contains(" ") && word[at...].dropFirst().contains(".")
  }

  /// Without e-mail addresses and without numbers of seven digits or more: phones, orders, accounts.
  static func masked(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var kept: [String] = []
    var number: [Substring] = []
    func digits(_ words: [Substring]) -> Int {
      words.reduce(0) { $0 + $1.count { $0.isNumber } }
    }
    func flush() {
      if digits(number) >= 7 {
        let end = number.last.map { $0.reversed().prefix { ".,;!?".contains($0) } } ?? []
        kept.append(numberLeftOut + String(end.reversed()))
      } else {
        kept += number.map(String.init)
      }
      number = []
    }
    for word in words {
      let isNumber = word.contains(where: \.isNumber) && !word.contains(where: \.isLetter)
      if isNumber {
        number.append(word)
        continue
      }
      flush()
      kept.append(masked(word: word))
    }
    flush()
    return kept.joined(separator: " ")
  }

  private static func masked(word: Substring) -> String {
    if isAddress(word) { return mailLeftOut }
    // Letters and digits run together, as an order number does.
    return word.count { $0.isNumber } >= 7 ? numberLeftOut : String(word)
  }
}
