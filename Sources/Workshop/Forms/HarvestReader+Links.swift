/// What a line points at on the map.
extension HarvestReader {
  /// Whether a field points at one other thing.
  func isLink(_ field: FormField) -> Bool {
    if case .reference? = column(field)?.kind { true } else { false }
  }

  func isSeveral(_ field: FormField) -> Bool {
    column(field)?.kind.isSeveral == true
  }

  /// `step 5` and `idea b`: what kind of thing is meant, and its number or letter.
  func kindled(_ text: String, _ kinds: [EntityKind]) -> (kind: EntityKind, sign: String)? {
    let tokens = text.split(separator: " ").map(String.init)
    guard tokens.count == 2, words.number(tokens[1]) != nil || tokens[1].count == 1 else {
      return nil
    }
    let word = tokens[0].lowercased()
    let kind = kinds.first { kind in
      [kind.word, kind.rawValue.lowercased()].contains(word)
        || kind == .touchpoint && word == "step"
    }
    return kind.map { ($0, tokens[1]) }
  }

  /// Whether the words are all of a name, or a letter or number that stands for it.
  func isWhole(_ text: String, _ field: FormField) -> Bool {
    guard case .reference(let kinds)? = column(field)?.kind,
      let thing = reference(text, to: kinds)
    else { return false }
    let bare = LineText.bare(kindled(text, kinds)?.sign ?? text)
    return Form.number(ofLetter: bare) != nil || words.number(bare) != nil || thing.id.text == bare
      || session.title(of: thing).lowercased() == bare
  }

  /// What numbers in one word stand for, all of them: `14`, `14:`, `14,13`. A number that is a word,
  /// as `two`, has a sign behind it, or it belongs to the sentence.
  func numbers(_ token: Substring, of field: FormField) -> [String] {
    let bare = token.prefix { $0.isLetter || $0.isNumber || ",、，&+".contains($0) }
    let isSigned = bare.count < token.count || bare.last.map { ",、，".contains($0) } == true
    let parts = bare.split { ",、，&+".contains($0) }
    guard token.dropFirst(bare.count).allSatisfy({ ".:)›".contains($0) }) else { return [] }
    let found = parts.compactMap { part -> String? in
      guard part.allSatisfy(\.isNumber) || isSigned && words.number(part) != nil else { return nil }
      return values(String(part), of: field)?.first
    }
    return found.count == parts.count ? found : []
  }

  /// Whether a word or sign holds two numbers together, or parts them from what follows.
  func isJoiner(
    _ token: Substring, before next: ArraySlice<Substring>, of field: FormField
  ) -> Bool {
    if ["›", ":"].contains(token) { return true }
    guard let following = next.first, !numbers(following, of: field).isEmpty else { return false }
    return [",", "&", "+"].contains(token) || words.reading.has(token, in: .joiners)
  }

  /// What bears a number or letter on the wall: the form's own things, else touchpoints have numbers
  /// and ideas letters.
  package func shown(_ sign: some StringProtocol) -> Reference? {
    let bare = LineText.bare(sign).filter { !")›".contains($0) }
    let isLetter = bare.allSatisfy(\.isLetter)
    let number = isLetter ? Form.number(ofLetter: bare) : words.number(bare)
    let isOwn =
      isLetter
      ? form.which == .letter || form.which == .letters
      : form.which == .number || form.which == .numbers
    let kind = isOwn ? form.kind : isLetter ? .idea : .touchpoint
    let ids = isOwn ? numbering : session.numbering(of: kind, within: context)
    guard let number, bare.count <= 3, ids.indices.contains(number - 1) else { return nil }
    return Reference(kind, ids[number - 1])
  }

  /// Whether a word is an article, a preposition or the like in the language of the session.
  func isSmall(_ word: String) -> Bool {
    words.reading.has(
      word, in: .smallWords, of: words.rules.codes(of: session.facts.language))
  }

  /// Whether a letter alone may be a word of the sentence that follows it: "a message each Friday".
  func isArticle(_ token: String) -> Bool {
    PlainWords(token).beginning(in: words.rules.lists(.articles, in: session.facts.language)) != nil
  }
}
