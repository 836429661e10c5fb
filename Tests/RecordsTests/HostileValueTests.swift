import Records
import Testing

struct HostileValueTests {
  static let values = [
    "", " ", "\n", "\n\n\n", "x\nId: 99", "\n\n%rec: Evil", "+ y", "+", "a\n+ y\n+", "# c",
    "a\n# c",
    "  leading", "\tleading", "trailing  ", "a\n  b\n\tc", "\\ ", "a\\b", "a\\ \nb", "C:\\ ",
    "e" + String(repeating: "\u{301}", count: 200), "漢字かな交じり文", "👩‍👩‍👧‍👦🏳️‍🌈", "\u{FEFF}bom",
    "<<<<<<< HEAD\n=======\n>>>>>>> x", "\u{1B}[2J\u{7}", "\u{2028}\u{2029}\u{85}\u{0B}\u{0C}",
    "\u{202E}drawkcab", "%rec: Evil", "Name: x", ": : :", "\u{10FFFF}\u{FFFF}",
    "a\n\nb\n \n", "\u{E9} e\u{301}",
  ]

  @Test(arguments: values)
  func `any text survives being written and read`(value: String) throws {
    let bytes = RecordText.encode([(name: "A", value: value), (name: "B", value: value)])
    let file = try RecordFile(parsing: bytes)
    #expect(file.recordCount == 1 && file.fieldCount(of: 0) == 2)
    #expect(Array(file.value(0, 0).utf8) == Array(value.utf8))
    #expect(Array(file.value(0, 1).utf8) == Array(value.utf8))
    #expect(RecordText.storable(value) == value)
  }

  @Test(arguments: [
    ("\\", "\\ "), ("a\\\nb\\\\\n\\", "a\\ \nb\\\\ \n\\ "), ("a\r\nb\r", "a \nb "),
    ("\0a\0", " a "), ("x\\\r\ny", "x\\ \ny"), ("\r", " "), ("\\\n\n", "\\ \n\n"),
  ])
  func `what a recfile cannot hold is made storable`(value: String, stored: String) throws {
    #expect(RecordText.storable(value) == stored)
    #expect(RecordText.storable(stored) == stored)
    let bytes = RecordText.encode([(name: "A", value: value), (name: "B", value: "b")])
    #expect(try RecordFile(parsing: bytes).value(0, 0) == stored)
  }

  @Test(arguments: [
    ("", "A:\n"), ("x", "A: x\n"), (" x", "A:  x\n"), ("x\n\ny", "A: x\n+ \n+ y\n"),
    ("\nx", "A: \n+ x\n"),
  ])
  func `values are written in the canonical way`(value: String, text: String) {
    #expect(String(decoding: RecordText.encode([(name: "A", value: value)]), as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("A", true), ("%rec", true), ("a_9", true), ("%", true), ("", false), ("_a", false),
    ("9", false), ("a-b", false), ("ä", false), ("a b", false), ("a:", false), ("a%", false),
  ])
  func `names are told from other texts`(text: String, isName: Bool) {
    #expect(RecordText.isName(text) == isName)
  }

  @Test func `a million fields and a very long line are read`() throws {
    let many = String(repeating: "A: x\n", count: 200_000)
    #expect(try RecordFile(many).fieldCount(of: 0) == 200_000)
    let long = "A: " + String(repeating: "x", count: 5_000_000) + "\n"
    #expect(try RecordFile(long).value(0, 0).utf8.count == 5_000_000)
  }
}
