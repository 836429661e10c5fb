import Foundation
import Storage
import Testing
import Workshop

/// A sitting that is killed while it shares a thing, or takes one.
@Suite(.serialized, .enabled(if: Strace.isUsable, Strace.whyNot)) struct SharedKillTests {
  private static let calls = [
    "write", "fdatasync", "fsync", "renameat", "renameat2", "mkdirat", "openat", "unlinkat",
  ]

  private static func persona(_ quote: String) -> Edit {
    .add(
      .persona, "mara", [FieldValues("Name", ["Mara"]), FieldValues("Quote", [quote])], place: nil)
  }

  /// A home with a workshop that has a persona, or shares one.
  private static func home(in scratch: Scratch, sharing: Bool) throws -> String {
    let base = scratch.at(sharing ? "taking" : "sharing")
    let moment = Moment(seconds: 1_800_000_000)
    var folder = try SessionFolder(
      creating: "Van parts", at: base + "/van", as: "Ana", at: moment)
    var session = try folder.load().session
    if sharing {
      try SharedLibrary(for: base + "/van", in: nil).change(by: "Ana", at: moment) { _ in
        [persona("Not again.")]
      }
    } else {
      try session.apply(persona("Not again."))
      var numbering = folder.numbering
      try folder.keep(
        numbering.minutes(for: [persona("Not again.")], by: "Ana", at: moment), session: session)
    }
    return base
  }

  private static func command(_ scratch: Scratch, _ line: String) throws -> [String] {
    let typed = try scratch.put("\(line)\n/quit\n", "typed.txt")
    return [
      "/bin/sh", "-c", "exec \"$0\" open \"$1\" --as Ana < \"$2\"", Program.waymark,
      scratch.at("trial/van"), typed,
    ]
  }

  @Test(arguments: [("/share mara", false), ("/shared take mara", true)])
  func `killed anywhere, both sides can be read, and the same word once more finishes it`(
    line: String, sharing: Bool
  ) throws {
    let scratch = try Scratch()
    let base = try Self.home(in: scratch, sharing: sharing)
    _ = try scratch.copy(base, as: "trial")
    let command = try Self.command(scratch, line)
    let whole = try Strace.run(command, in: scratch, calls: Self.calls)
    try Self.expectDone(in: scratch)
    let points = whole.calls.filter { call in
      call.name != "openat" && (call.paths.contains("/trial") || call.paths.contains(".shared"))
    }
    #expect(points.count > 8)
    for call in Size.spread(points, 20) {
      _ = try scratch.copy(base, as: "trial")
      _ = try Strace.run(
        command, in: scratch, calls: [call.name],
        fault: "\(call.name):signal=KILL:when=\(call.ordinal)")
      let map = try reading(scratch.at("trial/van")).session
      #expect(map.personas.count <= 1, "\(call.testDescription)")
      let library = try SharedLibrary(for: scratch.at("trial/van"), in: nil).read()?.session
      #expect((library?.personas.count ?? 0) <= 1, "\(call.testDescription)")
      // A mark never stands on the map without the thing, nor before the master.
      for mark in SharedMark.all(in: map) {
        #expect(library?.personas[mark.master] != nil, "\(call.testDescription)")
      }
      let again = try Program.run(command, in: scratch.path)
      #expect(again.status == 0 || again.status == 3, "\(call.testDescription): \(again.output)")
      try Self.expectDone(in: scratch)
    }
  }

  private static func expectDone(in scratch: Scratch) throws {
    let map = try reading(scratch.at("trial/van")).session
    let library = try SharedLibrary(for: scratch.at("trial/van"), in: nil).read()?.session
    #expect(map.personas["mara"]?.quote == "Not again.")
    #expect(library?.personas["mara"]?.quote == "Not again." && library?.personas.count == 1)
    #expect(SharedMark.all(in: map).map(\.master) == ["mara"])
  }
}
