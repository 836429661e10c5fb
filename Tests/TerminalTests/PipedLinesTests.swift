import CEditline
import Shell
import Synchronization
import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct PipedLinesTests {
  /// All events of a stream up to and with its end.
  private func events(_ bytes: [UInt8]) throws -> [LineEvent] {
    let file = try temporaryFile(bytes)
    defer { close(file) }
    var lines = PipedLines(descriptor: file)
    return all(of: &lines)
  }

  private func all(of lines: inout PipedLines) -> [LineEvent] {
    var events: [LineEvent] = []
    while events.last != .end { events.append(lines.next(Prompt(text: "> "))) }
    return events
  }

  private func temporaryFile(_ bytes: [UInt8]) throws -> Int32 {
    var template = Array("/tmp/waymark-lines-XXXXXX".utf8CString)
    let file = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemp($0) } ?? -1
    }
    unlink(template)
    try StyledOutput(descriptor: file, colour: false).write(bytes)
    lseek(file, 0, SEEK_SET)
    return file
  }

  @Test func `what waits for the prompt is done behind it and before each line, the end too`()
    throws
  {
    let steps = Mutex<[String]>([])
    let file = try temporaryFile(Array("one\rtwo\n".utf8))
    defer { close(file) }
    var lines = PipedLines(
      descriptor: file, showPrompt: { text in steps.withLock { $0.append(text) } })
    var prompt = Prompt(text: "> ")
    prompt.whenShown = { steps.withLock { $0.append("done") } }
    for _ in 0..<3 {
      let event = lines.next(prompt)
      steps.withLock { $0.append(event == .end ? "end" : "line") }
    }
    let turn = ["> ", "done", "line"]
    #expect(steps.withLock { $0 } == turn + turn + ["> ", "done", "end"])
  }

  @Test(arguments: [
    ("", []), ("one\ntwo\n", ["one", "two"]), ("one\r\ntwo\r\n", ["one", "two"]),
    ("last", ["last"]), ("a\n\nb", ["a", "", "b"]), ("\n", [""]), ("\r\n\r\n", ["", ""]),
    ("\u{FEFF}one\n\u{FEFF}two", ["one", "two"]), ("\u{FEFF}\r\nx", ["", "x"]),
    ("é日本\n👨‍👩‍👧", ["é日本", "👨‍👩‍👧"]), ("a\tb\n", ["a b"]),
    ("one\rtwo\r\rthree", ["one", "two", "", "three"]),
    ("one\u{2028}two\u{85}three\n", ["one", "two", "three"]),
  ])
  func `a stream is split into its lines`(text: String, lines: [String]) throws {
    #expect(try events(Array(text.utf8)) == lines.map { .line($0, removed: 0) } + [.end])
  }

  @Test(arguments: [
    ([0x61, 0x00, 0x62, 0x0A], LineEvent.line("ab", removed: 1)),
    ([0x61, 0x0D, 0x0D, 0x0A], .line("a", removed: 0)),
    ([0x61, 0x0D], .line("a", removed: 0)),
    ([0x61, 0xFF, 0x62, 0x0A], .refused(.notUTF8(offset: 1))),
    ([0xC3, 0x0A], .refused(.notUTF8(offset: 0))),
    ([0x1B, 0x5B, 0x44, 0x0A], .line("[D", removed: 1)),
  ])
  func `odd bytes are refused or taken out`(bytes: [UInt8], event: LineEvent) throws {
    #expect(try events(bytes) == [event, .end])
  }

  @Test func `a line of 64 KiB is taken, also with CRLF and a byte order mark`() throws {
    let line = [UInt8](repeating: 0x78, count: 65_536)
    let expected = LineEvent.line(String(decoding: line, as: UTF8.self), removed: 0)
    #expect(try events(line + [0x0A]) == [expected, .end])
    #expect(try events([0xEF, 0xBB, 0xBF] + line + [0x0D, 0x0A]) == [expected, .end])
  }

  @Test(arguments: [65_537, 65_541, 131_072, 10_000_000])
  func `a longer line is counted and the next one is read`(count: Int) throws {
    let bytes = [UInt8](repeating: 0x78, count: count) + Array("\r\nnext\n".utf8)
    let expected: [LineEvent] = [
      .refused(.tooLong(bytes: count)), .line("next", removed: 0), .end,
    ]
    #expect(try events(bytes) == expected)
  }

  @Test func `a pipe gives its lines as they come`() {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    var lines = PipedLines(descriptor: ends[0])
    write(ends[1], "one\ntw", 6)
    #expect(lines.next(Prompt(text: "")) == .line("one", removed: 0))
    write(ends[1], "o\r", 2)
    write(ends[1], "\nrest", 5)
    #expect(lines.next(Prompt(text: "")) == .line("two", removed: 0))
    close(ends[1])
    #expect(all(of: &lines) == [.line("rest", removed: 0), .end])
    #expect(lines.failure == nil)
    close(ends[0])
  }

  @Test func `a stream that cannot be read ends with its error`() {
    var closed = PipedLines(descriptor: -1)
    #expect(closed.next(Prompt(text: "")) == .end)
    #expect(closed.failure == EBADF)
    let folder = open("/", O_RDONLY)
    var lines = PipedLines(descriptor: folder)
    #expect(lines.next(Prompt(text: "")) == .end)
    #expect(lines.failure == EISDIR)
    close(folder)
  }

  @Test func `the prompt is shown once for each line asked for`() throws {
    let file = try temporaryFile(Array("a\nb\n".utf8))
    defer { close(file) }
    let shown = Mutex<[String]>([])
    var lines = PipedLines(descriptor: file) { prompt in shown.withLock { $0.append(prompt) } }
    _ = all(of: &lines)
    #expect(shown.withLock { $0 } == ["> ", "> ", "> "])
  }

  @Test(arguments: [(CE_STILL_SHOWN, 1), (CE_HIDDEN, 0), (CE_NO_TERMINAL, 0)])
  func
    `a terminal that goes on showing what is typed is told of once, before the first sealed line`(
      hiding: ce_hiding, expected: Int
    ) throws
  {
    let file = try temporaryFile(Array("a\nb\nc\n".utf8))
    defer { close(file) }
    let said = Mutex<[String]>([])
    var lines = PipedLines(
      descriptor: file, showPrompt: { prompt in said.withLock { $0.append(prompt) } },
      warn: { said.withLock { $0.append("it is shown") } })
    lines.hide = { _ in hiding }
    for isSealed in [false, true, true] {
      _ = lines.next(Prompt(text: "> ", isSealed: isSealed))
    }
    #expect(said.withLock { $0.count { $0 == "it is shown" } } == expected)
    #expect(said.withLock { $0.first } == "> ")
  }

  @Test func `a file is no terminal, so nothing is switched off`() throws {
    let file = try temporaryFile(Array("a\n".utf8))
    defer { close(file) }
    #expect(ce_hide_typing(file) == CE_NO_TERMINAL)
  }
}
