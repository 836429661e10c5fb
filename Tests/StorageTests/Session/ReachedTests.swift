import Foundation
import Testing
import Workshop

@testable import Storage

/// What has reached a section is written in it, so that nobody has to guess from times or locks.
@Suite struct ReachedTests {
  let home: TemporaryFolder
  let path: String
  let stages = "van-parts/stages.rec"
  let touchpoints = "van-parts/touchpoints.rec"

  init() throws {
    home = try TemporaryFolder()
    path = "\(home.path)/van-parts"
    var sitting = try FolderSession(creating: path)
    try sitting.say(Sample.stage("a"), Sample.stage("b"))
    try sitting.say(Sample.stock)
  }

  private static let killed = "2027-01-15T08:00:00Z Ana\n"
  private static let toCalm = Sample.revise(
    .touchpoint, "checks-stock", "Emotion", from: ["-1"], to: ["1"])
  private static let toGlad = Sample.revise(
    .touchpoint, "checks-stock", "Emotion", from: ["1"], to: ["2"])

  private func text(_ name: String) throws -> String { try home.text(name) }

  @Test func `a section names the last minute of each writer that it holds`() throws {
    #expect(try text(stages).contains("%reached: ana-000002\n"))
    #expect(try text(touchpoints).contains("%reached: ana-000003\n"))
    #expect(try text("van-parts/session.rec").contains("%reached: ana-000000\n"))
  }

