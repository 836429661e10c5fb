import Testing

/// A kill between any two things the program asks of the system.
@Suite(.enabled(if: Strace.isUsable, Strace.whyNot)) struct KillTests {
  static let shares = 4

  /// Everything on the way to the disk and back.
  static let calls = [
    "write", "fdatasync", "fsync", "openat", "renameat", "unlinkat", "flock", "close", "ftruncate",
    "fchmod", "mkdirat", "newfstatat", "pread64", "getdents64",
  ]

  @Test(arguments: 0..<shares, Stakes.Way.allCases)
  func `killed anywhere, the session opens with every acknowledged answer`(
    share: Int, way: Stakes.Way
  ) throws {
    let stakes = try Stakes(.of(share))
    let folder = try stakes.trial()
    let whole = try Strace.run(stakes.command(way), in: stakes.scratch, calls: Self.calls)
    let all = Stakes.acknowledged(in: whole.outcome.output)
    #expect(all == Stakes.answers.map { _ in true })
    let points = whole.calls.filter { call in
      call.paths.contains(folder) || call.name == "write"
    }
    #expect(points.count > (way == .typed ? 150 : 60))
    if way == .typed { try Self.expectGaps(in: whole.calls, of: folder) }
    for call in Size.share(Size.spread(points, 64), share, of: Self.shares) {
      let folder = try stakes.trial()
      let killed = try Strace.run(
        stakes.command(way), in: stakes.scratch, calls: [call.name],
        fault: "\(call.name):signal=KILL:when=\(call.ordinal)")
      #expect(killed.outcome.wasKilled, "\(call.testDescription)")
      let outcomes = Stakes.acknowledged(in: killed.outcome.output)
      #expect(!outcomes.contains(false))
      stakes.expectKept(
        outcomes, reach: outcomes.count + 1, in: folder, "killed at \(call.testDescription)")
    }
  }

  /// Each answer is acknowledged once its minute is flushed and before its file is replaced, and the
  /// file is in its place before the next minute is written.
  private static func expectGaps(in calls: [SystemCall], of folder: String) throws {
    let steps = calls.compactMap { call -> String? in
      switch call.name {
      case "fdatasync" where call.paths.contains("\(folder)/minutes"): return "minute"
      case "renameat" where call.paths.contains(folder): return "file"
      case "write":
        guard case .descriptor(1, _)? = call.arguments.first else { return nil }
        return "said"
      default: return nil
      }
    }
    let turns = steps.split(separator: "minute").dropFirst()
    #expect(turns.count == Stakes.answers.count)
    for turn in turns { #expect(turn.first == "said" && turn.contains("file"), "\(steps)") }
  }
}
