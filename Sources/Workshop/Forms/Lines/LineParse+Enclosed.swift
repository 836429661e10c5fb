/// Quotation marks, signs and brackets.
extension LineParse {
  /// Takes what stands between quotation marks, with the sources behind and inside them.
  mutating func takeQuotes() {
    for field in fields({ $0 == .quotes }) {
      guard isFree(field), let quotation = Quotation(lastIn: rest) else { continue }
      var behind = Substring(quotation.tail)
      var sources: [Identifier] = []
      while let (source, next) = leadingSource(behind) {
        sources.append(source)
        behind = next
      }
      var words = cited(quotation.inner)
      words.sources += sources.filter { !words.sources.contains($0) }
      leadSources += sources
      guard !words.body.isEmpty else { continue }
      add(field, [words.text], said: quotation.inner)
      rest = LineText.trimmed(LineText.trimmed(quotation.lead) + " " + LineText.trimmed(behind))
    }
  }

  /// A source in square brackets at the beginning.
  private func leadingSource(_ text: Substring) -> (Identifier, Substring)? {
    let text = text.drop { $0 == " " }
    guard text.first == "[", let close = text.firstIndex(of: "]") else { return nil }
    let name = text[text.index(after: text.startIndex)..<close]
    return reader.source(String(name)).map { ($0, text[text.index(after: close)...]) }
  }

  /// `text` without the sources it names in square brackets, and these; other brackets stay text.
  mutating func cited(_ text: String) -> CitedText {
    var body = ""
    var sources: [Identifier] = []
    var tail = Substring(text)
    while let open = tail.firstIndex(of: "["), let close = tail[open...].firstIndex(of: "]") {
      let names = tail[tail.index(after: open)..<close]
        .split { LineText.separators.contains($0) }.map { LineText.trimmed($0) }
      let found = names.compactMap(reader.source)
      body += tail[..<open]
      if !names.isEmpty, found.count == names.count {
        sources += found.filter { !sources.contains($0) }
      } else {
        body += tail[open...close]
        doubt(String(tail[open...close]), names)
      }
      tail = tail[tail.index(after: close)...]
    }
    let words = (body + tail).split(separator: " ").joined(separator: " ")
    return CitedText(body: words, sources: sources)
  }

  /// A name near that of a source is a slip, to be mended before the line is kept.
  private mutating func doubt(_ bracket: String, _ names: [String]) {
    let known = reader.session.evidence.members.map(\.id.text)
    let nearest = names.filter { reader.source($0) == nil }
      .compactMap { Nearest.match(for: $0, in: known) }.first
    if let nearest {
      slip = slip ?? "\(bracket) names no source. Did you mean [\(nearest)]?"
      return
    }
    let sentence = "\(bracket) names no source, so it stays text."
    if !doubts.contains(sentence) { doubts.append(sentence) }
  }

  /// Takes words that are grown to a sign.
  mutating func takeSigils() {
    var place = rest.startIndex
    while place < rest.endIndex {
      let isStart = place == rest.startIndex || " (（,;、".contains(rest[rest.index(before: place)])
      let sigil = Sigil(parse: self, place: place)
      guard isStart, let (field, values, end) = sigil.found else {
        if isStart, let doubt = sigil.doubt { doubts.append(doubt) }
        place = rest.index(after: place)
        continue
      }
      add(field, values, said: String(rest[place..<end]))
      let lead = LineText.trimmed(rest[..<place])
      let tail = LineText.trimmed(rest[end...])
      let isGrown = tail.first.map { LineText.separators.contains($0) || ":：)".contains($0) }
      rest = lead + (isGrown == true || lead.isEmpty ? "" : " ") + tail
      place = rest.index(rest.startIndex, offsetBy: lead.count)
    }
  }

  /// Takes round brackets whose every piece says something; others stay text.
  mutating func takeBrackets() {
    var place = rest.startIndex
    while let open = rest[place...].firstIndex(where: { LineText.brackets[$0] != nil }),
      let closing = LineText.brackets[rest[open]],
      let close = rest[open...].firstIndex(of: closing)
    {
      let inner = String(rest[rest.index(after: open)..<close])
      let due = TargetBracket(parse: self, lead: rest[..<open])?.day
      guard let claimed = claims(inner, due: due) else {
        place = rest.index(after: close)
        continue
      }
      self = claimed.parse
      let before = LineText.trimmed(rest[..<open])
      let lead = [before, claimed.left].filter { !$0.isEmpty }.joined(separator: " ")
      let tail = LineText.trimmed(rest[rest.index(after: close)...])
      let isGrown = tail.first.map { LineText.separators.contains($0) || ":：.".contains($0) }
      rest = lead + (isGrown == true || lead.isEmpty ? "" : " ") + tail
      place = rest.index(rest.startIndex, offsetBy: min(lead.count, rest.count))
    }
  }

  /// This parse with every piece of a bracket taken that says something, and the bracket with what is
  /// left; nil when no piece says anything.
  ///
  /// - Parameter due: the field that a day goes to where the bracket stands behind a target.
  private func claims(_ inner: String, due: FormField?) -> (parse: LineParse, left: String)? {
    var parse = self
    let pieces = runs(Piece.all(of: inner, at: Piece.separators), isBracket: true)
    var left: [Piece] = []
    for piece in pieces {
      if let due, parse.isFree(due), let values = reader.values(piece.text, of: due) {
        parse.add(due, values, said: piece.text)
      } else if !parse.claim(piece.text, isBracket: true) {
        left.append(piece)
      }
    }
    if left.isEmpty { return pieces.isEmpty ? nil : (parse, "") }
    let holder = fields { $0 == .parenthesis }.first { parse.isFree($0) && !reader.isTyped($0) }
    let text = Piece.joined(left[...])
    if let holder, let values = reader.values(text, of: holder) {
      parse.add(holder, values, said: text)
      return (parse, "")
    }
    if left.count == pieces.count { return nil }
    parse.doubtBracket("(\(text))")
    return (parse, "(\(text))")
  }

  mutating func doubtBracket(_ bracket: String) {
    let sentence = "\(bracket) was not understood, so it stays text."
    if !doubts.contains(sentence) { doubts.append(sentence) }
  }
}
