import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program under a pseudo-terminal, and what it showed so far.
final class Terminal {
  private(set) var screen = ""
  private let master: Int32
  /// Kept open, to see how the terminal is left.
  private let slave: Int32
  private let process = Process()
  /// What shows that a line is being read: bracketed paste goes on, or a dumb terminal's prompt.
  private let reading: String

  /// What somebody sits down to.
  struct Kind: Sendable, CustomTestStringConvertible {
    var name = "xterm"
    var columns: UInt16 = 80
    var rows: UInt16 = 40

    var isDumb: Bool { ["", "dumb"].contains(name) }
    var testDescription: String { "\(name.isEmpty ? "none" : name), \(columns) columns" }
  }

  init(
    _ words: [String], in folder: URL, locale: String = "C.UTF-8", kind: Kind = Kind(),
    variables: [String: String] = [:], awaiting first: String? = nil
  ) throws {
    var master: Int32 = -1
    var slave: Int32 = -1
    var size = winsize(ws_row: kind.rows, ws_col: kind.columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&master, &slave, nil, nil, &size) == 0)
    self.master = master
    self.slave = dup(slave)
    reading = kind.isDumb ? "› " : "\u{1B}[?2004h"
    let own = "\(Binary.folder)/\(words[0])"
    let program = FileManager.default.isExecutableFile(atPath: own) ? own : "/bin/\(words[0])"
    process.executableURL = URL(filePath: program)
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = folder
    // The toolchain's tracer answers SIGQUIT, and holds what the program had open after its end.
    process.environment = [
      "HOME": folder.path, "LC_ALL": locale, "TERM": kind.name, "USER": "tester",
      "SWIFT_BACKTRACE": "enable=no",
    ].merging(Binary.sanitizers.merging(variables) { _, given in given }) { _, given in given }
    let end = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
    process.standardInput = end
    process.standardOutput = end
    process.standardError = end
    try process.run()
    try end.close()
    try waitFor(first ?? reading)
  }

  deinit {
    process.terminate()
    close(master)
    close(slave)
  }

  /// How the terminal is set: echo, line editing, the keys that signal.
  var modes: [UInt32] {
    var modes = termios()
    guard tcgetattr(slave, &modes) == 0 else { return [] }
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }

  func signal(_ number: Int32) {
    Glibc.kill(process.processIdentifier, number)
  }

  /// Types a line and waits for the next prompt.
  func type(_ line: String) throws {
    try pressForPrompt(line + "\r")
  }

  /// Presses keys and waits until the next line is being read: only then are keys taken as keys.
  func pressForPrompt(_ keys: String) throws {
    let shown = screen.components(separatedBy: reading).count
    try press(keys)
    try waitFor { $0.components(separatedBy: reading).count > shown }
  }

  func press(_ keys: String, until text: String? = nil) throws {
    let bytes = Array(keys.utf8)
    try #require(write(master, bytes, bytes.count) == bytes.count)
    if let text { try waitFor(text) }
  }

  func waitFor(_ text: String) throws {
    try waitFor { $0.contains(text) }
  }

  /// Waits until the program has stopped itself, and reads what it showed before.
  func waitForStop() throws {
    for _ in 0..<400 {
      var state = siginfo_t()
      let options = WSTOPPED | WNOHANG | WNOWAIT
      let found = waitid(P_PID, id_t(process.processIdentifier), &state, Int32(options))
      if found == 0, state.si_signo == SIGCHLD {
        while read(within: 0) {}
        return
      }
      _ = read(within: 50)
    }
    try #require(Bool(false), "not stopped in time:\n\(screen)")
  }

  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// The exit status, once it has ended; a program that stays is ended.
  func waitForEnd() -> Int32 {
    for _ in 0..<400 where process.isRunning { _ = read(within: 50) }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    while read(within: 0) {}
    return process.terminationStatus
  }

  func waitFor(_ isThere: (String) -> Bool) throws {
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
}
