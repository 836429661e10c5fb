/// What pieces between commas say.
extension TakenParts {
  /// Takes whatever pieces say by a mark of their own.
  mutating func takeClaims(from pieces: inout [Piece], isHead: Bool) {
    let joined = runs(pieces, isBracket: false)
    let links = lastLinks(in: joined)
    var left: [Piece] = []
    for (place, piece) in joined.enumerated() {
      let held = Set(links.filter { $0.value != place }.keys)
      if claim(piece.text, isBracket: false, but: held) { continue }
      var piece = piece
      if !isHead {
        let before = piece.text
        takeInner(from: &piece, but: held)
        takeFigures(from: &piece)
        if piece.text == before, slip == nil {
          slip = FigureOrder(in: joined, at: place, of: self).slip
        }
        if piece.text != before, piece.isBracket {
          strays.append(piece.text)
          continue
        }
      }
      if !piece.text.isEmpty { left.append(piece) }
    }
    pieces = left
  }

  /// Joins what a word of the form begins with what follows it behind commas: it goes on to a
  /// semicolon, or to the next mark of the form.
  func runs(_ pieces: [Piece], isBracket: Bool) -> [Piece] {
    var joined: [Piece] = []
    var isRunning = false
    for piece in pieces {
      var trial = self
      let isMarked = trial.claim(piece.text, isBracket: isBracket)
      if isRunning, !isMarked, !piece.isBehindSemicolon, !namesSomebody(piece) {
        joined[joined.count - 1].text += piece.joint + piece.text
      } else {
        joined.append(piece)
        isRunning = isMarked && beginsText(piece.text, isBracket: isBracket)
      }
    }
    return joined
  }

  /// Whether a piece is who answers for it, where the form asks for that.
  private func namesSomebody(_ piece: Piece) -> Bool {
    form.fields.contains { $0.mark == .rest && $0.vocabulary == .people }
      && reader.namesPeople(piece.text)
  }

  /// Whether a mark of the form stands in front, and what follows may be any words.
  private func beginsText(_ text: String, isBracket: Bool) -> Bool {
    form.fields.contains { field in
      switch field.mark {
      case .word(let words): !reader.isTyped(field) && LineText.after(words, in: text) != nil
      case .length:
        isBracket && TimeLength(words: reader.words).count(text.split(separator: " ")) != nil
      default: false
      }
    }
  }

  /// The last piece that names what a field points at: it wins over those before it, so that
  /// `asks for a date, for b` is about b.
  private func lastLinks(in pieces: [Piece]) -> [String: Int] {
    var links: [String: Int] = [:]
    for field in form.fields where reader.isLink(field) {
      guard case .word(let words) = field.mark else { continue }
      links[field.field] = pieces.indices.last { place in
        LineText.after(words, in: pieces[place].text)
          .flatMap { reader.values(LineText.bareEnd($0.rest), of: field) } != nil
      }
    }
    return links
  }

  /// Takes a whole piece that says something by its mark; false when it does not.
  ///
  /// - Parameter held: fields that another piece gives.
  mutating func claim(_ text: String, isBracket: Bool, but held: Set<String> = []) -> Bool {
    for field in form.fields where isFree(field) && !held.contains(field.field) {
      switch field.mark {
      case .phrase(let phrases):
        guard let value = field.value, let (phrase, more) = LineText.phrase(phrases, in: text)
        else {
          continue
        }
        add(field, [value], said: phrase)
        if more.count > 4 { doubts.append("Left out behind “\(phrase)”: \(more)") }
        return true
      case .word(let words):
        guard let (mark, tail) = LineText.after(words, in: text) else { continue }
        // "Wrong if" stands in front wherever it is read.
        let lead = mark.lowercased().hasSuffix(" if") ? LineText.after(["if"], in: tail)?.rest : nil
        let said = LineText.bareEnd(lead ?? tail)
        guard let values = MarkedDay(reader: reader).values(said, behind: mark, field) else {
          watch(tail, field)
          continue
        }
        add(field, values, said: text)
        return true
      case .amount(let ends):
        guard let number = SpokenFigure.amount(text, ends: ends, by: reader.words) else { continue }
        add(field, [String(number)], said: text)
        return true
      case .length:
        let tokens = text.split(separator: " ")
        guard let count = TimeLength(words: reader.words).count(tokens),
          isBracket || count == tokens.count
        else {
          continue
        }
        add(field, [text], said: text)
        return true
      case .parenthesis where isBracket && (field.isKnown || reader.isTyped(field)),
        .rest where isBracket && reader.isTyped(field):
        guard let values = reader.values(text, of: field), !reader.isAhead(values, of: field) else {
          continue
        }
        add(field, values, said: text)
        return true
      case .figure:
        guard let number = reader.scaleNumber(text, of: field) else { continue }
        add(field, [number], said: text)
        return true
      default: continue
      }
    }
    return false
  }

