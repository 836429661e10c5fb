import ArgumentParser
import Foundation
import Exchange
import Shell
import Storage
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
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    let world = Host(options: try GlobalOptions.parse(options))
    let stage = try ReplayRun(
      script: Scenario.folder.appending(path: name).path, folder: nil, scratch: scratch.path,
      world, writer: nil, width: 80, say: say)
    try stage.play()
    return try look(stage.folder)
  }

  /// The finished map of the session in `folder`.
  static func map(of folder: String) throws -> String {
    var opened = try SessionFolder(reading: folder)
    let session = try opened.load().session
    let walk = GuideWalk(guide: try Guides.guide(of: session, in: opened))
    return MarkdownPage.text(of: session.outline(walk: walk))
  }
}

/// What was said, as plain lines of 80 columns.
final class Transcript {
  private(set) var text = ""

  func add(_ passages: [Message]) {
    for line in passages.flatMap({ $0.lines(width: 80) }) { text += line + "\n" }
  }
}