  @Test(arguments: ["a kill", "no lock", "a clone"])
  func `what a hand takes out or sets back stays so, after anything`(what: String) throws {
    do {
      var sitting = try FolderSession(opening: path)
      try sitting.say(Self.toCalm)
      try sitting.say(Sample.stage("c"))
    }
    switch what {
    case "a kill": try home.put(Self.killed, "van-parts/.lock")
    case "no lock": try home.remove("van-parts/.lock")
    default:
      let copy = "\(home.path)/copy"
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      try home.remove("van-parts")
      try FileManager.default.moveItem(atPath: copy, toPath: path)
      try home.put(Self.killed, "van-parts/.lock")
    }
    try home.edit(touchpoints) { $0.replacing("Emotion: 1", with: "Emotion: -1") }
    try home.edit(stages) { $0.replacing("\nId: c\nName: c\n", with: "") }
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_800_000_000)],
        ofItemAtPath: "\(path)/\(name)")
    }
    let read = try reading(path)
    let sitting = try FolderSession(opening: path)
    #expect(read.session == sitting.session)
    #expect(read.notices == [] && sitting.notices == [])
    #expect(sitting.session.touchpoints["checks-stock"]?.emotion == -1)
    #expect(sitting.session.stages.members.map(\.id) == ["a", "b"])
  }

  @Test func `sections that are several turns behind are brought up, each from where it is`() throws
  {
    let (oldStages, oldTouchpoints) = (try home.bytes(stages), try home.bytes(touchpoints))
    var middle: [UInt8] = []
    do {
      var sitting = try FolderSession(opening: path)
      try sitting.say(Sample.stage("c"), Self.toCalm)
      middle = try home.bytes(touchpoints)
      try sitting.say(Sample.revise(.stage, "c", "Exit", from: [], to: ["pays"]))
      try sitting.say(Self.toGlad)
      try sitting.say(.move(.stage, "c", from: 2, to: 0))
    }
    let wanted = try reading(path).session
    for older in [oldTouchpoints, middle] {
      try home.put(oldStages, stages)
      try home.put(older, touchpoints)
      for lock in [Self.killed, ""] {
        try home.put(lock, "van-parts/.lock")
        #expect(try reading(path).session == wanted)
      }
      do {
        let sitting = try FolderSession(opening: path)
        #expect(sitting.session == wanted)
        let brought = older == middle ? 4 : 5
        #expect(sitting.notices == [.recovered(turn: 6, edits: brought)])
      }
      #expect(try reading(path).notices == [])
      #expect(try text(stages).contains("%reached: ana-000008\n"))
      #expect(try text(touchpoints).contains("%reached: ana-000007\n"))
    }
  }

  @Test func `of a minute that has not arrived, the hand's field stands and the others come`()
    throws
  {
    let old = try home.bytes(touchpoints)
    do {
      var sitting = try FolderSession(opening: path)
      try sitting.say(
        .revise(
          .touchpoint, "checks-stock",
          [
            FieldChange("Emotion", before: ["-1"], after: ["1"]),
            FieldChange("Name", before: ["Checks stock from the van"], after: ["Looks"]),
          ]))
    }
    try home.put(old, touchpoints)
    try home.edit(touchpoints) { $0.replacing("Emotion: -1", with: "Emotion: -2") }
    let sitting = try FolderSession(opening: path)
    #expect(sitting.session.touchpoints["checks-stock"]?.emotion == -2)
    #expect(sitting.session.touchpoints["checks-stock"]?.name == "Looks")
    #expect(try reading(path).session == sitting.session)
    #expect(try text(touchpoints).contains("Emotion: -2\n"))
  }

  @Test func `another writer's clock that runs ahead takes nothing back`() throws {
    do {
      var folder = try SessionFolder(
        writing: path, as: "Zed", at: Moment(seconds: 1_000_000_000))
      var session = try folder.load().session
      for edit in [Self.toCalm, Self.toCalm.inverse] {
        try session.apply(edit)
        var numbering = folder.numbering
        try folder.keep(
          numbering.minutes(for: [edit], by: "Zed", at: Moment(seconds: 1_000_000_000)),
          session: session)
      }
    }
    try home.put(Self.killed, "van-parts/.lock")
    let sitting = try FolderSession(opening: path)
    #expect(sitting.notices == [])
    #expect(sitting.session.touchpoints["checks-stock"]?.emotion == -1)
    #expect(try reading(path).minutes.minutes.last?.writer == "Zed")
    #expect(sitting.folder.numbering.nextTurn == 5)
  }

  @Test func `a file without marks holds all there is, and says so before more is said`() throws {
    try home.put("%rec: Stage\n\nId: b\nName: b\n", stages)
    try home.put("", touchpoints)
    var sitting = try FolderSession(opening: path)
    #expect(sitting.notices == [])
    #expect(sitting.session.stages.members.map(\.id) == ["b"])
    #expect(sitting.session.touchpoints.isEmpty)
    // When the minute is safe and the machine stops, the file says already what it held.
    let (file, says) = ("\(path)/stages.rec", "%reached: ana-000002\n")
    sitting.folder.flush.appended = { number in
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      #expect(text.contains(says))
      return fdatasync(number)
    }
    try sitting.say(Sample.stage("d"))
    #expect(try text(stages).contains("%reached: ana-000004\n"))
  }

  @Test func `a file removed by hand stays away, one that was never written is made`() throws {
    do {
      var sitting = try FolderSession(opening: path)
      try sitting.say(Sample.revise(.facts, "session", "Language", from: [], to: ["en"]))
    }
    try home.remove(touchpoints)
    #expect(try reading(path).session.touchpoints.isEmpty)
    do { #expect(try FolderSession(opening: path).session.touchpoints.isEmpty) }
    #expect(try reading(path).notices == [])
    try home.edit("van-parts/session.rec") { $0.replacing(" touchpoints.rec", with: "") }
    #expect(try reading(path).notices == [.recovered(turn: 2, edits: 1)])
  }

  @Test func `an editor that saves an older text keeps what it changed, and no mark that is wrong`()
    throws
  {
    let opened = try text(touchpoints)
    var sitting = try FolderSession(opening: path)
    try sitting.say(Self.toCalm)
    try home.put(opened.replacing("website", with: "phone"), touchpoints)
    #expect(try sitting.lookOutside().count == 2)
    let kept = sitting.session
    _ = consume sitting
    try home.put(Self.killed, "van-parts/.lock")
    #expect(try reading(path).session == kept)
    #expect(try reading(path).notices == [])
    #expect(kept.touchpoints["checks-stock"]?.emotion == -1)
  }

  @Test func `marks beyond the minutes there are do not hide what is said next`() throws {
    let book = try home.bytes("van-parts/minutes/ana.rec")
    do {
      var sitting = try FolderSession(opening: path)
      for count in 0..<3 { try sitting.say(Sample.stage("new-\(count)")) }
    }
    try home.put(book, "van-parts/minutes/ana.rec")
    var old: [UInt8] = []
    do {
      var sitting = try FolderSession(opening: path)
      #expect(sitting.notices == [])
      try sitting.say(Sample.stage("e"))
      old = try home.bytes(stages)
      try sitting.say(Sample.stage("f"))
    }
    try home.put(old, stages)
    #expect(try reading(path).session.stages["f"] != nil)
  }

  @Test func `beside a writer a reader sees every turn whole, and no word of a crash`() throws {
    var sitting = try FolderSession(opening: path)
    let path = path
    sitting.folder.flush.file = { number in
      // The minute is safe and the section not in its place yet.
      do {
        let loaded = try reading(path)
        #expect(loaded.notices == [])
        #expect(loaded.session.stages.members.count == loaded.minutes.count - 1)
      } catch {
        Issue.record(error)
      }
      return fsync(number)
    }
    for count in 0..<5 { try sitting.say(Sample.stage("n\(count)")) }
    #expect(try reading(path).session == sitting.session)
  }

  @Test
  func `what is kept for later is in the minutes, and the files follow when they are told to`()
    throws
  {
    let before = try (text(stages), text(touchpoints))
    do {
      var sitting = try FolderSession(opening: path)
      for edit in [Sample.stage("c"), Self.toCalm, Sample.stage("d")] {
        try sitting.session.apply(edit)
        let minutes = sitting.minutes(of: [edit])
        #expect(
          try sitting.folder.keep(minutes, session: sitting.session, files: .later) == [])
      }
      #expect(try (text(stages), text(touchpoints)) == before)
      #expect(sitting.folder.hasUnsaved == true)
      #expect(try reading(path).session == sitting.session)
      #expect(try reading(path).notices == [])
      try sitting.folder.settle()
      #expect(sitting.folder.hasUnsaved == false)
      #expect(try text(stages).contains("%reached: ana-000006\n"))
      #expect(try text(touchpoints).contains("%reached: ana-000005\n"))
      try sitting.session.apply(Sample.stage("e"))
      let minutes = sitting.minutes(of: [Sample.stage("e")])
      try sitting.folder.keep(minutes, session: sitting.session, files: .later)
    }
    #expect(try reading(path).notices == [.recovered(turn: 6, edits: 1)])
    #expect(try FolderSession(opening: path).session.stages["e"] != nil)
    #expect(try text(stages).contains("%reached: ana-000007\n"))
  }

  @Test func `what is sealed stands in its file when it is kept, for it is in no minutes`() throws {
    var sitting = try FolderSession(opening: path)
    try sitting.session.apply(Sample.stage("c"))
    var minutes = sitting.minutes(of: [Sample.stage("c")])
    minutes[0].origin = .sealed
    try sitting.folder.keep(minutes, session: sitting.session, files: .later)
    #expect(try text(stages).contains("Id: c\n"))
  }

  @Test func `no file follows minutes that could not be written`() throws {
    let before = try text(stages)
    var sitting = try FolderSession(opening: path)
    sitting.folder.flush.appended = { _ in -1 }
    try sitting.session.apply(Sample.stage("c"))
    let minutes = sitting.minutes(of: [Sample.stage("c")])
    #expect(problem { try Self.keepLater(minutes, in: &sitting) } != nil)
    try sitting.folder.settle()
    #expect(try text(stages) == before)
    #expect(sitting.folder.hasUnsaved == true)
    sitting.folder.flush = .toDisk
    try sitting.folder.keep([], session: sitting.session)
    #expect(try text(stages).contains("Id: c\n"))
    #expect(try reading(path).session == sitting.session)
  }

  private static func keepLater(_ minutes: [Minute], in sitting: inout FolderSession) throws {
    try sitting.folder.keep(minutes, session: sitting.session, files: .later)
  }

  @Test(arguments: [1, 2])
  func `what a hand saves while the file is being flushed is taken in`(names: Int) throws {
    if names == 2 { link("\(path)/stages.rec", "\(home.path)/second.rec") }
    var sitting = try FolderSession(opening: path)
    let file = "\(path)/stages.rec"
    sitting.folder.flush.file = { number in
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      if !text.contains("by hand") {
        let changed = text.replacing("Name: a\n", with: "Name: a\nExit: by hand\n")
        try? Data(changed.utf8).write(to: URL(filePath: file))
      }
      return fsync(number)
    }
    let news = try sitting.say(Sample.stage("c"))
    #expect(
      news == [
        .takenIn(
          Sample.revise(.stage, "a", "Exit", from: [], to: ["by hand"]), file: "stages.rec")
      ])
    try sitting.take(news)
    let now = try text(stages)
    #expect(now.contains("Exit: by hand\n") && now.contains("Id: c\n"))
    #expect(try reading(path).session == sitting.session)
  }

  @Test func `whoever writes a file without end does not hold the workshop up`() throws {
    var sitting = try FolderSession(opening: path)
    let file = "\(path)/stages.rec"
    sitting.folder.flush.file = { number in
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      try? Data((text + "# more\n").utf8).write(to: URL(filePath: file))
      return fsync(number)
    }
    #expect(problem { try Self.say(&sitting, Sample.stage("c")) } == .overtaken(path: file))
    #expect(sitting.folder.hasUnsaved == true)
    sitting.folder.flush = .toDisk
    try sitting.folder.keep([], session: sitting.session)
    #expect(try reading(path).session == sitting.session)
    #expect(try text(stages).contains("# more\n"))
  }

  private static func say(_ sitting: inout FolderSession, _ edit: Edit) throws {
    try sitting.say(edit)
  }
}

