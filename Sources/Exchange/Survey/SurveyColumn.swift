import Workshop

/// One column of a survey and what it seems to hold.
package struct SurveyColumn: Sendable, Hashable {
  package enum Role: Sendable, Hashable {
    case score(KPIKind)
    case comment
    /// The day of the answer, where no tool says it.
    case day
    /// Answers that are neither.
    case choice
    /// It could name a person, so nothing of it is kept.
    case personal
    /// Added by the tool.
    case housekeeping
  }

  /// Its place in the row, from 0.
  package let place: Int
  /// The question as it was asked.
  package let title: String
  package var role: Role

  /// A header without what tools put around it.
  static func plain(_ text: String) -> String {
    AnswerReader.trimmed(text.replacing("\u{A0}", with: " ")).lowercased()
  }

  /// What a question and its answers seem to be.
  static func role(title: String, answers: [String]) -> Role {
    let words = Set(plain(title).split { !$0.isLetter && $0 != "-" }.map(String.init))
    if !words.isDisjoint(with: personalWords), words.count <= 6 { return .personal }
    let given = answers.filter { !$0.isEmpty }
    if given.contains(where: Privacy.isAddress) { return .personal }
    let scores = given.compactMap(SurveyScore.number)
    if !given.isEmpty, scores.count == given.count, let kind = kind(title: title, scores: scores) {
      return .score(kind)
    }
    let lengths = given.map { $0.split(whereSeparator: \.isWhitespace).count }
    let isProse = Double(lengths.reduce(0, +)) > 2.5 * Double(given.count)
    return isProse && Set(given).count * 2 > given.count ? .comment : .choice
  }

  private static func kind(title: String, scores: [Int]) -> KPIKind? {
    guard let lowest = scores.min(), let highest = scores.max(), lowest >= 0, highest <= 10 else {
      return nil
    }
    let text = plain(title)
    if text.contains("recommend") || lowest == 0 || highest > 7 { return .nps }
    let isEffort = ["easy", "ease", "effort"].contains { text.contains($0) }
    if isEffort || highest > 5 { return .ces }
    return .csat
  }

  /// Words of short questions that ask who somebody is.
  private static let personalWords: Set<String> = [
    "name", "names", "surname", "email", "e-mail", "mail", "phone", "telephone", "mobile",
    "address", "postcode", "zip", "username", "twitter", "linkedin", "birthday", "ip",
  ]
}

/// The number in an answer on a scale.
enum SurveyScore {
  /// `9`, `9 - Extremely likely`, `Very satisfied (5)`, `Very satisfied`.
  static func number(_ answer: String) -> Int? {
    let text = SurveyColumn.plain(answer)
    if let known = labels[text] { return known }
    let numbers = text.split { !$0.isNumber }
    guard numbers.count == 1, let number = numbers.first.flatMap({ Int($0) }) else { return nil }
    guard text.hasPrefix(numbers[0]) || text.hasSuffix("(\(numbers[0]))") else { return nil }
    // "3 weeks" and "2 of them" are no scores; a label stands behind a dash, a bracket or a colon.
    let rest = text.dropFirst(numbers[0].count).drop { $0 == " " }
    let isLabelled = rest.first.map { "-\u{2013}\u{2014}(:=.,".contains($0) } ?? true
    return text.hasPrefix(numbers[0]) && !isLabelled ? nil : number
  }

  private static let labels: [String: Int] = [
    "very dissatisfied": 1, "dissatisfied": 2, "somewhat dissatisfied": 2,
    "neither satisfied nor dissatisfied": 3, "neutral": 3, "satisfied": 4,
    "somewhat satisfied": 4, "very satisfied": 5,
  ]
}