  /// Takes typed values behind their word from within a piece: `… by 14 Jun`.
  private mutating func takeInner(from piece: inout Piece, but held: Set<String>) {
    // Twice: what points at something ends the sentence once the date behind it is taken.
    for field in form.fields + form.fields where isFree(field) && reader.isTyped(field) {
      guard case .word(let words) = field.mark, !held.contains(field.field) else { continue }
      let isLast = field.isKnown || reader.isLink(field)
      let tokens = piece.text.split(separator: " ").map(String.init)
      if let behind = FigureBehind(in: tokens, by: words, of: field, reader) {
        _ = takeFigure(from: tokens[behind.start...], field)
        piece.text = tokens[..<behind.start].joined(separator: " ")
        continue
      }
      // Sources at the end belong to the words, not to the date in front of them.
      let last = (tokens.lastIndex { !$0.hasPrefix("[") || !$0.hasSuffix("]") } ?? -1) + 1
      search: for start in tokens.indices.reversed() {
        guard
          let word = words.first(where: { said in
            let count = said.split(separator: " ").count
            return tokens[start...].prefix(count).joined(separator: " ").lowercased()
              == said.lowercased()
          })
        else { continue }
        let first = start + word.split(separator: " ").count
        let scaled = start > 0 ? tokens[(start - 1)..<first].joined(separator: " ") : ""
        let lead = LineText.longestMark(endingBefore: first, in: tokens, words) ?? start
        // A channel, a person or an idea ends the sentence: in "by car park" there is no car.
        // "Very bad" is a number by itself.
        guard first < last, !isLast || last - first <= 4,
          reader.scaleNumber(scaled, of: field) == nil
        else { continue }
        let ends = isLast ? [last] : Array((first + 1)...max(first + 1, min(last, first + 6)))
        if reader.column(field)?.kind == .number {
          guard
            let end = takeFigure(from: tokens[first..<last], behind: tokens[lead..<first], field)
          else { continue search }
          let before = takeFigure(before: lead, in: tokens) ?? lead
          piece.text = (tokens[..<before] + tokens[end...]).joined(separator: " ")
          break search
        }
        for end in ends.reversed() {
          let whole = tokens[first..<end].joined(separator: " ")
          let text = LineText.bareEnd(whole)
          // `31.12.` is a day by its last full stop.
          guard
            let values = MarkedDay(reader: reader).values(text, behind: word, field)
              ?? reader.values(whole, of: field),
            !reader.isLink(field) || reader.isWhole(text, field)
          else {
            if end == first + 1 { watch(text, field) }
            continue
          }
          let (from, day) =
            MarkedDay(reader: reader).longest(to: end, in: tokens, words, field) ?? (start, values)
          add(field, day, said: tokens[from..<end].joined(separator: " "))
          piece.text = (tokens[..<from] + tokens[end...]).joined(separator: " ")
          break search
        }
      }
    }
  }

  /// Takes whoever stands behind a comma and does it: `call the bank, Ana`.
  mutating func takeBareName(from pieces: inout [Piece]) {
    guard let field = form.fields.first(where: { $0.vocabulary == .people && isFree($0) }),
      let place = pieces.indices.dropFirst().first(where: { place in
        field.mark == .name
          && reader.participant(reader.words.reading.withoutHedge(pieces[place].text)) != nil
          || reader.promising(pieces[place].text) != nil
      }), let values = reader.values(pieces[place].text, of: field)
    else { return }
    add(field, values, said: pieces.remove(at: place).text)
  }

  /// Takes the day that ends what somebody does: `Ana calls the bank tomorrow`.
  mutating func takeBareDay(from pieces: inout [Piece]) {
    let namesPeople = form.fields.contains { field in
      field.mark == .name || form.task.made == nil && field.vocabulary == .people
    }
    guard namesPeople,
      let field = form.fields.first(where: { isFree($0) && MarkedDay(reader: reader).holdsDay($0) })
    else { return }
    for place in pieces.indices {
      guard let (rest, day, said) = Day.ending(pieces[place].text, today: reader.today),
        place > 0 || !rest.isEmpty,
        // `starting monday` says when it begins, not by when it is done.
        !reader.words.reading.has(LineText.bare(rest.split(separator: " ").last ?? ""), in: .onsets)
      else { continue }
      add(field, [day.text], said: said)
      pieces[place].text = rest
      if rest.isEmpty { pieces.remove(at: place) }
      return
    }
  }

