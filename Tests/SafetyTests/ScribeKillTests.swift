import Storage
import Testing
import Workshop

/// A scribe that is killed loses nothing that was acknowledged.
@Suite(.enabled(if: Strace.isUsable, Strace.whyNot)) struct ScribeKillTests {
  private static let calls = ["write", "fdatasync", "fsync", "flock", "openat", "mkdirat", "close"]

  @Test func `killed anywhere, every acknowledged line waits for the one who leads`() throws {
    let stakes = try Stakes()
    let typed = try stakes.scratch.put("waits #stop\nsits down #bus\ngets off\n", "typed.txt")
    let command = [
      "/bin/sh", "-c", "exec \"$0\" scribe \"$1\" --as bo < \"$2\"", Program.waymark,
      stakes.scratch.at("trial"), typed,
    ]
    let folder = try stakes.trial()
    let whole = try Strace.run(command, in: stakes.scratch, calls: Self.calls)
    #expect(try Self.kept(in: folder) == ["waits #stop", "sits down #bus", "gets off"])
    let points = whole.calls.filter { $0.name == "write" || $0.paths.contains("/inbox") }
    #expect(points.count > 6)
    for call in Size.spread(points, 24) {
      let folder = try stakes.trial()
      let killed = try Strace.run(
        command, in: stakes.scratch, calls: [call.name],
        fault: "\(call.name):signal=KILL:when=\(call.ordinal)")
      let acknowledged = killed.outcome.output.split(separator: "\n")
        .count { $0.contains("Kept:") }
      let kept = try Self.kept(in: folder)
      #expect(kept.count >= acknowledged, "\(call.testDescription): \(kept)")
      #expect(Array(["waits #stop", "sits down #bus", "gets off"].prefix(kept.count)) == kept)
    }
  }

  private static func kept(in folder: String) throws -> [String] {
    var opened = try SessionFolder(reading: folder)
    let session = try opened.load().session
    return try ScribeFile.waiting(in: opened, session).map(\.text)
  }
}
