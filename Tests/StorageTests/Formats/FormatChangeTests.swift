import Foundation
import Testing
import Workshop

@testable import Storage

/// A session of an older format is brought to the present one by the first thing that is kept.
@Suite struct FormatChangeTests {
  let home: TemporaryFolder
  let path: String
  let file = "van-parts/session.rec"

  init() throws {
    home = try TemporaryFolder()
    path = "\(home.path)/van-parts"
    var sitting = try FolderSession(creating: path)
    try sitting.say(Sample.stage("a"))
  }

  private static let now = WorkshopInfo.currentFormat

  private static let told = LoadNotice.olderFormat(
    found: 0, known: now, copy: "before-format-\(now)")

  private func makeOld(_ line: String = "") throws {
    try home.edit(file) { $0.replacing("Format: \(Self.now)\n", with: line) }
  }

  private func records(_ folder: String) throws -> [String: [UInt8]] {
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(home.path)/\(folder)")
    return try names.filter { $0.hasSuffix(".rec") }
      .reduce(into: [:]) { $0[$1] = try home.bytes("\(folder)/\($1)") }
  }

  @Test(arguments: ["", "Format: 0\n"])
  func `the first thing kept brings the format up, and the files as they were are kept`(
    line: String
  ) throws {
    try makeOld(line)
    let before = try records("van-parts")
    var sitting = try FolderSession(opening: path)
    #expect(sitting.notices == [Self.told])
    #expect(sitting.session.facts.format == Self.now)
    #expect(try records("van-parts") == before)
    #expect(sitting.folder.hasUnsaved == false)
    try sitting.say(Sample.stage("b"))
    #expect(try records("van-parts/before-format-\(Self.now)") == before)
    #expect(try home.text(file).contains("Format: \(Self.now)\n"))
    let loaded = try reading(path)
    #expect(loaded.session == sitting.session)
    #expect(loaded.notices == [])
    try sitting.say(Sample.stage("c"))
    #expect(try records("van-parts/before-format-\(Self.now)") == before)
  }

  @Test func `opening and leaving changes nothing, and so does reading`() throws {
    try makeOld()
    let before = try records("van-parts")
    do { _ = try FolderSession(opening: path) }
    let loaded = try reading(path)
    #expect(loaded.notices == [])
    #expect(loaded.session.facts.format == Self.now)
    #expect(try records("van-parts") == before)
    #expect(PlainFile.exists("\(path)/before-format-\(Self.now)") == false)
  }

  @Test func `a copy that a crash broke off is completed, another one is left alone`() throws {
    try makeOld()
    let before = try records("van-parts")
    let copy = "\(path)/before-format-\(Self.now)"
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
    try home.put(
      try home.bytes("van-parts/stages.rec"), "van-parts/before-format-\(Self.now)/stages.rec")
    do {
      var sitting = try FolderSession(opening: path)
      try sitting.say(Sample.stage("b"))
    }
    #expect(try records("van-parts/before-format-\(Self.now)") == before)
    try makeOld()
    let later = try records("van-parts")
    var sitting = try FolderSession(opening: path)
    try sitting.say(Sample.stage("c"))
    #expect(try records("van-parts/before-format-\(Self.now)") == before)
    #expect(try records("van-parts/before-format-\(Self.now)-2") == later)
  }

