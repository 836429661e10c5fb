import Records
import TestSupport
import Testing

struct RoundTripTests {
  @Test func `reading then writing gives the same bytes`() throws {
    for seed in 0..<2_000 {
      var document = RandomDocument(seed: UInt64(seed))
      let text = document.file()
      let file = try #require(try? RecordFile(text), "seed \(seed) was refused:\n\(text)")
      #expect(Array(text.utf8) == file.bytes, "seed \(seed)")
    }
  }

  @Test func `changing one field changes its lines only`() throws {
    for seed in 0..<1_000 {
      var document = RandomDocument(seed: UInt64(seed))
      var random = SplitMix64(seed: UInt64(seed))
      let before = try RecordFile(document.file())
      guard before.recordCount > 0 else { continue }
      let record = Int.random(in: 0..<before.recordCount, using: &random)
      let field = Int.random(in: 0..<before.fieldCount(of: record), using: &random)
      let name = before.names[before.nameIndex(record, field)]
      guard name != "%rec" else { continue }
      var values = before.values(record, named: name)
      let earlier = (0..<field).filter { before.names[before.nameIndex(record, $0)] == name }
      values[earlier.count] = "changed\nhere"

      var after = before
      after.set(name, to: values, inRecord: record, order: [])
      #expect(after.values(record, named: name) == values, "seed \(seed)")
      #expect(try RecordFile(parsing: after.bytes).listing == after.listing, "seed \(seed)")
      let new = Array("\(name): changed\n+ here\n".utf8)
      #expect(isSplice(of: new, from: before.bytes, to: after.bytes), "seed \(seed)")
    }
  }

  /// Whether `after` is `before` with some run of bytes replaced by `new`.
  private func isSplice(of new: [UInt8], from before: [UInt8], to after: [UInt8]) -> Bool {
    let same = zip(before, after).prefix { $0 == $1 }.count
    return (0...same).contains { start in
      guard start + new.count <= after.count else { return false }
      let rest = after[(start + new.count)...]
      return after[start..<start + new.count].elementsEqual(new)
        && start + rest.count <= before.count && before.suffix(rest.count).elementsEqual(rest)
    }
  }

  @Test(arguments: [
    ("A: x\n", ["x"]), ("A:x\n", ["x"]), ("A:\tx\n", ["x"]), ("A:  x\n", [" x"]),
    ("A:é\n", ["é"]),
    ("A:\n", [""]), ("A: \n", [""]), ("A: ", [""]), ("A: x", ["x"]),
    ("A:\n+ x\n", ["\nx"]), ("A: \n+ x\n", ["\nx"]), ("A: x\n+\n+  y\n+\tz\n", ["x\n\n y\n\tz"]),
    ("A: a\\\nb\n", ["ab"]), ("A: a\\\\\nb\n", ["a\\b"]), ("A:\\\n b\n", [" b"]),
    ("A: x\n+\\\n y\n", ["x\n y"]), ("A: a\\b\n", ["a\\b"]),
    ("A: see \\\nhttps://example.org\n", ["see https://example.org"]),
    ("  A: x\nA: y\n# c\nA: z\n", ["x", "y", "z"]),
  ])
  func `values are decoded as recutils does`(text: String, values: [String]) throws {
    #expect(try RecordFile(text).values(0, named: "A") == values)
  }

  @Test func `records know their type and their place`() throws {
    let file = try RecordFile(
      "# head\nFree: 1\n\n%key: Id\n%rec: Book file.rec\n\n\nId: é\nNote:\n\n%rec: Page\n")
    #expect(file.recordCount == 4)
    #expect((0..<4).map(file.type(of:)) == [nil, "Book", "Book", "Page"])
    #expect((0..<4).map(file.isDescriptor) == [false, true, false, true])
    #expect(file.recordTypes == ["Book", "Page"])
    #expect(file.records(ofType: "Book") == [2])
    #expect(file.records(ofType: "Page").isEmpty && file.records(ofType: "Film").isEmpty)
    #expect(file.names == ["Free", "%key", "%rec", "Id", "Note"])
    #expect(file.position(of: 2) == Position(line: 8, column: 1))
    #expect(file.position(2, 0) == Position(line: 8, column: 5))
    #expect(file.position(2, 1) == Position(line: 9, column: 1))
    #expect(file.excerpt(2, 0).drawing == "    Id: é\n        ^")
  }

  @Test func `names that the reader remembers in one slot are told apart`() throws {
    let file = try RecordFile("A: 1\nAb: 2\nAbb: 3\nAb: 4\nA: 5\n")
    #expect(file.names == ["A", "Ab", "Abb"])
    #expect((0..<5).map { file.nameIndex(0, $0) } == [0, 1, 2, 1, 0])
    #expect(file.values(0, named: "Ab") == ["2", "4"])
  }

  @Test func `files are equal when their bytes are`() throws {
    var file = try RecordFile("A: 1\nB: 2\n")
    file.set("C", to: ["3"], inRecord: 0, order: [])
    file.set("C", to: [], inRecord: 0, order: [])
    #expect(try file == RecordFile("A: 1\nB: 2\n"))
    #expect(try file != RecordFile("A: 1\nB: 2"))
    #expect(try RecordFile("") == RecordFile())
  }
}
