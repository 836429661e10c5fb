import Foundation
import Storage
import TestSupport
import Testing

/// A power cut at any moment, on a disk that may lose whatever was not flushed.
@Suite(.enabled(if: Strace.isUsable, Strace.whyNot)) struct PowerCutTests {
  static let calls = [
    "openat", "write", "pwrite64", "ftruncate", "fsync", "fdatasync", "close", "renameat",
    "unlinkat",
  ]

  @Test(arguments: 0..<2, Stakes.Way.allCases)
  func `after a power cut old and new files parse and no acknowledged answer is missing`(
    share: Int, way: Stakes.Way
  ) throws {
    let stakes = try Stakes(.of(share))
    let folder = try stakes.trial()
    let run = try Strace.run(
      stakes.command(way), in: stakes.scratch, calls: Self.calls, withTexts: true)
    let calls = run.calls.filter { call in
      call.paths.contains(folder) || Self.isSaid(call)
    }
    var random = SplitMix64(seed: share)
    for number in 0..<Size.count(80, large: 1100) {
      let end = Int.random(in: 0...calls.count, using: &random)
      var disk = DiskModel(folder, holding: try Bytes.tree(stakes.base))
      for call in calls[..<end] { disk.take(call) }
      let left = stakes.scratch.at("left")
      try? FileManager.default.removeItem(atPath: left)
      try disk.cut(into: left, using: &random)
      let said = calls[..<end].filter(Self.isSaid).map(Self.text).joined()
      let outcomes = Stakes.acknowledged(in: said)
      stakes.expectKept(
        outcomes, reach: outcomes.count + 1, in: left,
        "power cut \(share)/\(number) before call \(end) of \(calls.count)")
    }
    var whole = DiskModel(folder, holding: try Bytes.tree(stakes.base))
    for call in calls { whole.take(call) }
    #expect(Stakes.acknowledged(in: run.outcome.output).count == Stakes.answers.count)
    #expect(whole.seen == (try Bytes.tree(folder)))
  }

  @Test func `without the flushes the same power cuts lose answers`() throws {
    let stakes = try Stakes()
    let folder = try stakes.trial()
    let run = try Strace.run(
      stakes.command(), in: stakes.scratch, calls: Self.calls, withTexts: true)
    var random = SplitMix64(seed: 3)
    var losses = 0
    for _ in 0..<60 {
      var disk = DiskModel(folder, holding: try Bytes.tree(stakes.base))
      for call in run.calls where !call.name.hasSuffix("sync") && call.paths.contains(folder) {
        disk.take(call)
      }
      let left = stakes.scratch.at("left")
      try? FileManager.default.removeItem(atPath: left)
      try disk.cut(into: left, using: &random)
      if (try? reading(left).session) != stakes.states.last { losses += 1 }
    }
    #expect(losses > 30)
  }

  private static func isSaid(_ call: SystemCall) -> Bool {
    guard call.name == "write", case .descriptor(1, _)? = call.arguments.first else { return false }
    return true
  }

  private static func text(_ call: SystemCall) -> String {
    for case .text(let bytes) in call.arguments { return String(decoding: bytes, as: UTF8.self) }
    return ""
  }
}
