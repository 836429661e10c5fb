/// A number with what people say around it: `31%`, `about 20 of 100`, `two days`, `a third`, `not
/// known yet`.
struct SpokenFigure {
  /// As the session keeps it: `31`, or `unknown`.
  var values: [String]
  /// What it is counted by: `%`, `days`, `of 100`; empty where nothing is said.
  var unit: String
  /// How many of the words it takes.
  var count: Int
  /// How many of them come before the unit.
  var bareCount: Int

  /// Reads from the first word on; nil where no number begins there.
  init?(
    _ tokens: ArraySlice<String>, of field: FormField, by reader: HarvestReader
  ) {
    let said = Array(tokens.prefix(8))
    if let count = SpokenFigure.unknownLength(said, reader) {
      self.init(values: ["unknown"], unit: "", count: count, bareCount: count)
      return
    }
    let start = SpokenFigure.leadLength(said, reader)
    guard said.indices.contains(start) else { return nil }
    let token =
      ".:)".contains(said[start].last ?? " ") ? String(said[start].dropLast()) : said[start]
    let vague = SpokenFigure.leadLength(Array(said[(start + 1)...]) + [""], reader)
    let behind = Array(said[(start + 1 + vague)...])
    if let share = SpokenFigure.share(Array(said[start...]), by: reader) {
      // What is a part of the value is counted as the value is.
      let isOfValue = PartOfValue.names(said[start...].prefix(share.count))
      self.init(
        values: [String(share.number)], unit: isOfValue ? "" : "%", count: start + share.count,
        bareCount: start + share.count)
    } else if let (number, count) = reader.words.number(leading: said[start...]), count > 1,
      let values = reader.values(String(number), of: field)
    {
      let unit = reader.unitLength(Array(said[(start + count)...]))
      let words = said[(start + count)...].prefix(unit).joined(separator: " ")
      self.init(
        values: values, unit: reader.unit(LineText.bareEnd(words)), count: start + count + unit,
        bareCount: start + count)
    } else if let values = reader.values(token, of: field) {
      let unit = reader.unitLength(behind)
      let words = behind.prefix(unit).joined(separator: " ")
      self.init(
        values: values, unit: reader.unit(LineText.bareEnd(words)),
        count: start + 1 + vague + unit, bareCount: start + 1 + vague)
    } else if reader.words.place(token) == nil, let (digits, unit) = SpokenFigure.parted(token),
      let values = reader.values(digits, of: field)
    {
      self.init(
        values: values, unit: reader.unit(unit), count: start + 1, bareCount: start + 1)
    } else {
      return nil
    }
  }

  private init(values: [String], unit: String, count: Int, bareCount: Int) {
    self.values = values
    self.unit = unit
    self.count = count
    self.bareCount = bareCount
  }

  /// `31%`, `12days` and `46/day`: digits with what is grown to them.
  private static func parted(_ token: String) -> (digits: String, unit: String)? {
    let digits = token.prefix { $0.isNumber || ".,'+-\u{2212}".contains($0) }
    let unit = token.dropFirst(digits.count)
    let letters = unit.hasPrefix("/") ? unit.dropFirst() : unit
    let isUnit = unit == "%" || !letters.isEmpty && letters.allSatisfy(\.isLetter)
    return digits.isEmpty || !isUnit ? nil : (String(digits), String(unit))
  }

  /// How many of the first words say that nobody knows it.
  private static func unknownLength(_ said: [String], _ reader: HarvestReader) -> Int? {
    (1...4).reversed().first { count in
      count <= said.count
        && reader.words.reading.has(LineText.bare(phrase(said, count)), in: .unknown)
    }
  }

  /// How many of the first words only say how near the number is.
  private static func leadLength(_ said: [String], _ reader: HarvestReader) -> Int {
    (1...2).reversed().first { count in
      count < said.count && reader.words.reading.has(phrase(said, count), in: .nearness)
    } ?? 0
  }

