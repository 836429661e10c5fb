import Testing

/// A kill between any two things the program asks of the system.
@Suite(.enabled(if: Strace.isUsable, Strace.whyNot)) struct KillTests {
  static let shares = 4

  /// Everything on the way to the disk and back.
  static let calls = [
    "write", "fdatasync", "fsync", "openat", "renameat", "unlinkat", "flock", "close", "ftruncate",
    "fchmod", "mkdirat", "newfstatat", "pread64", "getdents64",
  ]

  @Test(arguments: 0..<shares)
  func `killed anywhere, the session opens with every acknowledged answer`(share: Int) throws {
    let stakes = try Stakes(.of(share))
    let folder = try stakes.trial()
    let whole = try Strace.run(stakes.command, in: stakes.scratch, calls: Self.calls)
    let all = Stakes.acknowledged(in: whole.outcome.output)
    #expect(all == Stakes.answers.map { _ in true })
    let points = whole.calls.filter { call in
      call.paths.contains(folder) || call.name == "write"
    }
    #expect(points.count > 150)
    for call in Size.share(Size.spread(points, 64), share, of: Self.shares) {
      let folder = try stakes.trial()
      let killed = try Strace.run(
        stakes.command, in: stakes.scratch, calls: [call.name],
        fault: "\(call.name):signal=KILL:when=\(call.ordinal)")
      #expect(killed.outcome.wasKilled, "\(call.testDescription)")
      let outcomes = Stakes.acknowledged(in: killed.outcome.output)
      #expect(!outcomes.contains(false))
      stakes.expectKept(
        outcomes, reach: outcomes.count + 1, in: folder, "killed at \(call.testDescription)")
    }
  }
}
