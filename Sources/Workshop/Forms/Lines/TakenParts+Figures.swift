/// Numbers and days that a line meant to say.
extension TakenParts {
  /// Takes a number that stands alone between commas, for the one field that still wants one; what
  /// looks like a number or a day and was not understood is a slip, to be mended before it is kept.
  mutating func takeLeft(from pieces: inout [Piece]) {
    let numbers = form.fields.filter { reader.column($0)?.kind == .number }
    guard !numbers.isEmpty else { return }
    takeLoneFigure(from: &pieces, after: 0)
    let isOpen = numbers.contains(where: isFree)
    for (index, piece) in pieces.enumerated() where slip == nil {
      let leftover = Leftover(text: piece.text, isFirst: index == 0, reader: reader)
      guard leftover.isUnread || isOpen && leftover.hasLooseNumber else { continue }
      slip = "“\(piece.text)” was not understood. It goes like this: \(form.shape)"
    }
  }

  /// Takes a number that stands alone between commas for the one number that still has none.
  mutating func takeLoneFigure(from pieces: inout [Piece], after first: Int) {
    let wanted = form.fields.first { field in
      reader.column(field)?.kind == .number && isFree(field)
        && !form.fields.contains { $0.field == field.field && $0.mark == .figure }
    }
    guard let wanted,
      let place = pieces.indices.dropFirst(first).first(where: {
        isFigure(pieces[$0].text, wanted)
      })
    else { return }
    let words = pieces.remove(at: place).text.split(separator: " ").map(String.init)
    _ = takeFigure(from: words[...], wanted)
  }

  private func isFigure(_ text: String, _ field: FormField) -> Bool {
    let words = text.split(separator: " ").map(String.init)
    return SpokenFigure(words[...], of: field, by: reader)?.count == words.count
  }

  /// Takes `20%` in `gives up 20% to 5%`, for the number that the form takes without a word.
  ///
  /// - Returns: where it begins; nil where no number stands there.
  mutating func takeFigure(before end: Int, in tokens: [String]) -> Int? {
    guard !isParted, end > 1, let field = fields({ $0 == .figure }).first(where: isFree),
      reader.column(field)?.kind == .number, tokens[end - 1].first?.isNumber == true,
      // `calls per 100 to 20` counts by the hundred.
      !reader.words.reading.has(tokens[end - 2], in: .rates),
      takeFigure(from: tokens[(end - 1)..<end], field) != nil
    else { return nil }
    return end - 1
  }

  /// Takes a number with its unit, and a word of its own behind it: `31% now`.
  ///
  /// - Returns: where it ends; nil where no number begins.
  mutating func takeFigure(
    from tokens: ArraySlice<String>, behind lead: ArraySlice<String> = [], _ field: FormField
  ) -> Int? {
    guard let figure = SpokenFigure(tokens, of: field, by: reader) else { return nil }
    var end = tokens.startIndex + figure.count
    // The unit is told by itself, unless it stands within what a word of the form begins.
    let isUnitTold = lead.isEmpty && [nil, figure.unit].contains(knownUnit)
    var saidEnd = isUnitTold ? tokens.startIndex + figure.bareCount : end
    let own = form.fields.filter { $0.field == field.field }.flatMap(\.mark.words)
    if end < tokens.endIndex, own.contains(LineText.bare(tokens[end])) {
      end += 1
      saidEnd = end
    }
    let said = lead + tokens[tokens.startIndex..<saidEnd]
    add(field, figure.values, said: said.joined(separator: " "))
    take(unit: figure.unit)
    return end
  }

  /// Takes bare numbers from the front of a piece, with their unit where one follows.
  mutating func takeFigures(from piece: inout Piece) {
    var tokens = piece.text.split(separator: " ").map(String.init)
    for field in fields({ $0 == .figure }) where isFree(field) && !reader.isSeveral(field) {
      guard var token = tokens.first else { break }
      if reader.column(field)?.kind == .number {
        guard let end = takeFigure(from: tokens[...], field) else { break }
        tokens.removeFirst(end)
        continue
      }
      if let (count, number) = reader.scaleWords(tokens, of: field) {
        add(field, [number], said: tokens.prefix(count).joined(separator: " "))
        tokens.removeFirst(count)
        continue
      }
      // `about 40 reports`: how near is no part of a count.
      if reader.column(field)?.kind == .count, tokens.count > 1,
        reader.words.reading.has(token, in: .nearness), reader.words.number(tokens[1]) != nil
      {
        tokens.removeFirst()
        token = tokens[0]
      }
      if reader.column(field)?.kind == .count, ["-", "–", "—"].contains(token) {
        add(field, [], said: token)
        tokens.removeFirst()
        continue
      }
      let bare = ".:)".contains(token.last ?? " ") ? String(token.dropLast()) : token
      // `nine days` is how long, and no number of reports.
      let isLength = tokens.count > 1 && reader.words.units.contains(LineText.bare(tokens[1]))
      if reader.column(field)?.kind == .count, isLength { break }
      guard let values = reader.values(bare, of: field) else {
        watch(bare, field)
        break
      }
      tokens.removeFirst()
      let next = tokens.first.map(LineText.bare) ?? ""
      // `30 reports`
      if form.counts(field, by: next) { tokens.removeFirst() }
      // `5 bad`
      let own = form.fields.filter { $0.field == field.field }.flatMap(\.mark.words)
      let isBehind = tokens.count == 1 && own.contains(next)
      add(field, values, said: isBehind ? "\(token) \(tokens.removeFirst())" : token)
    }
    piece.text = tokens.joined(separator: " ")
  }

  /// The unit that another number of the line gave.
  private var knownUnit: String? {
    parts.first { form.field(of: $0)?.mark == .unit }?.values.first
  }

  /// Takes what a number is counted by: `days`, `a day`, `per 100`.
  private mutating func take(unit said: String) {
    guard !said.isEmpty else { return }
    guard let known = knownUnit else {
      if let field = fields({ $0 == .unit }).first(where: isFree) {
        add(field, [said], said: said)
      }
      return
    }
    // One day is counted by what two days are.
    let isSame = known == said || known == said + "s" || known + "s" == said
    let times = [known, said].filter(reader.words.isTime)
    if !isSame, times.count == 2 {
      slip = slip ?? "\(known) and \(said) cannot be compared: say both numbers in one of them."
    }
    if !isSame { doubts.append("There are two units, \(known) and \(said): \(known) is kept.") }
  }
}
