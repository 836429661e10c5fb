import Foundation
import Storage
import Testing
import Workshop

/// What whoever starts the program may fail to hand over, and limits it may set.
@Suite struct HandoverTests {
  private static func base(in scratch: Scratch) throws -> String {
    let script = try scratch.put(
      "clock: 2027-03-11T09:00:00Z\nguide: express\nname: Van\nas: Ana\n/park one\n", "script.txt")
    try Stakes.play(script, at: scratch.at("base"), in: scratch)
    return scratch.at("base")
  }

  @Test(arguments: ["0<&-", "1>&-", "2>&-", "0<&- 1>&-", "1>&- 2>&-", "0<&- 1>&- 2>&-"])
  func `with a stream closed, no file takes its place`(closed: String) throws {
    let scratch = try Scratch()
    let folder = try Self.base(in: scratch)
    let before = try Bytes.tree(folder)
    for words in ["open '\(folder)'", "show '\(folder)'", "doctor '\(folder)' --no-input"] {
      let line = "printf '/park two\\n/show\\n' | waymark \(words) \(closed)"
      let outcome = try Program.run(["/bin/sh", "-c", line], in: scratch.path)
      #expect(!outcome.wasKilled, "\(words) \(closed)")
    }
    for (name, bytes) in try Bytes.tree(folder) {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("step 1 of") && !text.contains("Parked;"), "\(name): \(text)")
      // Minutes grow, sections may; the lock holds a name and a time, as before.
      if name == ".lock" { #expect(bytes.count <= (before[name] ?? []).count + 80, "\(text)") }
    }
  }

  @Test func `a file that may not grow is told, and what fits is kept`() throws {
    let scratch = try Scratch()
    let folder = try Self.base(in: scratch)
    let long = String(repeating: "long ", count: 4_000)
    let typed = try scratch.put("/park \(long)\n/park two\n/quit\n", "typed.txt")
    // In blocks of 512 bytes; the line has forty of them.
    let line = "ulimit -f 24; exec waymark open '\(folder)' --as Ana < '\(typed)'"
    let outcome = try Program.run(["/bin/sh", "-c", line], in: scratch.path)
    #expect(!outcome.wasKilled, "\(outcome.output.suffix(600))")
    #expect(outcome.output.contains("Not saved yet"))
    #expect(outcome.status == 74)
    #expect(try reading(folder).session.parked.members.map(\.text) == ["one"])
  }

  @Test(.enabled(if: Strace.isUsable, Strace.whyNot))
  func `without its arguments it does nothing and says so`() throws {
    let scratch = try Scratch()
    let folder = try Self.base(in: scratch)
    let before = try Bytes.tree(scratch.path)
    let (outcome, _) = try Strace.run(
      [Program.waymark, "show", folder], in: scratch, calls: ["open", "openat"],
      fault: "open,openat:error=EMFILE", paths: ["/proc/self/maps"])
    #expect(outcome.status == 74)
    #expect(outcome.output.contains("The system does not tell what stands behind \"waymark\""))
    let after = try Bytes.tree(scratch.path).filter { $0.key != "calls.log" }
    #expect(after == before)
  }
}
