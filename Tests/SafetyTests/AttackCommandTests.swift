import Foundation
import Records
import Shell
import Testing
import Workshop

@testable import Storage

/// Every command over text that attacks: calm words, the right exit code, and the text still there.
@Suite struct AttackCommandTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let words: [String]
    let codes: Set<Int32>
    var testDescription: String { words.joined(separator: " ") }

    init(_ line: String, _ codes: Set<Int32>) {
      words = line.split(separator: " ").map(String.init)
      self.codes = codes
    }
  }

  /// Commands that read a session; `HOSTILE` stands for its folder, `HOME` for the folder above.
  static let readers = [
    Case("list --home HOME", [0]), Case("list --home HOME --json", [0]),
    Case("show HOSTILE", [0]), Case("show HOSTILE --json", [0]), Case("show HOSTILE goals", [0]),
    Case("show HOSTILE personas --accessible", [0]), Case("show HOSTILE plain-Touchpoint", [0]),
    Case("show HOSTILE purpose.statement", [0]),
    Case("minutes HOSTILE", [0]), Case("minutes HOSTILE --json", [0]),
    Case("check HOSTILE", [0, 2]), Case("check HOSTILE --json", [0, 2]),
    Case("export HOSTILE", [0]), Case("doctor HOSTILE --no-input", [0, 65]),
    Case("doctor HOSTILE --json", [0, 65]),
  ]

  /// Rounds that meet every attack: few at once on every change, each one alone in a large run.
  static let attacks = Size.isLarge ? AttackCorpus.all : [AttackCorpus.joined]

  @Test(arguments: readers)
  func `what a stranger's session holds is shown and never acts`(reader: Case) throws {
    for attack in Self.attacks {
      let scratch = try Scratch()
      try HostileSession.build(attack, in: scratch)
      let words = reader.words.map {
        $0 == "HOSTILE" ? scratch.at("hostile") : $0 == "HOME" ? scratch.path : $0
      }
      let attempt = try Attempt(words, in: scratch)
      attempt.expectCalm(reader.codes, "\(reader.testDescription) of \(attack.debugDescription)")
      guard words.contains("--json") else { continue }
      let json = try? JSONSerialization.jsonObject(with: Data(attempt.output))
      #expect(json != nil, "\(attack.debugDescription) spoils \(reader.testDescription)")
    }
  }

  @Test func `JSON gives every text back as it is`() throws {
    let scratch = try Scratch()
    try HostileSession.build(AttackCorpus.joined, in: scratch)
    let attempt = try Attempt(["show", scratch.at("hostile"), "--json"], in: scratch)
    let json = try JSONSerialization.jsonObject(with: Data(attempt.output)) as? [String: Any]
    let goals = try #require(json?["Goal"] as? [[String: Any]])
    #expect(goals.count == 2)
    let kept = RecordText.storable(AttackCorpus.joined)
    #expect(goals.last?["Statement"] as? String == kept)
    #expect((goals.last?["Other"] as? [String: [String]])?["My_Own"] == [kept])
  }

  /// Where a text may be given on the command line; `ATTACK` stands for it.
  static let askers = [
    "show hostile ATTACK", "show ATTACK", "open ATTACK", "check ATTACK",
    "export hostile --format ATTACK",
    "minutes hostile ATTACK", "minutes ATTACK", "guide show ATTACK", "guide check ATTACK",
    "replay ATTACK", "doctor ATTACK --no-input", "new ATTACK", "new y --guide ATTACK",
    "new y --at new/ATTACK", "open hostile --as ATTACK", "export hostile --output none/ATTACK",
    "ATTACK",
  ]

  @Test(arguments: askers)
  func `whatever is asked for by name, the answer only tells`(asker: String) throws {
    let scratch = try Scratch()
    try HostileSession.build("plain", in: scratch)
    let attacks = AttackCorpus.all.filter { !$0.hasPrefix("-") }
    for attack in Size.spread(attacks, 7) {
      let words = asker.split(separator: " ").map { String($0).replacing("ATTACK", with: attack) }
      let attempt = try Attempt(words + ["--home", scratch.path], in: scratch)
      attempt.expectCalm([0, 1, 2, 3, 64, 65, 74], "\(words)")
    }
  }

  /// Every command of the shell, bare and about a text.
  private static func lines(_ attack: String) -> [String] {
    let line = String(attack.replacing("\n", with: " "))
    let asked = ShellCommand.allCases.filter { $0 != .quit && $0 != .saveAs }.flatMap { verb in
      [
        "/\(verb.rawValue)", "/\(verb.rawValue) \(line)", "/\(verb.rawValue) plain-Goal \(line)",
        ".",
      ]
    }
    // What a text of several lines begins is closed by the lone stop.
    return [line, "//" + line] + asked + ["/" + line, "?", "/quit"]
  }

  @Test(arguments: Size.spread(AttackCorpus.all, 6) + [AttackCorpus.joined])
  func `in the shell every command about it only tells, and the session still opens`(
    attack: String
  ) throws {
    let scratch = try Scratch()
    try HostileSession.build(attack, in: scratch)
    let typed = Self.lines(attack).joined(separator: "\n") + "\n"
    let attempt = try Attempt(
      ["open", scratch.at("hostile"), "--as=" + attack.replacing("\n", with: " ")], in: scratch,
      input: Array(typed.utf8))
    attempt.expectCalm([0, 3], "open")
    let read = try Attempt(["show", scratch.at("hostile"), "--json"], in: scratch)
    read.expectCalm([0], "show")
  }

  @Test(arguments: Size.spread(AttackCorpus.all, 12))
  func `an answer stays one value of its field, in the file and in the minutes`(
    attack: String
  ) throws {
    let scratch = try Scratch()
    let guide = try scratch.put(ShortGuide.text, "short.rec")
    let answers = attack.split(separator: "\n", omittingEmptySubsequences: false)
    let typed = "room\n/long\n" + answers.joined(separator: "\n") + "\n.\n"
    let attempt = try Attempt(
      ["new", "Van parts", "--guide", guide, "--at", scratch.at("made")], in: scratch,
      input: Array(typed.utf8))
    attempt.expectCalm([0, 3], attack.debugDescription)
    let loaded = try reading(scratch.at("made"))
    #expect(loaded.notices.isEmpty)
    let things = EntityTable.all.flatMap { $0.ids(in: loaded.session) }
    #expect(things.allSatisfy { ["session", "purpose"].contains($0.text) }, "\(things)")
    for name in ["session.rec", "minutes/tester.rec"] {
      let bytes = try Bytes.of(scratch.at("made/\(name)"))
      // What hides is the person's own text; what acts is taken out before it is stored.
      let held = String(decoding: bytes, as: UTF8.self).unicodeScalars
      #expect(!held.contains { $0 != "\n" && $0.properties.generalCategory == .control }, "\(name)")
    }
  }

  @Test(arguments: Size.spread(AttackCorpus.all, 12))
  func `a script from a stranger is played or refused, and only tells`(attack: String) throws {
    let scratch = try Scratch()
    let line = String(attack.replacing("\n", with: " "))
    for text in [
      attack, "name: \(line)\n> \(line)\n", "guide: \(line)\n", "as: \(line)\nname: x\n> y\n",
      "clock: \(line)\n", "pace: \(line)\n", "name: x\n\(line): \(line)\n",
      "name: x\npace: 9223372036854775807\n> a\n> b\n> c\n",
      "clock: 9999-12-31T23:59:59Z\nname: x\n> \(line)\n",
    ] {
      let script = try scratch.put(text, "script.txt")
      let attempt = try Attempt(["replay", script], in: scratch)
      attempt.expectCalm([0, 1, 3, 64, 65], text.debugDescription)
    }
  }

  @Test(arguments: Size.spread(AttackCorpus.all, 12))
  func `a guide from a stranger is shown or refused, and only tells`(attack: String) throws {
    let scratch = try Scratch()
    let line = attack.replacing("\n", with: "\n+ ")
    let guides = [
      ShortGuide.text.replacing("It helps.", with: line).replacing("What for?", with: line),
      ShortGuide.text.replacing("Title: Short", with: "Title: \(line)"),
      ShortGuide.text.replacing("Id: short", with: "Id: \(line)"),
      ShortGuide.text.replacing("Kind: text", with: "Kind: \(line)"),
      ShortGuide.text.replacing("Field: Purpose.Statement", with: "Field: \(line)"),
      ShortGuide.text.replacing("About:", with: "Base: \(line)\nAbout:"), attack,
    ]
    for text in guides {
      let guide = try scratch.put(text, "guide.rec")
      for words in [
        ["guide", "show"], ["guide", "check"], ["new", "x", "--at", "made", "--guide"],
      ] {
        try? FileManager.default.removeItem(atPath: scratch.at("made"))
        let attempt = try Attempt(words + [guide], in: scratch, input: Array("?\n\n/agenda\n".utf8))
        attempt.expectCalm([0, 3, 65], "\(words) \(text.debugDescription)")
      }
    }
  }
}
