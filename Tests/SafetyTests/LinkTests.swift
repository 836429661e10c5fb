import Foundation
import Storage
import Testing

/// Links and second names in the place of a session's files: what they lead to is not read, not
/// written, not mended and not shown.
@Suite struct LinkTests {
  static let secret = "root:x4711:secret words\n"
  static let foreign = "%rec: Stage\n\nId: theirs\nName: Secret words\n"

  private static func base(in scratch: Scratch) throws -> String {
    let script = try scratch.put(
      "clock: 2027-03-11T09:00:00Z\nguide: ./short.rec\nname: Van\nas: Ana\n/park one\n",
      "script.txt")
    _ = try scratch.put(ShortGuide.text, "short.rec")
    try Stakes.play(script, at: scratch.at("base"), in: scratch)
    return scratch.at("base")
  }

  private static let readers = [
    ["show"], ["show", "--json"], ["minutes"], ["check"], ["export"], ["doctor", "--no-input"],
    ["doctor", "--yes"], ["export", "--all"], ["export", "--all", "--check"],
  ]

  @Test(arguments: ["session.rec", "stages.rec", "outcomes.rec", "guide.rec", "minutes/eve.rec"])
  func `what a link out of the folder leads to is told as a link, and shown nowhere`(
    place: String
  ) throws {
    let scratch = try Scratch()
    let base = try Self.base(in: scratch)
    for text in [Self.secret, Self.foreign] {
      let folder = try scratch.copy(base, as: "trial")
      let other = try scratch.put(text, "other")
      try? FileManager.default.removeItem(atPath: "\(folder)/\(place)")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/\(place)", withDestinationPath: other)
      for words in Self.readers where place != "minutes/eve.rec" || words.last != "--yes" {
        let attempt = try Attempt(words.prefix(1) + [folder] + words.dropFirst(), in: scratch)
        attempt.expectCalm([74], "\(words) with \(place)")
        #expect(!attempt.said.lowercased().contains("secret"), "\(words) with \(place)")
        // The words are wrapped to the width of the screen.
        let told = attempt.said.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
        #expect(told.contains("a link stands"), "\(words) with \(place)\n\(told)")
      }
      let open = try Attempt(
        ["open", folder], in: scratch, input: Array("/show\n/export\n/quit\n".utf8))
      open.expectCalm([74], "open with \(place)")
      #expect(!open.said.lowercased().contains("secret"), "open with \(place)")
      let list = try Attempt(["list", "--home", scratch.path], in: scratch)
      list.expectCalm([0], "list with \(place)")
      #expect(!list.said.lowercased().contains("secret") && list.said.contains("trial"))
      #expect(try Bytes.of(other) == Array(text.utf8), "\(place)")
    }
  }

  @Test func `what stands in exports as a link is compared with nothing`() throws {
    let scratch = try Scratch()
    let folder = try Self.base(in: scratch)
    let other = try scratch.put(Self.secret, "other")
    try Attempt(["export", folder, "--all"], in: scratch).expectCalm([0], "export")
    for name in ["map.md", "csv/parked.csv"] {
      try FileManager.default.removeItem(atPath: "\(folder)/exports/\(name)")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/exports/\(name)", withDestinationPath: other)
      let attempt = try Attempt(["export", folder, "--all", "--check"], in: scratch)
      attempt.expectCalm([1], name)
      #expect(!attempt.said.contains("secret"), "\(attempt.said)")
      try FileManager.default.removeItem(atPath: "\(folder)/exports/\(name)")
      try Attempt(["export", folder, "--all"], in: scratch).expectCalm([0], "export")
    }
  }

