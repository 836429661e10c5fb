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
