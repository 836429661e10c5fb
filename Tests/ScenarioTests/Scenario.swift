import ArgumentParser
import Foundation
import Exchange
import Shell
import Storage
import Synchronization
import Testing
import Workshop

@testable import waymark

/// A whole workshop under `Scenarios/`: what is typed, what the screen shows, the finished map.
struct Scenario: CustomTestStringConvertible, Sendable {
  let name: String

  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Scenarios")

  static let all: [Scenario] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { Scenario(name: $0) }
  }()

  /// Those that begin from the workshop of another.
  static let second = all.filter { scenario in
    let script = (try? String(contentsOf: scenario.file("answers.txt"), encoding: .utf8)) ?? ""
    return script.split(separator: "\n").contains { $0.hasPrefix("from: ") }
  }

  var testDescription: String { name }

  func file(_ name: String) -> URL {
    Scenario.folder.appending(path: self.name).appending(path: name)
  }

  /// Plays the script in this process, and hands the session's folder to `look` before it goes.
  func play<Seen>(_ look: (_ screen: String, _ folder: String) throws -> Seen) throws -> Seen {
    let screen = Transcript()
    return try play(options: ["--quiet", "--no-color"], say: { screen.add($0) }) { folder in
      try look(screen.text, folder)
    }
  }

  /// Plays the script with these options; what is said goes to `say`.
  func play<Seen>(
    options: [String], say: @escaping ([Message]) -> Void, _ look: (_ folder: String) throws -> Seen
  ) throws -> Seen {
    try play(options: options, say: say, stage: { try look($0.folder) })
  }

  /// Plays a script that begins from the workshop of another: what changed, and how it went over both.
  func playBoth() throws -> (comparison: String, trend: String) {
    try play(
      options: ["--quiet", "--no-color"], say: { _ in },
      stage: { stage in
        let line = try [#require(stage.earlier), stage.folder].map { folder in
          var opened = try SessionFolder(reading: folder)
          return try opened.load().session
        }
        let (comparison, trend) = (Transcript(), Transcript())
        comparison.add(
          ComparisonReport(of: MapComparison(old: line[0], new: line[1]), isLinear: false).passages)
        trend.add(
          TrendReport(of: try #require(Trend(over: line, step: nil)), isLinear: false).passages)
        return (comparison.text, trend.text)
      })
  }

  private func play<Seen>(
    options: [String], say: @escaping ([Message]) -> Void, stage look: (ReplayRun) throws -> Seen
  ) throws -> Seen {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    let world = Host(options: try GlobalOptions.parse(options))
    let stage = try ReplayRun(
      script: Scenario.folder.appending(path: name).path, folder: nil, scratch: scratch.path,
      world, writer: nil, width: 80, say: say)
    try stage.play()
    return try look(stage)
  }

  /// The finished map of the session in `folder`.
  static func map(of folder: String) throws -> String {
    var opened = try SessionFolder(reading: folder)
    let session = try opened.load().session
    let walk = GuideWalk(guide: try Guides.guide(of: session, in: opened))
    return MarkdownPage.text(of: session.outline(walk: walk))
  }
}

/// Workshops that the built program played once in this run, for tests that begin with a copy of one.
enum Played {
  /// What puts a workshop of buyers of van parts into the folder `demo`, as a line of the shell.
  static let vanParts = copying("van-parts", to: "demo")

  private static func copying(_ name: String, to folder: String) -> String {
    let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    do {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      folders.withLock { $0.append(place) }
      atexit {
        Played.folders.withLock {
          for folder in $0 { try? FileManager.default.removeItem(at: folder) }
        }
      }
      let script = Scenario.folder.appending(path: name).path
      let outcome = try Binary.shell("waymark replay '\(script)' --at played -q", in: place)
      guard outcome.status == 0 else { return "echo '\(outcome.output)'; false; " }
      return "cp -a '\(place.path)/played' \(folder); "
    } catch {
      return "echo 'no workshop was played: \(error)'; false; "
    }
  }

  private static let folders = Mutex<[URL]>([])
}

/// What was said, as plain lines of 80 columns.
final class Transcript {
  private(set) var text = ""

  func add(_ passages: [Message]) {
    for line in passages.flatMap({ $0.lines(width: 80) }) { text += line + "\n" }
  }
}
