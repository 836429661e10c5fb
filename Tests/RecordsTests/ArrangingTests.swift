import Records
import TestSupport
import Testing

struct ArrangingTests {
  private static let book: [(name: String, value: String)] = [
    (name: "%rec", value: "Book"), (name: "%key", value: "Id"),
  ]

  struct Case: CustomTestStringConvertible, Sendable {
    let before: String
    let place: Int?
    let after: String
    var testDescription: String {
      "\(place.map(String.init) ?? "last"): \(String(reflecting: before))"
    }

    init(_ before: String, _ place: Int?, _ after: String) {
      (self.before, self.place, self.after) = (before, place, after)
    }
  }

  static let inserts = [
    Case("", nil, "%rec: Book\n%key: Id\n\nId: new\n"),
    Case("Id: 1", nil, "Id: 1\n\n%rec: Book\n%key: Id\n\nId: new\n"),
    Case("# c\n", 0, "# c\n\n%rec: Book\n%key: Id\n\nId: new\n"),
    Case("Id: 1\n\n  \n", nil, "Id: 1\n\n  \n%rec: Book\n%key: Id\n\nId: new\n"),
    Case("\n\n", nil, "\n\n%rec: Book\n%key: Id\n\nId: new\n"),
    Case("%rec: Book", nil, "%rec: Book\n\nId: new\n"),
    Case("%rec: Book\n\n# c\n", 5, "%rec: Book\n\nId: new\n\n# c\n"),
    Case("%rec: Book\n\nId: 1", nil, "%rec: Book\n\nId: 1\n\nId: new\n"),
    Case("%rec: Book\n\nId: 1\n# in", nil, "%rec: Book\n\nId: 1\n# in\n\nId: new\n"),
    Case("%rec: Book\n\nId: 1\n", 0, "%rec: Book\n\nId: new\n\nId: 1\n"),
    Case("%rec: Book\n\n# c\n  Id: 1\n", -1, "%rec: Book\n\nId: new\n\n# c\n  Id: 1\n"),
    Case("%rec: Book\n\nId: 1\n\nId: 2\n", 1, "%rec: Book\n\nId: 1\n\nId: new\n\nId: 2\n"),
    Case(
      "%rec: Book\n\nId: 1\n\n\n%rec: Page\n\nId: 2\n", nil,
      "%rec: Book\n\nId: 1\n\nId: new\n\n\n%rec: Page\n\nId: 2\n"),
  ]

  @Test(arguments: inserts)
  func `a record is inserted in the set of its type`(sample: Case) throws {
    var file = try RecordFile(sample.before)
    let fields = [(name: "Id", value: "new")]
    file.insert(fields, type: "Book", at: sample.place, descriptor: Self.book)
    try expect(file, is: sample.after)
  }

  @Test func `a descriptor gets the type it lacks and may stand alone`() throws {
    var file = RecordFile()
    file.insert([], type: "Book", at: nil, descriptor: [(name: "%key", value: "Id")])
    file.insert([], type: "Book", at: nil, descriptor: Self.book)
    file.insert([(name: "No", value: "1")], type: "Page", at: nil, descriptor: [])
    file.insert([(name: "Id", value: "1")], type: "Book", at: nil, descriptor: [])
    try expect(file, is: "%rec: Book\n%key: Id\n\nId: 1\n\n%rec: Page\n\nNo: 1\n")
  }

  static let removals = [
    Case("Id: 1\n", 0, ""),
    Case("Id: 1", 0, ""),
    Case("Id: 1\n\nId: 2\n\nId: 3\n", 0, "Id: 2\n\nId: 3\n"),
    Case("Id: 1\n\nId: 2\n\nId: 3\n", 1, "Id: 1\n\nId: 3\n"),
    Case("Id: 1\n\nId: 2\n\nId: 3\n", 2, "Id: 1\n\nId: 2\n"),
    Case("Id: 1\n\n\nId: 2", 1, "Id: 1\n"),
    Case("Id: 1\n\n\n# c\n\n# own\n  # own\n Id: 2\n\n \nId: 3\n", 1, "Id: 1\n\n\n# c\n\nId: 3\n"),
    Case("# c\n\nId: 1\n", 0, "# c\n"),
    Case("Id: 1\n\n# c\n", 0, "# c\n"),
    Case("%rec: A\n\nId: 1\n\n%rec: B\n\nId: 2\n", 2, "%rec: A\n\nId: 1\n\nId: 2\n"),
    Case("%rec: A\n\nId: 1\n", 0, "Id: 1\n"),
  ]

