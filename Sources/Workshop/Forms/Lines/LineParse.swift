/// One line being read, step by step: each takes what it knows from what is left.
struct LineParse {
  let reader: HarvestReader
  /// As it was given.
  let line: String
  /// What no part has taken yet.
  var rest: String
  var taken: TakenParts
  /// Words that say nothing of their own: the number of a pasted list, `is` behind a name.
  var fillers: [String] = []
  /// A second person of whom the line tells, `(with Tom)`: it goes behind the words that name the thing.
  var companion: String?
  /// Sources that the words in front of a quotation cite with it.
  var leadSources: [Identifier] = []

  var form: Form { reader.form }

  init(reader: HarvestReader, line: String) {
    self.reader = reader
    self.line = line
    taken = TakenParts(reader: reader)
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
    if let day = try loneDay() { return day }
    if let known = talkedOf {
      throw lack("\(known) is here already. /edit \(known) changes what is said of them.")
    }
    if form.task == .makes(.participant), isLength {
      throw lack("That says how long, which is asked soon. Here: who takes part, by name.")
    }
    var target = try beginning.takeTarget()
    beginning.takeBullets()
    if isFilling, form.which != .none, !form.fields.contains(where: { $0.mark == .figure }),
      reader.words.reading.has(beginning.rest, in: .unknown)
    {
      throw lack(
        "It stays open. \(form.needs.first?.words ?? "Leave it out until somebody knows.")")
    }
    (rest, fillers) = (beginning.rest, beginning.fillers)
    takeCopula()
    takeBeginnings()
    takeQuotes()
    takeSigils()
    takeBrackets()
    takeName()
    takeNumbers()
    takeParts()
    takeAlways()
    taken.tidySources(behind: leadSources)
    LineDoubts(taken: taken, target: target).tell(in: &taken)
    if let same = reader.named(as: taken.parts), target == .new(at: nil) {
      target = .existing([same])
    }
    let listed = ListedThings(in: self)
    if listed.isPlain { taken.doubts.append(ListedThings.doubt(listed.pieces.count)) }
    if let slip = taken.slip {
      let meant = taken.meant.map { line.replacing($0.said, with: $0.instead) }
      throw HarvestLack(slip, line: line, isSlip: true, meant: meant)
    }
    let harvested = Harvested(
      kind: form.kind, target: target, parts: taken.parts, person: nil, echo: "",
      doubts: taken.doubts,
      newChannels: taken.newChannels,
      several: listed.isWhole && (target == .new(at: nil) || isFilling) ? listed.pieces : [])
    try demand(harvested)
    return HarvestEcho(
      reader: reader, harvested: harvested, line: line, fillers: fillers
    ).told()
  }

  /// Whether the whole line says how long something takes.
  private var isLength: Bool {
    let tokens = rest.lowercased().split(separator: " ")
    let said = tokens.first == "half" ? tokens.dropFirst() : tokens[...]
    return !said.isEmpty && TimeLength(words: reader.words).count(Array(said)) == said.count
  }

  /// Who is here already, where a line of people tells more of them: `Bo's role is father`, `Ana also lives
  /// it`.
  private var talkedOf: String? {
    guard form.task == .makes(.participant) else { return nil }
    let tokens = rest.split(separator: " ").map(String.init)
    return (1...3).lazy.filter { $0 < tokens.count }.compactMap { count -> String? in
      let name = tokens.prefix(count).joined(separator: " ")
      let owner = ["'s", "’s"].first(where: name.hasSuffix)
      let bare = owner.map { String(name.dropLast($0.count)) } ?? name
      let isTold =
        owner != nil
        || ["also", "speaks", "lives", "is", "has", "too"].contains(tokens[count].lowercased())
      guard isTold, let known = reader.participant(bare), SpokenName(known) == SpokenName(bare)
      else {
        return nil
      }
      return known
    }.first
  }

  var isFilling: Bool { if case .fills = form.task { true } else { false } }

  func lack(_ sentence: String) -> HarvestLack {
    HarvestLack(sentence, line: line)
  }

  private mutating func takeBeginnings() {
    var isMore = true
    while isMore {
      isMore = false
      for field in form.fields {
        guard case .begins(let words) = field.mark, field.vocabulary != .length,
          taken.restField == nil || field.value != nil,
          !taken.parts.contains(where: { $0.field == field.field }),
          let (word, tail) = LineText.after(words, in: rest)
        else { continue }
        if let value = field.value {
          taken.add(field, [value], said: word)
          taken.takeLength(of: tail, after: word)
        } else {
          taken.restField = field
          taken.mark = word
        }
        rest = tail
        isMore = true
        break
      }
    }
    takeSignBehind()
  }

  /// `rings the depot ~`: a sign that says all, behind the words.
  private mutating func takeSignBehind() {
    for field in form.fields {
      guard case .begins(let words) = field.mark, let value = field.value,
        !taken.parts.contains(where: { $0.field == field.field }),
        let sign = words.first(where: { $0 == "~" }), rest.hasSuffix(" \(sign)")
      else { continue }
      taken.add(field, [value], said: sign)
      rest = LineText.trimmed(rest.dropLast(sign.count))
    }
  }

  private mutating func takeAlways() {
    for field in taken.fields({ $0 == .always }) {
      if let value = field.value { taken.add(field, [value], said: "") }
    }
  }

  /// Takes several numbers in front, whatever stands between them: `14 13 let …`, `14, 13 …`,
  /// `14 and 13 …`.
  mutating func takeNumbers() {
    guard let field = taken.fields({ $0 == .figure }).first(where: reader.isSeveral) else { return }
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
    taken.add(field, found, said: said.joined(separator: " "))
    rest = tokens.joined(separator: " ")
  }
}
