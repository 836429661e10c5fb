/// The numbers, words and signs of a typed reading.
enum ReadingToken: Hashable {
  case number(Quantity, isPercent: Bool)
  case word(String)
  /// `of`, or a slash.
  case of
  /// A colon or an equals sign.
  case pairs
  /// A comma before a space, a semicolon or `and`.
  case next

  /// Nil when the line holds a sign or a number that no reading has.
  static func tokens(of line: String, joinsSpaces: Bool) -> [ReadingToken]? {
    var scanner = Scanner(characters: Array(line.lowercased()), joinsSpaces: joinsSpaces)
    return scanner.tokens()
  }

  private struct Scanner {
    let characters: [Character]
    let joinsSpaces: Bool
    var place = 0
    var found: [ReadingToken] = []

    init(characters: [Character], joinsSpaces: Bool) {
      self.characters = characters
      self.joinsSpaces = joinsSpaces
    }

    mutating func tokens() -> [ReadingToken]? {
      while let character = peek() {
        if isDigit(0) || (isSign(character) || character == ".") && isDigit(1) {
          guard let number = number() else { return nil }
          found.append(number)
        } else if character.isLetter {
          word()
        } else {
          place += 1
          switch character {
          case "%": guard markPercent() else { return nil }
          case "/": found.append(.of)
          case ":", "=": found.append(.pairs)
          case ",", ";": found.append(.next)
          case _ where character.isWhitespace || Self.passed.contains(character): break
          default: return nil
          }
        }
      }
      return found
    }

    /// Signs that change nothing.
    private static let passed: Set<Character> = [
      "€", "£", "$", "¥", ".", "(", ")", "~", "≈", "\"", "'",
    ]

    private func peek(_ ahead: Int = 0) -> Character? {
      place + ahead < characters.count ? characters[place + ahead] : nil
    }

    private func isDigit(_ ahead: Int) -> Bool {
      peek(ahead).map { "0"..."9" ~= $0 } ?? false
    }

    private func isSign(_ character: Character) -> Bool {
      character == "-" || character == "\u{2212}" || character == "+"
    }

    private mutating func number() -> ReadingToken? {
      var text = isDigit(0) || characters[place] != "." ? String(characters[place]) : "0."
      place += 1
      while let character = peek() {
        let isSpace =
          character == " " && joinsSpaces || "\u{A0}\u{202F}\u{2009}".contains(character)
        let goesOn =
          isDigit(0) || ".,'\u{2019}".contains(character) && isDigit(1)
          || isSpace && isGroup() && Quantity(text + " 000") != nil
        guard goesOn else { break }
        text.append(character)
        place += 1
      }
      return Quantity(text).map { .number($0, isPercent: false) }
    }

    /// Whether three digits follow, and nothing that makes them a number of their own.
    private func isGroup() -> Bool {
      guard isDigit(1), isDigit(2), isDigit(3), !isDigit(4) else { return false }
      return peek(4) != ":" && peek(4) != "="
    }

    private mutating func word() {
      let start = place
      while let character = peek(), character.isLetter { place += 1 }
      let word = String(characters[start..<place])
      switch word {
      case "of": found.append(.of)
      case "and": found.append(.next)
      case "percent", "pct": if !markPercent() { found.append(.word(word)) }
      default: found.append(.word(word))
      }
    }

    private mutating func markPercent() -> Bool {
      guard case .number(let quantity, isPercent: false) = found.last else { return false }
      found[found.count - 1] = .number(quantity, isPercent: true)
      return true
    }
  }
}
