/// Whole numbers in words: `forty`, `twenty-two`, `a hundred and fifty`, `zweiundzwanzig`.
extension SpokenWords {
  /// A whole number, in digits of any script or in words.
  package func number(_ text: some StringProtocol) -> Int? {
    if !text.isEmpty, text.allSatisfy({ $0.wholeNumberValue != nil && $0.isNumber }) {
      let digits = text.compactMap { $0.wholeNumberValue.map(String.init) }.joined()
      return Int(digits)
    }
    if let known = numbers[text.lowercased()] { return known }
    return sum(of: text.lowercased().split { " -".contains($0) }.map(String.init))
  }

  /// The number that the most of these words from the first on are, and how many they are: `forty two
  /// calls` is 42, in two words.
  func number(leading tokens: some Collection<String>) -> (number: Int, count: Int)? {
    let said = tokens.prefix(6).map { $0.lowercased() }
    for count in stride(from: said.count, through: 1, by: -1) {
      let words = said[..<count].enumerated().map {
        $0.offset == count - 1 ? LineText.bareEnd($0.element) : $0.element
      }
      if let number = number(words.joined(separator: " ")) { return (number, count) }
    }
    return nil
  }

  /// `text` with digits where numbers stand in words, a minus in front of them too: `minus one, two` is
  /// `-1, 2`.
  package func inDigits(_ text: String) -> String {
    var tokens = text.split(separator: " ").map(String.init)[...]
    var told: [String] = []
    while let token = tokens.first {
      let isSign = reading.has(token, in: .minus)
      let isPlus = reading.has(token, in: .plus)
      let behind = isSign || isPlus ? tokens.dropFirst() : tokens
      if let (number, count) = number(leading: behind) {
        let end = behind.prefix(count).last?.reversed().prefix { ",;.:/".contains($0) } ?? []
        told.append((isSign ? "-" : "") + String(number) + String(end.reversed()))
        tokens = behind.dropFirst(count)
      } else {
        told.append(token)
        tokens.removeFirst()
      }
    }
    return told.joined(separator: " ")
  }

  /// What words of numbers make together: tens and ones, hundreds and thousands; nil where they are
  /// several numbers, or none.
  private func sum(of words: [String]) -> Int? {
    var values: [Int] = []
    for (place, word) in words.enumerated() {
      if let own = numbers[word].map({ [$0] }) ?? grown(word) {
        values += own
      } else if !isJoint(place, of: words) {
        return nil
      }
    }
    return values.count > 1 ? Self.sum(of: values) : values.first
  }

  /// Whether a word only binds: `and` between two numbers, `a` in front of a hundred.
  private func isJoint(_ place: Int, of words: [String]) -> Bool {
    guard place + 1 < words.count else { return false }
    if place > 0 { return reading.has(words[place], in: .joiners) }
    return reading.has(words[place], in: .smallWords) && (numbers[words[1]] ?? 0) >= 100
  }

  private static func sum(of values: [Int]) -> Int? {
    var total = 0
    var current: Int?
    for value in values {
      switch (current, value) {
      case (let before?, 1_000) where 1..<1_000 ~= before:
        total += before * value
        current = nil
      case (let before?, 100) where 1..<10 ~= before: current = before * value
      case (nil, _): current = value
      // `quatre-vingt`
      case (4?, 20): current = 80
      // `twenty two`, `soixante-quinze`
      case (let before?, 1..<10) where before >= 20 && before % 10 == 0: current = before + value
      case (let before?, 10..<20) where [60, 80].contains(before % 100): current = before + value
      case (let before?, 10..<100) where before >= 100 && before % 100 == 0:
        current = before + value
      default: return nil
      }
    }
    return total + (current ?? 0)
  }

  /// The parts of a number grown together, `zweiundzwanzig`: the ones, a joiner and the tens.
  private func grown(_ word: String) -> [Int]? {
    guard word.count > 6 else { return nil }
    for (lead, ones) in numbers where 1..<10 ~= ones && word.hasPrefix(lead) {
      let behind = word.dropFirst(lead.count)
      for length in 1...3 where reading.has(behind.prefix(length), in: .joiners) {
        if let tens = numbers[String(behind.dropFirst(length))], 20..<100 ~= tens {
          return [tens, ones]
        }
      }
    }
    return nil
  }
}
