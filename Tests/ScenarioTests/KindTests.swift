import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The same workshop at terminals of every kind and width, and how each is left behind.
@Suite(.serialized) struct KindTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private static let kinds = ["dumb", "vt100", "xterm-256color", "screen", "", "nobody-knows"]
    .flatMap { name in
      [8, 20, 40, 80, 132, 200].map { Terminal.Kind(name: name, columns: $0) }
    }

  private static let lines = [
    "Ana, designer", "日本語 e\u{301}clair, 顧客", "", "/agenda", "/help undo", "/undo",
    "Bo, a fitter who reads the label twice before anything is ordered from anybody",
  ]

  @Test(arguments: kinds)
  func `every kind of terminal gives the same files and is left as it was found`(
    kind: Terminal.Kind
  ) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Binary.shell(
      "waymark new Piped --guide step-by-step --as ana", in: folder,
      input: Data(Self.lines.map { $0 + "\n" }.joined().utf8))
    _ = try Binary.shell("waymark new Typed --guide step-by-step --as ana", in: folder)
    let terminal = try Terminal(
      ["waymark", "open", "typed", "--as", "ana"], in: folder, kind: kind)
    for line in Self.lines { try terminal.type(line) }
    try terminal.press("\u{4}")
    #expect(terminal.waitForEnd() == 0)
    let home = folder.appending(path: ".local/share/waymark").path
    let piles = try ["piped", "typed"].map {
      try SessionFiles(of: "\(home)/\($0)").contents["people.rec"]
    }
    #expect(piles[0] == piles[1])
    #expect(try #require(piles[0]).count > 100)
    if kind.isDumb { #expect(!terminal.screen.contains("\u{1B}")) }
  }

  private static let endings: [(name: String, keys: String, signal: Int32?, status: Int32)] = [
    ("Ctrl-D", "\u{4}", nil, 0), ("/quit", "/quit\r", nil, 0),
    ("a signal behind words", "half", SIGTERM, 0),
    ("Ctrl-C twice", "\u{3}\u{3}", nil, 130), ("a signal to end", "", SIGTERM, 0),
    ("a terminal that goes", "", SIGHUP, 0),
    ("a signal nobody waits for", "half", SIGUSR1, SIGUSR1), ("another", "", SIGUSR2, SIGUSR2),
    ("an alarm", "half", SIGALRM, SIGALRM), ("too long at work", "", SIGXCPU, SIGXCPU),
    ("a clock of its own", "", SIGVTALRM, SIGVTALRM), ("a signal of the newer kind", "", 40, 40),
  ]

  @Test(arguments: endings.indices)
  func `the terminal is left as it was found after every way of ending`(index: Int) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let ending = Self.endings[index]
    let plain = try Terminal(["sh", "-c", "printf '\\033[?2004h'; cat"], in: folder)
    let found = plain.modes
    #expect(found.count == 4)
    let terminal = try Terminal(["waymark", "new", "Maps", "--guide", "step-by-step"], in: folder)
    #expect(terminal.modes != found, "a line is edited, so the terminal is set otherwise")
    if !ending.keys.isEmpty { try terminal.press(ending.keys) }
    if let signal = ending.signal { terminal.signal(signal) }
    #expect(terminal.waitForEnd() == ending.status)
    #expect(terminal.modes == found, "\(ending.name)")
    #expect(terminal.screen.components(separatedBy: "\u{1B}[?2004l").count > 1)
  }

  @Test func `Ctrl-Z gives the terminal back, and what was typed is there again afterwards`() throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    let plain = try Terminal(["sh", "-c", "printf '\\033[?2004h'; cat"], in: folder)
    let found = plain.modes
    let terminal = try Terminal(["waymark", "new", "Maps", "--guide", "step-by-step"], in: folder)
    try terminal.press("half an ans", until: "half an ans")
    terminal.signal(SIGTSTP)
    // The marks of a paste go off before the terminal is set back; only then does it stop.
    try terminal.waitForStop()
    #expect(terminal.screen.contains("\u{1B}[?2004l"))
    #expect(terminal.modes == found)
    let shown = terminal.screen.components(separatedBy: "half an ans").count
    terminal.signal(SIGCONT)
    try terminal.waitFor { $0.components(separatedBy: "half an ans").count > shown }
    try terminal.type("wer, designer")
    try terminal.press("\u{4}")
    #expect(terminal.waitForEnd() == 0)
    #expect(try Binary.shell("waymark show maps", in: folder).output.contains("half an answer"))
  }
}
