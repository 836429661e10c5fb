/// A row of numbers being read: one person's for all things in order, or all persons' for one thing.
struct RowParse {
  let reader: HarvestReader
  /// As it was given.
  let line: String
  /// What is still to be read.
  var rest: String

  private var form: Form { reader.form }

  private func lack(_ sentence: String) -> HarvestLack { HarvestLack(sentence, line: line) }

  mutating func harvest() throws(HarvestLack) -> Harvested {
    takeBullet()
    for field in form.fields {
      if case .counts(let words) = field.mark, let (word, tail) = LineText.after(words, in: rest) {
        return try counted(field, word, tail)
      }
    }
    if let single { return single }
    guard let field = form.fields.first(where: { $0.mark == .across }) else {
      throw lack("Begin with a word of the form, as in: \(form.shape)")
    }
    return try across(field)
  }

  /// `22: Ann 2`: what one person shows for one thing.
  private var single: Harvested? {
    guard let field = form.fields.first(where: { $0.mark == .across }),
      let (head, thing, said) = reader.scored(rest), said.count == 1,
      let one = SingleScore(said[0], by: reader)
    else { return nil }
    return Harvested(
      kind: form.kind, target: .row([thing], [one.score]),
      parts: [Harvested.Part(field.field, ["\(one.score)"], said: "\(one.score)")],
      person: one.person,
      echo: "\(head), \(reader.session.title(of: thing)): \(one.person) \(one.score)", doubts: [],
      newChannels: [])
  }

  /// `-` is a bullet only where a number does not follow as a sign.
  private mutating func takeBullet() {
    guard let text = LineText.withoutBullet(rest, keeping: ["-", "–", "+"]), !text.isEmpty else {
      return
    }
    rest = text
  }

  private func range(of field: FormField) -> ClosedRange<Int>? {
    guard case .scores(let range, _) = reader.column(field)?.kind else { return nil }
    return range
  }

  /// `fingers 4: 0 2 1 1 0`: how many for each number of the scale, the lowest first.
  private mutating func counted(
    _ field: FormField, _ word: String, _ tail: String
  ) throws(HarvestLack) -> Harvested {
    guard let range = range(of: field) else { throw lack("\(field.field) takes no row.") }
    let tokens = Self.tokens(reader.words.inDigits(tail))
    guard let first = tokens.first, let number = reader.words.number(first),
      reader.numbering.indices.contains(number - 1)
    else {
      throw lack(
        "Say after \"\(word)\" for which \(form.kind.word), by its number from 1 to"
          + " \(reader.numbering.count).")
    }
    let counts = tokens.dropFirst().map { reader.words.number($0) ?? -1 }
    guard counts.count == range.count, counts.allSatisfy({ 0...99 ~= $0 }) else {
      throw lack(
        "\"\(word) \(first):\" takes \(range.count) counts, one for each of"
          + " \(range.lowerBound) to \(range.upperBound).")
    }
    let scores = zip(range, counts).flatMap { Array(repeating: $0.0, count: $0.1) }
    guard !scores.isEmpty else { throw lack("Nobody showed a number for \(first).") }
    let reference = Reference(form.kind, reader.numbering[number - 1])
    let values = scores.map(String.init).joined(separator: " ")
    let people = scores.count.counted("person", "people")
    return Harvested(
      kind: form.kind, target: .existing([reference]),
      parts: [Harvested.Part(field.field, [values], said: LineText.trimmed(rest))], person: nil,
      echo: "\(first), \(reader.session.title(of: reference)): \(people): \(values)"
        + " (\(LineText.trimmed(rest)))",
      doubts: tooMany(scores.count), newChannels: [])
  }

  /// That more people showed fingers than take part.
  private func tooMany(_ count: Int) -> [String] {
    let here = reader.session.participants.count
    guard here > 0, count > here else { return [] }
    let people = here.counted("person takes", "people take")
    return ["\(count) showed a number, and \(people) part. /undo takes it back."]
  }

  /// `Stock lead › 0 1 -1 -2`: a number for each thing, in order. A dash is none; `…` at the end
  /// leaves the others out.
  private mutating func across(_ field: FormField) throws(HarvestLack) -> Harvested {
    guard let range = range(of: field) else { throw lack("\(field.field) takes no row.") }
    if let row = lettered { rest = row }
    let name = takeOwner(range)
    if let slip = name.flatMap(slip) { throw slip }
    var tokens = Self.tokens(reader.words.inDigits(rest))
    let isPartial = tokens.last == "…"
    if isPartial { tokens.removeLast() }
    let count = reader.numbering.count
    var numbers: [Int?] = []
    for token in tokens {
      if ["-", "–", "—", "x", "?", "."].contains(token) {
        numbers.append(nil)
      } else if let number = reader.score(token, in: range) {
        numbers.append(number)
      } else if SingleScore.areAll(line, by: reader) {
        throw lack("Say first at which \(form.kind.word), as in 4: \(LineText.trimmed(line))")
      } else if numbers.isEmpty, name == nil {
        throw lack("A row is a name and its numbers, as in: \(form.shape)")
      } else {
        throw lack(
          "\"\(token)\" is no number from \(range.lowerBound) to \(range.upperBound);"
            + " a dash stands for none.")
      }
    }
    guard !numbers.isEmpty else {
      throw lack("A row takes one number for each \(form.kind.word), as in: \(form.shape)")
    }
    guard numbers.count <= count, isPartial || numbers.count == count else {
      throw lack(Self.unequal(numbers.count, count, form.kind))
    }
    let references = reader.numbering.prefix(numbers.count).map { Reference(form.kind, $0) }
    let told = numbers.map { $0.map(String.init) ?? "–" }.joined(separator: " ")
    return Harvested(
      kind: form.kind, target: .row(references, numbers),
      parts: [Harvested.Part(field.field, [told], said: told)], person: name,
      echo: (name.map { "\($0): " } ?? "") + echo(numbers, told),
      doubts: name.map(doubts) ?? [], newChannels: [])
  }

