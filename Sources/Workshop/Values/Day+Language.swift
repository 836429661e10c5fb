/// How a language writes a day: the letters `D`, `M` and `Y` of a pattern stand for its numbers and names.
private struct DayPattern {
  let day: String
  let month: String
  let withoutYear: String
  let months: [String]

  /// After Unicode's CLDR, the long form, for the languages that have one here; nil for others.
  static func of(_ language: String) -> DayPattern? { all[language] }

  private static let all: [String: DayPattern] = [
    "ja": DayPattern(day: "Y年M月D日", month: "Y年M月", withoutYear: "M月D日", months: []),
    "zh": DayPattern(day: "Y年M月D日", month: "Y年M月", withoutYear: "M月D日", months: []),
    "ko": DayPattern(day: "Y년 M월 D일", month: "Y년 M월", withoutYear: "M월 D일", months: []),
    "de": european(
      "D. M",
      "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
    "fr": european(
      "D M",
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    "es": european(
      "D de M", between: " de ",
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    "pt": european(
      "D de M", between: " de ",
      "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
    "it": european(
      "D M",
      "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
    ),
    "nl": european(
      "D M",
      "januari februari maart april mei juni juli augustus september oktober november december"),
    "sv": european(
      "D M",
      "januari februari mars april maj juni juli augusti september oktober november december"),
    "pl": european(
      "D M",
      "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
    ),
  ]

  /// The number of a month by its whole name in any of them, in lower case.
  static func month(named name: String) -> Int? { monthNumbers[name] }

  /// No name means one month in one of the languages and another in the next.
  private static let monthNumbers: [String: Int] = all.values.reduce(into: [:]) {
    numbers, pattern in
    for (index, name) in pattern.months.enumerated() { numbers[name.lowercased()] = index + 1 }
  }

  private static func european(
    _ pattern: String, between: String = " ", _ months: String
  ) -> DayPattern {
    DayPattern(
      day: pattern + between + "Y", month: "M" + between + "Y", withoutYear: pattern,
      months: months.split(separator: " ").map(String.init))
  }

  func filled(_ pattern: String, _ day: String, _ month: Int, _ year: Int) -> String {
    pattern.reduce(into: "") { text, letter in
      switch letter {
      case "D": text += day
      case "M": text += months.isEmpty ? String(month) : months[month - 1]
      case "Y": text += String(year)
      default: text.append(letter)
      }
    }
  }
}

extension Day {
  /// `dezember` is 12.
  static func month(inAnyLanguage name: String) -> Int? { DayPattern.month(named: name) }

  /// The language without its region.
  private func tag(of language: String?) -> String? {
    language.flatMap(LanguageTag.of)?.split(separator: "-").first.map { $0.lowercased() }
  }

  /// The day as people write it: `14 June 2027`, in Japanese `2027年6月14日`.
  ///
  /// - Parameter language: a tag such as `ja` or `pt-BR`, or a name such as `Japanese`. In a language without a pattern here it is English.
  /// - Parameter today: the year is left out where it is that of `today`.
  package func words(in language: String?, near today: Day? = nil) -> String {
    let (year, month, day) = parts
    if precision == .year { return tag(of: language) == "ja" ? "\(year)年" : words }
    let isNear = today?.parts.year == year
    let tag = tag(of: language)
    guard let tag, let pattern = DayPattern.of(tag) else {
      return isNear ? String(words.dropLast(String(year).count + 1)) : words
    }
    if isMonth { return pattern.filled(pattern.month, "", month, year) }
    let number = tag == "fr" && day == 1 ? "1er" : String(day)
    return pattern.filled(isNear ? pattern.withoutYear : pattern.day, number, month, year)
  }
}