/// One book with two sequences, as older programs wrote it for two spellings of one name.
@Suite struct RepeatedMinutesTests {
  let home: TemporaryFolder
  let path: String
  let book = "van-parts/minutes/ana.rec"

  init() throws {
    home = try TemporaryFolder()
    path = "\(home.path)/van-parts"
    var sitting = try FolderSession(creating: path)
    try sitting.say(Sample.stage("a"), Sample.stage("b"))
    try sitting.say(Sample.stock)
    var second = MinuteNumbering()
    second.note(sequence: 0, turn: 2, inBookOf: "ana")
    var text = try home.bytes(book)
    let edits = [Sample.stage("c"), Sample.stage("d")]
    for minute in second.minutes(for: edits, by: "ana", at: Moment(seconds: 0)) {
      text += [0x0A] + MinuteCodec.encode(minute)
    }
    try home.put(text, book)
    try home.edit("van-parts/stages.rec") { $0 + "\nId: c\nName: c\n\nId: d\nName: d\n" }
  }

  @Test func `two spellings of one name go on in one sequence`() throws {
    let fresh = "\(home.path)/fresh"
    do {
      var sitting = try FolderSession(creating: fresh)
      try sitting.say(Sample.stage("a"))
    }
    var folder = try SessionFolder(writing: fresh, as: "ana", at: Moment(seconds: 0))
    var session = try folder.load().session
    try session.apply(Sample.stage("b"))
    var numbering = folder.numbering
    try folder.keep(
      numbering.minutes(for: [Sample.stage("b")], by: "ana", at: Moment(seconds: 0)),
      session: session)
    let minutes = try reading(fresh).minutes.minutes
    #expect(minutes.map(\.sequence) == [1, 2])
    #expect(minutes.map(\.writer) == ["Ana", "ana"])
  }

