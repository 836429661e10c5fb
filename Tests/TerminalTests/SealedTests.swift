import Shell
import Testing

@testable import Terminal

/// Lines nobody may see: a dot for each letter, and nothing of it afterwards.
extension EditlineTests {
  private static func sealed(_ text: String = "> ") -> @Sendable () -> Prompt {
    { Prompt(text: text, isSealed: true, history: .nothing) }
  }

  private static let open: @Sendable () -> Prompt = { Prompt(text: "next> ") }

  /// Types keys at a sealed prompt, then Enter, and gives the line.
  private func sealedLine(_ keys: String) throws -> LineEvent {
    let terminal = try PseudoTerminal(.init(prompts: [Self.sealed()]))
    try terminal.wait(for: "> ")
    terminal.type(keys + "\r")
    return try terminal.event(0)
  }

  @Test func `a sealed line shows a dot for each letter and leaves none`() throws {
    let terminal = try PseudoTerminal(.init(prompts: [Self.sealed(), Self.open]))
    try terminal.wait(for: "> ")
    terminal.type("sécret 👨‍👩‍👧日")
    try terminal.wait { $0 == ["> •••••••••"] }
    terminal.type("\r")
    try terminal.wait(for: "next> ")
    #expect(try terminal.event(0) == .line("sécret 👨‍👩‍👧日", removed: 0))
    #expect(!terminal.screen.joined().contains("•"))
    for letters in ["s", "cret", "日", "👨"] { #expect(!terminal.raw.contains(letters)) }
  }

  @Test(arguments: [
    ("Backspace", "ab\u{7F}c", "ac"), ("Backspace, a family", "a👨‍👩‍👧\u{7F}b", "ab"),
    ("Left", "ac\u{1B}[Db", "abc"), ("Right", "bc\u{1}\u{1B}[Ca", "bac"),
    ("Home", "bc\u{1B}[Ha", "abc"), ("Home SS3", "bc\u{1B}OHa", "abc"),
    ("End", "ab\u{1}\u{1B}[4~c", "abc"), ("Delete", "xab\u{1}\u{1B}[3~", "ab"),
    ("Ctrl-D", "xab\u{1}\u{4}", "ab"), ("Ctrl-U", "one\u{15}two", "two"),
    ("Ctrl-K", "abc\u{1}\u{6}\u{B}", "a"), ("Ctrl-W", "one two\u{17}x", "one x"),
    ("paste", "\u{1B}[200~one\ttwo\u{1B}[201~!", "one two!"),
    ("F5 and others", "a\u{1B}[15~\u{1B}[1;5A\u{1B}xb", "ab"), ("Tab", "/h\tx", "/hx"),
    ("nothing to take out", "\u{7F}\u{17}\u{B}a", "a"),
  ])
  func `the keys work in a sealed line`(name: String, keys: String, expected: String) throws {
    #expect(try sealedLine(keys) == .line(expected, removed: 0))
  }

  @Test func `Up, Down and Ctrl-R bring nothing into a sealed line, and nothing of it back`() throws
  {
    let first: @Sendable () -> Prompt = { Prompt(text: "1> ") }
    let terminal = try PseudoTerminal(
      .init(prompts: [first, Self.sealed("2> "), { Prompt(text: "3> ") }]))
    try terminal.wait(for: "1> ")
    terminal.type("open words\r")
    try terminal.wait(for: "2> ")
    terminal.type("\u{1B}[A\u{10}\u{12}\u{E}hidden\r")
    #expect(try terminal.event(1) == .line("hidden", removed: 0))
    try terminal.wait(for: "3> ")
    terminal.type("\u{1B}[A\u{19}\r")
    #expect(try terminal.event(2) == .line("open words", removed: 0))
    #expect(!terminal.raw.contains("hidden"))
  }

  @Test func `the dots of a long sealed line stay on one row`() throws {
    let terminal = try PseudoTerminal(.init(prompts: [Self.sealed()], columns: 20))
    try terminal.wait(for: "> ")
    terminal.type(String(repeating: "x", count: 50) + "\u{1}\u{1B}[3~")
    try terminal.wait { $0 == ["> " + String(repeating: "•", count: 17)] }
    terminal.type("\r")
    #expect(try terminal.event(0) == .line(String(repeating: "x", count: 49), removed: 0))
  }

  @Test func `Ctrl-C drops a sealed line, Ctrl-D on an empty one ends`() throws {
    let terminal = try PseudoTerminal(.init(prompts: [Self.sealed("1> "), Self.sealed("2> ")]))
    try terminal.wait(for: "1> ")
    terminal.type("abc\u{3}")
    #expect(try terminal.event(0) == .interrupt(typed: "abc"))
    try terminal.wait(for: "2> ")
    terminal.type("\u{4}")
    #expect(try terminal.event(1) == .end)
    #expect(!terminal.screen.joined().contains("•"))
  }

  @Test func `a dumb terminal shows nothing of a sealed line`() throws {
    let terminal = try PseudoTerminal(.init(prompts: [Self.sealed()], terminal: "dumb"))
    try terminal.wait(for: "> ")
    terminal.type("hidden\r")
    #expect(try terminal.event(0) == .line("hidden", removed: 0))
    #expect(!terminal.raw.contains("•"))
    #expect(!terminal.raw.contains("\u{1B}"))
  }

  @Test func `text from outside goes above a sealed line`() throws {
    let terminal = try PseudoTerminal(.init(prompts: [Self.sealed()]))
    try terminal.wait(for: "> ")
    terminal.type("abc")
    try terminal.wait { $0 == ["> •••"] }
    Editline.post("two minutes left")
    try terminal.wait { $0 == ["two minutes left", "> •••"] }
    terminal.type("d\r")
    #expect(try terminal.event(0) == .line("abcd", removed: 0))
  }

  @Test func `what is typed ahead of a sealed prompt is not shown either`() throws {
    let terminal = try PseudoTerminal(.init(prompts: [Self.sealed("1> "), Self.sealed("2> ")]))
    try terminal.wait(for: "1> ")
    terminal.type("first\rsecond\r")
    #expect(try terminal.event(0) == .line("first", removed: 0))
    #expect(try terminal.event(1) == .line("second", removed: 0))
    #expect(!terminal.raw.contains("second"))
  }
}
