import Records
import Testing

struct SettingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let before: String
    let values: [String]
    let after: String
    var testDescription: String { "\(values): \(String(reflecting: before))" }

    init(_ before: String, _ values: [String], _ after: String) {
      (self.before, self.values, self.after) = (before, values, after)
    }
  }

  private static let order = ["Id", "Name", "Goal", "Pain", "Note"]

  /// Each sets `Goal` in the first record.
  static let cases = [
    Case("Id: 1\nGoal: a\nNote: n\n", ["b"], "Id: 1\nGoal: b\nNote: n\n"),
    Case("Id: 1\nGoal: a\nNote: n\n", ["b\nc"], "Id: 1\nGoal: b\n+ c\nNote: n\n"),
    Case("Id: 1\nGoal: a\nNote: n\n", [""], "Id: 1\nGoal:\nNote: n\n"),
    Case("Id: 1\nGoal: a\nNote: n\n", [], "Id: 1\nNote: n\n"),
    Case("Id: 1\nGoal:\t a\n+b\\\nc\n", [" a\nbc"], "Id: 1\nGoal:\t a\n+b\\\nc\n"),
    Case("Goal: \u{E9}\n", ["e\u{301}"], "Goal: e\u{301}\n"),
    Case("Goal: C:\\ \n", ["C:\\"], "Goal: C:\\ \n"),
    Case("Goal:a\n# c\nGoal:b\n", ["a", "x"], "Goal:a\n# c\nGoal: x\n"),
    Case("Goal:a\n# c\nGoal:b\nGoal:d\n", ["b", "d"], "# c\nGoal:b\nGoal:d\n"),
    Case("Goal:a\nGoal:b\nNote: n\nGoal:d\n", ["a", "d"], "Goal:a\nNote: n\nGoal:d\n"),
    Case("Goal:a\nNote: n\n", ["a", "b", "c"], "Goal:a\nGoal: b\nGoal: c\nNote: n\n"),
    Case("Goal:b\nNote: n\n", ["a", "b"], "Goal: a\nGoal:b\nNote: n\n"),
    Case("Id: 1\nName: x\n# c\nNote: n\n", ["a"], "Id: 1\nName: x\nGoal: a\n# c\nNote: n\n"),
    Case("Note: n\nX: 1\n# c\n", ["a"], "Note: n\nX: 1\n# c\nGoal: a\n"),
    Case("Id: 1", ["a", "b"], "Id: 1\nGoal: a\nGoal: b\n"),
    Case("Goal: a", ["a", "b"], "Goal: a\nGoal: b\n"),
    Case("Goal: a", ["b"], "Goal: b\n"),
    Case("X: 1\n# c", ["b"], "X: 1\n# c\nGoal: b\n"),
    Case("  Goal: a\nId: 1\n", ["b"], "  Goal: b\nId: 1\n"),
    Case("  Goal: a\nId: 1\n", [], "  Id: 1\n"),
    Case("  Goal: a\nId: 1\n", ["b", "a"], "  Goal: b\nGoal: a\nId: 1\n"),
    Case("Goal: a\n\n# c\n\nId: 2\n", [], "# c\n\nId: 2\n"),
    Case("Goal: a\n", [], ""),
  ]

  @Test(arguments: cases)
  func `setting a name touches the lines that differ`(sample: Case) throws {
    var file = try RecordFile(sample.before)
    file.set("Goal", to: sample.values, inRecord: 0, order: Self.order)
    #expect(file.bytes == Array(sample.after.utf8), "\(file.text)")
    #expect(try file.listing == RecordFile(sample.after).listing)
  }

  @Test func `a name outside the order goes to the end`() throws {
    var file = try RecordFile("Id: 1\nNote: n\n")
    file.set("X", to: ["1"], inRecord: 0, order: Self.order)
    #expect(file.text == "Id: 1\nNote: n\nX: 1\n")
  }

  @Test func `setting a type renames its set`() throws {
    var file = try RecordFile("%rec: Book\n\nId: 1\n")
    file.set("%rec", to: ["Page"], inRecord: 0, order: [])
    #expect(file.type(of: 1) == "Page" && file.records(ofType: "Book").isEmpty)
  }
}
