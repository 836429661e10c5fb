import Foundation
import Testing

/// Recordings are made anew with `WAYMARK_RECORD=1 swift test`; otherwise they must not change.
@Suite struct RecordingTests {
  private var records: Bool { ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1" }

  @Test(arguments: Scenario.all)
  func `the screen shows what was recorded`(scenario: Scenario) throws {
    let screen = try scenario.play { screen, _ in screen }
    try compare(screen, with: scenario.file("screen.txt"))
  }

  @Test(arguments: Scenario.all)
  func `the finished map is the recorded one`(scenario: Scenario) throws {
    let map = try scenario.play { _, folder in try Scenario.map(of: folder) }
    try compare(map, with: scenario.file("map.md"))
  }

  @Test(arguments: Scenario.second)
  func `the comparison with the map before it and the trend over both are the recorded ones`(
    scenario: Scenario
  ) throws {
    let (comparison, trend) = try scenario.playBoth()
    try compare(comparison, with: scenario.file("compare.txt"))
    try compare(trend, with: scenario.file("trend.txt"))
  }

  @Test(arguments: Scenario.all)
  func `playing twice gives the same bytes in every file`(scenario: Scenario) throws {
    let first = try scenario.play { _, folder in try SessionFiles(of: folder) }
    let second = try scenario.play { _, folder in try SessionFiles(of: folder) }
    #expect(first == second)
  }

  private func compare(_ text: String, with file: URL) throws {
    if records { try Data(text.utf8).write(to: file) }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    guard text != recorded else { return }
    let pair = zip(lines(text), lines(recorded)).enumerated().first { $0.element.0 != $0.element.1 }
    let place = pair?.offset ?? min(lines(text).count, lines(recorded).count)
    Issue.record(
      """
      \(file.lastPathComponent) differs at line \(place + 1)
      recorded: \(pair?.element.1 ?? "(end)")
      now:      \(pair?.element.0 ?? "(end)")
      """)
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}

/// Every file of a session by its path, but for the lock.
struct SessionFiles: Equatable {
  let contents: [String: Data]

  init(of folder: String) throws {
    var contents: [String: Data] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: folder) ?? .init()
    where path.hasSuffix(".rec") || path.hasSuffix(".md") {
      contents[path] = try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))
    }
    self.contents = contents
  }
}
