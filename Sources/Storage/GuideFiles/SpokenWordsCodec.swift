import Records
import Workshop

/// Files of spoken words: the record sets `Channel`, `Number`, `Unit`, `ReadingWords`, `Language`,
/// `WordList`, `Energiser` and `CheckIn`.
///
/// `Words` holds a language and its words, parted by strokes: `ja 窓口 | カウンター`. Of a channel
/// `web = web site` are spellings of one word, the first of which is kept. Other languages are further
/// lines.
package enum SpokenWordsCodec {
  /// The words that come with the program.
  package static let builtIn = {
    var words = read(builtIn: PackageResources.words_rec, "words.rec")
    words.room = read(builtIn: PackageResources.room_rec, "room.rec").room
    return words
  }()

  /// The file itself.
  package static var builtInText: [UInt8] { PackageResources.words_rec }

  /// Reads a file. Throws the first problem in it.
  package static func read(_ bytes: [UInt8], file name: String) throws(GuideProblem) -> SpokenWords
  {
    let file: RecordFile
    do throws(RecordProblem) {
      file = try RecordFile(parsing: CleanText.records(bytes, isWritten: true))
    } catch {
      throw GuideProblem(
        file: name, line: error.position.line, column: error.position.column, fault: .syntax(error))
    }
    let reader = Reader(file: file, name: name)
    var words = SpokenWords()
    // All at once: with each change of the channels their words are gathered anew.
    var channels: [SpokenWords.Channel] = []
    for record in file.records(ofType: "Channel") {
      channels.append(
        SpokenWords.Channel(
          name: try reader.identifier(of: record), isOnline: try reader.reach(of: record),
          words: try reader.words(of: record).joined().map { word in
            word.split(separator: "=").map { AnswerReader.trimmed(String($0)) }
          }))
    }
    words.channels = channels
    for record in file.records(ofType: "Number") {
      let text = try reader.identifier(of: record)
      guard let number = Int(text) else { throw reader.problem(record, "Id", .notNumber(text)) }
      for word in try reader.words(of: record).joined() {
        words.numbers[word.lowercased()] = number
      }
      for word in reader.entries("Order", of: record).flatMap(\.words) {
        words.orders[word.lowercased()] = number
      }
      for word in reader.entries("Share", of: record).flatMap(\.words) {
        words.shares[word.lowercased()] = number
      }
    }
    for record in file.records(ofType: "Unit") {
      words.units.formUnion(try reader.words(of: record).joined().map { $0.lowercased() })
    }
    for record in file.records(ofType: "Language") {
      words.rules.name(
        try reader.identifier(of: record), try reader.words(of: record).flatMap { $0 })
    }
    for record in file.records(ofType: "ReadingWords") {
      let list: ReadingWords.List = try reader.list(of: record)
      for (language, entries) in try reader.lines(of: record) {
        words.reading.add(entries, to: list, in: language)
      }
    }
    for record in file.records(ofType: "WordList") {
      let list: RuleWords.List = try reader.list(of: record)
      for (language, entries) in try reader.lines(of: record) {
        words.rules.add(entries, to: list, in: language)
      }
    }
    for record in file.records(ofType: "Energiser") {
      words.room.energisers.append(try reader.energiser(record))
    }
    for record in file.records(ofType: "CheckIn") {
      words.room.checkIns.append(
        CheckIn(
          id: try reader.identifier(of: record), words: try reader.text("Words", of: record)))
    }
    return words
  }

  private static func read(builtIn bytes: [UInt8], _ name: String) -> SpokenWords {
    do throws(GuideProblem) {
      return try read(bytes, file: name)
    } catch {
      preconditionFailure(error.sentence)
    }
  }

  struct Reader {
    let file: RecordFile
    let name: String

    func problem(_ record: Int, _ field: String, _ fault: GuideProblem.Fault) -> GuideProblem {
      let place =
        (0..<file.fieldCount(of: record)).first {
          file.names[file.nameIndex(record, $0)] == field
        }.map { file.position(record, $0) } ?? file.position(of: record)
      return GuideProblem(file: name, line: place.line, column: place.column, fault: fault)
    }

    func identifier(of record: Int) throws(GuideProblem) -> String {
      if let id = file.values(record, named: "Id").first, !id.isEmpty { return id }
      throw problem(record, "Id", .missingField("Id", type: file.type(of: record) ?? "Channel"))
    }

    /// What the list of a record is for.
    func list<List: RawRepresentable & CaseIterable>(of record: Int) throws(GuideProblem) -> List
    where List.RawValue == String {
      let name = try identifier(of: record)
      if let list = List(rawValue: name) { return list }
      let choices = List.allCases.map(\.rawValue)
      let nearest = GuideCodec.Nearest.to(name, among: choices)
      throw problem(
        record, "Id", .notOneOf(name, field: "List", choices: choices, nearest: nearest))
    }

    /// Nil where nothing is said: then the channel tells nothing.
    func reach(of record: Int) throws(GuideProblem) -> Bool? {
      guard let text = file.values(record, named: "Online").first else { return nil }
      switch text {
      case "yes": return true
      case "no": return false
      default: throw problem(record, "Online", .notYesOrNo(text, field: "Online"))
      }
    }

    func words(of record: Int) throws(GuideProblem) -> [[String]] {
      try lines(of: record).map(\.words)
    }

    func entries(_ field: String, of record: Int) -> [(language: String, words: [String])] {
      file.values(record, named: field).map { line in
        let language = line.prefix { $0 != " " }
        let words = line.dropFirst(language.count).split(separator: "|")
          .map { AnswerReader.trimmed(String($0)) }.filter { !$0.isEmpty }
        return (language: String(language), words: words)
      }
    }

    /// Each line with the language it is of.
    func lines(of record: Int) throws(GuideProblem) -> [(language: String, words: [String])] {
      let lines = entries("Words", of: record)
      guard !lines.isEmpty, lines.allSatisfy({ !$0.words.isEmpty }) else {
        throw problem(record, "Words", .emptyField("Words"))
      }
      return lines
    }
  }
}
