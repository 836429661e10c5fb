import Foundation
import Storage
import Testing
import Workshop

/// Several windows on one session: one writes, the others are told who, and reading changes nothing.
@Suite struct TwoWindowsTests {
  /// A program that runs and can be typed to.
  private final class Window {
    let process: Process
    private let input = Pipe()
    private let output = Pipe()
    private var said = ""

    init(_ words: [String], in folder: String) throws {
      process = Program.process(words, in: folder)
      process.standardInput = input
      process.standardOutput = output
      process.standardError = output
      try process.run()
    }

    func type(_ text: String) throws {
      try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    }

    /// Ends its lines and waits until it is gone.
    func end() -> (status: Int32, said: String) {
      try? input.fileHandleForWriting.close()
      said += String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return (process.terminationStatus, said)
    }

    /// Reads until `text` was said; false when the program ends before.
    func wait(for text: String) -> Bool {
      while !said.contains(text) {
        let more = output.fileHandleForReading.availableData
        if more.isEmpty { return false }
        said += String(decoding: more, as: UTF8.self)
      }
      return true
    }
  }

  private static func open(_ stakes: Stakes, as name: String) throws -> Window {
    try Window(
      [Program.waymark, "open", stakes.scratch.at("trial"), "--as", name], in: stakes.scratch.path)
  }

  @Test(.timeLimit(.minutes(5)))
  func `of eight windows one writes, and the others end with 75 and say who`() throws {
    let stakes = try Stakes()
    let folder = try stakes.trial()
    let before = try reading(folder).session.parked.members.count
    let answers = Size.count(20, large: 200)
    let windows = try (0..<8).map { try Self.open(stakes, as: "Window \($0)") }
    let lines = (0..<answers).map { "/park thought number \($0)\n" }.joined()
    // Whoever holds the session keeps it until its lines end: the others find it taken or free.
    var held: [Int] = []
    for (number, window) in windows.enumerated() where window.wait(for: "[workshop.mode]") {
      try window.type(lines)
      held.append(number)
      for other in windows.indices where other != number {
        let (status, said) = windows[other].end()
        #expect(status == 75, "\(other): \(said)")
        let words = said.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
        #expect(words.contains("Window \(number) has the session open since"), "\(other): \(said)")
      }
      let (_, said) = window.end()
      #expect(said.split(separator: "\n").count { $0.hasPrefix("Parked;") } == answers)
      break
    }
    #expect(held.count == 1)
    let loaded = try reading(folder)
    #expect(loaded.session.parked.members.count == before + answers)
    #expect(loaded.minutes.flaws.isEmpty)
  }

  @Test(.timeLimit(.minutes(5)))
  func `a lock left by a killed window frees itself`() throws {
    let stakes = try Stakes()
    let folder = try stakes.trial()
    let before = try reading(folder).session.parked.members.count
    for round in 1...Size.count(5, large: 50) {
      let window = try Self.open(stakes, as: "Killed")
      #expect(window.wait(for: "[workshop.mode]"))
      try window.type("/park thought \(round)\n")
      #expect(window.wait(for: "Parked;"))
      kill(window.process.processIdentifier, SIGKILL)
      _ = window.end()
      #expect(try reading(folder).session.parked.members.count == before + round)
    }
  }

  private static let readers: [[String]] = [
    ["show"], ["check"], ["list"], ["show", "--json"], ["check", "--json"],
    ["import", "--dry-run", "--no-input", "notes.csv", "--into"],
  ]

  @Test(.enabled(if: Strace.isUsable, Strace.whyNot), arguments: readers)
  func `a command that reads opens nothing for writing`(words: [String]) throws {
    let stakes = try Stakes()
    let folder = try stakes.trial()
    // A torn end and an unfinished turn ask to be mended; a reader leaves them alone.
    let minutes = try Bytes.of("\(folder)/minutes/ana.rec")
    try Bytes.put(minutes + Array("\nId: ana-000009\nSe".utf8), at: "\(folder)/minutes/ana.rec")
    try Bytes.put(Array("2027-01-15T08:00:00Z Ana\n".utf8), at: "\(folder)/.lock")
    try Bytes.put(Array("Name,Stage\nPays,Buy\n".utf8), at: stakes.scratch.at("notes.csv"))
    let before = try Bytes.tree(folder)
    let arguments = words[0] == "list" ? ["--home", stakes.scratch.path] : [folder]
    let run = try Strace.run(
      [Program.waymark] + words + arguments, in: stakes.scratch,
      calls: ["%file", "write", "ftruncate"])
    #expect(run.outcome.status == 0 || run.outcome.status == 2, "\(run.outcome.output)")
    for call in run.calls where call.paths.contains(folder) {
      let makes = call.arguments.contains {
        guard case .word(let flags) = $0 else { return false }
        return ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"].contains { flags.contains($0) }
      }
      let changes = ["write", "unlink", "rename", "mkdir", "ftruncate", "chmod", "utime", "link"]
      let isChange = changes.contains { call.name.hasPrefix($0) || call.name.hasPrefix("f" + $0) }
      #expect(!makes && !isChange, "\(call.testDescription) \(call.paths)")
    }
    #expect(try Bytes.tree(folder) == before)
  }
}
