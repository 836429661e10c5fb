/// Finds telephone numbers, and tells them from dates, amounts, and the numbers of orders and parts.
///
/// Sure are: a number with `+` or `00` and a country; one with `0` or an area in brackets, in groups;
/// the usual groups of North America, France and India; and any number behind a word such as `call`.
/// Not one are: a date, a number in thousands or with a decimal point, one beside letters, and any
/// behind a word such as `order` or before a unit. Other groups of seven digits and more are left and
/// told.
struct TelephoneNumber {
  /// The digits between two separators, and the separator before them.
  private struct Group {
    var range: Range<Int>
    var text: String
    var separator: [Character]

    var isAfterBlank: Bool { separator.contains(where: \.isWhitespace) }
  }

  /// More parts between blanks than any number has.
  private static let mostParts = 8

  static func all(in letters: [Character]) -> (sure: [Range<Int>], unsure: [Range<Int>]) {
    var found: (sure: [Range<Int>], unsure: [Range<Int>]) = ([], [])
    guard letters.count(where: isDigit) >= 5 else { return found }
    var place = 0
    while place < letters.count {
      guard begins(letters, place) else {
        place += 1
        continue
      }
      let groups = groups(in: letters, from: place)
      guard let last = groups.last else {
        place += 1
        continue
      }
      judge(groups, start: place, in: letters, &found)
      place = last.range.upperBound
    }
    return found
  }

  private static func isDigit(_ letter: Character) -> Bool {
    letter.wholeNumberValue.map { 0...9 ~= $0 } ?? false
  }

  private static func isWord(_ letter: Character) -> Bool {
    letter.isLetter || letter.isNumber || letter == "_"
  }

  /// Whether a number begins here, and is no part of a word, an amount or another number.
  private static func begins(_ letters: [Character], _ place: Int) -> Bool {
    let isOpening = letters[place] == "+" || letters[place] == "("
    guard isDigit(letters[place]) || isOpening else { return false }
    if isOpening {
      let next = letters[(place + 1)...].prefix(2)
      guard let first = next.first, isDigit(first) || first == "+" || first == "(" else {
        return false
      }
    }
    guard place > 0 else { return true }
    let before = letters[place - 1]
    if isWord(before) || "#$€£¥@%\\=".contains(before) { return false }
    guard ".-/:,'’+(".contains(before), place > 1 else { return true }
    return before == "(" || !isWord(letters[place - 2])
  }

  private static func groups(in letters: [Character], from start: Int) -> [Group] {
    var groups: [Group] = []
    var separator: [Character] = []
    var place = start
    while place < letters.count {
      let letter = letters[place]
      if isDigit(letter) {
        let end = letters[place...].firstIndex { !isDigit($0) } ?? letters.count
        let text = letters[place..<end].compactMap { $0.wholeNumberValue.map(String.init) }.joined()
        groups.append(Group(range: place..<end, text: text, separator: separator))
        separator = []
        place = end
      } else if " \u{A0}\u{202F}\u{2009}-.\u{2011}\u{2013}/()+".contains(letter),
        separator.count < 3,
        letter != "+" || groups.isEmpty
      {
        separator.append(letter)
        place += 1
      } else {
        break
      }
    }
    return groups
  }

  /// Looks at all groups together, then at those between blanks.
  private static func judge(
    _ groups: [Group], start: Int, in letters: [Character],
    _ found: inout (sure: [Range<Int>], unsure: [Range<Int>])
  ) {
    var tokens: [[Group]] = []
    for group in groups {
      if tokens.isEmpty || group.isAfterBlank { tokens.append([]) }
      tokens[tokens.count - 1].append(group)
    }
    var first = 0
    while first < tokens.count {
      if isDate(tokens[first]) {
        first += 1
        continue
      }
      let limit = min(tokens.count, first + mostParts)
      let end = tokens[first..<limit].firstIndex(where: isDate) ?? limit
      var taken: Int?
      for last in (first..<end).reversed() {
        let number = Array(tokens[first...last].joined())
        guard let verdict = verdict(number, in: letters), verdict else { continue }
        found.sure.append(range(of: number, in: letters))
        taken = last
        break
      }
      if taken == nil, first == 0 || isDate(tokens[first - 1]) {
        let all = Array(tokens[first..<end].joined())
        if verdict(all, in: letters) == nil { found.unsure.append(range(of: all, in: letters)) }
        if isRuledOut(all, in: letters) { taken = end - 1 }
      }
      first = (taken ?? first) + 1
    }
  }

