import Shell
import Synchronization
import TestSupport
import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A person at a pseudo-terminal: an Editline on its own thread, and this end to type and look.
final class PseudoTerminal: Sendable {
  struct Missing: Error, CustomStringConvertible {
    var description: String
  }

  /// What the person sits down to.
  struct Setting: Sendable {
    var prompts: [@Sendable () -> Prompt] = [{ Prompt(text: "> ") }]
    var terminal = "xterm"
    var columns: UInt16 = 80
    var rows: UInt16 = 24
    var colour = false
    var history = LineHistory()
    var pastePause: Int32 = 2000
  }

  private let master: Int32
  private let sitting: Sitting
  private let thread: pthread_t
  private let seen = Mutex<[UInt8]>([])

  /// Editline must find UTF-8 by itself, so all these sittings begin in the plainest locale.
  private static let plainLocale: Void = { _ = setenv("LC_ALL", "C", 1) }()

  init(_ setting: Setting = Setting()) throws {
    _ = PseudoTerminal.plainLocale
    var (near, far): (Int32, Int32) = (-1, -1)
    guard openpty(&near, &far, nil, nil, nil) == 0 else {
      throw Missing(description: "no pseudo-terminal: \(errno)")
    }
    master = near
    sitting = Sitting(setting, at: far)
    sitting.resize(columns: setting.columns, rows: setting.rows)
    thread = try sitting.start()
  }

  deinit {
    // The person hangs up, so that the sitting ends even where a test failed half-way.
    close(master)
    pthread_join(thread, nil)
  }

  func resize(columns: UInt16, rows: UInt16) {
    sitting.resize(columns: columns, rows: rows)
  }

  /// Presses keys, once the prompt is there.
  func type(_ keys: String) {
    type(bytes: Array(keys.utf8))
  }

  func type(bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      // In pieces, reading in between, or both sides would wait for each other.
      let piece = bytes[sent...].prefix(256)
      let count = piece.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      sent += max(count, 0)
      look(milliseconds: 0)
    }
  }

  /// Reads what is shown until it holds the text.
  func wait(for text: String) throws {
    let wanted = Array(text.utf8)
    for _ in 0..<500 {
      if shown.contains(sequence: wanted) { return }
      look(milliseconds: 10)
    }
    throw Missing(description: "not shown: \(text.debugDescription) in \(raw.debugDescription)")
  }

  /// What became of the numbered line, counted from 0.
  func event(_ number: Int) throws -> LineEvent {
    try wait(for: "<event \(number)>")
    return sitting.kept.withLock { $0.events[number] }
  }

  /// The history after the numbered line.
  func history(after number: Int) throws -> LineHistory {
    _ = try event(number)
    return sitting.kept.withLock { $0.history }
  }

  var raw: String { String(decoding: shown, as: UTF8.self) }

  /// The rows of the screen as a person sees them.
  var screen: [String] {
    var model = ScreenModel(columns: Int(sitting.setting.columns), rows: Int(sitting.setting.rows))
    model.show(raw)
    return model.text
  }

  /// Reads what is shown until the screen is as wanted.
  func wait(forScreen isAsWanted: ([String]) -> Bool) throws {
    for _ in 0..<500 {
      if isAsWanted(screen) { return }
      look(milliseconds: 10)
    }
    throw Missing(description: "screen:\n\(screen.joined(separator: "\n"))")
  }

  private var shown: [UInt8] { seen.withLock { $0 } }

  private func look(milliseconds: Int32) {
    var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    var milliseconds = milliseconds
    var block = [UInt8](repeating: 0, count: 16_384)
    while poll(&wait, 1, milliseconds) > 0 {
      let count = read(master, &block, block.count)
      if count <= 0 { return }
      seen.withLock { $0 += block.prefix(count) }
      milliseconds = 0
    }
  }
}

/// The program's side of the terminal: one Editline asking its prompts on a thread of its own.
private final class Sitting: Sendable {
  struct Kept {
    var events: [LineEvent] = []
    var history = LineHistory()
  }

  let setting: PseudoTerminal.Setting
  let kept = Mutex(Kept())
  private let slave: Int32

  init(_ setting: PseudoTerminal.Setting, at slave: Int32) {
    self.setting = setting
    self.slave = slave
  }

  deinit { close(slave) }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(slave, UInt(TIOCSWINSZ), &size)
  }

  func start() throws -> pthread_t {
    var thread: pthread_t?
    #if canImport(Glibc)
      var number = pthread_t()
      let problem = pthread_create(&number, nil, sit, Unmanaged.passRetained(self).toOpaque())
      thread = number
    #else
      let problem = pthread_create(&thread, nil, sit, Unmanaged.passRetained(self).toOpaque())
    #endif
    guard problem == 0, let thread else {
      throw PseudoTerminal.Missing(description: "no thread: \(problem)")
    }
    return thread
  }

  func run() {
    let editor = Editline(
      input: slave, output: slave, terminal: setting.terminal, colour: setting.colour,
      history: setting.history, pastePause: setting.pastePause)
    guard let editor else { return tell("<no editor>") }
    for (number, prompt) in setting.prompts.enumerated() {
      let event = editor.next(prompt())
      kept.withLock {
        $0.events.append(event)
        $0.history = editor.history
      }
      tell("<event \(number)>")
    }
  }

  private func tell(_ text: String) {
    let bytes = Array((text + "\r\n").utf8)
    _ = bytes.withUnsafeBytes { write(slave, $0.baseAddress, $0.count) }
  }
}

#if canImport(Glibc)
  private func sit(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let context { Unmanaged<Sitting>.fromOpaque(context).takeRetainedValue().run() }
    return nil
  }
#else
  private func sit(_ context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Sitting>.fromOpaque(context).takeRetainedValue().run()
    return nil
  }
#endif

extension Collection where Element == UInt8 {
  fileprivate func contains(sequence wanted: [UInt8]) -> Bool {
    var rest = self[...]
    while let start = rest.firstIndex(where: { $0 == wanted.first }) {
      if rest[start...].starts(with: wanted) { return true }
      rest = rest[rest.index(after: start)...]
    }
    return wanted.isEmpty
  }
}
