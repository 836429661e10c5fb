import Records
import Workshop

extension GuideCodec {
  /// A guide in the making, and what was found wrong on the way.
  struct Draft {
    static let emptyGuide = Guide(
      name: "", title: "", about: "", steps: [], questions: [], stageSets: [])

    let source: GuideRecords
    /// Whether nothing needs to be looked for that would be wrong with the guide.
    let isChecked: Bool
    var guide = Draft.emptyGuide
    var hasBase = false
    /// Whether the base is not to be had, so that nobody can say what the guide lacks.
    var isBaseMissing = false
    /// What `Leave` names, with the fields that name it.
    var leaves: [(field: Int, name: String)] = []
    /// The records that speak of each question, by name; none for those of the base.
    var records: [String: Int] = [:]
    /// The records that speak of each form, by name; none for those of the base.
    var formRecords: [String: Int] = [:]
    /// The fields that state the parts of each form.
    var partPlaces: [String: [Int]] = [:]
    /// Fields of records that could not be read, so that nothing is concluded from them.
    var broken: Set<Place> = []
    /// What the last field said a question is asked for: most say what the one above says.
    var lastLoops: (value: String, loops: [Loop]) = ("", [])
    private(set) var faults: [(place: Position, fault: GuideProblem.Fault)] = []

    /// A field of a record.
    struct Place: Hashable {
      var record: Int
      var word: Word
    }

    init(_ records: GuideRecords, isChecked: Bool) {
      source = records
      self.isChecked = isChecked
      if isChecked { return }
      for record in 0..<file.recordCount { checkType(of: record) }
    }

    /// The text, where something is to be told of it.
    var file: RecordFile { source.file }

    /// Notes what is wrong with a field of a record, `offset` characters into its value.
    mutating func blame(
      _ record: Int, _ word: Word, offset: Int = 0, _ fault: GuideProblem.Fault
    ) {
      guard let field = field(word, of: record) else { return blame(record, fault) }
      blame(record, field: field, offset: offset, fault)
    }

    mutating func blame(
      _ record: Int, field: Int, offset: Int = 0, _ fault: GuideProblem.Fault
    ) {
      let start = file.position(record, field)
      faults.append((Position(line: start.line, column: start.column + offset), fault))
    }

    mutating func blame(_ record: Int, _ fault: GuideProblem.Fault) {
      faults.append((file.position(of: record), fault))
    }

    /// Notes what is wrong with the file as a whole.
    mutating func blame(_ fault: GuideProblem.Fault) {
      faults.append((Position(line: 1, column: 1), fault))
    }

    /// Notes what is wrong with a question: at its field, or at the guide when it is inherited.
    mutating func blame(
      _ question: Question, _ word: Word, offset: Int = 0, _ fault: GuideProblem.Fault
    ) {
      if let record = records[question.name] {
        blame(record, word, offset: offset, fault)
      } else if let guide = source.ofType(.guide).first {
        blame(guide, .leave, fault)
      } else {
        blame(fault)
      }
    }

    /// Notes what is wrong with one of the values of a repeated field.
    mutating func blame(
      _ question: Question, _ word: Word, value: String, _ fault: GuideProblem.Fault
    ) {
      guard let record = records[question.name] else { return blame(question, word, fault) }
      blame(record, word, value: value, fault)
    }

    /// Notes what is wrong with one of the values of a repeated field of a record.
    mutating func blame(
      _ record: Int, _ word: Word, value: String, _ fault: GuideProblem.Fault
    ) {
      let field = (0..<source.fieldCount(of: record)).first {
        source.word(record, $0) == word && source.value(record, $0) == value
      }
      guard let field else { return blame(record, word, fault) }
      blame(record, field: field, fault)
    }

    /// Whether a field of a question was read, here or in the base.
    func isSound(_ question: Question, _ word: Word) -> Bool {
      guard !broken.isEmpty, let record = records[question.name] else { return true }
      return !broken.contains(Place(record: record, word: word))
    }

    /// Hands on each field of a record with its word and value. Unknown names and second
    /// values of fields that take one are noted and passed over.
    mutating func eachField(
      of record: Int, _ type: RecordType, _ body: (inout Draft, Word, Int, String) -> Void
    ) {
      let known = isChecked ? [] : type.words
      for field in 0..<source.fieldCount(of: record) {
        if isChecked, let word = source.word(record, field) {
          body(&self, word, field, source.value(record, field))
          continue
        }
        let name = file.nameIndex(record, field)
        guard let word = source.word(record, field), known.contains(word) else {
          let nearest = Nearest.to(file.names[name], among: known.map(\.rawValue))
          let line = file.position(record, field).line
          let fault = GuideProblem.Fault.unknownField(
            file.names[name], type: type.rawValue, nearest: nearest)
          faults.append((Position(line: line, column: 1), fault))
          continue
        }
        if !word.isRepeated, (0..<field).contains(where: { file.nameIndex(record, $0) == name }) {
          blame(record, field: field, .repeatedField(word.rawValue))
        } else {
          body(&self, word, field, source.value(record, field))
        }
      }
    }

    /// The first value of a field of a record; nil when it is not stated.
    func value(_ word: Word, of record: Int) -> String? {
      field(word, of: record).map { source.value(record, $0) }
    }

    private func field(_ word: Word, of record: Int) -> Int? {
      (0..<source.fieldCount(of: record)).first { source.word(record, $0) == word }
    }

    /// Notes mandatory fields that a new record does not state or leaves empty.
    mutating func demand(_ type: RecordType, of record: Int) {
      if isBaseMissing || isChecked { return }
      for word in type.mandatory {
        guard let field = field(word, of: record) else {
          blame(record, .missingField(word.rawValue, type: type.rawValue))
          broken.insert(Place(record: record, word: word))
          continue
        }
        if source.value(record, field).isEmpty {
          blame(record, field: field, .emptyField(word.rawValue))
          broken.insert(Place(record: record, word: word))
        }
      }
    }

    private mutating func checkType(of record: Int) {
      guard let type = file.type(of: record) else { return blame(record, .recordOutsideSets) }
      guard file.isDescriptor(record), RecordType(rawValue: type) == nil else { return }
      let field = (0..<file.fieldCount(of: record)).first {
        file.names[file.nameIndex(record, $0)] == "%rec"
      }
      let nearest = Nearest.to(type, among: RecordType.allCases.map(\.rawValue))
      blame(record, field: field ?? 0, .unknownRecordType(type, nearest: nearest))
    }
  }
}
