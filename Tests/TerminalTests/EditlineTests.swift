import Shell
import Synchronization
import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lines typed at a pseudo-terminal, one after the other, as one Editline may exist at a time.
@Suite(.serialized) struct EditlineTests {
  /// Types keys at a prompt, then Enter, and gives the line.
  private func line(_ keys: String) throws -> LineEvent {
    let terminal = try PseudoTerminal()
    try terminal.wait(for: "> ")
    terminal.type(keys + "\r")
    return try terminal.event(0)
  }

  @Test(arguments: [
    ("café", "café"), ("日本", "日本"), ("שלום עולם", "שלום עולם"), ("👍", "👍"),
    ("日本\u{7F}", "日"), ("שלום\u{7F}", "שלו"), ("aé\u{8}", "a"),
    ("x🇫🇷\u{7F}", "x"), ("x👨‍👩‍👧\u{7F}", "x"), ("x👍🏽\u{7F}", "x"), ("xe\u{301}\u{7F}", "x"),
    ("a👨‍👩‍👧b\u{1B}[D\u{1B}[D!", "a!👨‍👩‍👧b"), ("a🇫🇷\u{1}\u{1B}[C\u{1B}[C!", "a🇫🇷!"),
    ("🇫🇷🇩🇪\u{1}\u{1B}[3~", "🇩🇪"), ("👍🏽x\u{1}\u{4}", "x"),
  ])
  func `letters of every script are whole under the keys`(keys: String, expected: String) throws {
    #expect(try line(keys) == .line(expected, removed: 0))
  }

  @Test(arguments: [
    ("Home", "bc\u{1B}[Ha", "abc"), ("Home 1~", "bc\u{1B}[1~a", "abc"),
    ("Home 7~", "bc\u{1B}[7~a", "abc"), ("Home SS3", "bc\u{1B}OHa", "abc"),
    ("End", "ab\u{1}\u{1B}[Fc", "abc"), ("End 4~", "ab\u{1}\u{1B}[4~c", "abc"),
    ("End 8~", "ab\u{1}\u{1B}[8~c", "abc"), ("Delete", "xab\u{1}\u{1B}[3~", "ab"),
    ("Ctrl-Left", "one two\u{1B}[1;5D-", "one -two"),
    ("Ctrl-Left old", "one two\u{1B}[5D-", "one -two"),
    ("Alt-Left", "one two\u{1B}[1;3D-", "one -two"),
    ("Esc Left", "one two\u{1B}\u{1B}[D-", "one -two"),
    ("Alt-b", "one two\u{1B}b-", "one -two"),
    ("Ctrl-Right", "one two\u{1}\u{1B}[1;5C-", "one- two"),
    ("Alt-f", "one two\u{1}\u{1B}f-", "one- two"),
    ("Alt-Backspace", "one two\u{1B}\u{7F}", "one "), ("Ctrl-W", "one two\u{17}", "one "),
    ("Ctrl-U", "one\u{15}two", "two"), ("Ctrl-K", "one two\u{1B}b\u{B}", "one "),
    ("Ctrl-L", "one\u{C}two", "onetwo"), ("keypad Enter", "ab\u{1B}OM", "ab"),
  ])
  func `keys for moving and deleting work`(name: String, keys: String, expected: String) throws {
    #expect(try line(keys) == .line(expected, removed: 0))
  }

  @Test(arguments: [
    "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[2~", "\u{1B}[15~", "\u{1B}[[A", "\u{1B}OP", "\u{1B}[1;2P",
    "\u{1B}[Z", "\u{1B}[97;5u", "\u{1B}[I", "\u{1B}[<0;10;10M", "\u{1B}[?1;2c", "\u{1B}[1;5A",
    "\u{1B}[1;5B", "\u{1B}[3;7;9~", "\u{1B}\u{1B}[5~",
  ])
  func `keys without a meaning leave no text behind`(keys: String) throws {
    #expect(try line("a" + keys + "b") == .line("ab", removed: 0))
  }