  @Test(arguments: removals)
  func `a record is removed with its blank lines and the comment directly above`(
    sample: Case
  ) throws {
    var file = try RecordFile(sample.before)
    file.remove(record: try #require(sample.place))
    try expect(file, is: sample.after)
  }

  static let moves = [
    (1, 0, "%rec: A\n\n# a\nId: 1\n\nId: 2\n+ x\n\nId: 3\n\n%rec: B\n\nId: 4"),
    (1, 1, "%rec: A\n\nId: 2\n+ x\n\n# a\nId: 1\n\nId: 3\n\n%rec: B\n\nId: 4"),
    (1, 2, "%rec: A\n\nId: 2\n+ x\n\nId: 3\n\n# a\nId: 1\n\n%rec: B\n\nId: 4"),
    (3, 0, "%rec: A\n\nId: 3\n\n# a\nId: 1\n\nId: 2\n+ x\n\n%rec: B\n\nId: 4"),
    (3, 99, "%rec: A\n\n# a\nId: 1\n\nId: 2\n+ x\n\nId: 3\n\n%rec: B\n\nId: 4"),
    (2, -7, "%rec: A\n\nId: 2\n+ x\n\n# a\nId: 1\n\nId: 3\n\n%rec: B\n\nId: 4"),
    (0, 1, "%rec: A\n\n# a\nId: 1\n\nId: 2\n+ x\n\nId: 3\n\n%rec: B\n\nId: 4"),
    (5, 1, "%rec: A\n\n# a\nId: 1\n\nId: 2\n+ x\n\nId: 3\n\n%rec: B\n\nId: 4"),
  ]

  @Test(arguments: moves)
  func `a record moves within its set`(record: Int, ordinal: Int, after: String) throws {
    var file = try RecordFile(
      "%rec: A\n\n# a\nId: 1\n\nId: 2\n+ x\n\nId: 3\n\n%rec: B\n\nId: 4")
    file.move(record: record, toOrdinal: ordinal)
    try expect(file, is: after)
  }

  @Test func `the last record moves though its line feed is missing`() throws {
    var file = try RecordFile("Id: 1\n\nId: 2")
    file.move(record: 1, toOrdinal: 0)
    try expect(file, is: "Id: 2\n\nId: 1\n")
  }

  @Test func `after any edits the places are those of a file read afresh`() throws {
    for seed in 0..<200 {
      var document = RandomDocument(seed: UInt64(seed))
      var random = SplitMix64(seed: UInt64(seed))
      var file = try RecordFile(document.file())
      for _ in 0..<30 {
        edit(&file, with: document.value(lines: 1...3), &random)
      }
      let fresh = try RecordFile(parsing: file.bytes)
      #expect(file.listing == fresh.listing, "seed \(seed)")
      #expect(file.recordTypes == fresh.recordTypes, "seed \(seed)")
    }
  }

  private func edit(_ file: inout RecordFile, with value: String, _ random: inout SplitMix64) {
    let record = Int.random(in: 0...max(0, file.recordCount - 1), using: &random)
    let names = RandomDocument.names
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      let type = ["Person", "Stage", "Film"].picked(using: &random)
      let place = [nil, 0, 1, 2].picked(using: &random)
      file.insert([(name: "Id", value: value)], type: type, at: place, descriptor: [])
    case 1 where file.recordCount > 0:
      file.remove(record: record)
    case 2 where file.recordCount > 0:
      file.move(record: record, toOrdinal: Int.random(in: 0...4, using: &random))
    case 3... where file.recordCount > 0:
      let values = Array([value, "x", "", "y\nz"].shuffled(using: &random).prefix(record % 4))
      file.set(names.picked(using: &random), to: values, inRecord: record, order: names)
    default: break
    }
  }

  private func expect(
    _ file: RecordFile, is text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(file.bytes == Array(text.utf8), "\(file.text)", sourceLocation: sourceLocation)
    #expect(try file.listing == RecordFile(text).listing, sourceLocation: sourceLocation)
  }
}
