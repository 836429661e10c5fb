/// One line being read: what is taken from it so far, and what is left.
struct LineParse {
  let reader: HarvestReader
  /// As it was given.
  let line: String
  /// What no part has taken yet.
  var rest: String
  var parts: [Harvested.Part] = []
  /// The field that what is left belongs to, where the beginning said so.
  var restField: FormField?
  var doubts: [String] = []
  var newChannels: [String] = []
  /// What fell away as the number of a pasted list.
  var listNumber: [String] = []
  /// Sources that the words in front of a quotation cite with it.
  var leadSources: [Identifier] = []
  /// Brackets between numbers that say nothing there.
  var strays: [String] = []
  /// Whether a sign parts what something is called from what is said of it.
  var isParted = false
  /// What has to be mended before the line can be kept.
  var slip: String?

  var form: Form { reader.form }

  init(reader: HarvestReader, line: String) {
    self.reader = reader
    self.line = line
    rest = LineText.cleaned(line)
  }

  /// The longest line that is read, in characters.
  private static let longest = 2_000

  mutating func harvest() throws(HarvestLack) -> Harvested {
    guard rest.count <= Self.longest else {
      throw lack("This line has \(rest.count) characters. Part it into several lines.")
    }
    var beginning = LineBeginning(reader: reader, line: line, rest: rest)
    beginning.takeBullets()
    rest = beginning.rest
    if let refusal = form.refusal(of: rest) { throw lack(refusal) }
    if form.takesRows {
      var row = RowParse(reader: reader, line: line, rest: rest)
      return try row.harvest()
    }
    let target = try beginning.takeTarget()
    beginning.takeBullets()
    (rest, listNumber) = (beginning.rest, beginning.listNumber)
    takeBeginnings()
    takeQuotes()
    takeSigils()
    takeBrackets()
    takeName()
    takeNumbers()
    takeParts()
    takeAlways()
    tidySources()
    let listed = ListedThings(in: self)
    if listed.isPlain { doubts.append(ListedThings.doubt(listed.pieces.count)) }
    if let slip { throw HarvestLack(slip, line: line, isSlip: true) }
    let harvested = Harvested(
      kind: form.kind, target: target, parts: parts, person: nil, echo: "", doubts: doubts,
      newChannels: newChannels,
      several: listed.isWhole && target == .new(at: nil) ? listed.pieces : [])
    try demand(harvested)
    return HarvestEcho(
      reader: reader, harvested: harvested, line: line, listNumber: listNumber
    ).told()
  }

  func lack(_ sentence: String) -> HarvestLack {
    HarvestLack(sentence, line: line)
  }

  mutating func add(_ field: FormField, _ values: [String], said: String) {
    if field.vocabulary == .channels {
      for value in values where reader.isNew(channel: value) && !newChannels.contains(value) {
        newChannels.append(value)
      }
    }
    let isList = reader.column(field)?.kind.isSeveral == true
    if isList, let place = parts.firstIndex(where: { $0.field == field.field }) {
      parts[place].values += values.filter { !parts[place].values.contains($0) }
      parts[place].said += "; " + said
    } else {
      parts.append(Harvested.Part(field.field, values, said: said))
    }
  }

  /// Whether a field may still be given.
  func isFree(_ field: FormField) -> Bool {
    reader.column(field)?.kind.isSeveral == true || !parts.contains { $0.field == field.field }
  }

  func fields(_ isWanted: (Mark) -> Bool) -> [FormField] {
    form.fields.filter { isWanted($0.mark) }
  }

  private mutating func takeBeginnings() {
    var isMore = true
    while isMore {
      isMore = false
      for field in form.fields {
        guard case .begins(let words) = field.mark, field.vocabulary != .length,
          restField == nil || field.value != nil,
          !parts.contains(where: { $0.field == field.field }),
          let (word, tail) = LineText.after(words, in: rest)
        else { continue }
        if let value = field.value {
          add(field, [value], said: word)
          takeLength(of: tail, after: word)
        } else {
          restField = field
          mark = word
        }
        rest = tail
        isMore = true
        break
      }
    }
  }

  /// The word or sign that decided what the rest belongs to.
  var mark = ""

  /// `… two days for an answer`: two days are kept as a length, and stay in the words.
  private mutating func takeLength(of text: String, after word: String) {
    for field in form.fields where field.vocabulary == .length && isFree(field) {
      guard case .begins(let words) = field.mark, words.contains(word) else { continue }
      let tokens = text.split(separator: " ")
      guard let count = reader.lengthOfTime(tokens) else { continue }
      let said = tokens.prefix(count).joined(separator: " ")
      add(field, [LineText.bare(said)], said: said)
    }
  }

  private mutating func takeAlways() {
    for field in fields({ $0 == .always }) {
      if let value = field.value { add(field, [value], said: "") }
    }
  }

  /// Takes several numbers in front, whatever stands between them: `14 13 let …`, `14, 13 …`,
  /// `14 and 13 …`.
  mutating func takeNumbers() {
    guard let field = fields({ $0 == .figure }).first(where: reader.isSeveral) else { return }
    var tokens = rest.split(separator: " ")[...]
    var said: [Substring] = []
    var found: [String] = []
    while let token = tokens.first {
      let numbers = reader.numbers(token, of: field)
      let isTime = tokens.dropFirst().first.map { reader.words.units.contains(LineText.bare($0)) }
      if !numbers.isEmpty, isTime != true {
        found += numbers
      } else if found.isEmpty || !reader.isJoiner(token, before: tokens.dropFirst(), of: field) {
        break
      }
      said.append(token)
      tokens.removeFirst()
    }
    guard !found.isEmpty else { return }
    add(field, found, said: said.joined(separator: " "))
    rest = tokens.joined(separator: " ")
  }

  /// Notes a number that lies outside the scale it is meant for.
  mutating func watch(_ text: String, _ field: FormField) {
    guard slip == nil, case .scale(let range)? = reader.column(field)?.kind,
      let number = reader.words.number(LineText.bareEnd(text)) ?? Int(text),
      !range.contains(number)
    else { return }
    let outside = "\(number) lies outside \(range.lowerBound) to \(range.upperBound)"
    let need = form.needs.first { $0.field == field.field }
    let label = reader.column(field)?.label ?? field.field
    slip = need.map { "\(outside). \($0.words)" } ?? "\(outside): \(label)."
  }
}
