import Foundation
import Storage
import Testing

/// Section files with a second name are written in their place: killed or refused anywhere, nothing
/// that was acknowledged is lost, and the second name stays.
@Suite(.enabled(if: Strace.isUsable, Strace.whyNot)) struct SecondNameTests {
  static let shares = 2

  private static let calls =
    KillTests.calls.filter { $0 != "close" && $0 != "flock" && $0 != "getdents64" }

  /// A fresh copy of the session in which every section file has a second name.
  private func trial(_ stakes: Stakes) throws -> String {
    let folder = try stakes.trial()
    let twins = stakes.scratch.at("twins")
    try? FileManager.default.removeItem(atPath: twins)
    try FileManager.default.createDirectory(atPath: twins, withIntermediateDirectories: false)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasSuffix(".rec") {
      try FileManager.default.linkItem(atPath: "\(folder)/\(name)", toPath: "\(twins)/\(name)")
    }
    return folder
  }

  private func expectTwins(_ folder: String, _ stakes: Stakes, _ place: String) throws {
    let twins = stakes.scratch.at("twins")
    for name in try FileManager.default.contentsOfDirectory(atPath: twins) {
      #expect(
        try Bytes.of("\(twins)/\(name)") == Bytes.of("\(folder)/\(name)"), "\(place): \(name)")
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(!left.contains { $0.hasSuffix(".backup") }, "\(place)")
  }

  @Test(arguments: 0..<shares)
  func `killed while a file is written in its place, the session opens whole`(share: Int) throws {
    let stakes = try Stakes()
    let folder = try trial(stakes)
    let whole = try Strace.run(stakes.command(), in: stakes.scratch, calls: Self.calls)
    #expect(Stakes.acknowledged(in: whole.outcome.output).count == Stakes.answers.count)
    #expect(!Stakes.acknowledged(in: whole.outcome.output).contains(false))
    try expectTwins(folder, stakes, "whole")
    let points = whole.calls.filter { $0.paths.contains(folder) && !$0.paths.contains("/minutes") }
    #expect(points.contains { $0.paths.contains(".backup") })
    for call in Size.share(Size.spread(points, 32), share, of: Self.shares) {
      let folder = try trial(stakes)
      let killed = try Strace.run(
        stakes.command(), in: stakes.scratch, calls: [call.name],
        fault: "\(call.name):signal=KILL:when=\(call.ordinal)")
      let outcomes = Stakes.acknowledged(in: killed.outcome.output)
      let place = "killed at \(call.testDescription)"
      stakes.expectKept(outcomes, reach: outcomes.count + 1, in: folder, place)
      try expectTwins(folder, stakes, place)
    }
  }

  @Test(arguments: 0..<shares)
  func `an error while a file is written in its place is told, and the next answer saves both`(
    share: Int
  ) throws {
    let stakes = try Stakes()
    let folder = try trial(stakes)
    let whole = try Strace.run(stakes.command(), in: stakes.scratch, calls: Self.calls)
    let errors = ["ENOSPC", "EIO", "EACCES", "EDQUOT"]
    let points = whole.calls.filter {
      $0.paths.contains(folder) && !$0.paths.contains("/minutes") && $0.name != "newfstatat"
    }
    let faults = Size.spread(points, 32).enumerated().map { index, call in
      "\(call.name):error=\(errors[index % errors.count]):when=\(call.ordinal)"
    }
    for fault in Size.share(faults, share, of: Self.shares) {
      let folder = try trial(stakes)
      let name = String(fault.prefix { $0 != ":" })
      let run = try Strace.run(stakes.command(), in: stakes.scratch, calls: [name], fault: fault)
      let outcomes = Stakes.acknowledged(in: run.outcome.output)
      #expect(!run.outcome.wasKilled, "\(fault)")
      stakes.expectKept(outcomes, reach: outcomes.count + 1, in: folder, fault)
      try expectTwins(folder, stakes, fault)
    }
  }
}
