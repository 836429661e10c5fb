/// The beginning of a line: what falls away there, and which thing the line is about.
struct LineBeginning {
  let reader: HarvestReader
  /// As it was given.
  let line: String
  /// What follows.
  var rest: String
  /// Words that say nothing of their own: the number of a pasted list, `is` behind a name.
  var fillers: [String] = []

  private var form: Form { reader.form }

  init(reader: HarvestReader, line: String, rest: String) {
    self.reader = reader
    self.line = line
    self.rest = rest
  }

  private func lack(_ sentence: String) -> HarvestLack {
    HarvestLack(sentence, line: line)
  }

  private var beginnings: [String] {
    form.fields.flatMap { if case .begins(let words) = $0.mark { words } else { [String]() } }
  }

  mutating func takeBullets() {
    while let text = LineText.withoutBullet(rest, keeping: beginnings), !text.isEmpty {
      rest = text
    }
    // Where numbers say something, one in front is no number of a list.
    if form.fields.contains(where: { $0.mark == .figure }) { return }
    let isOwnNumber = form.which == .number || form.which == .numbers
    if case .fills = form.task, isOwnNumber { return }
    if let text = LineText.withoutListNumber(rest), !text.isEmpty {
      fillers += LineParse.words(String(rest.prefix { $0 != " " }))
      rest = text
    }
  }

  /// Takes what shows which thing the line is about.
  mutating func takeTarget() throws(HarvestLack) -> Harvested.Target {
    takeLabel()
    switch form.task {
    case .makes(let kind): return .new(at: try takePlace(of: kind))
    case .fills(let kind):
      if let sole = kind.soleIdentifier { return .existing([Reference(kind, sole)]) }
      if form.which == .none {
        guard let about = reader.context.last(where: { $0.kind == kind }) else {
          throw lack("It is not said of which \(kind.word).")
        }
        return .existing([about])
      }
      return .existing(try takeReferences(kind))
    }
  }

  /// The prompt itself, pasted with the line: `Step 4 › …` leaves `4 › …`.
  private mutating func takeLabel() {
    let label = form.label.split(separator: "{").first.map { LineText.trimmed($0) } ?? ""
    guard !label.isEmpty, rest.contains("›"), LineText.starts(rest, with: label) else { return }
    let bare = LineText.trimmed(rest.dropFirst(label.count))
    rest = bare.hasPrefix("›") ? LineText.trimmed(bare.dropFirst()) : bare
  }

  /// The number or letter in front of a new thing; nil when it goes to the end.
  private mutating func takePlace(of kind: EntityKind) throws(HarvestLack) -> Int? {
    guard form.which != .none, let (token, sign, tail) = head(), !tail.isEmpty else { return nil }
    let isLetter = form.which == .letter
    guard let number = isLetter ? Form.number(ofLetter: token) : reader.words.number(token) else {
      return nil
    }
    let next = reader.next
    if !isLetter, sign.isEmpty, reader.numbering.indices.contains(number - 1),
      case let id = reader.numbering[number - 1],
      tail.split(separator: " ").first.map({ reader.words.reading.has($0, in: .isOrIsNot) }) == true
    {
      let title = reader.session.title(of: Reference(kind, id))
      throw lack(
        "That speaks of \(kind.word) \(token), \(title). /edit \(token) mends it, /delete \(token) takes it"
          + " off.")
    }
    let isMarked = sign == "›" || sign == ":" || isLetter && sign == ")"
    guard isMarked || rest.dropFirst(token.count).first == " " else { return nil }
    // A letter alone is the one before the cursor, or it is a word: "a person calls back".
    let isLetterAlone = isLetter && number == next && sign.isEmpty && !reader.isArticle(token)
    guard isMarked || isLetterAlone else { return nil }
    if number == next {
      rest = tail
      return nil
    }
    guard 1..<next ~= number else {
      throw lack("There is no \(kind.word) \(token) yet; the next one is \(name(of: next)).")
    }
    rest = tail
    return number
  }

  private func name(of number: Int) -> String {
    form.which == .letter ? Form.letter(number) : String(number)
  }

