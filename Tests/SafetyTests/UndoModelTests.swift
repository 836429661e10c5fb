import Foundation
import Shell
import TestSupport
import Testing
import Workshop

@testable import Storage

/// Random workshops against the simplest model of undo: a pile of earlier sessions.
@Suite struct UndoModelTests {
  private static let lines = [
    "a thought", "1", "2", "remote", "", "unknown", "To see.", "/skip", "/undo", "/undo", "/undo",
    "/redo", "/redo", "/park wait", "/idea shelf", "/idea begin", "/next", "/back", "/again",
  ]

  /// Durability is tried elsewhere, and costs time.
  private static let unflushed = SyncPolicy(
    appended: { _ in 0 }, file: { _ in 0 }, folder: { _ in 0 })

  /// A workshop that is left and resumed through its folder.
  private struct Script: ~Copyable {
    var folder: SessionFolder
    var engine: Engine

    init(_ path: String, _ guide: Guide, at moment: Moment) throws {
      var opened = try SessionFolder(writing: path, as: "Ana", at: moment)
      opened.flush = UndoModelTests.unflushed
      let loaded = try opened.load()
      folder = opened
      engine = Engine(
        session: loaded.session, guide: guide, history: UndoHistory(loaded.minutes.minutes),
        options: ShellOptions(writer: "Ana"))
      _ = engine.begin(at: moment)
    }

    mutating func type(_ line: String, at moment: Moment) throws -> Bool {
      let turn = engine.respond(to: line, at: moment)
      if turn.minutes.isEmpty { return false }
      let isSaid = turn.minutes.contains { $0.edit.reference.kind != .timebox }
      let news = try folder.keep(turn.minutes, session: engine.session)
      #expect(news == [])
      return isSaid
    }
  }

  private struct Model {
    var earlier: [Session] = []
    var undone: [Session] = []

    /// The session a line should lead to; nil where the model knows nothing of it.
    mutating func expected(after line: String, from before: Session) -> Session? {
      switch line {
      case "/undo":
        guard let last = earlier.popLast() else { return before }
        undone.append(before)
        return last
      case "/redo":
        guard let last = undone.popLast() else { return before }
        earlier.append(before)
        return last
      default: return nil
      }
    }

    mutating func note(_ before: Session) {
      earlier.append(before)
      undone = []
    }
  }

  @Test(arguments: 0..<2)
  func `undo and redo lead through the same sessions, across leaving and resuming`(
    share: Int
  ) throws {
    let scratch = try Scratch()
    let guide = try GuideCodec.read(
      Array(ShortGuide.text.utf8), file: "guide.rec", base: BuiltInGuides.guide(named:))
    for number in 0..<Size.count(150, large: 2500) {
      let path = scratch.at("w\(number)")
      try Self.play(SplitMix64(seed: number * 2 + share), path, guide, "\(share)/\(number)")
      try FileManager.default.removeItem(atPath: path)
    }
  }

  private static func play(
    _ random: SplitMix64, _ path: String, _ guide: Guide, _ place: String
  ) throws {
    var random = random
    var moment = Moment(seconds: 1_800_000_000)
    do {
      _ = try SessionFolder(creating: "Model", at: path, as: "Ana", at: moment)
    }
    var sitting = try Script(path, guide, at: moment)
    var model = Model()
    var typed: [String] = []
    for _ in 0..<Int.random(in: 5...(Size.isLarge ? 60 : 25), using: &random) {
      moment.seconds += 20
      let line = lines.picked(using: &random)
      typed.append(line)
      let before = sitting.engine.session
      let isChange = try sitting.type(line, at: moment)
      if let expected = model.expected(after: line, from: before) {
        let isExpected = sitting.engine.session.timeless == expected.timeless
        #expect(isExpected, "\(place): \(typed)")
        guard isExpected else { return }
      } else if isChange {
        model.note(before)
      }
      if Int.random(in: 0..<6, using: &random) == 0 {
        let left = sitting.engine.session
        typed.append("(left and resumed)")
        sitting = try resumed(consume sitting, path, guide, at: moment)
        let isSame = sitting.engine.session == left
        #expect(isSame, "\(place): \(typed)")
      }
    }
    let isKept = try reading(path).session == sitting.engine.session
    #expect(isKept, "\(place): \(typed)")
  }

  private static func resumed(
    _ sitting: consuming Script, _ path: String, _ guide: Guide, at moment: Moment
  ) throws -> Script {
    // The lock is free once the first one is gone.
    _ = consume sitting
    return try Script(path, guide, at: moment)
  }
}

extension Session {
  /// The session but for what the clock wrote into it, which nobody can undo.
  fileprivate var timeless: Session {
    var session = self
    for box in timeboxes.members {
      let values = EntityTable.of(.timebox).allValues(of: box.id, in: session)
      try? session.apply(.remove(.timebox, box.id, values, place: 0))
    }
    return session
  }
}
