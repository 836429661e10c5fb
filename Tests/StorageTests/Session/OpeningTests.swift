import Foundation
import Records
import Testing
import Workshop

@testable import Storage

@Suite struct OpeningTests {
  let home: TemporaryFolder
  let path: String

  init() throws {
    home = try TemporaryFolder()
    path = "\(home.path)/van-parts"
    _ = try FolderSession(creating: path)
  }

  private func found() -> StorageProblem? {
    problem { _ = try reading(path) }
  }

  @Test func `nothing at the path is told`() {
    let found = problem { _ = try reading("\(path)-2") }
    #expect(found == .missing(path: "\(path)-2"))
  }

  @Test func `a file at the path is told`() throws {
    try home.put("", "note")
    let note = "\(home.path)/note"
    #expect(problem { _ = try reading(note) } == .notAFolder(path: note))
  }

  @Test func `a folder without a session is told`() {
    #expect(problem { _ = try reading(home.path) } == .notASession(path: home.path))
  }

  @Test func `a session without its own record is told`() throws {
    try home.put("# nothing\n", "van-parts/session.rec")
    #expect(found() == .noSessionRecord(path: "\(path)/session.rec"))
  }

  @Test func `a folder or a pipe in place of a file is told and never waited for`() throws {
    try FileManager.default.createDirectory(
      atPath: "\(path)/stages.rec", withIntermediateDirectories: false)
    #expect(found() == .notAFile(path: "\(path)/stages.rec"))
    try home.remove("van-parts/stages.rec")
    mkfifo("\(path)/stages.rec", 0o600)
    #expect(found() == .notAFile(path: "\(path)/stages.rec"))
  }

  @Test func `a link that leads nowhere is told, not taken for an empty file`() throws {
    symlink("nowhere", "\(path)/stages.rec")
    #expect(found() == .refused(.open, path: "\(path)/stages.rec", code: ENOENT))
  }

  @Test(.enabled(if: getuid() != 0, "permissions do not bind root"))
  func `a file one may not read is told`() throws {
    try home.put("", "van-parts/stages.rec")
    chmod("\(path)/stages.rec", 0)
    #expect(found() == .refused(.open, path: "\(path)/stages.rec", code: EACCES))
  }

  @Test func `a syntax error is told with file, line and column`() throws {
    try home.put("%rec: Stage\n\nId: a\nName\n", "van-parts/stages.rec")
    guard case .syntax(let file, let problem) = found() else {
      Issue.record("no syntax problem")
      return
    }
    #expect(file == "\(path)/stages.rec")
    #expect(problem.position == Position(line: 4, column: 5))
    #expect(
      StorageProblem.syntax(path: "stages.rec", problem).sentence
        .hasPrefix("stages.rec:4:5: expected a field, a comment or a blank line. Write"))
  }

  @Test func `a newer format opens for reading and says so, and not for writing`() throws {
    try home.edit("van-parts/session.rec") {
      $0.replacing("Format: \(WorkshopInfo.currentFormat)", with: "Format: 17")
    }
    #expect(
      try reading(path).notices == [.newerFormat(found: 17, known: WorkshopInfo.currentFormat)])
    #expect(
      problem { _ = try FolderSession(opening: path) }
        == .newerFormat(path: path, found: 17, known: WorkshopInfo.currentFormat))
  }

  @Test func `a second writer is told who writes and since when, and can read`() throws {
    let first = try FolderSession(opening: path)
    let since = Moment(seconds: 1_800_000_000)
    let locked = StorageProblem.locked(path: path, by: "Ana", since: since)
    let found = problem { _ = try SessionFolder(writing: path, as: "Ben", at: since) }
    #expect(found == locked)
    #expect(try reading(path).session == first.session)
    _ = consume first
    #expect(problem { _ = try FolderSession(opening: path) } == nil)
    #expect(try home.text("van-parts/.lock") == "")
  }

  @Test func `a link in place of the lock is refused`() throws {
    try home.put("precious", "other")
    try home.remove("van-parts/.lock")
    symlink("\(home.path)/other", "\(path)/.lock")
    #expect(
      problem { _ = try FolderSession(opening: path) }
        == .refused(.create, path: "\(path)/.lock", code: ELOOP))
    #expect(try home.text("other") == "precious")
  }

  @Test func `reading changes nothing and creates nothing`() throws {
    do {
      var sitting = try FolderSession(opening: path)
      try sitting.say(Sample.everything)
    }
    try home.remove("van-parts/.lock")
    try home.edit("van-parts/minutes/ana.rec") { String($0.dropLast(3)) }
    let before = try home.listing()
    var folder = try SessionFolder(reading: path)
    let loaded = try folder.load()
    _ = try folder.outsideChanges(in: loaded.session)
    _ = try folder.guide()
    _ = loaded.minutes.minutes
    let refused = problem { try folder.keep([], session: loaded.session) }
    #expect(refused == .openedForReading(path: path))
    _ = try SessionHome(home.path).entries()
    #expect(try home.listing() == before)
  }
}
