import Records
import Testing

struct ProblemTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let sentence: String
    var testDescription: String { String(reflecting: text) }

    init(_ text: String, _ sentence: String) { (self.text, self.sentence) = (text, sentence) }
  }

  private static let neither =
    "expected a field, a comment or a blank line. Write \"Name: value\", the name of letters A to Z,"
    + " digits and _; begin a further line of a value with \"+ \"."
  private static let conflict =
    "a merge conflict was left unresolved. Keep the lines you want and remove those that begin"
    + " with <<<<<<<, |||||||, ======= or >>>>>>>."
  private static let stray =
    "a + line continues a value, but no field stands above it."
    + " Put it directly under its field, or remove it."
  private static let dangling =
    "the backslash joins the line below, but no text follows."
    + " Put a space after the backslash, or remove it."
  private static let swallowed =
    "the backslash makes the line below a part of this value."
    + " Put a space after the backslash, or remove it."
  private static let unfinished =
    "the file ends in the middle of a field. End the last line with a line feed."
  private static let type =
    "expected the type of the record set after \"%rec:\"."
    + " Write a word of letters A to Z, digits and _, as in \"%rec: Book\"."

  static let cases = [
    Case(
      "\u{FEFF}A: x\n",
      "Line 1, column 1: the file begins with a byte order mark."
        + " Save the file as UTF-8 without a byte order mark.\n    \u{FFFD}A: x\n    ^"),
    Case(
      "A: x\r\nB: y\r\n",
      "Line 1, column 5: the line ends the Windows way, in CR LF."
        + " Save the file with Unix line ends (LF).\n    A: x␍\n        ^"),
    Case(
      "A: ü\rx\n",
      "Line 1, column 5: a carriage return stands within the line."
        + " Remove it, or begin a new line with \"+ \" there.\n    A: ü␍x\n        ^"),
    Case(
      "A: x\nB: \0y\n",
      "Line 2, column 4: a NUL byte stands in the text."
        + " Remove it; if there are many, take the file from a backup.\n    B: ␀y\n       ^"),
    Case("A: x\n<<<<<<< HEAD\n", "Line 2, column 1: \(conflict)\n    <<<<<<< HEAD\n    ^"),
    Case("A: x\n\n=======\n", "Line 3, column 1: \(conflict)\n    =======\n    ^"),
    Case(">>>>>>> main", "Line 1, column 1: \(conflict)\n    >>>>>>> main\n    ^"),
    Case("A: x\\\n||||||| base\n", "Line 2, column 1: \(conflict)\n    ||||||| base\n    ^"),
    Case("A: x\n======= =\n\n", "Line 2, column 1: \(conflict)\n    ======= =\n    ^"),
    Case("========\n", "Line 1, column 1: \(neither)\n    ========\n    ^"),
    Case("My Field: x\n", "Line 1, column 3: \(neither)\n    My Field: x\n      ^"),
    Case("A: x\nand so on", "Line 2, column 4: \(neither)\n    and so on\n       ^"),
    Case("A: x\n\nNäme: x\n", "Line 3, column 2: \(neither)\n    Näme: x\n     ^"),
    Case("A", "Line 1, column 2: \(neither)\n    A\n     ^"),
    Case("7: x\n", "Line 1, column 1: \(neither)\n    7: x\n    ^"),
    Case("A: x\n\u{0C}\n", "Line 2, column 1: \(neither)\n    ␌\n    ^"),
    Case(
      "A: x\n  more\n",
      "Line 2, column 3: a line inside a record is indented. Begin it with \"+ \" if it continues"
        + " the value above, else remove the blanks.\n      more\n      ^"),
    Case(
      "A: x\n\t# c\n",
      "Line 2, column 2: a comment inside a record is indented."
        + " Remove the blanks before #.\n    ␉# c\n     ^"),
    Case("+ y\n", "Line 1, column 1: \(stray)\n    + y\n    ^"),
    Case("A: x\n\n + y\n", "Line 3, column 2: \(stray)\n     + y\n     ^"),
    Case(
      "A: x\n# c\n# d\n+ y\n",
      "Line 4, column 1: a comment separates this + line from its field \"A\"."
        + " Move the comment above the field.\n    + y\n    ^"),
    Case("A: x\\", "Line 1, column 5: \(dangling)\n    A: x\\\n        ^"),
    Case("A: x\\\n", "Line 1, column 5: \(dangling)\n    A: x\\\n        ^"),
    Case("A: x\n+ y\\\n \t\nB: z\n", "Line 2, column 4: \(dangling)\n    + y\\\n       ^"),
    Case("A: C:\\\nB: z\n", "Line 1, column 6: \(swallowed)\n    A: C:\\\n         ^"),
    Case("A: x\\\ny\\\n+ z\n", "Line 2, column 2: \(swallowed)\n    y\\\n     ^"),
    Case("A: x\nB:", "Line 2, column 3: \(unfinished)\n    B:\n      ^"),
    Case("A: x\n+", "Line 2, column 2: \(unfinished)\n    +\n     ^"),
    Case("%rec:\n", "Line 1, column 6: \(type)\n    %rec:\n         ^"),
    Case("%rec: 9x\n", "Line 1, column 7: \(type)\n    %rec: 9x\n          ^"),
    Case(
      "%key: Id\n%rec: Book\n\nId: 1\n\n%rec: Book other.rec\n",
      "Line 6, column 7: the record set \"Book\" was already begun in line 2."
        + " Put all its records under one \"%rec\" line.\n    %rec: Book other.rec\n          ^"),
  ]

  @Test(arguments: cases)
  func `a file with a problem is refused with the place, the fact and the way out`(
    sample: Case
  ) {
    #expect(sentence(for: Array(sample.text.utf8)) == sample.sentence)
  }

  static let notUTF8: [([UInt8], String, String)] = [
    ([0x41, 0x3A, 0x20, 0xE9, 0x0A], "E9", "A: �"),
    ([0x41, 0x3A, 0x20, 0xC0, 0x80], "C0", "A: ��"),
    ([0x41, 0x3A, 0x20, 0xE0, 0x80, 0x80], "E0", "A: ���"),
    ([0x41, 0x3A, 0x20, 0xED, 0xA0, 0x80], "ED", "A: ���"),
    ([0x41, 0x3A, 0x20, 0xF4, 0x90, 0x80, 0x80], "F4", "A: ����"),
    ([0x41, 0x3A, 0x20, 0x80, 0x0A], "80", "A: �"),
    ([0x41, 0x3A, 0x20, 0xE2, 0x82], "E2", "A: �"),
    ([0x41, 0x3A, 0x20, 0xF0, 0x9F, 0x98, 0x41], "F0", "A: �A"),
  ]

  @Test(arguments: notUTF8)
  func `a byte that is not UTF-8 is named`(bytes: [UInt8], byte: String, line: String) {
    let fact = "the byte 0x\(byte) is not valid UTF-8. Save the file as UTF-8."
    #expect(sentence(for: bytes) == "Line 1, column 4: \(fact)\n    \(line)\n       ^")
  }

  @Test func `the first of two problems is told`() {
    #expect(problem(in: "nonsense\nA: \0\n")?.position == Position(line: 1, column: 9))
    #expect(problem(in: "A: \0\nnonsense\n")?.position == Position(line: 1, column: 4))
    #expect(problem(in: "%rec: A\n\n%rec: A\n\noops\n")?.position == Position(line: 5, column: 5))
  }

  @Test func `a long line is shown around the place`() throws {
    let long = String(repeating: "é", count: 100_000)
    let excerpt = try #require(problem(in: "A: \(long)\0\(long)\n")).excerpt
    #expect(excerpt.position == Position(line: 1, column: 100_004))
    #expect(excerpt.text.count == 1 + 48 + 32 + 1 && excerpt.caret == 49)
    #expect(excerpt.text.hasPrefix("…é") && excerpt.text.hasSuffix("é…"))
  }

  private func problem(in text: String) -> RecordProblem? { problem(in: Array(text.utf8)) }

  private func problem(in bytes: [UInt8]) -> RecordProblem? {
    do throws(RecordProblem) {
      _ = try RecordFile(parsing: bytes)
      return nil
    } catch {
      return error
    }
  }

  private func sentence(for bytes: [UInt8]) -> String? { problem(in: bytes)?.sentence }
}