  /// A part of a whole, `a third`, `half of them`, `two in ten`; that of something named, `half of the
  /// buyers`, is no number yet.
  private static func share(_ said: [String], by reader: HarvestReader) -> (
    number: Int, count: Int
  )? {
    guard reader.form.fields.contains(where: { $0.mark == .unit }) else { return nil }
    let words = reader.words
    // `20 of 100` is counted by the hundred as it stands.
    let isOfFew =
      said.count > 2 && words.reading.has(said[1], in: .rates)
      && words.number(LineText.bare(said[2])).map { $0 <= 20 } == true && said[1] == "of"
    if said.count > 2, words.reading.has(said[1], in: .outOf) || said[1] == "/" || isOfFew,
      let part = words.number(LineText.bare(said[0])),
      let whole = words.number(LineText.bare(said[2])), (3...100).contains(whole), part <= whole,
      said.count == 3 || !words.units.contains(LineText.bare(said[3]))
    {
      return ((200 * part + whole) / (2 * whole), 3)
    }
    guard let share = words.share(said) else { return nil }
    let behind = said.dropFirst(share.count).map { LineText.bare($0) }
    let ofValue = [1, 2].first { $0 <= behind.count && PartOfValue.names(behind.prefix($0)) }
    if let ofValue { return (share.number, share.count + ofValue) }
    guard let rate = behind.first, words.reading.has(rate, in: .rates) else { return share }
    let isAll = behind.count > 1 && words.reading.has(behind[1], in: .smallWords)
    let isNamed = behind.count > 2 && !words.reading.has(behind[2], in: .smallWords)
    return isAll && !isNamed ? (share.number, share.count + 2) : nil
  }

  /// A number and, right behind it, one of these ends, in few words: `about 40 reports`; where it is
  /// counted by the hundred, a part of a whole as well, `two thirds go on`.
  static func amount(_ text: String, ends: [String], by words: SpokenWords) -> Int? {
    let isOfHundred = ends.contains("%")
    let lower = isOfHundred ? words.withoutGoingOn(LineText.bare(text)) : LineText.bare(text)
    for end in ends where lower.hasSuffix(end.lowercased()) {
      let tokens = lower.dropLast(end.count).split(separator: " ").map(String.init)
      let isNear = tokens.first.map { words.reading.has($0, in: .nearness) } == true
      let said = tokens.dropFirst(isNear ? 1 : 0)
      if let (number, count) = words.number(leading: said), count == said.count { return number }
      if 1...2 ~= said.count, let number = said.last.flatMap({ words.number($0) }) {
        return number
      }
    }
    guard isOfHundred else { return nil }
    var said = lower.split(separator: " ").map(String.init)
    if said.first.map({ words.reading.has($0, in: .nearness) }) == true { said.removeFirst() }
    let isWhole = { (count: Int) in
      said.count == count || said[count...].allSatisfy { words.reading.has($0, in: .goingOn) }
    }
    if let (number, count) = ofFew(said, by: words) ?? words.share(said), isWhole(count) {
      return number
    }
    return nil
  }

  /// `7 of 10`, `two in ten`, `nine out of ten`: how many of 100, in three words or four.
  private static func ofFew(_ said: [String], by words: SpokenWords) -> (number: Int, count: Int)? {
    let isOut = said.count > 3 && said[1] == "out" && said[2] == "of"
    let count = isOut ? 4 : 3
    guard said.count >= count,
      isOut || said[1] == "/" || words.reading.has(said[1], in: .outOf)
        || words.reading.has(said[1], in: .rates),
      let part = words.number(LineText.bare(said[0])),
      let whole = words.number(LineText.bare(said[count - 1])), (2...100).contains(whole),
      part <= whole
    else { return nil }
    return ((200 * part + whole) / (2 * whole), count)
  }

  private static func phrase(_ said: [String], _ count: Int) -> String {
    said.prefix(count).joined(separator: " ")
  }
}

extension HarvestReader {
  /// How many of the words behind a number are its unit; `40 per 100` and `20 of 100` are counted
  /// in hundreds.
  func unitLength(_ said: [String]) -> Int {
    guard let first = said.first, isUnit(first) else { return 0 }
    let isTime = { (word: String) in words.units.contains(LineText.bare(word)) }
    let isRate = { (word: String) in words.reading.has(word, in: .rates) }
    if said.count > 1 {
      let second = said[1]
      let isNumber = words.number(LineText.bare(second)) != nil
      if isNumber, isRate(first) || Int(second) != nil { return 2 }
      if isUnit(second), isTime(second) || isRate(first) { return 2 }
      // `46 books a day`
      if said.count > 2, isRate(second), isUnit(second), isTime(said[2]) { return 3 }
    }
    return isRate(first) ? 0 : 1
  }

  /// What is counted in hundreds has one unit, however it is said.
  func unit(_ said: String) -> String {
    words.reading.has(said, in: .percent) ? "%" : said
  }

  /// Whether a word behind a number may be its unit: letters, and no word of the form.
  private func isUnit(_ word: String) -> Bool {
    guard form.fields.contains(where: { $0.mark == .unit }), word.allSatisfy(\.isLetter) else {
      return word == "%"
    }
    // "25 in the summer" and "3 at session 6" are counted by nothing.
    if ["in", "at", "on", "by", "from", "since", "during", "with", "for"].contains(
      word.lowercased())
    {
      return false
    }
    return !form.fields.contains { field in
      guard case .word(let words) = field.mark else { return false }
      return words.contains { $0.prefix { $0 != " " } == word.lowercased() }
    }
  }
}
