import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The built program under a pseudo-terminal: typing gives what a pipe gives.
@Suite(.serialized) struct TypedTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private static let lines = [
    "Änne, designer, 顧客", "Bo, קונה, 👨‍👩‍👧 families", "", "2027-03-12", "ro", "2", "bo",
    "Interviews, interviews, 5 Mar 2026, n=12, wiki", "", "/back", "", "a hope", "", "/undo",
  ]

  @Test(arguments: ["C.UTF-8", "C", "POSIX"])
  func `typing gives the same files as a pipe, in any locale`(locale: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let piped = Self.lines.map { $0 + "\n" }.joined()
    _ = try Binary.shell("waymark new Piped --as ana", in: folder, input: Data(piped.utf8))
    let terminal = try Terminal(
      ["waymark", "new", "Typed", "--as", "ana"], in: folder, locale: locale)
    for line in Self.lines { try terminal.type(line) }
    try terminal.press("\u{4}")
    #expect(terminal.waitForEnd() == 0)
    #expect(terminal.screen.contains("Come back with: waymark open typed"))
    let home = folder.appending(path: ".local/share/waymark").path
    var piles = try [SessionFiles(of: home + "/piped"), SessionFiles(of: home + "/typed")].map {
      $0.contents.filter { !$0.key.hasPrefix("minutes") }
    }
    for (index, name) in ["Piped", "Typed"].enumerated() {
      piles[index] = piles[index].mapValues {
        Data(String(decoding: $0, as: UTF8.self).replacing("Name: \(name)", with: "Name: X").utf8)
      }
    }
    #expect(piles[0].count >= 3)
    #expect(piles[0] == piles[1])
  }

  @Test func `Ctrl-C drops the line, and twice on an empty line leaves with 130`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try Terminal(["waymark", "new", "Maps"], in: folder)
    try terminal.press("half an ans")
    try terminal.waitFor("half an ans")
    try terminal.pressForPrompt("\u{3}")
    #expect(terminal.screen.contains("The line is dropped"))
    try terminal.pressForPrompt("\u{3}")
    #expect(terminal.screen.contains("Press Ctrl-C again"))
    try terminal.press("\u{3}")
    #expect(terminal.waitForEnd() == 130)
  }

  @Test func `an answer survives kill -9 right after it was called saved`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try Terminal(["waymark", "new", "Maps"], in: folder)
    try terminal.press("Ana, designer\r", until: "Saved")
    terminal.kill()
    let outcome = try Binary.shell("waymark open maps", in: folder)
    #expect(outcome.output.contains("participants: Ana"), "\(outcome.output)")
    #expect(outcome.status == 3)
  }
}

/// A program under a pseudo-terminal, and what it showed so far.
private final class Terminal {
  private(set) var screen = ""
  private let master: Int32
  private let process = Process()

  init(_ words: [String], in folder: URL, locale: String = "C.UTF-8") throws {
    var master: Int32 = -1
    var slave: Int32 = -1
    var size = winsize(ws_row: 40, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&master, &slave, nil, nil, &size) == 0)
    self.master = master
    process.executableURL = URL(filePath: "\(Binary.folder)/\(words[0])")
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = folder
    process.environment = [
      "HOME": folder.path, "LC_ALL": locale, "TERM": "xterm", "USER": "tester",
    ]
    let end = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
    process.standardInput = end
    process.standardOutput = end
    process.standardError = end
    try process.run()
    try end.close()
    try waitFor("\u{1B}[?2004h")
  }

  deinit {
    process.terminate()
    close(master)
  }

  /// Types a line and waits for the next prompt.
  func type(_ line: String) throws {
    try pressForPrompt(line + "\r")
  }

  /// Presses keys and waits until the next line is being read: only then are keys taken as keys.
  func pressForPrompt(_ keys: String) throws {
    let reading = "\u{1B}[?2004h"
    let shown = screen.components(separatedBy: reading).count
    try press(keys)
    try wait { $0.components(separatedBy: reading).count > shown }
  }

  func press(_ keys: String, until text: String? = nil) throws {
    let bytes = Array(keys.utf8)
    try #require(write(master, bytes, bytes.count) == bytes.count)
    if let text { try waitFor(text) }
  }

  func waitFor(_ text: String) throws {
    try wait { $0.contains(text) }
  }

  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// The exit status, once nothing more is shown; a program that stays is ended.
  func waitForEnd() -> Int32 {
    while read(within: 20_000) {}
    if process.isRunning, !hasEnded { process.terminate() }
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func wait(_ isThere: (String) -> Bool) throws {
    while !isThere(screen) {
      try #require(read(within: 20_000), "not shown in time:\n\(screen)")
    }
  }

  /// Reads what is there, or waits for it; false at the end.
  private func read(within milliseconds: Int32) -> Bool {
    var wanted = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&wanted, 1, milliseconds) == 1 else { return false }
    var block = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &block, block.count)
    hasEnded = count <= 0
    guard count > 0 else { return false }
    pending += block[..<count]
    // A letter may have come in two pieces.
    if let text = String(validating: pending, as: UTF8.self) {
      screen += text
      pending = []
    }
    return true
  }

  private var pending: [UInt8] = []
  private var hasEnded = false
}