  /// The first word, the sign behind it, and what follows.
  private func head() -> (token: String, sign: String, tail: String)? {
    let token = rest.prefix { $0.isNumber || $0.isLetter }
    guard !token.isEmpty else { return nil }
    let tail = LineText.trimmed(rest.dropFirst(token.count))
    guard let sign = tail.first, "›:.)>".contains(sign) else {
      return (String(token), "", tail)
    }
    return (String(token), sign == ">" ? "›" : String(sign), LineText.trimmed(tail.dropFirst()))
  }

  /// Whether an article begins the words of a line: "a text message" is no idea a.
  private func isWord(_ token: String, _ sign: String, _ tail: String, _ number: Int) -> Bool {
    guard form.which == .letter || form.which == .letters, sign.isEmpty, reader.isArticle(token),
      let next = tail.split(separator: " ").first.map(String.init)
    else { return false }
    let isJoined = LineText.separators.contains(next.first ?? ",") || "&+".contains(next)
    let isNamed = Form.number(ofLetter: next.lowercased()) != nil || Int(next) != nil
    return !isJoined && !isNamed && !reader.words.reading.has(next, in: .joiners)
      && next.lowercased() != "because"
      && !form.fields.flatMap(\.mark.words).contains { LineText.starts(tail, with: $0) }
  }

  /// Without words at the end that say that it is taken as well.
  private func withoutBesides(_ text: String) -> String {
    let tokens = text.split(separator: " ").map(String.init)
    let count = [2, 1].first { count in
      tokens.count > count
        && reader.words.reading.has(
          LineText.bareEnd(tokens.suffix(count).joined(separator: " ")), in: .besides)
    }
    return count.map { tokens.dropLast($0).joined(separator: " ") } ?? text
  }

  /// The things whose numbers or letters stand in front.
  private mutating func takeReferences(_ kind: EntityKind) throws(HarvestLack) -> [Reference] {
    var found: [Reference] = []
    if form.which == .name, let (thing, tail) = reader.named(kind, in: rest) {
      rest = tail
      return [thing]
    }
    if form.which == .letters { rest = withoutBesides(rest) }
    let isSeveral = form.which == .numbers || form.which == .letters
    let isLetter = form.which == .letter || form.which == .letters
    while let (token, sign, tail) = head() {
      let number =
        isLetter ? Form.number(ofLetter: token.lowercased()) : reader.words.number(token)
      guard let number, !isWord(token, sign, tail, number) else { break }
      guard reader.numbering.indices.contains(number - 1) else {
        throw lack(reader.beyond(token, isLetter: isLetter))
      }
      let reference = Reference(kind, reader.numbering[number - 1])
      if !found.contains(reference) { found.append(reference) }
      rest = tail
      guard isSeveral, sign != "›", sign != ":" else { break }
      if let first = rest.first, LineText.separators.contains(first) {
        rest = LineText.trimmed(rest.dropFirst())
      }
      for joiner in ["and ", "& "] where rest.hasPrefix(joiner) {
        rest = LineText.trimmed(rest.dropFirst(joiner.count))
      }
    }
    guard !found.isEmpty else {
      if form.which == .name, let slip = slip(of: kind) { throw slip }
      let what = isLetter ? "letter" : form.which == .name ? "name" : "number"
      throw lack("Begin with the \(what) of the \(kind.word), as in: \(form.shape)")
    }
    return found
  }

  /// The name in front, where it is near that of one thing: `Gretta: …`.
  private func slip(of kind: EntityKind) -> HarvestLack? {
    let names = EntityTable.of(kind).ids(in: reader.session)
      .map { reader.session.title(of: Reference(kind, $0)) }
    let heads = [rest.prefix { $0 != ":" }, rest.prefix { $0.isLetter || "-'’".contains($0) }]
    let found = heads.lazy.map { LineText.trimmed($0) }
      .filter { 4...40 ~= $0.count && $0.count < rest.count }
      .compactMap { said in SpokenPerson.nearest(to: said, among: names).map { (said, $0) } }
    guard let (said, name) = found.first, let place = line.firstRange(of: said) else { return nil }
    return HarvestLack(
      "Nobody here is called \(said). Did you mean \(name)?", line: line, isSlip: true,
      meant: line.replacingSubrange(place, with: name))
  }
}
