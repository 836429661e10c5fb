import Foundation
import Storage
import Testing

/// The system says no: once at one call, from one call on, or when the disk is full.
@Suite(.enabled(if: Strace.isUsable, Strace.whyNot)) struct ErrorTests {
  static let shares = 4

  static let errors = [
    "ENOSPC", "EDQUOT", "EIO", "EROFS", "EACCES", "EINTR", "EBUSY", "EXDEV",
  ]

  struct Fault: Sendable {
    let call: SystemCall
    let error: String
    var text: String { "\(call.name):error=\(error):when=\(call.ordinal)" }
  }

  /// Calls below the session's folder, each with every error.
  private static func faults(of stakes: Stakes, _ way: Stakes.Way) throws -> [Fault] {
    let folder = try stakes.trial()
    let whole = try Strace.run(stakes.command(way), in: stakes.scratch, calls: KillTests.calls)
    let calls = whole.calls.filter { $0.paths.contains(folder) && $0.name != "close" }
    return calls.enumerated().flatMap { index, call in
      // Turned, so that an even spread meets every error at every kind of call.
      errors.indices.map { Fault(call: call, error: errors[($0 + index) % errors.count]) }
    }
  }

  @Test(arguments: 0..<shares, Stakes.Way.allCases)
  func `an error at any call is told, and the next answer saves both`(
    share: Int, way: Stakes.Way
  ) throws {
    let stakes = try Stakes(.of(share))
    let faults = Size.spread(try Self.faults(of: stakes, way), 200)
    for fault in Size.share(faults, share, of: Self.shares) {
      let folder = try stakes.trial()
      let run = try Strace.run(
        stakes.command(way), in: stakes.scratch,
        calls: Set([fault.call.name, "fsync", "fdatasync", "close"]).sorted(), fault: fault.text)
      let outcomes = Stakes.acknowledged(in: run.outcome.output)
      #expect(run.calls.contains { $0.isInjected }, "\(fault.text)")
      let whole = outcomes.count == Stakes.answers.count
      let reach = outcomes.count + (whole ? 0 : 1)
      Self.expectTold(run.outcome, outcomes, fault.text)
      Self.expectNoSecondFlush(run.calls, fault.text)
      stakes.expectKept(outcomes, reach: reach, in: folder, fault.text)
      if whole, outcomes.last == true {
        #expect(try reading(folder).session == stakes.states.last, "\(fault.text)")
      }
    }
  }

  /// Either all went on as if nothing had been, or the shell said what happened.
  private static func expectTold(
    _ outcome: Program.Outcome, _ outcomes: [Bool], _ place: String
  ) {
    #expect(!outcome.wasKilled, "\(place)")
    // The words are wrapped to the width of the screen.
    let words = outcome.output.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    if outcomes.contains(false) || outcome.status == 74 {
      let isTold = words.contains(": cannot ")
      #expect(isTold, "\(place)\n\(outcome.output)")
    }
    if outcomes.count < Stakes.answers.count {
      let isTold = outcome.status != 0 && words.contains("waymark: ")
      #expect(isTold, "\(place)\n\(outcome.output)")
    }
  }

  /// After a flush that failed, the same open file is not flushed again.
  private static func expectNoSecondFlush(_ calls: [SystemCall], _ place: String) {
    var failed: [Int: Bool] = [:]
    for call in calls {
      guard case .descriptor(let number, let path)? = call.arguments.first else { continue }
      switch call.name {
      case "close": failed[number] = nil
      case "fsync", "fdatasync":
        // A folder stays open for a sitting; what is flushed next time is another name in it.
        if path.hasSuffix(".rec") || path.hasSuffix(".new") {
          #expect(failed[number] == nil, "\(place): \(path)")
        }
        if call.result < 0 { failed[number] = true }
      default: break
      }
    }
  }

  struct Lasting: Sendable, CustomTestStringConvertible {
    let fault: String
    /// Files in the folder it strikes; the others go on.
    let files: [String]
    var testDescription: String { "\(fault) on \(files.joined(separator: " "))" }
  }

  static let sections = ["session.rec", "outcomes.rec"]
  static let temporary = sections.map { ".\($0).new" }
  static let minutes = "minutes/ana.rec"

  static let lasting: [Lasting] =
    ["ENOSPC", "EIO", "EDQUOT"].flatMap { error in
      [
        Lasting(fault: "write:error=\(error):when=1+", files: [minutes]),
        Lasting(fault: "write:error=\(error):when=3+", files: [minutes]),
        Lasting(fault: "write:error=\(error):when=1+", files: temporary),
        Lasting(fault: "write:error=\(error):when=2+", files: temporary),
        Lasting(fault: "write:error=\(error):when=4+", files: temporary + [minutes]),
        Lasting(fault: "fsync:error=\(error):when=1+", files: temporary),
        Lasting(fault: "fdatasync:error=\(error):when=2+", files: [minutes]),
      ]
    }
    + ["EBUSY", "EXDEV", "EROFS", "EACCES"].map { error in
      Lasting(fault: "renameat:error=\(error):when=1+", files: sections + [""])
    }

  @Test(arguments: lasting, Stakes.Way.allCases)
  func `an error that stays loses nothing that was acknowledged, and later all comes back`(
    lasting: Lasting, way: Stakes.Way
  ) throws {
    let stakes = try Stakes()
    let folder = try stakes.trial()
    let run = try Strace.run(
      stakes.command(way), in: stakes.scratch, calls: KillTests.calls, fault: lasting.fault,
      paths: lasting.files.map { $0.isEmpty ? folder : "\(folder)/\($0)" })
    let outcomes = Stakes.acknowledged(in: run.outcome.output)
    #expect(outcomes.count == Stakes.answers.count)
    #expect(run.calls.contains { $0.isInjected })
    // A file that another cannot take the place of is written where it is.
    let isWrittenInPlace = ["renameat:error=EBUSY", "renameat:error=EXDEV"]
      .contains { lasting.fault.hasPrefix($0) }
    // Once the minutes hold an answer it is saved, whatever becomes of the files.
    #expect(outcomes.contains(false) == lasting.files.contains(Self.minutes))
    #expect((run.outcome.status == 0 || run.outcome.status == 3) == isWrittenInPlace)
    Self.expectTold(run.outcome, outcomes, lasting.fault)
    stakes.expectKept(outcomes, reach: outcomes.count, in: folder, lasting.testDescription)
    if !lasting.files.contains(Self.minutes) {
      // The minutes took every answer, so that the next sitting finds them all.
      #expect(try reading(folder).session == stakes.states.last)
    }
  }

  @Test(
    .enabled(if: Program.tool("prlimit") != nil && Program.tool("env") != nil),
    arguments: 0..<2)
  func `a disk that takes only a part of a write loses nothing that was acknowledged`(
    share: Int
  ) throws {
    let stakes = try Stakes()
    let limits = Array(stride(from: 1, through: 2200, by: 1))
    for limit in Size.share(Size.spread(limits, 40), share, of: 2) {
      let folder = try stakes.trial()
      let outcome = try Program.run(
        [
          Program.tool("env") ?? "", "--ignore-signal=XFSZ", Program.tool("prlimit") ?? "",
          "--fsize=\(limit)",
        ] + stakes.command(share == 0 ? .script : .typed), in: stakes.scratch.path)
      let outcomes = Stakes.acknowledged(in: outcome.output)
      Self.expectTold(outcome, outcomes, "at most \(limit) bytes")
      stakes.expectKept(outcomes, reach: outcomes.count, in: folder, "at most \(limit) bytes")
    }
  }
}
