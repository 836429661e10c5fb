extension Session {
  /// `text` parted into what is said and the sources it cites.
  package func cited(_ text: String) -> CitedText {
    // Most texts cite nothing.
    if ClosingBrackets.endsPlainly(text) { return CitedText(body: text, sources: []) }
    let brackets = ClosingBrackets(text)
    if brackets.brackets.isEmpty { return CitedText(body: text, sources: []) }
    return CitedText(text, in: brackets) { source(called: $0) }
  }

  /// The source that somebody means: by its identifier or its title, in any letter case.
  package func source(called words: Substring) -> Identifier? {
    let id = Identifier(String(words))
    if isEvidence(id) { return id }
    let words = Session.plain(words)
    // Footnotes and the like, such as [^1], are none.
    guard let first = words.first, first.isLetter || first.isNumber else { return nil }
    let slug = Identifier(Identifier.slugText(of: words))
    if isEvidence(slug) { return slug }
    let titled = evidence.members.filter { $0.title.map { Session.plain($0[...]) } == words }
    return titled.count == 1 ? titled[0].id : nil
  }

  /// Without what nobody means by it: letter case and blanks.
  private static func plain(_ words: Substring) -> String {
    words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What looks like a citation in a text and how it is taken, where that is not plain to see.
  package func citationDoubts(in text: String) -> [CitationDoubt] {
    let closing = ClosingBrackets(text)
    var doubts = closing.brackets.flatMap { bracket -> [CitationDoubt] in
      let found = ClosingBrackets.sources(named: bracket, source)
      if found.isEmpty { return [.unknown(String(bracket))] }
      return found == [Identifier(String(bracket))]
        ? [] : [.understood(String(bracket), as: found)]
    }
    if doubts.isEmpty, !closing.mark.isEmpty {
      doubts = closing.brackets.map { bracket in
        .understood(String(bracket), as: ClosingBrackets.sources(named: bracket, source))
      }
    }
    var rest = closing.lead
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let bracket = rest[rest.index(after: open)..<close]
      if !ClosingBrackets.sources(named: bracket, source).isEmpty {
        doubts.append(.within(String(bracket)))
      }
      rest = rest[close...].dropFirst()
    }
    return doubts + CitationDoubt.inRoundBrackets(closing, self)
  }
}

/// Something in square brackets that is near a citation.
package enum CitationDoubt: Sendable, Hashable {
  /// Written in another way than the source's identifier at the very end, and counted.
  case understood(String, as: [Identifier])
  /// At the end, and no source is called so.
  case unknown(String)
  /// A source, but in the middle of the text, where it does not count.
  case within(String)
  /// A source, but in round brackets, where it does not count.
  case round(String, of: Identifier)

  fileprivate static func inRoundBrackets(
    _ closing: ClosingBrackets, _ session: Session
  ) -> [CitationDoubt] {
    guard closing.brackets.isEmpty, let said = closing.round,
      let source = SpokenSource(String(said)).plainlyMeant(in: session)
    else { return [] }
    return [.round(String(said), of: source)]
  }
}