  /// `a has 4, b 1` as the numbers in the order of the letters; nil for any other row.
  private var lettered: String? {
    guard form.which == .letter else { return nil }
    var numbers = [String](repeating: "–", count: reader.numbering.count)
    let said = rest.split(separator: " ")
      .map { reader.words.reading.has($0, in: .joiners) ? "," : String($0) }
    let pieces = Piece.all(
      of: reader.words.inDigits(said.joined(separator: " ")), at: Piece.separators
    ).map(\.text)
    for piece in pieces {
      let tokens = piece.split { " :=".contains($0) }.map(String.init)
      guard 2...3 ~= tokens.count, tokens.count == 2 || ["has", "got", "gets"].contains(tokens[1]),
        let place = Form.number(ofLetter: tokens[0].lowercased()),
        numbers.indices.contains(place - 1)
      else { return nil }
      let said = tokens[tokens.count - 1]
      if ["none", "no", "nothing", "-", "–"].contains(said) { continue }
      guard let number = reader.words.number(said) else { return nil }
      numbers[place - 1] = String(number)
    }
    // "No, c has three" mends one number of the only row.
    return pieces.count > 1 || form.takesOneRow ? numbers.joined(separator: " ") : nil
  }

  /// A name near that of somebody here, which would count as one more person.
  private func slip(in name: String) -> HarvestLack? {
    let people = reader.session.participants.members.compactMap(\.name)
    guard name.count > 3, !people.contains(name),
      let meant = SpokenPerson.nearest(to: name, among: people),
      let place = line.firstRange(of: name)
    else { return nil }
    return HarvestLack(
      "Nobody here is called \(name). Did you mean \(meant)? /people add puts somebody new there.",
      line: line, isSlip: true,
      meant: line.replacingSubrange(place, with: meant))
  }

  /// A row of somebody whom nobody named counts, and is told.
  private func doubts(of name: String) -> [String] {
    let people = reader.session.participants.members.compactMap(\.name)
    return people.isEmpty || people.contains(name)
      ? []
      : [
        "\(name) is not among those who take part, and counts as one more person. /undo takes it back."
      ]
  }

  /// Each number with its letter, where things have letters; else how many there are.
  private func echo(_ numbers: [Int?], _ told: String) -> String {
    if form.which == .letter {
      return numbers.enumerated().compactMap { place, number in
        number.map { "\(Form.letter(place + 1)) \($0)" }
      }.joined(separator: ", ")
    }
    let given = numbers.count { $0 != nil }
    return given.counted("number", "numbers") + ": \(told)"
  }

  private static func unequal(_ given: Int, _ wanted: Int, _ kind: EntityKind) -> String {
    let things = wanted == 1 ? "1 \(kind.word)" : "\(wanted) \(kind.plural)"
    let numbers = given.counted("number", "numbers")
    return given < wanted
      ? "\(numbers) for \(things): \(wanted - given) missing. A dash stands for none; … at the end"
        + " leaves the rest."
      : "\(numbers) for \(things): \(given - wanted) too many."
  }

  /// Takes whose row it is: what stands before the first number.
  private mutating func takeOwner(_ range: ClosedRange<Int>) -> String? {
    let tokens = rest.split(separator: " ").map(String.init)
    let signs = ["›", ">", ":", "："]
    let first = tokens.firstIndex { token in
      let first = Self.tokens(token).first ?? ""
      return reader.score(first, in: -99...99) != nil || ["-", "–", "…"].contains(first)
        || reader.words.reading.has(first, in: .minus)
    }
    guard let first, first > 0 else { return nil }
    var name = tokens[..<first].joined(separator: " ")
    for sign in signs where name.hasSuffix(sign) { name = LineText.trimmed(name.dropLast()) }
    guard name.contains(where: \.isLetter) else { return nil }
    rest = tokens[first...].joined(separator: " ")
    return reader.person(name) ?? name
  }

  /// Numbers set apart by blanks, commas or strokes; a colon belongs to what is before it.
  private static func tokens(_ text: String) -> [String] {
    text.split { " ,;/:：、，|".contains($0) }.map(String.init)
  }
}

extension Form {
  /// Whether one row says it all, dots that were counted: another one without a name mends it.
  package var takesOneRow: Bool { takesRows && volume.lines == 1 && volume.per == nil }

  /// Whether its lines are rows of numbers.
  package var takesRows: Bool {
    fields.contains { field in
      if case .counts = field.mark { true } else { field.mark == .across }
    }
  }
}
