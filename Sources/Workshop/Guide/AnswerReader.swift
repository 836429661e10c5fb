/// Why a line is no good answer; the question is asked again and nothing is lost.
package enum AnswerProblem: Error, Sendable, Equatable {
  case field(FieldProblem)
  case noSuchOption(given: String, options: [Choice], nearest: String?)
  case numberBeyondOptions(given: Int, count: Int)
  case severalOptions(given: String, matching: [String])
  /// Two texts joined by nothing but a line end where one line is asked for.
  /// A word where a number on a scale is wanted.
  case notOnScale(given: String, range: ClosedRange<Int>)
  /// A bare number where words are wanted: a vision, a name, a hope, a unit.
  case onlyANumber(given: String)
  /// A single letter that says yes or no to something that was not asked.
  case nothingToAgreeTo(given: String)
  /// A day where the name of a person is wanted.
  case dateForName(given: String)
  case needsLineAndSource(given: String)
  case noSuchLine(given: Int, count: Int)
  case noSuchSource(given: String, nearest: String?)
  /// The value of a KPI that it cannot have, or that is typed in no way it is read.
  case reading(ReadingProblem)
}

/// Reads lines as values of one field.
package struct AnswerReader: Sendable {
  /// Where the value goes; for a new thing, the field that names it.
  package let field: FieldPath
  package let kind: AnswerKind
  /// Further fields of a new thing, filled from what follows after commas.
  package let parts: [String]
  /// Whether a text names somebody who takes part, if it begins one such name.
  package let isPerson: Bool
  package let options: [Choice]
  package let today: Day
  /// What the question calls the numbers of a scale: `1 a nuisance, 3 they complain`.
  private let called: [SpokenName: Int]

  package init(
    _ field: FieldPath, kind: AnswerKind = .text, parts: [String] = [], isPerson: Bool = false,
    options: [Choice] = [], called: [SpokenName: Int] = [:], today: Day
  ) {
    self.field = field
    self.kind = kind
    self.parts = parts
    self.isPerson = isPerson
    self.options = options
    self.called = called
    self.today = today
  }

  package init(question: Question, options: [Choice], today: Day) {
    self.init(
      question.field, kind: question.kind, parts: question.parts,
      isPerson: question.offer == .people, options: options,
      called: question.kind == .scale ? question.text.numberedWords : [:], today: today)
  }

  /// The value as it is stored.
  ///
  /// - Throws: what is wrong with it, with what would be right.
  package func value(of line: String) throws(AnswerProblem) -> String {
    let text = AnswerReader.trimmed(line)
    guard let column = field.column?.kind else { return text }
    if let number = called[SpokenName(text)] { return String(number) }
    switch (kind, column) {
    case (.choice, _), (_, .choice), (_, .reference), (_, .references):
      return try choice(text)
    case (_, .scale(let range)), (_, .scores(let range, _)):
      return try numbers(text, in: range, several: kind == .scores)
    case (_, .halves(let range)):
      if let feeling = Feeling(text) { return feeling.text }
      return try numbers(text, in: range)
    case (_, .count):
      return try wholeCount(AnswerReader.withoutBound(AnswerReader.withoutSampleSign(text)))
    case (_, .number):
      let figure = AnswerReader.withoutBound(text)
      let bare = figure.hasSuffix("%") ? AnswerReader.trimmed(String(figure.dropLast())) : figure
      guard let quantity = Quantity(bare) else { throw .field(.notANumber(given: text)) }
      return quantity.text
    case (_, .date(let isPast)):
      guard let day = Day(spoken: text, today: today, isPast: isPast) else {
        throw .field(.notADate(given: text))
      }
      return day.text
    case (_, .moment):
      guard let moment = Moment(text) else { throw .field(.notAMoment(given: text)) }
      return moment.text
    case (_, .yesNo): return try yesNo(text)
    case (_, .text), (_, .list):
      if let number = Int(text), 1...max(1, options.count) ~= number, !options.isEmpty {
        return options[number - 1].value
      }
      if AnswerReader.isNumbers(text) { throw .onlyANumber(given: text) }
      if ["y", "n"].contains(text.lowercased()) { throw .nothingToAgreeTo(given: text) }
      guard isPerson else { return text }
      if text.contains(where: \.isNumber), Day(spoken: text, today: today) != nil {
        throw .dateForName(given: text)
      }
      return person(text)
    }
  }

  /// `1`, `1 2`, `1 and 2`: numbers and nothing else.
  private static func isNumbers(_ text: String) -> Bool {
    // Hardly any text is made of their letters alone.
    guard text.utf8.allSatisfy("0123456789+- ,;&and".utf8.contains) else { return false }
    let parts = text.replacing(" and ", with: " ").split { " ,;&".contains($0) }
    return !parts.isEmpty && parts.allSatisfy { Int($0) != nil }
  }

  /// Whether a line says that it is about all who are here.
  package static func meansEverybody(_ line: String) -> Bool {
    ["all", "everybody", "everyone", "all of us", "all of them"].contains(line.lowercased())
  }

  /// Whom a line leaves out that is about all others: `everybody but Ana and Bo`; nil for any other line.
  package static func leftOut(by line: String) -> String? {
    let lower = line.lowercased()
    let parts = [" but ", " except for ", " except ", " apart from ", " without "].lazy.compactMap {
      word in
      lower.firstRange(of: word).map { (lower[..<$0.lowerBound], lower[$0.upperBound...]) }
    }.first
    guard let parts, meansEverybody(String(parts.0)) else { return nil }
    // Why somebody is not here is said behind a comma: "everybody but Ana, she is ill".
    let said = String(line.suffix(parts.1.count)).split(separator: ",")
    let others = said.dropFirst().prefix { $0.split(separator: " ").count < 3 }
    return (said.prefix(1) + others).joined(separator: ",")
  }

  /// Several choices typed at once, `1,3` or `Buy and Use`; nil unless every part is one.
  package func choices(of line: String) -> [String]? {
    guard kind == .choice || kind == .list else { return nil }
    if kind == .list, AnswerReader.meansEverybody(line) {
      return options.isEmpty ? nil : options.map(\.value)
    }
    if kind == .list, let names = AnswerReader.leftOut(by: line) {
      let gone = choices(of: names) ?? [person(names)]
      let isHere = gone.allSatisfy { name in options.contains { $0.value == name } }
      return isHere ? options.map(\.value).filter { !gone.contains($0) } : nil
    }
    let text = line.replacing(" and ", with: ",").replacing("&", with: ",")
    let isNumbers = text.allSatisfy { $0.isNumber || " ,;、，".contains($0) }
    let parts = text.split { ",;、，".contains($0) || isNumbers && $0 == " " }
      .map { AnswerReader.trimmed(String($0)) }.filter { !$0.isEmpty }
    guard parts.count > 1 else { return nil }
    var values: [String] = []
    for part in parts {
      do throws(AnswerProblem) {
        let bare = part.lowercased().hasPrefix("the ") ? String(part.dropFirst(4)) : part
        let value = try choice(bare)
        if !values.contains(value) { values.append(value) }
      } catch {
        return nil
      }
    }
    return values
  }

  /// The one participant whose name is or begins so; else the name as it was typed.
  private func person(_ text: String) -> String {
    let wanted = SpokenName(text)
    if let exact = options.first(where: { SpokenName($0.value) == wanted }) { return exact.value }
    let matching = options.filter { wanted.begins(SpokenName($0.value)) }
    if matching.count == 1, wanted.text.count >= 2 { return matching[0].value }
    let named = options.filter { option in
      SpokenName(option.value).text.split(separator: " ").contains { $0 == wanted.text }
    }
    return named.count == 1 ? named[0].value : text
  }

  /// The option meant by its number, its name or the unambiguous beginning of its name.
  private func choice(_ text: String) throws(AnswerProblem) -> String {
    let number = options.contains { $0.value == text } ? nil : Int(text)
    if let number, options.indices.contains(number &- 1) { return options[number - 1].value }
    let wanted = SpokenName(text)
    if let exact = options.first(where: { $0.value == text }) { return exact.value }
    let exact = options.filter { $0.names.contains(wanted) }
    if exact.count == 1 { return exact[0].value }
    let matching =
      exact.isEmpty ? options.filter { $0.names.contains { wanted.begins($0) } } : exact
    if matching.count == 1 { return matching[0].value }
    if matching.isEmpty, number == nil, let only = holding(wanted) { return only.value }
    guard matching.isEmpty else {
      let names = matching.map { option in
        let isAlone = matching.count { $0.name == option.name } == 1
        let about = option.about.isEmpty ? "" : " (\(option.about))"
        return isAlone ? option.name : option.value + about
      }
      throw .severalOptions(given: text, matching: names)
    }
    // Only now: `90` may begin `90min`.
    if let number { throw .numberBeyondOptions(given: number, count: options.count) }
    if let spoken = ChoiceWords.choice(called: text, among: options.map(\.value)) { return spoken }
    throw .noSuchOption(
      given: text, options: options,
      nearest: Nearest.match(for: wanted.text, in: options.map(\.name)))
  }

  /// The only option with these words within its name.
  private func holding(_ wanted: SpokenName) -> Choice? {
    guard wanted.text.count >= 3 else { return nil }
    let found = options.filter { option in
      option.names.contains { " \($0.text)".contains(" \(wanted.text)") }
    }
    return found.count == 1 ? found[0] : nil
  }

  private func numbers(
    _ text: String, in range: ClosedRange<Int>, several: Bool = false
  ) throws(AnswerProblem) -> String {
    let words = AnswerReader.scores(in: text, range)
    guard !words.isEmpty, several || words.count == 1 else {
      throw .field(.notAWholeNumber(given: text))
    }
    var numbers: [String] = []
    for word in words {
      let plain =
        word.hasPrefix("\u{2212}") || word.hasPrefix("\u{2013}") ? "-" + word.dropFirst() : word
      guard let number = Int(plain) else { throw .notOnScale(given: word, range: range) }
      guard range.contains(number) else {
        throw .field(.outOfRange(given: number, range: range))
      }
      numbers.append(String(number))
    }
    return numbers.joined(separator: " ")
  }

  /// The numbers in a line, words of the feelings' scale as theirs: `bad, very good` is `-1 2`.
  private static func scores(in text: String, _ range: ClosedRange<Int>) -> [String] {
    var parts = text.split { ",;/".contains($0) }.map { trimmed(String($0)) }
    if range == EmotionScale.range {
      parts = parts.map { part in EmotionScale.score(called: part).map(String.init) ?? part }
    }
    return parts.flatMap { $0.split(separator: " ").map(String.init) }.map { part in
      range == EmotionScale.range
        ? EmotionScale.score(called: part).map(String.init) ?? part : part
    }
  }

  /// A whole number; thousands may be set apart: 9,400.
  private func wholeCount(_ text: String) throws(AnswerProblem) -> String {
    let range = 0...1_000_000_000
    guard let quantity = Quantity(text), let number = Int(quantity.text) else {
      throw .field(.notAWholeNumber(given: text))
    }
    guard range.contains(number) else { throw .field(.outOfRange(given: number, range: range)) }
    return String(number)
  }

  /// A figure without the words that say it is a bound: `at least 60%`.
  private static func withoutBound(_ text: String) -> String {
    let bounds = [
      "at least ", "at most ", "about ", "around ", "roughly ", "ca. ", "ca ",
      "circa ", "nearly ", "almost ", "some ", "more than ", "less than ", "over ",
      "under ",
    ]
    let lower = text.lowercased()
    if let bound = bounds.first(where: lower.hasPrefix) {
      return trimmed(String(text.dropFirst(bound.count)))
    }
    return trimmed(String(text.drop { "≥≤<>~=".contains($0) }))
  }

  private func yesNo(_ text: String) throws(AnswerProblem) -> String {
    switch text.lowercased() {
    case "yes", "y", "1", "yep", "yeah", "sure", "yes please", "of course": return "yes"
    case "no", "n", "2", "nope", "not really", "no thanks": return "no"
    default: throw .field(.notYesOrNo(given: text))
    }
  }

  /// A new thing's name and its further fields, from pieces set apart by commas.
  ///
  /// Each piece goes to the first free part that can hold it; what no part can hold stays in the
  /// last part that takes text, else in the name.
  package func parts(of line: String) -> [FieldValues] {
    let text = AnswerReader.trimmed(line)
    guard !parts.isEmpty else { return [FieldValues(field.field, [text])] }
    let cited = CitedText(text)
    let body = field.kind == .participant ? AnswerReader.withCommas(cited.body) : cited.body
    let pieces = AnswerReader.pieces(of: body)
    var name = pieces.first ?? text
    var found: [FieldValues] = []
    let table = EntityTable.of(field.kind)
    for piece in pieces.dropFirst() {
      let free = parts.filter { part in !found.contains { $0.name == part } }
      let holder = free.lazy.compactMap { part -> FieldValues? in
        guard let column = table.column(part) else { return nil }
        let said = part == Participant.field(.perspective) ? AnswerReader.withoutFor(piece) : piece
        return fitting(said, table.columns[column]).map { FieldValues(part, [$0]) }
      }.first
      if let holder {
        found.append(holder)
      } else if let last = found.lastIndex(where: {
        table.columns[table.column($0.name) ?? 0].kind == .text
      }) {
        found[last].values[0] += ", " + piece
      } else {
        name += ", " + piece
      }
    }
    if !cited.sources.isEmpty { name = CitedText(body: name, sources: cited.sources).text }
    return [FieldValues(field.field, [name])] + found
  }

  /// Somebody as people write them, `Kim - porter (wards)`, with commas in between.
  private static func withCommas(_ text: String) -> String {
    var text = text
    for dash in [" - ", " \u{2013} ", " \u{2014} "] { text = text.replacing(dash, with: ", ") }
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open != text.startIndex else {
      return text
    }
    let inside = text[text.index(after: open)...].dropLast()
    return trimmed(String(text[..<open])) + ", " + inside
  }

  /// `text` parted at commas, but not within brackets, quotation marks or a number such as 9,400.
  package static func pieces(of text: String) -> [String] {
    Piece.all(of: text, at: ",、，").map(\.text)
  }

  private func fitting(_ piece: String, _ column: EntityTable.Column) -> String? {
    switch column.kind {
    case .text: return piece
    case .choice(let words):
      return ChoiceWords.choice(called: piece, among: words)
    case .count:
      let bare = AnswerReader.withoutSampleSign(piece).filter { $0 != "," }
      return Int(bare).map(String.init)
    case .date(let isPast): return Day(spoken: piece, today: today, isPast: isPast)?.text
    default: return nil
    }
  }

  /// Whom somebody speaks for, `for the shop`, as it stands behind those words.
  private static func withoutFor(_ text: String) -> String {
    let lead = ["speaks for ", "for "].first(where: text.lowercased().hasPrefix)
    return lead.map { trimmed(String(text.dropFirst($0.count))) } ?? text
  }

  /// `n=12` becomes `12`.
  private static func withoutSampleSign(_ text: String) -> String {
    let dense = text.lowercased().filter { $0 != " " }
    guard dense.hasPrefix("n=") else { return text }
    return String(dense.dropFirst(2))
  }

  package static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { $0 != " " && $0 != "\n" }),
      let last = text.lastIndex(where: { $0 != " " && $0 != "\n" })
    else { return "" }
    return String(text[first...last])
  }
}
