import Foundation
import Testing

/// Variables and files around the program that others may have set.
@Suite struct HostileEnvironmentTests {
  static let table: [[String: String?]] = [
    ["TERM": "../x"], ["TERM": "/etc/passwd"], ["TERM": "\u{1B}[2J"], ["TERM": nil],
    ["TERM": String(repeating: "x", count: 100_000)], ["COLUMNS": "-1"], ["COLUMNS": "0"],
    ["COLUMNS": "99999999999999999999"], ["COLUMNS": "\u{202E}"], ["LC_ALL": "../../x"],
    ["LC_ALL": "POSIX"], ["LC_ALL": "\u{1B}[2J"], ["EDITOR": "touch pwned;"],
    ["VISUAL": "$(touch pwned)"], ["PAGER": "touch pwned"], ["EDITRC": "./.editrc"],
    ["WAYMARK_AS": "\u{1B}[2J\u{202E}"], ["USER": "../../x\n"], ["NO_COLOR": "\u{1B}[2J"],
    ["XDG_STATE_HOME": "relative"], ["TZ": "../../x"], ["LD_BIND_NOW": "1"],
  ]

  @Test(arguments: table.indices)
  func `no variable runs, opens or shows anything`(index: Int) throws {
    let scratch = try Scratch()
    // A stranger's folder brings its own settings for the line editor.
    _ = try scratch.put("bind ^M ed-quit\necho pwned\n", "work.editrc")
    try FileManager.default.moveItem(
      atPath: scratch.at("work.editrc"), toPath: scratch.at(".editrc"))
    let typed = Array("Ana\n\n/editor\n/park x\n/map\n/check\n/quit\n".utf8)
    let attempt = try Attempt(
      ["new", "Van", "--guide", "express", "--at", scratch.at("made")], in: scratch, input: typed,
      variables: Self.table[index])
    attempt.expectCalm([0], "\(Self.table[index])")
    let read = try Attempt(
      ["show", scratch.at("made")], in: scratch, variables: Self.table[index])
    read.expectCalm([0], "\(Self.table[index])")
    #expect(!FileManager.default.fileExists(atPath: scratch.at("pwned")))
    #expect(!attempt.said.contains("pwned"))
  }

  @Test func `without a home it says which folder is missing`() throws {
    let scratch = try Scratch()
    for home in [nil, ""] as [String?] {
      let attempt = try Attempt(["list"], in: scratch, variables: ["HOME": home])
      attempt.expectCalm([64], "list")
      #expect(attempt.said.contains("--home FOLDER"))
    }
  }

  @Test func `nothing that was answered stands in arguments, names or files beside the session`()
    throws
  {
    let scratch = try Scratch()
    let typed = Array("Zebediah, facilitator\n\n/park Zebediah leaves\n/export\n/quit\n".utf8)
    let attempt = try Attempt(
      ["new", "Van", "--guide", "express", "--at", scratch.at("made")], in: scratch, input: typed)
    attempt.expectCalm([0], "new")
    let names = try FileManager.default.subpathsOfDirectory(atPath: scratch.path)
    #expect(!names.contains { $0.contains("ebediah") })
    for name in names where !name.hasPrefix("made") {
      let text = String(decoding: (try? Bytes.of(scratch.at(name))) ?? [], as: UTF8.self)
      #expect(!text.contains("Zebediah"), "\(name)")
    }
  }
}
