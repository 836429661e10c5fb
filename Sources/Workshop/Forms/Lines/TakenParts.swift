/// What was taken from a line so far, and what is doubtful about it.
struct TakenParts {
  let reader: HarvestReader
  var parts: [Harvested.Part] = []
  /// The field that what is left belongs to, where the beginning said so.
  var restField: FormField?
  /// The word or sign that decided what the rest belongs to.
  var mark = ""
  var doubts: [String] = []
  private(set) var newChannels: [String] = []
  /// Brackets between numbers that say nothing there.
  var strays: [String] = []
  /// Whether a sign parts what something is called from what is said of it.
  var isParted = false
  /// What has to be mended before the line can be kept.
  var slip: String?
  /// The words that are amiss, and those that were probably meant.
  var meant: (said: String, instead: String)?

  var form: Form { reader.form }

  init(reader: HarvestReader) {
    self.reader = reader
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

  /// Where the words stand that are left when everything else is taken.
  var openPart: Int? {
    parts.firstIndex { part in
      form.fields.contains { $0.field == part.field && $0.mark == .rest && !reader.isTyped($0) }
    }
  }

  func fields(_ isWanted: (Mark) -> Bool) -> [FormField] {
    form.fields.filter { isWanted($0.mark) }
  }

  /// `… two days for an answer`: two days are kept as a length, and stay in the words.
  mutating func takeLength(of text: String, after word: String) {
    for field in form.fields where field.vocabulary == .length && isFree(field) {
      guard case .begins(let words) = field.mark, words.contains(word) else { continue }
      let tokens = text.split(separator: " ")
      guard let count = TimeLength(words: reader.words).count(tokens) else { continue }
      let said = tokens.prefix(count).joined(separator: " ")
      add(field, [LineText.bare(said)], said: said)
    }
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

  /// Puts brackets that stood between numbers and said nothing to the words that name the thing.
  mutating func keepStrays() {
    for stray in strays {
      doubtBracket(stray)
      guard let mainPart = form.naming(among: parts), !parts[mainPart].values.isEmpty else {
        continue
      }
      parts[mainPart].values[0] += " " + stray
      parts[mainPart].said += " " + stray
    }
  }

  /// Puts sources to the end of the words they stand in, and those behind a quotation to what
  /// stood in front of it.
  mutating func tidySources(behind leadSources: [Identifier]) {
    var isLead = true
    for place in parts.indices {
      let field = FieldPath(form.kind, parts[place].field)
      guard field.column?.kind.mayCite == true, field.column?.name != Touchpoint.field(.channels)
      else { continue }
      let isQuote = form.fields.contains { $0.field == parts[place].field && $0.mark == .quotes }
      parts[place].values = parts[place].values.map { value in
        var text = cited(value)
        if isLead, !isQuote { text.sources += leadSources.filter { !text.sources.contains($0) } }
        return text.text
      }
      if !isQuote { isLead = false }
    }
  }
}

/// Sources and brackets.
extension TakenParts {
  /// `text` without the sources it names in square brackets, and these; other brackets stay text.
  mutating func cited(_ text: String) -> CitedText {
    let read = CitedBrackets(text, by: reader)
    if slip == nil, read.slip != nil { (slip, meant) = (read.slip, read.meant) }
    for doubt in read.doubts where !doubts.contains(doubt) { doubts.append(doubt) }
    return read.text
  }

  /// With every piece of a bracket taken that says something, and the bracket with what is left; nil
  /// when no piece says anything.
  ///
  /// - Parameter due: the field that a day goes to where the bracket stands behind a target.
  func claims(_ inner: String, due: FormField?) -> (taken: TakenParts, left: String)? {
    var taken = self
    let pieces = runs(Piece.all(of: inner, at: Piece.separators), isBracket: true)
    var left: [Piece] = []
    for piece in pieces {
      if let due, taken.isFree(due), let values = reader.values(piece.text, of: due) {
        taken.add(due, values, said: piece.text)
      } else if !piece.spellings.contains(where: { taken.claim($0, isBracket: true) }) {
        left.append(piece)
      }
    }
    if left.isEmpty { return pieces.isEmpty ? nil : (taken, "") }
    let holder = fields { $0 == .parenthesis }.first { taken.isFree($0) && !reader.isTyped($0) }
    let text = Piece.joined(left[...])
    if let holder, let values = reader.values(text, of: holder) {
      taken.add(holder, values, said: text)
      return (taken, "")
    }
    if left.count == pieces.count { return nil }
    taken.doubtBracket("(\(text))")
    return (taken, "(\(text))")
  }

  mutating func doubtBracket(_ bracket: String) {
    let sentence = "\(bracket) was not understood, so it stays text."
    if !doubts.contains(sentence) { doubts.append(sentence) }
  }
}
