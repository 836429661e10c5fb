import Foundation
import Testing

/// Looking over many workshops, and joining them with git, with the built program.
@Suite struct ManyMapsTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try put("home/retail/first", name: "First order", pain: "no invoice")
    try put("home/second", name: "Second", pain: "the café is shut")
  }

  private func put(_ way: String, name: String, pain: String) throws {
    let place = folder.appending(path: way)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try "%rec: Session\n\nId: session\nFormat: 2\nName: \(name)\nGuide: half-day\n".write(
      to: place.appending(path: "session.rec"), atomically: true, encoding: .utf8)
    try "%rec: Touchpoint\n\nId: pays\nName: Pays\nPain: \(pain)\n".write(
      to: place.appending(path: "touchpoints.rec"), atomically: true, encoding: .utf8)
  }

  private func run(_ line: String) throws -> Binary.Outcome {
    try Binary.shell("export WAYMARK_HOME=home; " + line, in: folder)
  }

  @Test func `words are found on every map of the home, or in the folders named`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(
      try run("waymark find CAFE").output == """
        Second [second]
          pain         the café is shut
                       Pays

        1 place, on 1 of 2 workshops.

        """)
    #expect(try run("waymark find invoice --in home/retail").output.contains("1 of 1 workshop."))
    #expect(try run("waymark find invoice --in home/second").output.contains("Nothing like that"))
    let json = try run("waymark find pays --kind touchpoint --json").output
    #expect(json.contains("\"folder\": \"retail/first\""), "\(json)")
    for (line, words) in [
      ("waymark find", "Say what to look for"), ("waymark find x --kind y", "no kind called y"),
      ("waymark find x --in nowhere", "no folder stands there"),
      ("waymark find x --evidence --assumption", "leave nothing"),
    ] {
      let outcome = try run(line)
      #expect(outcome.status == 64 && outcome.output.contains(words), "\(line): \(outcome.output)")
    }
  }

  @Test func `a workshop that cannot be read is told, and the others are shown`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try "oops, nobody pays".write(
      to: folder.appending(path: "home/second/touchpoints.rec"), atomically: true, encoding: .utf8)
    let found = try run("waymark find pays")
    #expect(found.status == 0)
    #expect(found.output.contains("Left out: ") && found.output.contains("First order"))
    let atlas = try run("waymark atlas --format markdown")
    #expect(atlas.output.contains("Left out: ") && atlas.output.contains("| First order |"))
    #expect(try run("waymark atlas home/none").status == 64)
  }

  /// More than are read one after the other.
  @Test func `many workshops come in their order, whichever was read first`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = (10..<50).map { "map-\($0)" }
    for name in names { try put("home/many/\(name)", name: name, pain: "\(name) is far") }
    for name in ["map-17", "map-33"] {
      try "oops, nothing is far".write(
        to: folder.appending(path: "home/many/\(name)/touchpoints.rec"), atomically: true,
        encoding: .utf8)
    }
    let sound = names.filter { $0 != "map-17" && $0 != "map-33" }
    func mentioned(_ output: String, _ pattern: String) throws -> [String] {
      try output.matches(of: Regex(pattern, as: (Substring, Substring).self)).map {
        String($0.output.1)
      }
    }
    let found = try run("waymark find far --json 2>told")
    #expect(try mentioned(found.output, "\"folder\": \"many/(map-..)\"") == sound)
    // On one line: it is wrapped.
    let told = try run("tr -d '\\n' <told").output
    #expect(try mentioned(told, "many/(map-..)/touchpoints.rec:1") == ["map-17", "map-33"])
    let atlas = try run("waymark atlas home/many --format csv 2>/dev/null | grep ^journeys")
    #expect(try mentioned(atlas.output, "journeys,(map-..),") == sound)
    let listed = try run("waymark list --json")
    #expect(try mentioned(listed.output, "\"folder\": \"many/(map-..)\"") == names)
    #expect(
      try mentioned(listed.output, "many/(map-..)/touchpoints.rec:1") == ["map-17", "map-33"])
  }

  @Test func `git joins a workshop, keeps both answers, and forgets all without traces`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try run(
      """
      export GIT_AUTHOR_NAME=t GIT_AUTHOR_EMAIL=t@x GIT_COMMITTER_NAME=t GIT_COMMITTER_EMAIL=t@x
      cd home/second && git init -q -b main . && cp .git/config ../before
      waymark git status; echo "status $?"
      waymark git install && waymark git status && git add -A && git commit -q -m one
      git checkout -q -b other && sed -i 's/is shut/opens late/' touchpoints.rec
      git commit -q -a -m two && git checkout -q main
      sed -i 's/is shut/is far/' touchpoints.rec && git commit -q -a -m three
      git diff main other -- touchpoints.rec | grep pain
      git merge -q other; echo "merge $?"
      waymark git status | tail -n 2; waymark check . | grep together; cat touchpoints.rec
      git commit -q -a -m joined && waymark git remove
      cmp .git/config ../before && ls -A
      """)
    let wanted = [
      "plain text. waymark git install changes that.\nstatus 2\n",
      "git joins workshops here record by record.",
      "-  pain: the café is far\n+  pain: the café opens late\n",
      "two answers to pain of the touchpoint pays", "merge 1\n",
      "touchpoints.rec waits for a merge to end.",
      "error: pays.pain: Two answers came together",
      "\nPain: the café is far\nConflict: Pain: the café opens late\n",
      "again.\n.git\nsession.rec\ntouchpoints.rec\n",
    ]
    for words in wanted { #expect(outcome.output.contains(words), "\(outcome.output)") }
  }

  /// The file is a record file like any other while git still waits for the merge to end.
  @Test func `two answers of a merge are asked about when the workshop is opened`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let merged = try run(
      """
      export GIT_AUTHOR_NAME=t GIT_AUTHOR_EMAIL=t@x GIT_COMMITTER_NAME=t GIT_COMMITTER_EMAIL=t@x
      cd home/second && git init -q -b main . && waymark git install && git add -A
      git commit -q -m one && git checkout -q -b other
      sed -i 's/is shut/opens late/' touchpoints.rec && git commit -q -a -m two
      git checkout -q main && sed -i 's/is shut/is far/' touchpoints.rec
      git commit -q -a -m three && git merge -q other; echo "merge $?"
      if command -v recfix >&2; then recfix --check --no-external touchpoints.rec; fi; echo "recfix $?"
      """)
    #expect(merged.output.contains("merge 1\n"), "\(merged.output)")
    #expect(merged.output.contains("recfix 0\n"), "\(merged.output)")
    let terminal = try Terminal(
      ["waymark", "open", "second"], in: folder,
      variables: ["WAYMARK_HOME": folder.appending(path: "home").path])
    #expect(terminal.screen.contains("was answered on two branches"), "\(terminal.screen)")
    try terminal.type("2")
    #expect(terminal.screen.contains("Saved: the second stays."), "\(terminal.screen)")
    try terminal.press("/quit\r")
    #expect(terminal.waitForEnd() == 0)
    let after = try run(
      "cd home/second; cat touchpoints.rec; git commit -q -a -m joined; git status")
    #expect(after.output.contains("Pain: the café opens late"), "\(after.output)")
    #expect(!after.output.contains("Conflict:") && !after.output.contains("is far"))
    // Whoever opens it now is not asked again.
    let again = try run("waymark check second")
    #expect(!again.output.contains("Two answers came together"), "\(again.output)")
  }

  @Test func `a clone that does not know the driver is told, and so is a folder without git`()
    throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try run(
      """
      waymark git install home; echo "none $?"
      cd home/second && git init -q . && echo 'session.rec merge=waymark' > .gitattributes
      waymark git status; echo "status $?"; waymark doctor . --no-input
      """)
    #expect(outcome.output.components(separatedBy: "does not know how to run it").count == 3)
    #expect(outcome.output.contains("in no git repository") && outcome.output.contains("none 1\n"))
    #expect(
      outcome.output.contains("does not know how to run it")
        && outcome.output.contains("status 2\n"))
  }
}
