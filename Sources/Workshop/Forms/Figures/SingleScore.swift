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

  /// Whether a line is nothing but such scores of several people.
  static func areAll(_ line: String, by reader: HarvestReader) -> Bool {
    let pieces = Piece.all(of: line, at: Piece.separators).map(\.text)
    return pieces.count > 1 && pieces.allSatisfy { SingleScore($0, by: reader) != nil }
  }

  /// `everybody -2`, `the rest 1`: a score for each who is here and was not named before; nil for others.
  static func ofAll(
    _ text: String, besides said: [String], by reader: HarvestReader
  ) -> [String]? {
    let tokens = reader.words.inDigits(text).split { " :›=".contains($0) }.map(String.init)
    let names = reader.session.participants.members.compactMap(\.name)
    guard tokens.count > 1, let last = tokens.last,
      reader.words.reading.has(tokens.dropLast().joined(separator: " "), in: .everybody),
      !names.isEmpty
    else { return nil }
    let known = said.compactMap { SingleScore($0, by: reader)?.person }
    return names.filter { !known.contains($0) }.map { "\($0) \(last)" }
  }
}

extension HarvestReader {
  /// What a line of single scores is about, and what people show: `15: Tom -2`, `at step 15 Tom -2, Bo 1`;
  /// nil where it is none.
  func scored(_ line: String) -> (head: String, thing: Reference, said: [String])? {
    var head = ""
    var tail = line
    if let sign = line.firstIndex(where: { ":›".contains($0) }) {
      head = LineText.trimmed(line[..<sign])
      tail = String(line[line.index(after: sign)...])
    } else {
      let tokens = line.split(separator: " ").map(String.init)
      let isLead = { (word: String) in
        self.words.reading.has(word, in: .smallWords)
          || ["step", self.form.kind.word].contains(word.lowercased())
      }
      guard let first = tokens.firstIndex(where: { !isLead($0) }), Int(tokens[first]) != nil else {
        return nil
      }
      head = tokens[first]
      tail = tokens[(first + 1)...].joined(separator: " ")
    }
    let lead = head.split(separator: " ").drop {
      ["step", form.kind.word].contains($0.lowercased())
    }
    head = lead.joined(separator: " ")
    let said = Piece.all(of: tail, at: Piece.separators).map(\.text).reduce(into: [String]()) {
      $0 += SingleScore.ofAll($1, besides: $0, by: self) ?? [$1]
    }
    guard let thing = shown(head) ?? reference(head, to: [form.kind]), thing.kind == form.kind,
      !said.isEmpty, said.allSatisfy({ SingleScore($0, by: self) != nil })
    else { return nil }
    return (head, thing, said)
  }
}
