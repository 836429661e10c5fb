import Foundation
import Testing

/// Groups work on copies of a workshop, and what they said comes home, with the built program.
@Suite(.serialized) struct MergeTests {
  private let folder: URL

  /// A home with a workshop of four stages.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let home = folder.appending(path: ".local/share/waymark")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    try write(
      "session.rec",
      """
      %rec: Session

      Id: session
      Format: 1
      Name: Van parts
      State: open
      Guide: half-day
      """)
    let names = ["Search", "Compare", "Buy", "Return"]
    try write(
      "stages.rec",
      "%rec: Stage\n" + names.map { "\nId: \($0.lowercased())\nName: \($0)\n" }.joined())
    try write("personas.rec", "%rec: Persona\n\nId: pia\nName: Pia\n")
    try write(
      "touchpoints.rec",
      "%rec: Touchpoint\n"
        + names.map {
          "\nId: at-\($0.lowercased())\nPersona: pia\nStage: \($0.lowercased())\nAction: \($0)s\n"
        }.joined())
  }

  private func write(_ name: String, _ text: String) throws {
    let place = folder.appending(path: ".local/share/waymark/van-parts")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try Data((text + "\n").utf8).write(to: place.appending(path: name))
  }

  private func run(_ line: String, typing lines: [String] = []) throws -> Binary.Outcome {
    try Binary.shell(
      "waymark " + line, in: folder, input: Data(lines.map { $0 + "\n" }.joined().utf8))
  }

  private func broken() throws {
    let outcome = try run(
      "open van-parts --as ana", typing: ["/park Rain?", "/breakout 2", "/quit"])
    #expect(outcome.output.contains("Group 1: Search, Compare\n"), "\(outcome.output)")
    #expect(outcome.output.contains("\n  waymark open van-parts-group-2 --as group-2\n"))
  }

  private func files(_ name: String) throws -> SessionFiles {
    try SessionFiles(of: folder.appending(path: ".local/share/waymark/\(name)").path)
  }

  @Test func `two groups work and come home, with a question where they differ`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try broken()
    let stages = try run("show van-parts-group-2 stages").output
    #expect(stages.contains("1 Buy") && !stages.contains("Search"), "\(stages)")
    _ = try run(
      "open van-parts --as ana", typing: ["/edit at-search.pain", "too slow", "/quit"])
    _ = try run(
      "open van-parts-group-1 --as group-1",
      typing: ["/edit at-search.pain", "too many hits", "/quit"])
    _ = try run(
      "open van-parts-group-2 --as group-2", typing: ["/edit at-buy.pain", "no invoice", "/quit"])
    let before = try files("van-parts")
    let look = try run("merge van-parts van-parts-group-1 van-parts-group-2 --dry-run")
    #expect(look.status == 0)
    #expect(look.output.contains("Nothing was changed"), "\(look.output)")
    #expect(try files("van-parts") == before)
    let ended = try run("merge van-parts van-parts-group-1")
    #expect(ended.status == 3)
    #expect(
      ended.output.contains(
        "The input ended at pain of the touchpoint \"Searchs\". Nothing was changed."))
    #expect(try files("van-parts") == before)

    let merged = try run("merge van-parts van-parts-group-1 van-parts-group-2", typing: ["?", "3"])
    #expect(merged.status == 0)
    #expect(
      merged.output == """
        From "Van parts, group 1", by group-1: nothing comes in without a question.
        One question is open.

        1 of 1: two answers to pain of the touchpoint "Searchs".
        1  ours: "too slow"
        2  theirs: "too many hits"
        3  both
        Type 1, 2 or 3. Enter takes ours.
        Type 1, 2 or 3. Enter takes ours.
        From "Van parts, group 2", by group-2: one changed answer.
        Saved. /undo takes it back in: waymark open van-parts

        """)
    let shown = try run("show van-parts at-search").output
    #expect(shown.contains("too slow") && shown.contains("too many hits"), "\(shown)")
    let minutes = try run("minutes van-parts").output
    #expect(minutes.contains("group-2: pain of \"Buys\": no invoice"), "\(minutes)")
    #expect(minutes.contains("group-1: pain of \"Searchs\": too many hits"))

    let after = try files("van-parts")
    let again = try run("merge van-parts van-parts-group-1 van-parts-group-2")
    #expect(again.output.components(separatedBy: "brings nothing new.").count == 3)
    #expect(try files("van-parts") == after)
    let undone = try run("open van-parts --as ana", typing: ["/undo", "/quit"]).output
    #expect(undone.contains("Undone: what came in from the other copy is gone again."), "\(undone)")
    #expect(try !run("show van-parts at-buy").output.contains("no invoice"))
    #expect(try run("show van-parts at-search").output.contains("too many hits"))
    #expect(try run("merge van-parts van-parts-group-2").output.contains("one changed answer"))
    #expect(try run("doctor van-parts").status == 0)
  }

  @Test func `who cannot be asked keeps ours, and what was left is listed`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try broken()
    for (name, words) in [("van-parts", "too slow"), ("van-parts-group-1", "too many hits")] {
      _ = try run("open \(name) --as x", typing: ["/edit at-search.pain", words, "/quit"])
    }
    let outcome = try run("merge van-parts van-parts-group-1 --no-input")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains(
        """
        Ours stays: two answers to pain of the touchpoint "Searchs". Ours: "too slow"
          Theirs: "too many hits"
        """), "\(outcome.output)")
    #expect(try run("show van-parts at-search").output.contains("too slow"))
  }

  @Test func `a taken folder is not touched, and the copies get other names`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let taken = folder.appending(path: ".local/share/waymark/van-parts-group-2")
    try FileManager.default.createDirectory(at: taken, withIntermediateDirectories: true)
    let outcome = try run("open van-parts", typing: ["/breakout 2", "/quit"])
    #expect(
      outcome.output.contains("waymark open van-parts-round-2-group-1 --as group-1"),
      "\(outcome.output)")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: ".local/share/waymark").path)
    #expect(
      names.sorted() == [
        "van-parts", "van-parts-group-2", "van-parts-round-2-group-1", "van-parts-round-2-group-2",
      ])
    #expect(try FileManager.default.contentsOfDirectory(atPath: taken.path).isEmpty)
  }

  @Test func `the room brings its groups home without leaving, round by round`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(
      try run("open van-parts", typing: ["/merge", "/quit"]).output.contains(
        """
        No copies of groups stand beside this workshop.
        /breakout makes them; /merge NAME takes one from anywhere.
        """))
    try broken()
    _ = try run(
      "open van-parts-group-1 --as group-1",
      typing: ["/edit at-search.pain", "too many hits", "/quit"])
    _ = try run(
      "open van-parts-group-2 --as group-2", typing: ["/edit at-buy.pain", "no invoice", "/quit"])
    let home = try run(
      "open van-parts --as ana",
      typing: ["/edit at-search.pain", "too slow", "/merge", "/park no", "x", "3", "/quit"]
    ).output
    let told = try #require(home.range(of: "From \"Van parts, group 1\""))
    #expect(
      home[told.lowerBound...].hasPrefix(
        """
        From "Van parts, group 1", by group-1: nothing comes in without a question.
        One question is open.

        1 of 1: two answers to pain of the touchpoint "Searchs".
        1  ours: "too slow"
        2  theirs: "too many hits"
        3  both
        Type 1, 2 or 3. Enter takes ours.
        Parked; it comes back at the close.
        Type 1, 2 or 3. Enter takes ours.
        From "Van parts, group 2", by group-2: one changed answer.
        Saved. /undo takes back the last copy, /undo 2 all of them.

        """), "\(home)")
    let both = try run("show van-parts at-search").output
    #expect(both.contains("too slow") && both.contains("too many hits"), "\(both)")

    let second = try run("open van-parts --as ana", typing: ["/breakout 2", "/quit"]).output
    #expect(second.contains("waymark open van-parts-round-2-group-2 --as group-2"), "\(second)")
    _ = try run(
      "open van-parts-round-2-group-2 --as group-2",
      typing: ["/edit at-return.pain", "no label", "/quit"])
    let again = try run("open van-parts --as ana", typing: ["/merge", "/undo", "/quit"]).output
    #expect(again.contains("by group-2: one changed answer."), "\(again)")
    #expect(!again.contains("nothing new"), "\(again)")
    #expect(again.contains("Undone: what came in from the other copy is gone again."), "\(again)")
    #expect(try !run("show van-parts at-return").output.contains("no label"))
    let named = try run(
      "open van-parts --as ana", typing: ["/merge van-parts-round-2-group-2", "/quit"]
    ).output
    #expect(named.contains("Saved. /undo takes it back."), "\(named)")
    #expect(try run("show van-parts at-return").output.contains("no label"))
    let idle = try run("open van-parts --as ana", typing: ["/merge", "/merge nowhere", "/quit"])
    #expect(idle.output.contains("The groups bring nothing new.\n"), "\(idle.output)")
    #expect(idle.output.contains("Nothing was changed."), "\(idle.output)")
    #expect(try run("doctor van-parts").status == 0)
  }

  @Test func `a workshop that is open or no copy does not merge`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try broken()
    let other = try run("new Other", typing: ["Ana, designer"])
    #expect(other.status == 3)
    let apart = try run("merge van-parts other")
    #expect(apart.status == 1)
    #expect(apart.output.contains("no minute stands in both"), "\(apart.output)")
    #expect(try run("merge van-parts nowhere").status == 1)
    #expect(try run("merge van-parts").status == 64)
    let terminal = try Terminal(["waymark", "open", "van-parts"], in: folder)
    try terminal.waitFor("›")
    let locked = try run("merge van-parts van-parts-group-1")
    #expect(locked.status == 75, "\(locked.output)")
    try terminal.press("\u{4}")
    #expect(terminal.waitForEnd() == 0)
  }

  @Test func `Ctrl-C at a question leaves with nothing changed`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try broken()
    for (name, words) in [("van-parts", "too slow"), ("van-parts-group-1", "too many hits")] {
      _ = try run("open \(name) --as x", typing: ["/edit at-search.pain", words, "/quit"])
    }
    let before = try files("van-parts")
    let terminal = try Terminal(["waymark", "merge", "van-parts", "van-parts-group-1"], in: folder)
    try terminal.waitFor("Enter takes ours.")
    try terminal.press("\u{3}")
    #expect(terminal.waitForEnd() == 130)
    #expect(terminal.screen.contains("Left; nothing was changed."))
    #expect(try files("van-parts") == before)
  }
}
