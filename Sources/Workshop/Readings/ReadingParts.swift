/// The numbers of a typed reading, each under what it is.
struct ReadingParts {
  struct Figure {
    var quantity: Quantity
    var isPercent: Bool
    /// Whether a word such as `mean` said that it is the figure.
    var isLabelled: Bool
  }

  private(set) var figure: Figure?
  /// What stands after `of`.
  private(set) var all: Quantity?
  private var labelled: [ReadingPart: Quantity] = [:]

  var asked: Quantity? { labelled[.asked] }
  var spread: Quantity? { labelled[.spread] }
  var hasRecommendation: Bool {
    figure == nil && all == nil
      && [.promoters, .passives, .detractors].contains { labelled[$0] != nil }
  }

  subscript(part: ReadingPart) -> Quantity? { labelled[part] }

  /// False when the tokens make no sense together.
  ///
  /// - Throws: the same part said twice.
  mutating func take(_ tokens: [ReadingToken], kind: KPIKind) throws(ReadingProblem) -> Bool {
    if kind == .nps, let three = Self.three(in: tokens) {
      (labelled[.promoters], labelled[.passives], labelled[.detractors]) = three
      return true
    }
    for fragment in tokens.split(separator: .next) {
      guard try take(fragment: Array(fragment), kind: kind) else { return false }
    }
    // "480 orders" is the figure itself unless another number is.
    if figure == nil, all == nil, labelled.count == 1, let asked {
      figure = Figure(quantity: asked, isPercent: false, isLabelled: false)
      labelled[.asked] = nil
    }
    return true
  }

  /// `42/31/12`.
  private static func three(in tokens: [ReadingToken]) -> (Quantity, Quantity, Quantity)? {
    guard tokens.count == 5, tokens[1] == .of, tokens[3] == .of,
      case .number(let promoters, isPercent: false) = tokens[0],
      case .number(let passives, isPercent: false) = tokens[2],
      case .number(let detractors, isPercent: false) = tokens[4]
    else { return nil }
    return (promoters, passives, detractors)
  }

  private mutating func take(
    fragment: [ReadingToken], kind: KPIKind
  ) throws(ReadingProblem) -> Bool {
    var waiting: ReadingPart?
    var isFirst = true
    var leads = false
    for (place, token) in fragment.enumerated() {
      switch token {
      case .word(let word):
        if Self.refused.contains(word) && !(word == "m" && kind == .time) { return false }
        guard let part = Self.parts[word] else { continue }
        if isFirst { leads = true }
        isFirst = false
        if leads || Self.isLabel(at: place, in: fragment) { waiting = part }
      case .number(let quantity, let isPercent):
        isFirst = false
        if place > 0, fragment[place - 1] == .of {
          guard figure != nil, all == nil, !isPercent else { return false }
          all = quantity
          continue
        }
        let part = waiting ?? (leads ? nil : Self.part(after: place, in: fragment))
        waiting = nil
        guard try set(part, quantity, isPercent: isPercent) else { return false }
      case .pairs:
        // After a label it is no more than a pause: "promoters: 42".
        guard place > 0, case .word = fragment[place - 1] else { return false }
      case .of, .next:
        continue
      }
    }
    return true
  }

  /// The label that follows a number before the next number does.
  private static func part(after place: Int, in fragment: [ReadingToken]) -> ReadingPart? {
    for (place, token) in fragment.enumerated().dropFirst(place + 1) {
      guard case .word(let word) = token else { return nil }
      if let part = parts[word] { return isLabel(at: place, in: fragment) ? nil : part }
    }
    return nil
  }

  /// Whether a word such as `n` stands there that names the number after it: `4.2 n 85`.
  private static func isLabel(at place: Int, in fragment: [ReadingToken]) -> Bool {
    guard case .word(let word) = fragment[place], leading.contains(word),
      case .number = fragment.dropFirst(place + 1).first(where: { $0 != .pairs })
    else { return false }
    return true
  }

  private static let leading: Set<String> = [
    "n", "mean", "average", "avg", "spread", "sd", "deviation",
  ]

  private mutating func set(
    _ part: ReadingPart?, _ quantity: Quantity, isPercent: Bool
  ) throws(ReadingProblem) -> Bool {
    guard let part, part != .figure else {
      guard figure == nil else {
        if part == .figure { throw .saidTwice(.figure) }
        return false
      }
      figure = Figure(quantity: quantity, isPercent: isPercent, isLabelled: part == .figure)
      return true
    }
    guard !isPercent else { return false }
    guard labelled.updateValue(quantity, forKey: part) == nil else { throw .saidTwice(part) }
    return true
  }

  private static let parts: [String: ReadingPart] = {
    let words: [(ReadingPart, [String])] = [
      (.figure, ["mean", "average", "avg", "nps", "csat", "ces", "score", "rate"]),
      (
        .asked,
        [
          "n", "asked", "people", "persons", "answers", "responses", "respondents", "customers",
          "participants", "users", "visits", "visitors", "sessions", "orders",
        ]
      ),
      (.spread, ["spread", "sd", "deviation"]),
      (.promoters, ["promoters", "promoter"]), (.passives, ["passives", "passive"]),
      (.detractors, ["detractors", "detractor"]),
    ]
    return words.reduce(into: [:]) { table, entry in
      for word in entry.1 { table[word] = entry.0 }
    }
  }()

  /// Words that change a number's meaning; a reading with one is asked again, not guessed.
  private static let refused: Set<String> = [
    "k", "m", "bn", "thousand", "million", "billion", "hundred", "dozen", "minus", "not", "no",
    "under", "over", "less", "more", "than", "below", "above", "between", "to", "from", "half",
  ]
}
