/// Reads what people type when they are asked for the reading of a KPI.
///
/// `2.1% of 8,200`, `76 of 107`, `42 promoters, 31 passives, 12 detractors`,
/// `1:3 2:5 3:10 4:22 5:17`, `mean 4.2, n 85, spread 0.9`, `480`.
package struct ReadingReader: Sendable {
  package let kind: KPIKind

  package init(kind: KPIKind) {
    self.kind = kind
  }

  /// A reading and the day that stands at the line's end, if one does: `76 of 107, 8 June`.
  ///
  /// - Throws: also when that day is yet to come.
  package func dated(
    _ line: String, today: Day
  ) throws(ReadingProblem) -> (reading: Reading, day: Day?) {
    let words = line.split(whereSeparator: \.isWhitespace)
    if line.contains(where: \.isLetter), Day(spoken: line, today: today) != nil {
      throw .unread(given: AnswerReader.trimmed(line), kind: kind)
    }
    for length in [3, 2, 1] where words.count > length {
      let last = words.suffix(length)
      let first = last[last.startIndex]
      // In "n 8, May 2027" the 8 belongs to what stands before.
      if first.hasSuffix(","), first.dropLast().allSatisfy(\.isNumber) { continue }
      // "mean 4.2." ends with a full stop, and is not said of 4 February.
      if length == 1, first.hasSuffix(".") { continue }
      guard
        let day = Day(spoken: last.joined(separator: " "), today: today, isPast: true)
      else { continue }
      guard day.number <= today.number else { throw .notYet(day) }
      var rest = words.dropLast(length)
      if rest.count > 1, let joint = rest.last, joint == "on" || joint == "in" { rest.removeLast() }
      return (try reading(rest.joined(separator: " ")), day)
    }
    return (try reading(line), nil)
  }

  /// - Throws: what is wrong with it, with the facts.
  package func reading(_ line: String) throws(ReadingProblem) -> Reading {
    let unread = ReadingProblem.unread(given: AnswerReader.trimmed(line), kind: kind)
    guard let tokens = ReadingToken.tokens(of: line, joinsSpaces: kind != .nps) else {
      throw unread
    }
    if let pairs = Self.pairs(in: tokens) { return try answers(pairs, else: unread) }
    var parts = ReadingParts()
    guard try parts.take(tokens, kind: kind), let reading = try reading(of: parts) else {
      throw unread
    }
    return reading
  }

  /// `1:3 2:5`, with or without commas, when the line holds nothing else.
  private static func pairs(in tokens: [ReadingToken]) -> [(Quantity, Quantity)]? {
    let bare = tokens.filter { $0 != .next }
    guard bare.count >= 3, bare.count.isMultiple(of: 3) else { return nil }
    var pairs: [(Quantity, Quantity)] = []
    for start in stride(from: 0, to: bare.count, by: 3) {
      guard case .number(let answer, isPercent: false) = bare[start], bare[start + 1] == .pairs,
        case .number(let count, isPercent: false) = bare[start + 2]
      else { return nil }
      pairs.append((answer, count))
    }
    return pairs
  }

  private func answers(
    _ pairs: [(Quantity, Quantity)], else unread: ReadingProblem
  ) throws(ReadingProblem) -> Reading {
    guard let scale = kind.scale else { throw unread }
    var counts: [Int: Int] = [:]
    for (answer, count) in pairs {
      let answer = try Self.whole(answer)
      guard counts[answer] == nil else { throw .answerTwice(answer) }
      counts[answer] = try Self.whole(count)
    }
    let answers = try AnswerCounts(counts, on: scale)
    return kind == .nps ? .recommendation(try Recommendation(answers)) : .answers(answers)
  }

  private func reading(of parts: ReadingParts) throws(ReadingProblem) -> Reading? {
    if let recommendation = try recommendation(of: parts) { return recommendation }
    guard let figure = parts.figure, kind.isPercentage || !figure.isPercent else { return nil }
    if let all = parts.all {
      let all = try Self.whole(all)
      guard kind.isPercentage else {
        // "NPS 35 of 85" says what the 35 is; "35 of 85" could be promoters.
        guard figure.isLabelled, parts.asked == nil else { return nil }
        return try mean(figure.quantity, asked: all, spread: parts.spread)
      }
      guard parts.spread == nil, parts.asked == nil else { return nil }
      return .share(
        figure.isPercent
          ? try Share(percent: figure.quantity, of: all)
          : try Share(try Self.whole(figure.quantity), of: all))
    }
    let asked = try parts.asked.map { quantity throws(ReadingProblem) in try Self.whole(quantity) }
    guard let asked else {
      guard parts.spread == nil else { throw .missing(.asked) }
      return try self.figure(figure.quantity)
    }
    if kind.isPercentage {
      guard parts.spread == nil else { return nil }
      try kind.check(figure.quantity)
      return .share(try Share(percent: figure.quantity, of: asked))
    }
    return try mean(figure.quantity, asked: asked, spread: parts.spread)
  }

  private func figure(_ quantity: Quantity) throws(ReadingProblem) -> Reading {
    try kind.check(quantity)
    if kind == .count { _ = try Self.whole(quantity) }
    return .figure(quantity, asked: nil)
  }

  private func mean(
    _ figure: Quantity, asked: Int, spread: Quantity?
  ) throws(ReadingProblem) -> Reading? {
    if asked <= 0 { throw asked < 0 ? .negative(String(asked)) : .nobodyAsked }
    try kind.check(figure)
    if kind == .nps { return spread == nil ? .figure(figure, asked: asked) : nil }
    guard kind != .count else { return nil }
    if let spread { try kind.check(spread: spread, asked: asked) }
    return .mean(figure, asked: asked, spread: spread)
  }

  private func recommendation(of parts: ReadingParts) throws(ReadingProblem) -> Reading? {
    guard kind == .nps, parts.hasRecommendation else { return nil }
    func count(_ part: ReadingPart) throws(ReadingProblem) -> Int {
      guard let quantity = parts[part] else { throw .missing(part) }
      return try Self.whole(quantity)
    }
    return .recommendation(
      try Recommendation(
        promoters: try count(.promoters), passives: try count(.passives),
        detractors: try count(.detractors)))
  }

  /// A million millions; beyond, the sums of counts could leave an Int.
  static let most = 1_000_000_000_000

  static func whole(_ quantity: Quantity) throws(ReadingProblem) -> Int {
    guard quantity.value.rounded() == quantity.value else { throw .notWhole(quantity.text) }
    guard quantity.value >= 0 else { throw .negative(quantity.text) }
    guard quantity.value <= Double(most) else { throw .tooLarge(quantity.text) }
    return Int(quantity.value)
  }
}

extension Recommendation {
  /// Of answers 0 to 10.
  init(_ answers: AnswerCounts) throws(ReadingProblem) {
    let promoters = answers.count(from: 9)
    let content = answers.count(from: 7)
    try self.init(
      promoters: promoters, passives: content - promoters, detractors: answers.all - content)
  }
}
