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
    "Änne, designer, 顧客", "Bo, קונה, 👨‍👩‍👧 families", "", "today", "ro", "2", "bo",
    "Interviews, interviews, 5 Mar 2026, n=12, wiki", "", "/back", "", "a hope", "", "/undo",
  ]

  @Test(arguments: ["C.UTF-8", "C", "POSIX"])
  func `typing gives the same files as a pipe, in any locale`(locale: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let piped = Self.lines.map { $0 + "\n" }.joined()
    _ = try Binary.shell(
      "waymark new Piped --guide step-by-step --as ana", in: folder, input: Data(piped.utf8))
    let terminal = try Terminal(
      ["waymark", "new", "Typed", "--guide", "step-by-step", "--as", "ana"], in: folder,
      locale: locale)
    var findings = 1
    for line in Self.lines {
      // A pipe is only told what was found at the end of a step; whoever is there is asked to go on.
      let told = terminal.screen.components(separatedBy: "Before we go on:").count
      if told > findings { try terminal.type("") }
      findings = told
      try terminal.type(line)
    }
    try terminal.press("\u{4}")
    #expect(terminal.waitForEnd() == 0)
    #expect(terminal.screen.contains("Come back with: waymark open typed"))
    let home = folder.appending(path: ".local/share/waymark").path
    var piles = try [SessionFiles(of: home + "/piped"), SessionFiles(of: home + "/typed")].map {
      $0.contents.filter { !$0.key.hasPrefix("minutes") }
    }
    for (index, name) in ["Piped", "Typed"].enumerated() {
      piles[index] = piles[index].mapValues { bytes in
        let lines = String(decoding: bytes, as: UTF8.self)
          .replacing("Name: \(name)", with: "Name: X").split(separator: "\n")
        // How long a step takes, the clock says.
        return Data(lines.filter { !$0.hasPrefix("Since: ") }.joined(separator: "\n").utf8)
      }
    }
    #expect(piles[0].count >= 3)
    #expect(piles[0] == piles[1])
  }

  @Test func `Ctrl-C drops the line, and twice on an empty line leaves with 130`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try Terminal(["waymark", "new", "Maps", "--guide", "step-by-step"], in: folder)
    try terminal.press("half an ans")
    try terminal.waitFor("half an ans")
    try terminal.pressForPrompt("\u{3}")
    #expect(terminal.screen.contains("The line is dropped"))
    try terminal.pressForPrompt("\u{3}")
    #expect(terminal.screen.contains("Press Ctrl-C again"))
    try terminal.press("\u{3}")
    #expect(terminal.waitForEnd() == 130)
  }

  @Test(arguments: [("", "\u{7}"), ("/timer bell off", "")])
  func `the timer speaks above a half-typed line, and the line stays`(
    _ first: String, _ bell: String
  ) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try Terminal(
      ["waymark", "new", "Maps", "--guide", "step-by-step", "--as", "ana"], in: folder)
    try terminal.type("Ana, designer")
    if !first.isEmpty { try terminal.type(first) }
    try terminal.type("/timer 1s")
    try terminal.press("Bo, half a ro", until: "half a ro")
    let words = "Time is up. /timer +5 adds five minutes, once, if the room votes for it."
    try terminal.waitFor(words)
    try terminal.pressForPrompt("le\r")
    let (_, after) = try #require(terminal.screen.parted(at: words))
    #expect(after.unicodeScalars.first == bell.unicodeScalars.first ?? "\r")
    #expect(after.contains("half a ro"))
    try terminal.press("\u{4}")
    #expect(terminal.waitForEnd() == 0)
    let people = folder.appending(path: ".local/share/waymark/maps/people.rec")
    #expect(try String(contentsOf: people, encoding: .utf8).contains("Role: half a role"))
  }

  @Test func `an answer survives kill -9 right after it was called saved`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try Terminal(["waymark", "new", "Maps", "--guide", "step-by-step"], in: folder)
    try terminal.press("Ana, designer\r", until: "Saved")
    terminal.kill()
    let outcome = try Binary.shell("waymark open maps", in: folder)
    #expect(outcome.output.contains("Person: Ana"), "\(outcome.output)")
    #expect(outcome.status == 3)
  }
}

extension String {
  /// What stands before and behind the first `mark`.
  fileprivate func parted(at mark: String) -> (Substring, Substring)? {
    firstRange(of: mark).map { (self[..<$0.lowerBound], self[$0.upperBound...]) }
  }
}
