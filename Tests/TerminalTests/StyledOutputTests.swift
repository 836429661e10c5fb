import Shell
import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct StyledOutputTests {
  private func text(_ lines: [String], _ role: Message.Role, colour: Bool) -> String {
    let output = StyledOutput(descriptor: 1, colour: colour)
    return String(decoding: output.bytes(of: lines, role: role), as: UTF8.self)
  }

  @Test(arguments: Message.Role.allCases)
  func `without colour there are only words`(role: Message.Role) {
    #expect(text(["one", "", "é \u{1B}[2J"], role, colour: false) == "one\n\né ^[[2J\n")
  }

  @Test(arguments: [
    (Message.Role.title, "1;35"), (.place, "35"), (.question, "1"), (.hint, "2"), (.done, "2"),
    (.warning, "33"), (.problem, "31"),
  ])
  func `with colour each line is styled by itself`(role: Message.Role, style: String) {
    let expected = "\u{1B}[\(style)mone\u{1B}[0m\n\n\u{1B}[\(style)m^[[0m\u{1B}[0m\n"
    #expect(text(["one", "", "\u{1B}[0m"], role, colour: true) == expected)
  }

  @Test(arguments: [Message.Role.plain, .drawing])
  func `ordinary words and drawings have no style`(role: Message.Role) {
    #expect(text(["one"], role, colour: true) == "one\n")
  }

  @Test func `a slow stream gets all bytes`() throws {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let bytes = [UInt8](repeating: 0x78, count: 1_000_000)
    let reader = Reader(descriptor: ends[0])
    try StyledOutput(descriptor: ends[1], colour: false).write(bytes)
    close(ends[1])
    #expect(reader.count() == bytes.count)
    close(ends[0])
  }

  @Test func `a closed pipe and a bad descriptor are values`() {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    close(ends[0])
    #expect(throws: StyledOutput.Failure.closed) {
      try StyledOutput(descriptor: ends[1], colour: false).write([0x78])
    }
    close(ends[1])
    #expect(throws: StyledOutput.Failure.system(EBADF)) {
      try StyledOutput(descriptor: -1, colour: false).write([0x78])
    }
  }
}

/// Reads a stream to its end on a thread of its own.
private final class Reader: Sendable {
  private let thread: pthread_t

  init(descriptor: Int32) {
    let context = UnsafeMutableRawPointer(bitPattern: Int(descriptor))
    #if canImport(Glibc)
      var thread = pthread_t()
      pthread_create(&thread, nil, { countBytes(Int(bitPattern: $0)) }, context)
      self.thread = thread
    #else
      var thread: pthread_t?
      pthread_create(&thread, nil, { countBytes(Int(bitPattern: $0)) }, context)
      self.thread = thread ?? pthread_self()
    #endif
  }

  func count() -> Int {
    var result: UnsafeMutableRawPointer?
    pthread_join(thread, &result)
    return Int(bitPattern: result)
  }
}

private func countBytes(_ descriptor: Int) -> UnsafeMutableRawPointer? {
  var block = [UInt8](repeating: 0, count: 4096)
  var total = 0
  while case let count = read(Int32(descriptor), &block, block.count), count > 0 { total += count }
  return UnsafeMutableRawPointer(bitPattern: total)
}
