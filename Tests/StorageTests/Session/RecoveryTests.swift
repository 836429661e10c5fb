import Foundation
import Testing
import Workshop

@testable import Storage

@Suite struct RecoveryTests {
  let home: TemporaryFolder
  let path: String

  init() throws {
    home = try TemporaryFolder()
    path = "\(home.path)/van-parts"
    var sitting = try FolderSession(creating: path)
    try sitting.say(Sample.stage("a"), Sample.stage("b"))
    try sitting.say(Sample.stock)
  }

  /// Writes minutes and nothing else, as if the machine stopped then.
  private func crash(after edits: [Edit]) throws {
    var sitting = try FolderSession(opening: path)
    var book = try #require(sitting.folder.books["ana"])
    guard let folder = try Directory("minutes", in: sitting.folder.directory, create: false) else {
      Issue.record("no folder for minutes")
      return
    }
    try book.append(sitting.minutes(of: edits), in: folder, .toDisk)
  }

  static let turns: [[Edit]] = [
    [Sample.revise(.touchpoint, "checks-stock", "Emotion", from: ["-1"], to: ["2"])],
    [Sample.stage("c", at: 1)],
    [.remove(.stage, "a", [FieldValues("Name", ["a"])], place: 0)],
    [.move(.stage, "b", from: 1, to: 0)],
    [Sample.stage("c"), Sample.revise(.stage, "c", "Exit", from: [], to: ["pays"])],
    Array(Sample.everything.dropFirst()),
  ]

  @Test(arguments: turns)
  func `a turn that stands in the minutes only is brought in and written`(turn: [Edit]) throws {
    var wanted = try reading(path).session
    for edit in turn { try wanted.apply(edit) }
    try crash(after: turn)
    let listing = try home.listing()
    #expect(try reading(path).session == wanted)
    #expect(try home.listing() == listing)
    do {
      let sitting = try FolderSession(opening: path)
      #expect(sitting.session == wanted)
      #expect(sitting.notices == [.recovered(turn: 3, edits: turn.count)])
    }
    try home.remove("van-parts/minutes/ana.rec")
    #expect(try reading(path).session == wanted)
  }

  @Test func `a turn of which one file was written is completed`() throws {
    let turn = [
      Sample.stage("c"),
      Sample.revise(.touchpoint, "checks-stock", "Stage", from: ["compare"], to: ["c"]),
    ]
    let old = try home.bytes("van-parts/touchpoints.rec")
    do {
      var sitting = try FolderSession(opening: path)
      try sitting.say(turn)
    }
    try home.put(old, "van-parts/touchpoints.rec")
    try home.put("2027-01-15T08:00:00Z Ana\n", "van-parts/.lock")
    let sitting = try FolderSession(opening: path)
    #expect(sitting.notices == [.recovered(turn: 3, edits: 1)])
    #expect(sitting.session.touchpoints["checks-stock"]?.stage == "c")
  }

  @Test func `what a hand took back after a sitting that ended in order stays away`() throws {
    try home.put("", "van-parts/touchpoints.rec")
    let sitting = try FolderSession(opening: path)
    #expect(sitting.session.touchpoints.isEmpty)
    #expect(sitting.notices == [])
  }

  @Test func `what a hand changed otherwise stays as the hand left it`() throws {
    try crash(after: Self.turns[0])
    try home.edit("van-parts/touchpoints.rec") {
      $0.replacing("Emotion: -1", with: "Emotion: 1")
    }
    let sitting = try FolderSession(opening: path)
    #expect(sitting.session.touchpoints["checks-stock"]?.emotion == 1)
    #expect(sitting.notices == [])
  }

  @Test func `minutes torn at any byte lose the torn one only, and it is put aside`() throws {
    let name = "van-parts/minutes/ana.rec"
    let before = try home.bytes(name)
    try crash(after: [Sample.revise(.stage, "a", "Exit", from: [], to: ["é\npays"])])
    let after = try home.bytes(name)
    for size in before.count..<after.count {
      try? home.remove("van-parts/minutes/ana.recovered")
      try home.put(Array(after[..<size]), name)
      let torn = after[before.count..<size]
      let read = try reading(path)
      #expect(read.minutes.count == 3, "\(size)")
      #expect(read.session.stages["a"]?.exit == nil)
      let sitting = try FolderSession(opening: path)
      #expect(sitting.folder.numbering.nextSequence(of: "Ana") == 4)
      // A line feed alone is the blank line before the next minute.
      if torn.count <= 1 { continue }
      let told = { (aside: String?) in
        LoadNotice.tornMinutes(file: "minutes/ana.rec", bytes: torn.count, movedTo: aside)
      }
      let moved = "minutes/ana.recovered"
      #expect(read.notices == [told(nil)])
      #expect(sitting.notices == [told(moved)])
      #expect(try home.bytes(name) == before)
      #expect(try home.bytes("van-parts/\(moved)") == Array(torn))
      #expect(try home.permissions("van-parts/\(moved)") == "600")
    }
  }

  @Test func `minutes an editor converted are read and added to`() throws {
    let name = "van-parts/minutes/ana.rec"
    try home.edit(name) { $0.replacing("\n", with: "\r\n") }
    do {
      var sitting = try FolderSession(opening: path)
      #expect(sitting.notices == [])
      try sitting.say(Sample.stage("c"))
    }
    #expect(try reading(path).minutes.minutes.map(\.sequence) == [1, 2, 3, 4])
  }

  @Test func `a sitting that could not read the session leaves the crash to the next one`() throws {
    try crash(after: Self.turns[0])
    try home.put("2027-01-15T08:00:00Z Ana\n", "van-parts/.lock")
    let sound = try home.text("van-parts/touchpoints.rec")
    try home.put("oops\n" + sound, "van-parts/touchpoints.rec")
    #expect(problem { _ = try FolderSession(opening: path) } != nil)
    try home.put(sound, "van-parts/touchpoints.rec")
    #expect(try FolderSession(opening: path).session.touchpoints["checks-stock"]?.emotion == 2)
  }

  @Test func `what is put aside is added to what was put aside before`() throws {
    let name = "van-parts/minutes/ana.rec"
    for _ in 1...2 {
      try home.edit(name) { $0 + "\nId: ana-000004\nSeq" }
      do { _ = try FolderSession(opening: path) }
    }
    let torn = "\nId: ana-000004\nSeq"
    #expect(try home.text("van-parts/minutes/ana.recovered") == torn + torn)
  }
}
