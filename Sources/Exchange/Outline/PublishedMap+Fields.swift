import Workshop

extension PublishedMap {
  /// What is said in a field, one phrase a value. That it is not known is left to the list of all
  /// that is not known, where the document has it.
  func values(of field: String, on reference: Reference) -> [Phrase] {
    let answers = answers(of: field, on: reference)
    return listsUnknowns && answers == [Phrase(Wording.unknown)] ? [] : answers
  }

  /// What was answered in a field, one phrase a value; `unknown` too.
  func answers(of field: String, on reference: Reference) -> [Phrase] {
    let table = EntityTable.of(reference.kind)
    let texts = table.values(of: field, on: reference.id, in: session)
      .map { voteWords(of: $0, field, on: reference) ?? $0 }
    guard !texts.isEmpty, let kind = table.column(field).map({ table.columns[$0].kind }) else {
      return []
    }
    if texts == [Wording.unknown] { return [Phrase(Wording.unknown)] }
    if FieldPath(reference.kind, field) == FieldPath(.parked, "During") {
      return texts.map { Phrase(walk.guide.words(ofPlace: $0) ?? $0) }
    }
    switch kind {
    case .text, .list:
      let isLine = lineFields[reference.kind]?.contains(field) == true
      return texts.map { isLine ? line($0) : said($0) }
    case .scale(let range) where range.lowerBound >= 0:
      return texts.map { Phrase("\($0) of \(range.upperBound)") }
    case .date: return texts.map { Phrase(Day(iso: $0).map(words) ?? $0) }
    case .count: return texts.map { Phrase(Int($0).map(SourceCounts.grouped) ?? $0) }
    case .scores(let range, _):
      let scores = texts.flatMap { $0.split(separator: " ") }.compactMap { Int($0) }
      // Dots count from 0 and add up; ratings have a middle.
      if range.lowerBound == 0 { return [Phrase(Scores.sum(scores))] }
      let median = "median \(Scores.medianText(scores))"
      return [Phrase(texts.joined(separator: " ") + " (\(median))")]
    case .reference(let kinds):
      return texts.map { target(Identifier($0), of: kinds) }
    case .references(let kind):
      return texts.map { target(Identifier($0), of: [kind]) }
    case .choice:
      let path = FieldPath(reference.kind, field)
      return texts.map { Phrase(PageLabels.words(of: $0, in: path)) }
    default: return texts.map { Phrase($0) }
    }
  }

  /// An item of a vote as people know it, behind its dots where it has some: `4 Show stock`.
  private func voteWords(of text: String, _ field: String, on reference: Reference) -> String? {
    let vote: Vote?
    switch (reference.kind, field) {
    case (.vote, "Item"), (.vote, "Chosen"), (.vote, "Result"): vote = session.votes[reference.id]
    case (.ballot, "Dots"):
      vote = session.ballots[reference.id]?.vote.flatMap { session.votes[$0] }
    default: return nil
    }
    guard let about = vote?.about else { return nil }
    guard field == "Result" || field == "Dots", let blank = text.firstIndex(of: " ") else {
      return about.title(ofItem: text, in: session)
    }
    let key = String(text[text.index(after: blank)...])
    return about.title(ofItem: key, in: session).map { "\(text[..<blank]) \($0)" }
  }

  /// A day as the language of the workshop writes it.
  func words(of day: Day) -> String {
    day.words(in: language)
  }

  /// Words with the sources they cite.
  func said(_ text: String) -> Phrase {
    let cited = session.cited(text)
    return cited.sources.isEmpty ? Phrase(cited.body) : Phrase(parts(of: cited).words)
  }

  /// Words behind the mark of what they rest on, and whether they lean on a refuted guess.
  func line(_ text: String) -> Phrase {
    let cited = session.cited(text)
    if refuted.isEmpty, cited.sources.isEmpty {
      return Phrase([.basis(.guess), .text(cited.body)])
    }
    let (words, mark) = parts(of: cited)
    let leaning: [Phrase.Part] =
      !refuted.isEmpty && refuted.contains(cited.body) ? [.aside("(\(Leaning.words))")] : []
    return Phrase([.basis(mark)] + words + leaning)
  }

  /// A thought: in quotation marks where somebody said it, else as imagined.
  func thought(_ text: String) -> Phrase {
    let said = session.cited(text)
    if said.sources.isEmpty { return Phrase([.basis(.guess), .imagined(said.body)]) }
    let shownThought = ShownThought(text, in: session)
    let (parts, mark) = parts(of: said)
    let shown: Phrase.Part =
      shownThought.isImagined ? .imagined(shownThought.words) : .text(shownThought.words)
    return Phrase([.basis(mark), shown] + parts.dropFirst())
  }

  private func parts(of cited: CitedText) -> (words: [Phrase.Part], mark: EvidenceMark) {
    if cited.sources.isEmpty { return ([.text(cited.body)], .guess) }
    return (
      [.text(cited.body)] + cited.sources.compactMap(sources.citation),
      EvidenceMark(citing: cited.sources, in: session)
    )
  }

  private func target(_ id: Identifier, of kinds: [EntityKind]) -> Phrase {
    if kinds == [.evidence], let citation = sources.citation(id) { return Phrase([citation]) }
    guard let kind = kinds.first(where: { EntityTable.of($0).index(of: id, in: session) != nil })
    else {
      return Phrase(id.text)
    }
    return Phrase(title(of: Reference(kind, id)))
  }

  /// What people call a thing, in one line.
  func title(of reference: Reference) -> String {
    session.lineTitle(of: reference)
  }

  /// A field's words for people, as a heading: `Customer objective`.
  func label(_ kind: EntityKind, _ field: String) -> String {
    labels[FieldPath(kind, field)] ?? field
  }

  static func labels() -> [FieldPath: String] {
    var labels: [FieldPath: String] = [:]
    for table in EntityTable.all {
      for column in table.columns {
        let path = FieldPath(table.kind, column.name)
        let words = PageLabels.all[path] ?? column.label
        labels[path] =
          words.count > 1 ? words.capitalizedFirst : words
      }
    }
    return labels
  }

  /// The fields of which something is said.
  func facts(_ fields: [String], of reference: Reference) -> [Outline.Fact] {
    fields.compactMap { field in
      let values = values(of: field, on: reference)
      return values.isEmpty ? nil : Outline.Fact(label(reference.kind, field), values)
    }
  }

  /// The things of a kind, a row each; columns of which nothing is said are left out.
  func table(of kind: EntityKind, _ fields: [String]) -> Outline.Block {
    table(of: kind, fields, EntityTable.of(kind).ids(in: session))
  }

  func table(of kind: EntityKind, _ fields: [String], _ ids: [Identifier]) -> Outline.Block {
    let rows = ids.map { id in fields.map { values(of: $0, on: Reference(kind, id)) } }
      .filter { row in row.contains { !$0.isEmpty } }
    return .table(Outline.Table(header: fields.map { label(kind, $0) }, rows: rows).compact)
  }
}