  /// From the sign before a number to its last digit.
  private static func range(of number: [Group], in letters: [Character]) -> Range<Int> {
    guard var start = number.first?.range.lowerBound, let end = number.last?.range.upperBound else {
      return 0..<0
    }
    while start > 0, "+(".contains(letters[start - 1]) { start -= 1 }
    let isClosed = letters[start..<end].contains(")")
    if letters[start] == "(", !isClosed { start += 1 }
    return start..<end
  }

  /// Whether it is a telephone number; nil when it may be.
  private static func verdict(_ number: [Group], in letters: [Character]) -> Bool? {
    guard let first = number.first, let last = number.last else { return false }
    let digits = number.reduce(0) { $0 + $1.text.count }
    guard 5...15 ~= digits else { return false }
    let surroundings = NumberSurroundings(
      of: range(of: number, in: letters).lowerBound..<last.range.upperBound, in: letters)
    let sizes = number.map(\.text.count)
    let start = range(of: number, in: letters).lowerBound
    let hasPlus = letters[start..<first.range.lowerBound].contains("+")
    let hasBrackets = letters[start..<last.range.upperBound].contains(")")
    if surroundings.isJoined || surroundings.unitFollows { return false }
    if isDate(number) { return false }
    if hasPlus, 8...15 ~= digits, digits >= 10 || !isAmount(number) { return true }
    if surroundings.label == .telephone { return true }
    if surroundings.label == .other || isAmount(number) { return false }
    if first.text.hasPrefix("00"), !first.text.hasPrefix("000"), digits >= 10 { return true }
    if first.text.hasPrefix("0"), first.text.count > 1 || hasBrackets {
      if number.count > 1 ? 9...12 ~= digits : 10...11 ~= digits { return true }
    }
    if hasBrackets, digits >= 9, number.count > 1 { return true }
    let isAmerican = sizes == [3, 3, 4] || sizes == [1, 3, 3, 4] && first.text == "1"
    if isAmerican || sizes == [2, 2, 2, 2, 2] { return true }
    if sizes == [5, 5], let lead = first.text.first, "6789".contains(lead) { return true }
    let isVersion = number.count > 3 && number.dropFirst().allSatisfy { $0.separator == ["."] }
    return number.count > 1 && digits >= 7 && digits <= 13 && !isVersion ? nil : false
  }

  /// Whether no part of it can be a telephone number either.
  private static func isRuledOut(_ number: [Group], in letters: [Character]) -> Bool {
    let surroundings = NumberSurroundings(of: range(of: number, in: letters), in: letters)
    return isAmount(number) || surroundings.label == .other || surroundings.isJoined
  }

  private static func isDate(_ number: [Group]) -> Bool {
    let values = number.compactMap { Int($0.text) }
    let sizes = number.map(\.text.count)
    func isYear(_ place: Int) -> Bool { sizes[place] == 4 && 1800...2199 ~= values[place] }
    func isDayOrMonth(_ place: Int) -> Bool { sizes[place] <= 2 && 1...31 ~= values[place] }
    switch number.count {
    case 2: return isYear(0) && (isYear(1) || isDayOrMonth(1)) || isDayOrMonth(0) && isYear(1)
    case 3:
      return isYear(0) && isDayOrMonth(1) && isDayOrMonth(2)
        || isDayOrMonth(0) && isDayOrMonth(1) && (isYear(2) || sizes[2] == 2)
    case 4...8: return values.indices.allSatisfy(isYear)
    default: return false
    }
  }

  /// Groups of thousands, or a decimal point.
  private static func isAmount(_ number: [Group]) -> Bool {
    guard let first = number.first, number.count > 1 else { return false }
    if first.text.hasPrefix("0"), first.text.count > 1 { return false }
    if number.count == 2, number[1].separator == ["."] { return true }
    return first.text.count <= 3
      && number.dropFirst().allSatisfy {
        $0.text.count == 3 && $0.separator == number[1].separator && $0.separator.count == 1
          && $0.separator != ["-"] && $0.separator != ["/"]
      }
  }
}
