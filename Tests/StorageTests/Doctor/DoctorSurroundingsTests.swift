import Testing

@testable import Storage

@Suite struct DoctorSurroundingsTests {
  static let table:
    [(isTerminal: Bool, name: String, isKnown: Bool, characters: String, says: [String])] = [
      (true, "xterm", true, "UTF-8", ["locale: fit", "terminal: fit"]),
      (
        true, "dumb", true, "utf8",
        [
          "locale: fit",
          "terminal: fit for plain lines, without colours: TERM is dumb."
            + " Set TERM to xterm-256color if the terminal can do more.",
        ]
      ),
      (
        true, "", false, "ANSI_X3.4-1968",
        [
          "locale: fit. The characters are ANSI_X3.4-1968, not UTF-8; another locale takes its"
            + " place. To set your own, set LC_ALL to C.UTF-8.",
          "terminal: fit for plain lines, without colours: TERM is not set."
            + " Set TERM to xterm-256color if the terminal can do more.",
        ]
      ),
      (
        true, "tele\u{1B}type", false, "UTF-8",
        [
          "locale: fit",
          "terminal: TERM is \"tele^[type\", which this system does not know."
            + " Set TERM to a kind it knows, such as xterm-256color.",
        ]
      ),
      (
        false, "xterm", true, "UTF-8",
        [
          "locale: fit",
          "terminal: fit for a pipe or a file: lines are read as they come."
            + " At a terminal they can be edited.",
        ]
      ),
    ]

  @Test(arguments: table.indices)
  func `locale and terminal are told in words`(index: Int) {
    let (isTerminal, name, isKnown, characters, says) = Self.table[index]
    let report = Doctor.examine(
      Doctor.Surroundings(
        isTerminal: isTerminal, terminal: name, isKnown: isKnown, characters: characters,
        hasFallback: true))
    let lines = report.areas.flatMap { area in
      let found = report.complaints(in: area)
      return found.isEmpty ? [area.fitLine] : found.map(\.sentence)
    }
    #expect(lines == says)
  }

  @Test func `a locale that nothing can replace is worth a warning`() {
    let report = Doctor.examine(
      Doctor.Surroundings(
        isTerminal: true, terminal: "xterm", isKnown: true, characters: "ISO-8859-1",
        hasFallback: false))
    #expect(report.worst == .warning)
    #expect(
      report.complaints.map(\.sentence) == [
        "locale: the characters are ISO-8859-1, not UTF-8, and no other locale helps."
          + " Install a UTF-8 locale, or set LC_ALL to one such as C.UTF-8."
      ])
  }

  @Test func `a kind of terminal with a slash is none`() {
    #expect(!Doctor.knowsTerminal("../x", home: nil))
    #expect(!Doctor.knowsTerminal("", home: nil))
  }

  @Test func `a home that is not there yet is fit, and a file in its place is not`() throws {
    let folder = try TemporaryFolder()
    let none = Doctor.examine(home: "\(folder.path)/none")
    #expect(none.worst == .note)
    #expect(
      none.complaints.map(\.sentence) == [
        "home: fit. There is no folder \(folder.path)/none yet. The first workshop makes it."
      ])
    try folder.put("", "note")
    #expect(Doctor.examine(home: "\(folder.path)/note").worst == .system)
    #expect(Doctor.examine(home: folder.path).worst == nil)
  }

  @Test func `trying the file system leaves nothing behind, and no trace of time`() throws {
    let folder = try TemporaryFolder()
    try folder.put("", "inner")
    let before = try folder.listing()
    #expect(Doctor.examineFileSystem(under: folder.path).worst == nil)
    #expect(try folder.listing() == before)
    let refused = Doctor.examineFileSystem(under: "/proc")
    #expect(refused.worst == .system)
    #expect(refused.complaints[0].sentence.hasPrefix("file system: /proc: cannot make it: "))
  }
}