  /// Gives pieces to open fields: typed ones take what they can hold, the others share the rest in
  /// order; what is too much stays with the last.
  ///
  /// - Parameter isNamed: whether the first piece names something, and is no day or number.
  mutating func give(_ pieces: [Piece], to fields: [FormField], isNamed: Bool) {
    var pieces =
      fields.contains { $0.vocabulary == .people } ? reader.joiningAbbreviations(pieces) : pieces
    let mayBeSomebody = form.fields.contains { $0.vocabulary == .people }
    for field in fields where reader.isTyped(field) && isFree(field) {
      let isDate = MarkedDay(reader: reader).holdsDay(field)
      let fits = { (index: Int) in
        let text = pieces[index].text
        // April may be somebody's name: a day between commas has a number or a second word.
        let isName =
          mayBeSomebody
          && (!text.contains { $0 == " " || $0.isNumber } || reader.participant(text) != nil)
        return (index > 0 || fields.count == 1 || !isNamed) && !(isDate && isName)
          && reader.values(text, of: field) != nil
      }
      // How many there are is said last: "live in 3 places, a third of first orders".
      let place =
        field.vocabulary == .numbers
        ? pieces.indices.last(where: fits) : pieces.indices.first(where: fits)
      guard let place, let values = reader.values(pieces[place].text, of: field) else {
        if fields.count == 1, let piece = pieces.first { watch(piece.text, field) }
        continue
      }
      add(field, values, said: pieces[place].text)
      pieces.remove(at: place)
    }
    var open: [FormField] = []
    for field in fields where !reader.isTyped(field) && isFree(field) {
      if !open.contains(where: { $0.field == field.field }) { open.append(field) }
    }
    // Who takes part answers for it, wherever the name stands behind the first words.
    var claimed: [String: Piece] = [:]
    for field in open where field.vocabulary == .people {
      let place = pieces.indices.dropFirst().first { reader.namesPeople(pieces[$0].text) }
      if let place { claimed[field.field] = pieces.remove(at: place) }
    }
    let others = open.filter { claimed[$0.field] == nil }
    // What is too much is no part of who answers for it.
    let keeper = others.lastIndex { $0.vocabulary != .people } ?? others.count - 1
    var index = 0
    for field in open {
      if let piece = claimed[field.field] {
        give(piece.text, to: field)
      } else if field.vocabulary == .people, pieces.first.map(reader.isNobody) == true {
        continue
      } else if !pieces.isEmpty {
        let count = index == keeper ? max(1, pieces.count - (others.count - 1 - index)) : 1
        give(Piece.joined(pieces.prefix(count)), to: field)
        pieces.removeFirst(count)
        index += 1
      }
    }
    guard !pieces.isEmpty else { return }
    let text = pieces.map { $0.joint + $0.text }.joined()
    let lasting = (fields + form.fields).last { field in
      !reader.isTyped(field) && !isFree(field) && field.value == nil && field.vocabulary != .people
    }
    if let lasting, let place = parts.firstIndex(where: { $0.field == lasting.field }),
      !parts[place].values.isEmpty
    {
      parts[place].values[parts[place].values.count - 1] += text
      parts[place].said += text
    } else {
      doubts.append("Not understood: \(LineText.trimmed(text.drop { $0 == "," }))")
    }
  }

  private mutating func give(_ text: String, to field: FormField) {
    // Typed again behind a prompt that says it already: "how might we how might we".
    let openings = form.fields.filter { $0.field == field.field && $0.value == nil }
      .flatMap { if case .begins(let words) = $0.mark { words } else { [String]() } }
      .filter { $0.count > 1 }
    var words = LineText.withoutDashEnd(text)
    while let (_, more) = LineText.after(openings, in: words), !more.isEmpty { words = more }
    // The prompt asks; the question mark behind it would stand twice.
    while !openings.isEmpty, words.count > 1, words.last == "?" { words.removeLast() }
    guard let values = reader.values(words, of: field) else { return }
    let said = restField == field && !mark.isEmpty ? "\(mark) \(text)" : text
    add(field, values, said: said)
  }
}
