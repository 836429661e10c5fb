import Workshop

/// What is asked once for all lines of a form, after the last.
struct HarvestWants {
  let harvest: Harvest
  let words: SpokenWords
  let session: Session
  /// What was passed by itself.
  var passed: Set<Reference> = []

  private var form: Form { harvest.form }

  static let hint = Message(.hint, "Enter leaves it for after the day.")

  func gaps(_ index: Int) -> [(number: Int, reference: Reference)] {
    form.gaps(in: form.asksAgain[index].field, of: session, within: harvest.around)
      .filter { !passed.contains($0.reference) }
  }

  /// That the first one is left for later.
  func passing(_ index: Int) -> Message? {
    gaps(index).first.map { .init(.hint, "\(name($0)) is left for after the day.") }
  }

  private func sign(_ number: Int) -> String {
    switch form.which {
    case .letter, .letters: Form.letter(number)
    default: String(number)
    }
  }

  /// Whether people know its things by number or letter.
  private var isNumbered: Bool { form.which != .none }

  private func name(_ gap: (number: Int, reference: Reference)) -> String {
    isNumbered ? sign(gap.number) : session.title(of: gap.reference)
  }

  /// `5 and 7 have no thought`.
  func sentence(_ index: Int) -> String {
    let names = gaps(index).map { isNumbered ? name($0) : "\"\(name($0))\"" }
    let words = form.asksAgain[index].words
    return "\(names.inWords) \(names.count == 1 ? HarvestWants.ofOne(words) : words)"
  }

  private static func ofOne(_ words: String) -> String {
    for (many, one) in [
      ("have ", "has "), ("do ", "does "), ("are ", "is "), ("speak ", "speaks "),
    ]
    where words.hasPrefix(many) {
      return one + words.dropFirst(many.count)
    }
    return words
  }

  /// What leaves room for an answer on a screen of eighty columns.
  private static let widestPrompt = 70

  /// Whether the sentence and what is asked first fit before the cursor.
  private func isShort(_ index: Int) -> Bool {
    isNumbered
      && DisplayWidth.of("\(sentence(index)): \(asked(index))") <= HarvestWants.widestPrompt
  }

  /// What is asked first, by number and title.
  private func asked(_ index: Int) -> String {
    guard let first = gaps(index).first else { return "" }
    let title = session.title(of: first.reference)
    return isNumbered
      ? "\(sign(first.number)) \(DisplayWidth.cut(title, to: 30))" : DisplayWidth.cut(title, to: 40)
  }

  /// What is said before it is asked.
  func opening(_ index: Int) -> [Message] {
    isShort(index)
      ? [HarvestWants.hint]
      : [.init(.question, sentence(index) + "."), HarvestWants.hint]
  }

  /// `5 and 7 have no thought: 5 › `.
  func prompt(_ index: Int) -> String {
    if gaps(index).isEmpty { return "Enter goes on › " }
    return (isShort(index) ? sentence(index) + ": " : "") + asked(index) + " › "
  }

  /// The form for one field of what is there: nothing but the field, behind the number.
  private func form(_ index: Int) -> Form {
    let name = form.asksAgain[index].field
    var asked = form
    asked.task = .fills(form.kind)
    asked.each = []
    asked.which = [.letter, .letters].contains(form.which) ? .letter : .number
    asked.asksAgain = []
    asked.needs = []
    asked.fields = form.fields.filter { $0.field == name }.prefix(1).map { field in
      var plain = field
      plain.mark = .rest
      plain.value = nil
      return plain
    }
    // Who does it is often said with the day: "Ana, by Friday".
    if asked.fields.first?.vocabulary == .people {
      asked.fields += form.fields.filter { field in
        if case .date(isPast: false) = FieldPath(form.kind, field.field).column?.kind {
          true
        } else {
          false
        }
      }
    }
    return asked
  }

  func reader(_ index: Int, on today: Day) -> HarvestReader {
    HarvestReader(
      form: form(index), session: session, context: harvest.around, words: words, today: today)
  }

