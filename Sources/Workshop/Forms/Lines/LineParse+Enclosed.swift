/// Quotation marks, signs and brackets.
extension LineParse {
  /// Takes what stands between quotation marks, with the sources behind and inside them.
  mutating func takeQuotes() {
    for field in taken.fields({ $0 == .quotes }) {
      guard taken.isFree(field), let quotation = Quotation(lastIn: rest), !quotation.isWithin
      else { continue }
      var behind = Substring(quotation.tail)
      var sources: [Identifier] = []
      while let (source, next) = leadingSource(behind) {
        sources.append(source)
        behind = next
      }
      var words = taken.cited(quotation.inner)
      words.sources += sources.filter { !words.sources.contains($0) }
      leadSources += sources
      guard !words.body.isEmpty else { continue }
      taken.add(field, [words.text], said: quotation.inner)
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

  /// Takes words that are grown to a sign.
  mutating func takeSigils() {
    var place = rest.startIndex
    while place < rest.endIndex {
      let isStart = place == rest.startIndex || " (（,;、".contains(rest[rest.index(before: place)])
      let sigil = Sigil(parse: self, place: place)
      guard isStart, let (field, values, end) = sigil.found else {
        if isStart, let slip = sigil.slip {
          taken.meant = taken.slip == nil ? slip : taken.meant
          taken.slip =
            taken.slip ?? "\(slip.said) names none. Did you mean \(slip.instead)?"
        } else if isStart, let doubt = sigil.doubt {
          taken.doubts.append(doubt)
        }
        place = rest.index(after: place)
        continue
      }
      taken.add(field, values, said: String(rest[place..<end]))
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
      let due = TargetBracket(taken: taken, lead: rest[..<open])?.day
      guard let claimed = taken.claims(inner, due: due) else {
        place = rest.index(after: close)
        continue
      }
      taken = claimed.taken
      let before = LineText.trimmed(rest[..<open])
      let lead = [before, claimed.left].filter { !$0.isEmpty }.joined(separator: " ")
      let tail = LineText.trimmed(rest[rest.index(after: close)...])
      let isGrown = tail.first.map { LineText.separators.contains($0) || ":：.".contains($0) }
      rest = lead + (isGrown == true || lead.isEmpty ? "" : " ") + tail
      place = rest.index(rest.startIndex, offsetBy: min(lead.count, rest.count))
    }
  }
}
