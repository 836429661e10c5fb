import Testing

@testable import Shell

@Suite struct UtteranceTests {
  static let lines: [(line: String, meaning: InputLine)] = [
    ("", .nothing),
    ("   ", .nothing),
    ("?", .helpHere),
    ("  Dana ", .answer("Dana")),
    ("/back", .command(.back, "")),
    ("/undo  2 ", .command(.undo, "2")),
    ("/SAVE-AS Other", .command(.saveAs, "Other")),
    ("//text", .answer("/text")),
    ("/bakc", .unknownCommand("bakc", nearest: .back)),
    ("/xyzzy", .unknownCommand("xyzzy", nearest: nil)),
    ("quit", .bareWord("quit", .quit)),
    ("Help", .bareWord("Help", .help)),
    ("help me", .bareWord("help me", .help)),
    ("help me with it", .answer("help me with it")),
    ("a /b", .answer("a /b")),
  ]

  @Test(arguments: lines.indices)
  func `a line is understood`(index: Int) {
    #expect(InputLine(Self.lines[index].line) == Self.lines[index].meaning)
  }
}
