/// Words that are grown to a sign, at one place of a line: `#on site`, `@information`.
struct Sigil {
  let parse: LineParse
  let place: String.Index

  private var reader: HarvestReader { parse.reader }

  /// The field, its values, and where the words end; nil where none is meant.
  var found: (FormField, [String], String.Index)? {
    let rest = parse.rest
    let wide: [Character: Character] = ["＃": "#", "＠": "@"]
    let sign = wide[rest[place]] ?? rest[place]
    let tail = rest[rest.index(after: place)...]
    guard let first = tail.first, first.isLetter || first.isNumber else { return nil }
    // The most words that are known; else one word alone, where any may be said.
    let ends = ends(of: tail)
    for end in ends.reversed() {
      let text = String(tail[..<end])
      let isOne = isOneName(text) || end == ends.last && isLastPair(text)
      // A whole name is meant before the beginning of another.
      let fields = parse.form.fields.filter { reader.isLink($0) && reader.isWhole(text, $0) }
      for field in fields + parse.form.fields {
        guard case .sigil(let wanted) = field.mark, wanted == String(sign),
          parse.taken.isFree(field),
          first.isLetter || reader.isTyped(field)
        else { continue }
        if let found = values(behindSigil: text, isOne: isOne, of: field) {
          return (field, found, end)
        }
      }
    }
    return nil
  }

  /// One word, or one behind a small one: `#site`, `#on site`.
  private func isOneName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    if text.hasSuffix(" ") { return false }
    return words.count == 1 && !isSmall(words[0]) || words.count == 2 && isSmall(words[0])
  }

  /// Two words up to the end or the next sign, of which the first is no channel by itself:
  /// `#maternity ward`.
  private func isLastPair(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count == 2 && reader.channel(String(words[0]), isKnown: true) == nil
      && !text.hasSuffix(" ")
  }

  private func isSmall(_ word: Substring) -> Bool {
    reader.words.reading.has(word, in: .smallWords)
  }

  /// That a word behind a sign is nothing the sign could mean; nil where it says nothing.
  var doubt: String? {
    let word = parse.rest[place...].prefix { $0 != " " && !",;:)".contains($0) }
    let meant = parse.form.fields.filter { $0.mark == .sigil(String(word.prefix(1))) }
    guard !meant.isEmpty, word.dropFirst().first?.isLetter == true else { return nil }
    if !meant.contains(where: parse.taken.isFree) {
      return "\(word) stays text: one was said before it. Part the line in two."
    }
    let labels = meant.compactMap { reader.column($0)?.label }.joined(separator: " or ")
    var known = ""
    for field in meant {
      if case .choice(let choices) = reader.column(field)?.kind {
        known = " It may be " + choices.map(ChoiceWords.of).joined(separator: ", ") + "."
      }
    }
    return "\(word) is no known \(labels), so it stays text.\(known)"
  }

  /// A word behind a sign that is nearly one that the sign means, and that one; nil where it is none.
  var slip: (said: String, instead: String)? {
    let word = parse.rest[place...].prefix { $0 != " " && !",;:)".contains($0) }
    let choices = parse.form.fields.filter { $0.mark == .sigil(String(word.prefix(1))) }
      .flatMap { field in
        if case .choice(let choices) = reader.column(field)?.kind { choices } else { [String]() }
      }
    if word.count > 3, let nearest = Nearest.match(for: String(word.dropFirst()), in: choices),
      // The word itself was said twice, which is no slip.
      nearest != word.dropFirst().lowercased()
    {
      return (String(word), "\(word.prefix(1))\(nearest)")
    }
    return nearThing
  }

  /// Words behind a sign that are nearly the name of a thing that the sign means, `@Wiat and fit`.
  private var nearThing: (said: String, instead: String)? {
    let rest = parse.rest
    let tail = rest[rest.index(after: place)...]
    let kinds = parse.form.fields.filter { $0.mark == .sigil(String(rest[place])) }
      .flatMap { reader.column($0)?.kind.targets ?? [] }
    let titles = kinds.flatMap { kind in
      EntityTable.of(kind).ids(in: reader.session).map {
        reader.session.title(of: Reference(kind, $0))
      }
    }
    guard !titles.isEmpty else { return nil }
    for end in ends(of: tail).reversed() {
      let said = LineText.trimmed(tail[..<end])
      // Known things are named by their first words, too.
      let count = said.split(separator: " ").count
      let beginnings = titles.map { $0.split(separator: " ").prefix(count).joined(separator: " ") }
      guard said.count > 3, let nearest = Nearest.match(for: said, in: beginnings),
        let index = beginnings.firstIndex(of: nearest)
      else { continue }
      return ("\(rest[place])\(said)", "\(rest[place])\(titles[index])")
    }
    return nil
  }

  private func values(behindSigil text: String, isOne: Bool, of field: FormField) -> [String]? {
    if field.vocabulary == .channels {
      return reader.channel(text, isKnown: !isOne || field.isKnown).map { [$0] }
    }
    return isOne || reader.isTyped(field) ? reader.values(text, of: field) : nil
  }

  /// The ends of the first word, the first two, … as far as no other sign stands between.
  private func ends(of text: Substring) -> [String.Index] {
    var ends: [String.Index] = []
    for index in text.indices {
      let letter = text[index]
      let isSeparator =
        LineText.separators.contains(letter) || ":：()（）\"[]".contains(letter)
      if letter == " " || isSeparator { ends.append(index) }
      if isSeparator || ends.count > 6 { return ends }
    }
    return ends + [text.endIndex]
  }
}
