import Records
import Workshop

extension SpokenWordsCodec.Reader {
  /// What wakes a room up. `Mode` and `Hour` may stand several times.
  func energiser(_ record: Int) throws(GuideProblem) -> Energiser {
    Energiser(
      id: try identifier(of: record), name: try text("Name", of: record),
      words: try text("Words", of: record), minutes: try minutes(of: record),
      modes: try choices("Mode", of: record), hours: try choices("Hour", of: record))
  }

  /// The lines of a field, each a language's code and the text: `en One word`.
  func text(_ field: String, of record: Int) throws(GuideProblem) -> TextByLanguage {
    let lines = file.values(record, named: field).map { line in
      let language = line.prefix { $0 != " " }
      let text = AnswerReader.trimmed(String(line.dropFirst(language.count)))
      return (language: String(language), text: text)
    }
    guard lines.allSatisfy({ !$0.text.isEmpty }), let text = TextByLanguage(lines) else {
      throw problem(record, field, .emptyField(field))
    }
    return text
  }

  private func minutes(of record: Int) throws(GuideProblem) -> Int {
    guard let text = file.values(record, named: "Minutes").first else {
      throw problem(record, "Minutes", .emptyField("Minutes"))
    }
    guard let minutes = Int(text) else { throw problem(record, "Minutes", .notNumber(text)) }
    return minutes
  }

  private func choices<Choice: RawRepresentable<String> & CaseIterable>(
    _ field: String, of record: Int
  ) throws(GuideProblem) -> [Choice] {
    var found: [Choice] = []
    for value in file.values(record, named: field) {
      guard let choice = Choice(rawValue: value) else {
        let choices = Choice.allCases.map(\.rawValue)
        let nearest = GuideCodec.Nearest.to(value, among: choices)
        throw problem(
          record, field, .notOneOf(value, field: field, choices: choices, nearest: nearest))
      }
      found.append(choice)
    }
    return found
  }
}
