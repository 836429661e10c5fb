import Shell
import Testing

@testable import Terminal

extension EditlineTests {
  private static func history() -> LineHistory {
    var history = LineHistory()
    history.remember("first goal", at: .answers("text"))
    history.remember("2026-01-02", at: .answers("date"))
    history.remember("second goal", at: .answers("text"))
    history.remember("/show map", at: .answers("date"))
    history.remember("third é 日本", at: .answers("text"))
    return history
  }

  private func recall(_ keys: String, at kind: HistoryKind = .answers("text")) throws -> LineEvent {
    let prompt: @Sendable () -> Prompt = { Prompt(text: "> ", history: kind) }
    let terminal = try PseudoTerminal(.init(prompts: [prompt], history: EditlineTests.history()))
    try terminal.wait(for: "> ")
    terminal.type(keys + "\r")
    return try terminal.event(0)
  }

  @Test(arguments: [
    ("\u{1B}[A", "third é 日本"), ("\u{1B}[A\u{1B}[A", "second goal"),
    ("\u{10}\u{10}\u{E}", "third é 日本"), ("\u{1B}OA\u{1B}OA\u{1B}OB", "third é 日本"),
    ("half\u{1B}[A\u{1B}[A\u{1B}[B\u{1B}[B!", "half!"),
    ("\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[A", "first goal"), ("/\u{1B}[A", "/show map"),
    ("//\u{1B}[A", "third é 日本"), ("\u{1B}[B", ""),
  ])
  func `Up and Down walk the lines of their kind`(keys: String, expected: String) throws {
    #expect(try recall(keys) == .line(expected, removed: 0))
  }

  @Test func `dates and commands have lists of their own`() throws {
    #expect(try recall("\u{1B}[A\u{1B}[A", at: .answers("date")) == .line("2026-01-02", removed: 0))
    #expect(try recall("/x\u{1B}[A", at: .menu) == .line("/show map", removed: 0))
    #expect(try recall("a\u{1B}[A", at: .nothing) == .line("a", removed: 0))
  }

  @Test(arguments: [
    ("\u{12}goal\r", "second goal"), ("\u{12}GOAL\u{12}\r", "first goal"),
    ("\u{12}日\r", "third é 日本"),
    ("\u{12}goalx\u{7F}\r", "second goal"), ("mine\u{12}goal\u{7}\r", "mine"),
    ("\u{12}first\u{1B}[D!\r", "first goa!l"), ("\u{12}map\u{5}!\r", "/show map!"),
    ("\u{12}~\r", ""),
  ])
  func `Ctrl-R finds what was typed before`(keys: String, expected: String) throws {
    #expect(try recall(keys) == .line(expected, removed: 0))
  }

  @Test func `a line is remembered once, as the newest`() throws {
    let prompts: [@Sendable () -> Prompt] = (0..<4).map { number in
      { Prompt(text: "\(number)> ", history: number == 3 ? .nothing : .answers("text")) }
    }
    let terminal = try PseudoTerminal(.init(prompts: prompts))
    for (number, line) in ["one", "two", "one", "secret"].enumerated() {
      try terminal.wait(for: "\(number)> ")
      terminal.type(line + "\r")
      _ = try terminal.event(number)
    }
    #expect(try terminal.history(after: 3).lists == [.answers("text"): ["two", "one"]])
  }
}

extension EditlineTests {
  private func completing(
    _ names: [String], about: String = "", rows: UInt16 = 24, columns: UInt16 = 80
  ) throws -> PseudoTerminal {
    let prompt: @Sendable () -> Prompt = {
      Prompt(text: "> ") { before in
        let stem = before.split(separator: " ").last.map(String.init) ?? ""
        let fitting = names.filter { $0.hasPrefix(stem) }
        return Completion(stem: stem, candidates: fitting.map { .init($0, about) })
      }
    }
    let terminal = try PseudoTerminal(.init(prompts: [prompt], columns: columns, rows: rows))
    try terminal.wait(for: "> ")
    return terminal
  }

  @Test(arguments: [
    ("/q\t", "/quit "), ("/s\t", "/s"), ("/sh\t\tw\t", "/show "), ("see é\t", "see étape "),
    ("日\t", "日本/"), ("nothing\t", "nothing"), ("/q x\u{1}\u{1B}[C\u{1B}[C\t", "/quit x"),
  ])
  func `Tab completes what can be meant`(keys: String, expected: String) throws {
    let terminal = try completing(["/quit", "/show", "/shout", "/skip", "étape", "日本/"])
    terminal.type(keys + "\r")
    #expect(try terminal.event(0) == .line(expected, removed: 0))
  }

  @Test func `several candidates are listed below a line of three rows`() throws {
    let terminal = try completing(["one", "ones"], about: "a number", columns: 20)
    let text = "one " + String(repeating: "word ", count: 9)
    terminal.type(text + "\u{1}\u{6}\u{6}\u{6}\t")
    let line = ["> one word word word", " word word word word", " word word"]
    try terminal.wait { $0 == line + ["one   a number", "ones  a number"] + line }
    terminal.type("\r")
    #expect(try terminal.event(0) == .line(text, removed: 0))
  }

  @Test func `a long list is shown a screen at a time`() throws {
    let names = (10..<30).map { "name\($0)" }
    let terminal = try completing(names, about: "what it is", rows: 8)
    terminal.type("\t\t")
    try terminal.wait(for: "More? (y/n) ")
    #expect(terminal.screen.first == "name10  what it is")
    #expect(Editline.post("posted meanwhile"))
    terminal.type("é?y")
    try terminal.wait { $0.first == "name17  what it is" && $0.last == "More? (y/n)" }
    terminal.type("n")
    try terminal.wait { $0.suffix(2) == ["posted meanwhile", "> name"] }
    terminal.type("\r")
    #expect(try terminal.event(0) == .line("name", removed: 0))
  }
}
