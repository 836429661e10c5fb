import Foundation
import Storage
import Testing
import Workshop

/// Folders that come into being: copies, copies of groups, new workshops and imports. Killed or
/// refused anywhere, each stands there whole or not at all, and what is left is found.
@Suite(.enabled(if: Strace.isUsable, Strace.whyNot)) struct CopyTests {
  /// A command that makes folders, in a home of its own.
  enum Making: String, CaseIterable, Sendable {
    case saveAs, breakout, new, take

    /// What appears, in order.
    var folders: [String] {
      switch self {
      case .saveAs: ["copy"]
      case .breakout: ["trial-group-1", "trial-group-2"]
      case .new: ["trial"]
      case .take: ["taken"]
      }
    }

    /// What is said only when all of it is durable.
    var words: String {
      switch self {
      case .saveAs: "Saved as a copy"
      case .breakout: "Saved: 2 copies"
      case .new: "Kept in"
      case .take: "Saved in"
      }
    }
  }

  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    _ = try SmallSession.build(at: scratch.at("base"))
    _ = try scratch.put("as: Ana\n/save-as Copy\n/quit\n", "save.txt")
    _ = try scratch.put("as: Ana\n/breakout 2\n/quit\n", "groups.txt")
    try Attempt(
      ["export", scratch.at("base"), "--format", "json", "--output", "taken.json"], in: scratch
    ).expectCalm([0], "export")
  }

  private var home: String { scratch.at("home") }

  private func command(_ making: Making) -> [String] {
    let words =
      switch making {
      case .saveAs: ["replay", scratch.at("save.txt"), "--at", "\(home)/trial"]
      case .breakout: ["replay", scratch.at("groups.txt"), "--at", "\(home)/trial"]
      case .new: ["new", "Trial", "--home", home]
      case .take: ["import", scratch.at("taken.json"), "--name", "Taken", "--home", home]
      }
    return [Program.waymark] + words
  }

  /// The home as it is before: a session to copy, or nothing.
  private func begin(_ making: Making) throws {
    try? FileManager.default.removeItem(atPath: home)
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: false)
    if making == .saveAs || making == .breakout {
      try FileManager.default.copyItem(atPath: scratch.at("base"), toPath: "\(home)/trial")
    }
  }

  private func sessions(_ making: Making) throws -> [String: Session] {
    var found: [String: Session] = [:]
    for entry in try SessionHome(home).entries() { found[entry.folder] = try entry.session.get() }
    return found
  }

  private func whole(_ making: Making) throws -> [String: Session] {
    try begin(making)
    let outcome = try Program.run(command(making), in: scratch.path)
    #expect(outcome.output.contains(making.words), "\(outcome.output)")
    let all = try sessions(making)
    #expect(Set(all.keys).isSuperset(of: making.folders))
    return all
  }

  /// Every call about what is being made.
  private func points(_ making: Making, _ calls: [SystemCall]) -> [SystemCall] {
    let others = making == .new || making == .take ? [] : ["\(home)/trial/", "\(home)/trial "]
    return calls.filter { call in
      call.paths.contains(home) && !others.contains { (call.paths + " ").contains($0) }
    }
  }

  private static let calls = KillTests.calls + ["rename", "mkdir", "chmod", "rmdir", "unlink"]

  /// Whatever stands in the home is whole, and the rest is told and can be removed.
  private func expectWhole(
    _ making: Making, _ whole: [String: Session], said: String, _ place: String
  ) throws {
    let found = try sessions(making)
    for (name, session) in found { #expect(session == whole[name], "\(place): \(name)") }
    if said.contains(making.words) {
      #expect(Set(found.keys).isSuperset(of: making.folders), "\(place)")
    }
    let left = try names().subtracting(found.keys)
    let list = try Attempt(["list", "--home", home], in: scratch)
    list.expectCalm([0], place)
    for name in left {
      #expect(name.hasPrefix(".waymark-new"), "\(place): \(name)")
      #expect(list.said.contains(name), "\(place): \(list.said)")
    }
    let doctor = try Attempt(["doctor", "--home", home, "--yes"], in: scratch)
    doctor.expectCalm([0], place)
    for name in left { #expect(doctor.said.contains("\(name): removed."), "\(doctor.said)") }
    #expect(try names() == Set(found.keys), "\(place)")
    #expect(try sessions(making) == found, "\(place)")
  }

  private func names() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: home))
  }

  @Test(arguments: Making.allCases)
  func `killed anywhere, a folder stands there whole or not at all`(making: Making) throws {
    let whole = try whole(making)
    try begin(making)
    let calls = try Strace.run(command(making), in: scratch, calls: Self.calls).calls
    let points = points(making, calls)
    #expect(points.count > 30)
    for call in Size.spread(points, 28) {
      try begin(making)
      let killed = try Strace.run(
        command(making), in: scratch, calls: [call.name],
        fault: "\(call.name):signal=KILL:when=\(call.ordinal)")
      #expect(killed.outcome.wasKilled, "\(call.testDescription)")
      try expectWhole(
        making, whole, said: killed.outcome.output, "\(making) killed at \(call.testDescription)")
    }
  }

  @Test(arguments: Making.allCases)
  func `refused anywhere, a folder stands there whole or not at all, and nothing is left`(
    making: Making
  ) throws {
    let whole = try whole(making)
    try begin(making)
    let calls = try Strace.run(command(making), in: scratch, calls: Self.calls).calls
    let points = points(making, calls).filter { $0.name != "close" && $0.name != "flock" }
    let errors = ["ENOSPC", "EIO", "EDQUOT", "EACCES"]
    for (index, call) in Size.spread(points, 28).enumerated() {
      try begin(making)
      let fault = "\(call.name):error=\(errors[index % errors.count]):when=\(call.ordinal)"
      let run = try Strace.run(command(making), in: scratch, calls: [call.name], fault: fault)
      #expect(!run.outcome.wasKilled, "\(fault)")
      let place = "\(making) with \(fault)\n\(run.outcome.output)"
      let isDone = Set(try sessions(making).keys).isSuperset(of: making.folders)
      #expect(isDone == run.outcome.output.contains(making.words), "\(place)")
      try expectWhole(making, whole, said: run.outcome.output, place)
    }
  }

  @Test(arguments: ["saveAs", "breakout", "take"])
  func `a disk that is full from some moment on leaves no half of a folder`(name: String) throws {
    let making = try #require(Making(rawValue: name))
    let whole = try whole(making)
    for count in [1, 2, 5, 9, 14] {
      for call in ["write", "fsync", "mkdirat"] {
        try begin(making)
        let fault = "\(call):error=ENOSPC:when=\(count)+"
        let stage = "\(home)/.waymark-new"
        let inner = making.folders.flatMap { ["\(stage)/\($0)", "\(stage)/\($0)/minutes"] }
        let run = try Strace.run(
          command(making), in: scratch, calls: [call], fault: fault, paths: [stage, home] + inner)
        try expectWhole(making, whole, said: run.outcome.output, "\(making) with \(fault)")
      }
    }
  }

  @Test(arguments: Making.allCases)
  func `it is told only once everything in it, and its name, is on the disk`(
    making: Making
  ) throws {
    try begin(making)
    let run = try Strace.run(
      command(making), in: scratch, calls: Self.calls + ["fdatasync"], withTexts: true)
    let said = try #require(
      run.calls.firstIndex { call in
        guard call.name == "write", case .text(let bytes)? = call.arguments.dropFirst().first
        else { return false }
        return String(decoding: bytes, as: UTF8.self).contains(making.words)
      })
    let before = run.calls[..<said]
    var loose: Set<String> = []
    var appeared = 0
    for call in before where call.result >= 0 {
      guard case .descriptor(_, let path)? = call.arguments.first, path.hasPrefix(home),
        !path.hasPrefix("\(home)/trial") || making == .new
      else { continue }
      // The stage itself is of no use after a power cut.
      if call.arguments.contains(.text(Array(".waymark-new".utf8))) { continue }
      switch call.name {
      case "write", "ftruncate": loose.insert(path)
      case "mkdirat", "unlinkat": loose.insert(path)
      case "openat" where "\(call.arguments)".contains("O_CREAT"): loose.insert(path)
      case "renameat":
        if case .descriptor(_, let target)? = call.arguments.dropFirst(2).first {
          loose.insert(target)
          if target == home { appeared += 1 }
        }
      case "fsync", "fdatasync": loose.remove(path)
      default: break
      }
    }
    // Nor is a lock.
    let kept = loose.filter { path in
      !path.hasSuffix("/.lock") && !path.hasSuffix("/.probe")
        && URL(filePath: path).lastPathComponent != ".waymark-new"
    }
    #expect(appeared == making.folders.count)
    #expect(kept == [], "\(kept)")
  }

  @Test func `what somebody works in is no leftover`() throws {
    try begin(.saveAs)
    let stage = "\(home)/.waymark-new"
    try FileManager.default.createDirectory(atPath: stage, withIntermediateDirectories: false)
    let folder = open(stage, O_RDONLY | O_DIRECTORY)
    try #require(flock(folder, LOCK_SH) == 0)
    for words in [["list"], ["doctor", "--yes"]] {
      let attempt = try Attempt(words + ["--home", home], in: scratch)
      #expect(!attempt.said.contains(".waymark-new"), "\(attempt.said)")
    }
    let copy = try Program.run(command(.saveAs), in: scratch.path)
    #expect(copy.output.contains("Saved as a copy"))
    #expect(try names() == [".waymark-new", "trial", "copy"])
    close(folder)
    let doctor = try Attempt(["doctor", "--home", home, "--yes"], in: scratch)
    #expect(doctor.said.contains(".waymark-new: removed."))
    #expect(try names() == ["trial", "copy"])
  }
}