  struct Left: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What stands in the lock; nil where there is none.
    let lock: String?
    let stages: [Identifier]
  }

  private static let killed = "2027-01-15T08:00:00Z Ana\n"

  @Test(arguments: [
    Left(testDescription: "in order", lock: "", stages: ["a"]),
    Left(testDescription: "no lock", lock: nil, stages: ["a"]),
    Left(testDescription: "killed", lock: killed, stages: ["a", "c"]),
    Left(
      testDescription: "unsaved", lock: killed + "unsaved from turn 2\n", stages: ["a", "b", "c"]),
  ])
  func `of format 1 a section holds what was said, but for what its lock told as unfinished`(
    left: Left
  ) throws {
    let old = try home.ownText("van-parts/stages.rec")
    do {
      var sitting = try FolderSession(opening: path)
      try sitting.say(Sample.stage("b"))
      try sitting.say(Sample.stage("c"))
    }
    try makeOld("Format: 1\n")
    try home.put(old, "van-parts/stages.rec")
    try home.remove("van-parts/.lock")
    if let lock = left.lock { try home.put(lock, "van-parts/.lock") }
    #expect(try reading(path).session.stages.members.map(\.id) == left.stages)
    do {
      var sitting = try FolderSession(opening: path)
      #expect(sitting.session.stages.members.map(\.id) == left.stages)
      try sitting.say(Sample.stage("d"))
    }
    // From now on the sections say it themselves.
    try home.put(Self.killed + "unsaved from turn 1\n", "van-parts/.lock")
    #expect(try reading(path).session.stages.members.map(\.id) == left.stages + ["d"])
    #expect(try reading(path).notices == [])
  }

  @Test func `what a hand changes before the first answer is taken in without the format`() throws {
    try makeOld()
    var sitting = try FolderSession(opening: path)
    try home.edit(file) { $0.replacing("Name: Van parts", with: "Name: Parts") }
    #expect(
      try sitting.lookOutside().map(\.edit) == [
        Sample.revise(.facts, "session", "Name", from: ["Van parts"], to: ["Parts"])
      ])
    #expect(try reading(path).session == sitting.session)
    #expect(try home.text(file).contains("Format: \(Self.now)\n"))
  }

  @Test func `every format before this one has its step, and each leads to the next`() throws {
    #expect(FormatChange.all.map(\.from) == Array(0..<WorkshopInfo.currentFormat))
    for change in FormatChange.all {
      var session = Session()
      let format = FieldValues("Format", [String(change.from)])
      let timer = FieldValues("Timer", ["300 s, 0 s used"])
      try session.apply(.add(.facts, "session", [format, timer], place: nil))
      for edit in change.edits(session) { try session.apply(edit) }
      #expect(FormatChange.format(of: session) == change.from + 1)
    }
  }

  @Test(arguments: [
    (
      "900 s, 120 s used, running since 2027-03-12T09:10:00Z, step vision",
      [
        "Length: 900", "Used: 120", "Since: 2027-03-12T09:10:00Z", "Step: vision",
      ]
    ),
    ("1200 s, 60 s used, extended", ["Length: 1200", "Used: 60", "Extended: yes"]),
    ("soon", []), ("900 s, running since noon", []), ("-5 s", []), ("900 s, colour red", []),
  ])
  func `a timer that was a text in a field becomes a thing of its own`(
    _ text: String, _ lines: [String]
  ) throws {
    try makeOld("Format: 2\nTimer: \(text)\n")
    var sitting = try FolderSession(opening: path)
    let timer = EntityTable.of(.timer).allValues(of: "timer", in: sitting.session)
    #expect(timer.map { "\($0.name): \($0.values.joined())" } == lines)
    try sitting.say(Sample.stage("b"))
    #expect(try home.text(file).contains("\nTimer: ") == false)
    #expect(try home.text(file).contains("%rec: Timer") == !lines.isEmpty)
    #expect(try reading(path).session == sitting.session)
  }

  @Test func `a format nobody can read is left as it stands`() throws {
    try makeOld("Format: 1b\n")
    var sitting = try FolderSession(opening: path)
    try sitting.say(Sample.stage("b"))
    #expect(try home.text(file).contains("Format: 1b\n"))
    #expect(try reading(path).session == sitting.session)
  }

  @Test func `opening tells of second versions in one line`() throws {
    try home.put("", "van-parts/stages (conflicted copy 2027-03-11).rec")
    try home.put("", "van-parts/kpis.sync-conflict-20270311-101500-ABCDEFG.rec")
    #expect(
      try reading(path).notices == [
        .conflictedCopies([
          "kpis.sync-conflict-20270311-101500-ABCDEFG.rec",
          "stages (conflicted copy 2027-03-11).rec",
        ])
      ])
  }
}
