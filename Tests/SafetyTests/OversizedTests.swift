import Foundation
import Storage
import Testing
import Workshop

/// Files far larger than any workshop makes: read in bounded time and memory, or refused.
@Suite struct OversizedTests {
  struct Load: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var file = "touchpoints.rec"
    let text: @Sendable (Int) -> String

    init(
      _ name: String, file: String = "touchpoints.rec", _ text: @escaping @Sendable (Int) -> String
    ) {
      testDescription = name
      self.file = file
      self.text = text
    }
  }

  private static let head = "%rec: Touchpoint\n\nId: a\nName: b\n"

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined()
  }

  /// Each grows with a number that is a million in a large run.
  static let loads = [
    Load("one line of 64 bytes each") {
      head + "Pain: " + String(repeating: "a", count: $0 * 64) + "\n"
    },
    Load("fields of one name") { head + String(repeating: "Pain: x\n", count: $0) },
    Load("fields of as many names") { head + lines($0 / 5) { "My_\($0): x\n" } },
    Load("lines joined by +") { head + "Pain: x\n" + String(repeating: "+ y\n", count: $0) },
    Load("lines joined by a backslash") {
      head + "Pain: " + String(repeating: "x\\\n", count: $0) + "y\n"
    },
    Load("typedefs") {
      "%rec: Touchpoint\n" + lines($0 / 100) { "%typedef: T_\($0) regexp /(a+)+$/\n" }
        + "%type: Name T_1\n\nId: a\nName: \(String(repeating: "a", count: 40))!\n"
    },
    Load("record sets") { lines($0 / 50) { "%rec: T\($0)\n\n" } },
    Load("records of one Id") {
      "%rec: Touchpoint\n\n" + String(repeating: "Id: a\nName: b\n\n", count: $0 / 10)
    },
    Load("values that do not fit") {
      "%rec: Touchpoint\n\n" + lines($0 / 20) { "Id: a\($0)\nEmotion: 77\n\n" }
    },
    Load("comments") { String(repeating: "# x\n\n", count: $0) },
    Load("blanks") { String(repeating: " \n", count: $0) },
    Load("skipped questions", file: "session.rec") {
      "%rec: Session\n\nId: session\nFormat: 1\nGuide: express\nName: x\n"
        + String(repeating: "Skipped: purpose.statement\n", count: $0 / 4)
    },
    Load("brackets", file: "session.rec") {
      "%rec: Session\n\nId: session\nFormat: 1\nGuide: express\n\n%rec: Purpose\n\nId: purpose\n"
        + "Statement: " + String(repeating: "[", count: $0 / 10) + "\n"
    },
    Load("an undo log that goes deep", file: "minutes/ana.rec") {
      "%rec: Minute\n\n"
        + lines($0 / 20) {
          "Id: ana-\($0)\nSeq: \($0)\nWhen: 2027-03-11T09:00:00Z\nBy: Ana\nTurn: \($0)\nDid: add\n"
            + "What: Parked p\nAfter: Text=x\nUndoes: \($0 - 1)\nSum: 0\n\n"
        }
    },
    Load("minutes that cannot be read", file: "minutes/ana.rec") {
      String(repeating: "\u{01}bad\n\nId: x\n", count: $0 / 10)
    },
    Load("a lock", file: ".lock") { String(repeating: "x", count: $0) },
    Load("a guide", file: "guide.rec") {
      ShortGuide.text
        + lines($0 / 2_000) {
          "\nId: q\($0)\nStep: prepare\nAsk: x\nLabel: x\nKind: text\nField: Purpose.Gap\nWhy: x\n"
        }
    },
  ]

  private static let commands = [["show"], ["check"], ["export"], ["doctor", "--no-input"]]

  /// The most address space: what 64 bytes of text a line may grow to, and the program itself.
  private static let memory = 2 << 30

  @Test(
    .enabled(if: !Sanitizer.isOn, "a sanitizer takes more address space than the limit allows"),
    arguments: loads)
  func `a huge file is read or refused, in bounded time and memory`(load: Load) throws {
    let scratch = try Scratch()
    let script = try scratch.put("guide: express\nname: Van\n", "script.txt")
    let folder = scratch.at("huge")
    try Stakes.play(script, at: folder, in: scratch)
    let count = Size.count(20_000, large: 1_000_000)
    try Bytes.put(Array(load.text(count).utf8), at: "\(folder)/\(load.file)")
    for words in Self.commands {
      let attempt = try Attempt(
        [words[0], folder] + words.dropFirst(), in: scratch, memory: Self.memory)
      attempt.expectCalm([0, 2, 65, 74], "\(words[0]) of \(load.testDescription)")
    }
    let open = try Attempt(
      ["open", folder, "--as", "Eve"], in: scratch, input: Array("/park x\n/undo 9\n/quit\n".utf8),
      memory: Self.memory)
    open.expectCalm([0, 65, 74], "open of \(load.testDescription)")
  }

  @Test(.enabled(if: !Sanitizer.isOn, "a sanitizer takes more address space than the limit allows"))
  func `a file larger than the reader takes is refused before it is read`() throws {
    let scratch = try Scratch()
    let script = try scratch.put("guide: express\nname: Van\n", "script.txt")
    let folder = scratch.at("huge")
    try Stakes.play(script, at: folder, in: scratch)
    // A hole on the disk: it has the size and takes no room.
    let file = "\(folder)/stages.rec"
    try Bytes.put([], at: file)
    try #require(truncate(file, 1 << 30) == 0)
    for words in [
      ["show", folder], ["open", folder], ["guide", "check", file], ["replay", file],
    ] {
      let attempt = try Attempt(words, in: scratch, memory: Self.memory)
      attempt.expectCalm([65], "\(words)")
      #expect(attempt.said.contains("stages.rec"))
    }
  }

  @Test func `a line that never ends is refused, and the next one is taken`() throws {
    let scratch = try Scratch()
    let line = [UInt8](repeating: 0x61, count: Size.count(1 << 20, large: 64 << 20))
    let attempt = try Attempt(
      ["new", "Van", "--guide", "express", "--at", scratch.at("made")], in: scratch,
      input: line + Array("\nAna\n\n/quit\n".utf8))
    attempt.expectCalm([0], "new")
    #expect(attempt.said.contains("That line has \(line.count) bytes; 65536 fit."))
    #expect(try reading(scratch.at("made")).session.participants.members.count == 1)
  }
}