  /// Two thousand bytes that never were a file of records.
  private static let photo: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10]
    + (0..<2000).map { UInt8(truncatingIfNeeded: $0 * $0 + 13 * $0) }

  private static let targets = [
    "session.rec", "stages.rec", "outcomes.rec", "guide.rec", "minutes/ana.rec", "minutes/eve.rec",
    "minutes/ana.recovered", ".lock", ".stages.rec.new", "exports",
  ]

  @Test(arguments: targets, [false, true])
  func `the doctor mends nothing through a link or a second name`(
    place: String, isHard: Bool
  ) throws {
    let scratch = try Scratch()
    let base = try Self.base(in: scratch)
    let texts = [Self.photo, Array(("\u{FEFF}" + Self.foreign).utf8.dropLast()), [0x0D, 0x0A]]
    for text in texts {
      let folder = try scratch.copy(base, as: "trial")
      let other = scratch.at("other")
      try? FileManager.default.removeItem(atPath: other)
      try Bytes.put(text, at: other)
      try #require(chmod(other, 0o644) == 0)
      let path = "\(folder)/\(place)"
      try? FileManager.default.removeItem(atPath: path)
      if isHard {
        try FileManager.default.linkItem(atPath: other, toPath: path)
      } else {
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: other)
      }
      try Attempt(["doctor", folder, "--yes"], in: scratch)
        .expectCalm([0, 65, 74], "\(place) \(isHard)")
      #expect(try Bytes.of(other) == text, "\(place)")
      let facts = try FileManager.default.attributesOfItem(atPath: other)
      #expect((facts[.posixPermissions] as? NSNumber)?.intValue == 0o644, "\(place)")
    }
  }

  @Test(arguments: ["stages.rec", "guide.rec", "minutes/eve.rec"])
  func `the doctor leaves what never was a file of records as it is`(place: String) throws {
    let scratch = try Scratch()
    let folder = try Self.base(in: scratch)
    for text in [Self.photo, Array("#!/bin/sh\r\necho no\r\n".utf8), Array("a: b\u{1}".utf8)] {
      try Bytes.put(text, at: "\(folder)/\(place)")
      try #require(chmod("\(folder)/\(place)", 0o600) == 0)
      let before = try Bytes.tree(folder)
      let doctor = try Attempt(["doctor", folder, "--yes"], in: scratch)
      doctor.expectCalm([65], place)
      #expect(doctor.said.contains("\(place): this is no file of records."), "\(doctor.said)")
      #expect(try Bytes.tree(folder) == before)
    }
  }

  @Test func `the doctor shows what it will change before it does`() throws {
    let scratch = try Scratch()
    let folder = try Self.base(in: scratch)
    try Bytes.put(
      Array("\u{FEFF}%rec: Stage\n\nId: a\u{1}\nName: A".utf8), at: "\(folder)/stages.rec")
    try #require(chmod("\(folder)/stages.rec", 0o640) == 0)
    let doctor = try Attempt(["doctor", folder, "--yes"], in: scratch)
    doctor.expectCalm([0], "doctor")
    let lines = doctor.said.split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex { $0.contains("mending changes this") })
    #expect(
      lines[start...].filter { !$0.contains("permissions") } == [
        "stages.rec: mending changes this:", "  0640 becomes 0600",
        "stages.rec: mended. No text was changed.", "stages.rec: mending changes this:",
        "  1 - \\u{feff}%rec: Stage", "  1 + %rec: Stage", "  3 - Id: a^A", "  3 + Id: a",
        "stages.rec: mended. The file as it was is kept in stages.rec.before-doctor.",
      ], "\(doctor.said)")
  }

  @Test(
    .enabled(if: Strace.isUsable, Strace.whyNot),
    arguments: [
      ["export", "trial", "--all"], ["show", "trial"], ["doctor", "trial", "--yes"],
      ["replay", "more.txt", "--at", "trial"],
    ])
  func `the folder is opened once, and everything else goes from there`(words: [String]) throws {
    let scratch = try Scratch()
    let folder = try scratch.copy(try Self.base(in: scratch), as: "trial")
    _ = try scratch.put("as: Ana\n/park two\n/export\n/undo\n/quit\n", "more.txt")
    let given = words.map { $0 == "trial" ? folder : $0 }
    let run = try Strace.run(
      [Program.waymark] + given, in: scratch,
      calls: [
        "openat", "open", "mkdir", "mkdirat", "rename", "renameat", "renameat2", "unlink",
        "unlinkat", "rmdir", "symlink", "link", "linkat", "chmod", "fchmodat", "truncate", "creat",
      ])
    #expect(run.outcome.status == 0, "\(run.outcome.output)")
    let byPath = run.calls.filter { call in
      call.arguments.contains {
        if case .text(let bytes) = $0 {
          String(decoding: bytes, as: UTF8.self).hasPrefix(folder)
        } else {
          false
        }
      }
    }
    #expect(byPath.map(\.name) == ["openat"], "\(byPath)")
  }
}