  @Test(arguments: [
    ("a\tb", "a b", 0), ("one\rtwo\rthree", "one\ntwo\nthree", 0), ("one\r\ntwo", "one\ntwo", 0),
    ("one\n", "one", 0), ("\u{1B}[31mred\u{1B}[0m", "red", 2), ("a\u{7}\u{9B}b", "ab", 2),
    ("a\u{3}\u{4}\u{1A}\u{1C}b", "ab", 4),
    ("a\u{1B}b", "ab", 1), ("\u{1B}[201", "", 1), ("é日本👨‍👩‍👧", "é日本👨‍👩‍👧", 0), ("/s\t", "/s ", 0),
  ])
  func `what is pasted is only text`(pasted: String, expected: String, removed: Int) throws {
    #expect(try line("\u{1B}[200~\(pasted)\u{1B}[201~") == .line(expected, removed: removed))
  }

  @Test func `lines that end in CR LF are one line each, pasted without marks too`() throws {
    let three = (1...3).map { number in { @Sendable in Prompt(text: "\(number)> ") } }
    let terminal = try PseudoTerminal(.init(prompts: three))
    try terminal.wait(for: "1> ")
    terminal.type("Flo, x, y\r\nGus, z, w\r\nHal, q, r\r\n")
    let lines = try (0..<3).map(terminal.event)
    #expect(
      lines == ["Flo, x, y", "Gus, z, w", "Hal, q, r"].map { .line($0, removed: 0) })
  }

  @Test(arguments: [("", false), ("earlier", false), ("", true)])
  func `what waits for the prompt is done once it is on the screen, and before a key is taken`(
    prefill: String, isSealed: Bool
  ) throws {
    let shown = Mutex(0)
    let go = try Gate()
    let prompt = { @Sendable () -> Prompt in
      var prompt = Prompt(text: "Name> ", prefill: prefill, isSealed: isSealed)
      prompt.whenShown = {
        shown.withLock { $0 += 1 }
        go.wait()
      }
      return prompt
    }
    let terminal = try PseudoTerminal(.init(prompts: [prompt]))
    try terminal.wait(for: "Name> \(prefill)")
    terminal.type("!\r")
    #expect(!terminal.raw.contains("<event 0>"))
    go.open()
    #expect(try terminal.event(0) == .line("!", removed: 0))
    #expect(shown.withLock { $0 } == 1)
  }

  @Test func `a paste without its end mark does not hang`() throws {
    let terminal = try PseudoTerminal(.init(pastePause: 30))
    try terminal.wait(for: "> ")
    terminal.type("\u{1B}[200~lost end")
    try terminal.wait(for: "lost end")
    terminal.type("\r")
    #expect(try terminal.event(0) == .line("lost end", removed: 0))
  }

  @Test func `a paste beyond the longest line is refused with its length`() throws {
    let pasted = String(repeating: "x", count: 70_000)
    #expect(try line("\u{1B}[200~\(pasted)\u{1B}[201~") == .refused(.tooLong(bytes: 70_000)))
  }

  @Test func `bracketed paste is on only around the read`() throws {
    let terminal = try PseudoTerminal()
    try terminal.wait(for: "> ")
    #expect(terminal.raw.hasPrefix("\u{1B}[?2004h"))
    terminal.type("a\r")
    try terminal.wait(for: "<event 0>")
    #expect(terminal.raw.contains("\u{1B}[?2004l<event 0>"))
  }

  @Test func `five thousand characters are kept`() throws {
    let long = String(repeating: "0123456789", count: 500)
    #expect(try line(long) == .line(long, removed: 0))
  }

  @Test func `a line wraps at the last column and can be edited across it`() throws {
    let terminal = try PseudoTerminal()
    try terminal.wait(for: "> ")
    terminal.type(String(repeating: "a", count: 78) + "bcd\u{1}X")
    let first = "> X" + String(repeating: "a", count: 77)
    try terminal.wait { $0 == [first, "abcd"] }
    terminal.type("\r")
    let expected = "X" + String(repeating: "a", count: 78) + "bcd"
    #expect(try terminal.event(0) == .line(expected, removed: 0))
  }

  @Test func `the old answer stands in the line with the cursor at its end`() throws {
    let prompt: @Sendable () -> Prompt = { Prompt(text: "> ", prefill: "café noir") }
    let terminal = try PseudoTerminal(.init(prompts: [prompt]))
    try terminal.wait { $0 == ["> café noir"] }
    terminal.type("\u{1B}[F!\r")
    #expect(try terminal.event(0) == .line("café noir!", removed: 0))
  }

  @Test(arguments: [
    ("noir", "noir"), ("é", "é"), ("\u{1B}[200~deux mots\u{1B}[201~", "deux mots"),
    ("?", "?"), ("", "café"), ("\u{1B}[DX", "cafXé"),
    ("\u{1B}[D\u{1B}[C\u{1B}[200~s\u{1B}[201~", "cafés"),
    ("\u{7F}", "caf"), ("\u{1B}OHun ", "un café"),
  ])
  func
    `the first letter typed or pasted replaces a line that stands ready, a key that moves mends it`(
      typed: String, line: String
    ) throws
  {
    let prompt: @Sendable () -> Prompt = { Prompt(text: "> ", prefill: "café") }
    let terminal = try PseudoTerminal(.init(prompts: [prompt]))
    try terminal.wait { $0 == ["> café"] }
    terminal.type(typed + "\r")
    #expect(try terminal.event(0) == .line(line, removed: 0))
    #expect(terminal.screen.first == "> \(line)")
  }

  @Test func `the prompt is bold and the answer is not`() throws {
    let terminal = try PseudoTerminal(.init(colour: true))
    try terminal.wait(for: "\u{1B}[1m>\u{1B}[0m ")
    terminal.type("a\r")
    #expect(try terminal.event(0) == .line("a", removed: 0))
  }

  @Test func `a dumb terminal gets no escapes at all`() throws {
    let terminal = try PseudoTerminal(
      .init(
        prompts: [{ Prompt(text: "> ", prefill: "old") }], terminal: "dumb", colour: true))
    try terminal.wait(for: "> old")
    terminal.type("é\r")
    #expect(try terminal.event(0) == .line("é", removed: 0))
    #expect(!terminal.raw.contains("\u{1B}"))
  }

  @Test func `Ctrl-D on an empty line ends, in a line it deletes`() throws {
    let two: [@Sendable () -> Prompt] = [{ Prompt(text: "1> ") }, { Prompt(text: "2> ") }]
    let terminal = try PseudoTerminal(.init(prompts: two))
    try terminal.wait(for: "1> ")
    terminal.type("ab\u{1}\u{4}\r")
    #expect(try terminal.event(0) == .line("b", removed: 0))
    try terminal.wait(for: "2> ")
    terminal.type("\u{4}")
    #expect(try terminal.event(1) == .end)
  }

  @Test func `Ctrl-C drops the line and tells what it was`() throws {
    let two: [@Sendable () -> Prompt] = [{ Prompt(text: "1> ") }, { Prompt(text: "2> ") }]
    let terminal = try PseudoTerminal(.init(prompts: two))
    try terminal.wait(for: "1> ")
    terminal.type("half of it\u{3}")
    #expect(try terminal.event(0) == .interrupt(typed: "half of it"))
    try terminal.wait(for: "2> ")
    terminal.type("\u{1B}[A!\r")
    #expect(try terminal.event(1) == .line("half of it!", removed: 0))
  }

  @Test func `SIGINT is as good as Ctrl-C`() throws {
    let terminal = try PseudoTerminal()
    try terminal.wait(for: "> ")
    kill(getpid(), SIGINT)
    #expect(try terminal.event(0) == .interrupt(typed: ""))
  }

  @Test func `a signal between two lines counts at the next`() throws {
    let prompts: [@Sendable () -> Prompt] = [
      { Prompt(text: "1> ") },
      {
        Editline.post("posted between")
        for signal in [SIGWINCH, SIGINT] { kill(getpid(), signal) }
        return Prompt(text: "2> ")
      },
    ]
    let terminal = try PseudoTerminal(.init(prompts: prompts))
    try terminal.wait(for: "1> ")
    terminal.type("a\r")
    #expect(try terminal.event(1) == .interrupt(typed: ""))
    #expect(terminal.screen.suffix(3) == ["posted between", "2>", "<event 1>"])
  }

  @Test func `the end of the terminal ends the lines`() throws {
    let terminal = try PseudoTerminal()
    try terminal.wait(for: "> ")
    kill(getpid(), SIGTERM)
    #expect(try terminal.event(0) == .end)
  }

  @Test func `posted text appears above the line, which stays`() throws {
    let terminal = try PseudoTerminal()
    try terminal.wait(for: "> ")
    let long = String(repeating: "word ", count: 20)
    terminal.type(long + "\u{1}")
    try terminal.wait { $0.count == 2 }
    #expect(Editline.post("five minutes\nleft"))
    let first = String(("> " + long).prefix(80))
    try terminal.wait { $0.count == 4 && $0.prefix(2) == ["five minutes", "left"] }
    #expect(terminal.screen[2] == first.trimmingEnd)
    terminal.type("\r")
    #expect(try terminal.event(0) == .line(long, removed: 0))
  }

  @Test func `texts posted while somebody types spoil neither`() throws {
    let terminal = try PseudoTerminal()
    try terminal.wait(for: "> ")
    let word = "é日本 word "
    for number in 0..<100 {
      #expect(Editline.post("message \(number) of the timer"))
      terminal.type(word)
    }
    try terminal.wait(for: "message 99 of the timer")
    terminal.type("\r")
    let expected = String(repeating: word, count: 100)
    #expect(try terminal.event(0) == .line(expected, removed: 0))
    let shown = (0..<100).filter { terminal.raw.contains("message \($0) of the timer\r") }
    #expect(shown.count == 100)
  }

  @Test func `without a terminal there is no editor, and nobody to post to`() {
    #expect(Editline(input: -1, output: -1, terminal: "xterm", colour: false) == nil)
    #expect(!Editline.post("lost"))
  }

  @Test func `a second editor is declined while one is open`() throws {
    let terminal = try PseudoTerminal()
    try terminal.wait(for: "> ")
    var (near, far): (Int32, Int32) = (-1, -1)
    #expect(openpty(&near, &far, nil, nil, nil) == 0)
    #expect(Editline(input: far, output: far, terminal: "xterm", colour: false) == nil)
    close(near)
    close(far)
    terminal.type("still here\r")
    #expect(try terminal.event(0) == .line("still here", removed: 0))
  }

  @Test(arguments: [(20_000, 20_000), (65_535, 65_535), (2_001, 24), (80, 2_001)])
  func `a terminal larger than any screen gets no editor`(columns: Int, rows: Int) throws {
    let terminal = try PseudoTerminal(.init(columns: UInt16(columns), rows: UInt16(rows)))
    try terminal.wait(for: "<no editor>")
  }

  @Test func `a window that claims to have grown beyond any screen keeps its size`() throws {
    let terminal = try PseudoTerminal()
    try terminal.wait(for: "> ")
    terminal.type("some words")
    try terminal.wait(for: "some words")
    terminal.resize(columns: 65_535, rows: 65_535)
    kill(getpid(), SIGWINCH)
    try terminal.wait(for: "\u{1B}[J")
    terminal.resize(columns: 80, rows: 24)
    kill(getpid(), SIGWINCH)
    terminal.type("!\r")
    #expect(try terminal.event(0) == .line("some words!", removed: 0))
  }

  @Test func `a resized window is drawn anew`() throws {
    let terminal = try PseudoTerminal()
    try terminal.wait(for: "> ")
    terminal.type("some words")
    try terminal.wait(for: "some words")
    terminal.resize(columns: 40, rows: 10)
    kill(getpid(), SIGWINCH)
    try terminal.wait(for: "\u{1B}[J> some words")
    terminal.type("\r")
    #expect(try terminal.event(0) == .line("some words", removed: 0))
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

/// Something to wait at until another thread opens it.
private final class Gate: Sendable {
  private let near: Int32
  private let far: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw PseudoTerminal.Missing(description: "no pipe: \(errno)") }
    (far, near) = (ends[0], ends[1])
  }

  deinit {
    close(near)
    close(far)
  }

  func open() {
    _ = write(near, [1], 1)
  }

  func wait() {
    var byte: UInt8 = 0
    _ = read(far, &byte, 1)
  }
}