  /// Reads a line for the first of the gaps, or for the one whose number or letter it begins with.
  func read(_ line: String, _ index: Int, on today: Day) -> HarvestReading {
    let gaps = gaps(index)
    guard let first = gaps.first else {
      return .lacking(HarvestLack("Nothing is wanted.", line: line))
    }
    let head = line.prefix { $0.isNumber || $0.isLetter }.lowercased()
    let tail = line.dropFirst(head.count)
    let isNamed =
      gaps.contains { sign($0.number) == head } && tail.first.map { " ›:.)".contains($0) } == true
    let isPlain = column(index) == .text || column(index) == .list
    let isMarked = tail.drop { $0 == " " }.first.map { "›:)".contains($0) } == true
    let reader = reader(index, on: today)
    if isNumbered, isMarked, !isNamed, let other = reader.shown(head) {
      let said = session.values(of: form.asksAgain[index].field, on: other)
        .map { session.cited($0).body }.inWords
      return .lacking(
        HarvestLack(
          "\(head) says already: \(said). /edit \(head) changes it; this was not taken.",
          line: line,
          isSlip: true))
    }
    if let copied = copied(line, index, by: reader) {
      return copied.isEmpty
        ? .lacking(
          HarvestLack("Nothing stands there to be taken over. Type it.", line: line, isSlip: true))
        : reader.read("\(sign(first.number)) › \(copied.joined(separator: ", "))")
    }
    if isNamed, isMarked || isPlain && isNumbered {
      let said = tail.drop { " ›:.)".contains($0) }
      return reader.read("\(head) › \(HarvestWants.bare(String(said)))")
    }
    var said = column(index) == .number && line.hasSuffix("%") ? String(line.dropLast()) : line
    // "Wrong if" stands in front wherever it is read.
    let marks = form.fields.filter { $0.field == form.asksAgain[index].field }.flatMap(\.mark.words)
    if marks.contains(where: { $0.hasSuffix(" if") }), said.lowercased().hasPrefix("if ") {
      said = String(said.dropFirst(3))
    }
    return reader.read("\(sign(first.number)) › \(HarvestWants.bare(said))")
  }

  /// What another one says, for `same as 4` and `same as before`; nil for any other line, empty where that
  /// one says nothing.
  private func copied(_ line: String, _ index: Int, by reader: HarvestReader) -> [String]? {
    let text = AnswerReader.trimmed(line)
    let tokens = text.split(separator: " ").map(String.init)
    let values = { (other: Reference) in
      session.values(of: form.asksAgain[index].field, on: other)
    }
    if let sign = SameAs.other(in: tokens, by: reader), let other = reader.shown(sign.lowercased())
    {
      return values(other)
    }
    guard HarvestWants.same.contains(text.lowercased()), let first = gaps(index).first else {
      return nil
    }
    let ids = session.numbering(of: form.kind, within: harvest.around)
    return ids.indices.contains(first.number - 2)
      ? values(Reference(form.kind, ids[first.number - 2])) : []
  }

  /// What is said of the next one where it says what the one before it does.
  private static let same: Set = [
    "same", "the same", "ditto", "same again", "same as before", "same as above",
  ]

  /// The lines that one line is where it names several of the gaps: `4: left or right, 8: thank you`.
  func parts(of line: String, _ index: Int) -> [String]? {
    let signs = Set(gaps(index).map { sign($0.number) })
    let pieces = line.split { ";；".contains($0) }.map { AnswerReader.trimmed(String($0)) }
    let heads = pieces.map { piece in piece.prefix { $0.isNumber || $0.isLetter }.lowercased() }
    if pieces.count > 1, isNumbered, heads.allSatisfy(signs.contains) { return pieces }
    return Form.parts(of: line, begunBy: { signs.contains($0.lowercased()) })
  }

  /// Keeps that nobody knows what the first gap wants; the words to say of it.
  func unknown(_ index: Int) -> (edit: Edit, told: Message)? {
    guard let gap = gaps(index).first else { return nil }
    let field = form.asksAgain[index].field
    let label = FieldPath(form.kind, field).column?.label ?? field
    return (
      session.setting(field, of: gap.reference, to: ["unknown"]),
      .init(.done, "\(name(gap)): \(label) unknown; the map lists it as still to find out.")
    )
  }

  func misfit(_ line: String, _ index: Int) -> String {
    let field = form.asksAgain[index].field
    let label = FieldPath(form.kind, field).column?.label ?? field
    return "\"\(line)\" does not fit here: \(label). Type it anew, or empty the line to leave it."
  }

  /// A thought is often typed in its quotation marks, a channel behind its sign.
  private static func bare(_ line: String) -> String {
    let text = AnswerReader.trimmed(line)
    if let first = text.first, let last = text.last, text.count > 2, "\"“„«".contains(first),
      "\"”“»".contains(last)
    {
      return String(text.dropFirst().dropLast())
    }
    return text.hasPrefix("#") ? String(text.dropFirst()) : text
  }

  /// Without the number, where people know the thing by its name alone.
  func named(_ harvested: Harvested) -> Harvested {
    guard !isNumbered, let comma = harvested.echo.firstRange(of: ", ") else { return harvested }
    var named = harvested
    named.echo = String(harvested.echo[comma.upperBound...])
    return named
  }

  private func column(_ index: Int) -> FieldKind? {
    FieldPath(form.kind, form.asksAgain[index].field).column?.kind
  }
}
