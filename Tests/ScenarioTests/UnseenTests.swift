import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lines that nobody may see, typed at a terminal where nothing edits them.
@Suite(.serialized) struct UnseenTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private static let opening = [
    "Ana, designer", "Bo, support", "Cleo, sales", "", "/goto vision.drafts", "/round", "",
  ]

  /// The program with its output going through a pipe, so that the input alone is a terminal.
  private func terminal(_ lines: [String] = opening) throws -> Terminal {
    let terminal = try Terminal(
      [
        "sh", "-c",
        "mkfifo wall; cat wall & exec '\(Binary.folder)/waymark' new Maps --as ana > wall",
      ], in: folder, kind: Terminal.Kind(name: "dumb"))
    for line in lines { try terminal.pressForPrompt(line + "\n") }
    return terminal
  }

  private static let echo = UInt32(ECHO)

  @Test func `what is typed unseen is not echoed, and the next open line is`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try terminal()
    #expect(terminal.modes[3] & Self.echo == 0)
    try terminal.pressForPrompt("hidden words\n")
    try terminal.pressForPrompt("\n")
    try terminal.pressForPrompt("\n")
    try terminal.pressForPrompt("/stop\n")
    #expect(!terminal.screen.contains("hidden words"))
    #expect(!terminal.screen.contains("cannot be switched off"))
    #expect(terminal.modes[3] & Self.echo != 0)
    try terminal.press("open words\n", until: "open words")
    try terminal.press("\u{4}")
    #expect(terminal.waitForEnd() == 0)
    let lines = try Binary.shell("cat .local/share/waymark/maps/outcomes.rec", in: folder).output
    #expect(lines.contains("Text: hidden words"))
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGXCPU, 40, 0])
  func `the echo comes back however a sealed line ends`(signal: Int32) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try terminal()
    #expect(terminal.modes[3] & Self.echo == 0)
    if signal == 0 { try terminal.press("\u{4}") } else { terminal.signal(signal) }
    let status = terminal.waitForEnd()
    if signal != 0 { #expect(status == signal) }
    #expect(terminal.modes[3] & Self.echo != 0)
  }

  @Test func `stopped, it gives the echo back; continued, it takes it again`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try terminal()
    terminal.signal(SIGTSTP)
    try wait { terminal.modes[3] & Self.echo != 0 }
    terminal.signal(SIGCONT)
    try wait { terminal.modes[3] & Self.echo == 0 }
    try terminal.pressForPrompt("hidden words\n")
    #expect(!terminal.screen.contains("hidden words"))
    try terminal.press("\u{4}")
    #expect(terminal.waitForEnd() == 0)
  }

  @Test func `ballots given survive kill -9, and no minute tells of them`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let drafts = ["One sentence", "Another sentence", "/vote drafts", "", "", "1", "2"]
    let terminal = try terminal(Self.opening.dropLast(2) + drafts)
    terminal.kill()
    let outcome = try Binary.shell(
      "waymark open maps; cat .local/share/waymark/maps/minutes/ana.rec", in: folder,
      input: Data("/vote\n".utf8))
    #expect(outcome.output.contains("2 of 3 ballots are in."))
    #expect(outcome.output.contains("vote-drafts"))
    #expect(!outcome.output.contains("Ballot"))
  }

  private func wait(until isThere: () -> Bool) throws {
    for _ in 0..<2000 where !isThere() { usleep(5000) }
    try #require(isThere())
  }
}