  @Test func `it is told, and the doctor gives every minute a number of its own`() throws {
    let told = LoadNotice.repeatedMinutes(file: "minutes/ana.rec", count: 2)
    let before = try reading(path)
    #expect(before.notices == [told])
    var doctor = try Doctor(examining: path)
    let mendable = doctor.examine().complaints.filter(\.isMendable)
    let found = try #require(mendable.first)
    #expect(
      found.sentence
        == "minutes/ana.rec: 2 minutes bear a number that stands above already."
        + " Mending gives them numbers of their own.")
    #expect(try doctor.mend(found) == "minutes/ana.rec.before-doctor")
    let left = doctor.examine().complaints.filter(\.isMendable)
    #expect(left == [])
    let after = try reading(path)
    #expect(after.notices == [])
    #expect(after.session == before.session)
    #expect(after.minutes.flaws == [])
    #expect(after.minutes.minutes.map(\.edit) == before.minutes.minutes.map(\.edit))
    #expect(after.minutes.minutes.map(\.sequence) == [1, 2, 3, 4, 5])
    #expect(try home.text("van-parts/stages.rec").contains("%reached: ana-000005\n"))
    for tool in ["/usr/bin/recfix"] where FileManager.default.isExecutableFile(atPath: tool) {
      let process = Process()
      process.executableURL = URL(filePath: tool)
      process.arguments = ["--check", "--no-external", "\(home.path)/\(book)"]
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
  }

  @Test func `what a hand takes out afterwards stays away`() throws {
    var doctor = try Doctor(examining: path)
    for complaint in doctor.examine().complaints where complaint.isMendable {
      try doctor.mend(complaint)
    }
    try home.edit("van-parts/stages.rec") { $0.replacing("\nId: d\nName: d\n", with: "") }
    _ = consume doctor
    #expect(try reading(path).session.stages["d"] == nil)
    #expect(try reading(path).notices == [])
  }
}
