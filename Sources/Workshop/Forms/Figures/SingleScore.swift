/// What one person shows for one thing: `Ann 2`, `Bob minus one`.
struct SingleScore {
  let person: String
  let score: Int

  /// Nil unless somebody and one number of the form's scale stand there, and nothing else.
  init?(_ text: String, by reader: HarvestReader) {
    let tokens = reader.words.inDigits(text).split { " :›=".contains($0) }.map(String.init)
    guard tokens.count > 1, let last = tokens.last,
      let range = reader.form.fields.lazy.compactMap({ field -> ClosedRange<Int>? in
        if case .scores(let range, _) = reader.column(field)?.kind { range } else { nil }
      }).first,
      let score = reader.score(last, in: range)
    else { return nil }
    let name = tokens.dropLast().joined(separator: " ")
    guard let person = reader.participant(name) else { return nil }
    (self.person, self.score) = (person, score)
  }
}
