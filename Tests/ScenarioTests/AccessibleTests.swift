import Foundation
import Shell
import Testing

/// A whole workshop can be led by ear: what a screen reader gets, for every scenario.
@Suite struct AccessibleTests {
  /// What `--accessible` says, passage by passage, without the lines that were typed, and the map it gives.
  private struct Hearing {
    let passages: [Message]
    let map: String

    init(_ scenario: Scenario) throws {
      let heard = Heard()
      map = try scenario.play(options: ["--quiet", "--no-color", "--accessible"], say: heard.add) {
        try Scenario.map(of: $0)
      }
      passages = heard.passages
    }
  }

  /// Each workshop is led once for all that is asked of it.
  private static let hearings = Dictionary(
    uniqueKeysWithValues: Scenario.all.map { scenario in
      (scenario.name, Result { try Hearing(scenario) })
    })

  private static func hearing(_ scenario: Scenario) throws -> Hearing {
    try #require(hearings[scenario.name]).get()
  }

  private static func said(in scenario: Scenario) throws -> [Message] {
    try hearing(scenario).passages
  }

  private final class Heard {
    private(set) var passages: [Message] = []

    func add(_ more: [Message]) {
      passages += more.filter { $0.role != .drawing || !$0.text.contains("›") }
    }
  }

  @Test(arguments: Scenario.all)
  func `nothing moves the cursor, erases, draws boxes or plots in dots`(scenario: Scenario) throws {
    for passage in try Self.said(in: scenario) {
      for scalar in passage.lines(width: 80).joined(separator: " ").unicodeScalars {
        #expect(scalar.value >= 0x20 && scalar.value != 0x7F)
        #expect(!(0x80...0x9F).contains(scalar.value))
        // Box drawing, blocks, geometric shapes and braille.
        #expect(!(0x2500...0x25FF).contains(scalar.value), "\(passage.text)")
        #expect(!(0x2800...0x28FF).contains(scalar.value), "\(passage.text)")
      }
    }
  }

  @Test(arguments: Scenario.all)
  func `every status begins with a word`(scenario: Scenario) throws {
    let statuses = try Self.said(in: scenario).filter {
      [.done, .warning, .problem].contains($0.role)
    }
    #expect(statuses.count > 50)
    for status in statuses {
      #expect(
        status.text.first.map { $0.isLetter || $0.isNumber || $0 == "\"" } == true, "\(status.text)"
      )
    }
  }

  @Test(arguments: Scenario.all)
  func `choices stand one a line, each behind its number`(scenario: Scenario) throws {
    let lists = try Self.said(in: scenario).filter {
      $0.role == .hint && $0.text.hasPrefix("  1 ")
    }
    #expect(!lists.isEmpty)
    for list in lists {
      // A choice with many words goes on below, moved in.
      let rows = list.text.split(separator: "\n").filter { !$0.hasPrefix("    ") }
      for (index, line) in rows.enumerated() {
        #expect(line.hasPrefix("  \(index + 1) "), "\(list.text)")
      }
    }
  }

  @Test func `who asked for it once is spoken to so at the next opening, and nobody else`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func run(_ line: String) throws -> String {
      try Binary.shell(line, in: folder, input: Data("/goto workshop.mode\n".utf8)).output
    }
    // One choice a line, or several beside each other.
    let isLinear = { (said: String) in said.contains("\n  2 remote\n") }
    let begun = try run("waymark new acc --guide step-by-step --accessible")
    #expect(isLinear(begun), "\(begun)")
    #expect(begun.contains("--no-accessible"))
    #expect(isLinear(try run("waymark open acc")))
    #expect(!isLinear(try run("waymark open acc --as Ben")))
    #expect(!isLinear(try run("waymark open acc --no-accessible")))
    #expect(!isLinear(try run("waymark open acc")))
  }

  @Test(arguments: Scenario.all)
  func `the same answers give the same map as on a screen`(scenario: Scenario) throws {
    let heard = try Self.hearing(scenario).map
    // What the screen gives is held against this file elsewhere.
    let seen = try String(contentsOf: scenario.file("map.md"), encoding: .utf8)
    #expect(heard == seen)
  }
}
