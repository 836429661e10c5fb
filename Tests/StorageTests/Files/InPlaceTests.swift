import Foundation
import Synchronization
import Testing
import Workshop

@testable import Storage

/// Files that another cannot take the place of are written where they are, and never lost.
@Suite struct InPlaceTests {
  let home: TemporaryFolder
  let path: String
  let file = "van-parts/touchpoints.rec"

  private static let answer = Sample.revise(
    .touchpoint, "checks-stock", "Pain", from: [], to: ["stock is shown only after logging in"])

  init() throws {
    home = try TemporaryFolder()
    path = "\(home.path)/van-parts"
  }

  private func begin() throws -> FolderSession {
    var sitting = try FolderSession(creating: path)
    try sitting.say(Sample.stock)
    #expect(link("\(path)/touchpoints.rec", "\(home.path)/twin.rec") == 0)
    return sitting
  }

  private func names(_ name: String) throws -> Int {
    let facts = try FileManager.default.attributesOfItem(atPath: "\(home.path)/\(name)")
    return (facts[.referenceCount] as? NSNumber)?.intValue ?? 0
  }

  private func hidden() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasPrefix(".") }
  }

  @Test func `a file with two names keeps both, and both hold what was said`() throws {
    var sitting = try begin()
    try sitting.say(Self.answer)
    #expect(try names(file) == 2)
    #expect(try home.bytes("twin.rec") == home.bytes(file))
    #expect(try home.text("twin.rec").contains("Pain: stock is shown"))
    #expect(try hidden() == [".lock"])
    let loaded = try reading(path)
    #expect(loaded.session == sitting.session)
    #expect(loaded.notices == [.hardLinked(file: "touchpoints.rec")])
  }

  @Test func `a text that becomes shorter leaves nothing of the longer one`() throws {
    var sitting = try begin()
    try sitting.say(Self.answer)
    let long = try home.bytes("twin.rec").count
    try sitting.say(Self.answer.inverse)
    #expect(try home.bytes("twin.rec").count < long)
    #expect(try reading(path).session == sitting.session)
  }

  /// The states in which a crash can leave the file: old and new bytes up to any place.
  private struct Crash {
    let old: [UInt8]
    let new: [UInt8]
    let session: Session

    var states: [[UInt8]] {
      stride(from: 0, through: new.count, by: 7).map { end in
        Array(new[..<end] + old.dropFirst(end))
      } + [old, new, [], Array(repeating: 0, count: new.count)]
    }
  }

  private func crash() throws -> Crash {
    var sitting = try begin()
    let old = try home.bytes(file)
    try sitting.say(Self.answer)
    return Crash(old: old, new: try home.bytes(file), session: sitting.session)
  }

  private func leave(_ state: [UInt8], _ crash: Crash) throws {
    let directory = try Directory(at: path)
    try InPlace.keepBackup(
      of: crash.old, against: crash.new, "touchpoints.rec", in: directory, .toDisk)
    try home.put(state, file)
    try home.put("2027-01-15T08:00:00Z Ana\n", "van-parts/.lock")
  }

  @Test func `after a crash at any byte the session opens whole, and the file is mended`() throws {
    let crash = try crash()
    for state in crash.states {
      try leave(state, crash)
      let isTorn = state != crash.old && state != crash.new
      let seen = try reading(path)
      #expect(seen.session == crash.session)
      #expect(seen.notices.contains(.brokenOff(file: "touchpoints.rec", keptIn: nil)) == isTorn)
      #expect(try home.bytes(file) == state)
      do {
        let sitting = try FolderSession(opening: path)
        #expect(sitting.session == crash.session)
        let told = LoadNotice.brokenOff(
          file: "touchpoints.rec", keptIn: "touchpoints.rec.broken")
        #expect(sitting.notices.contains(told) == isTorn)
      }
      #expect(try home.bytes(file) == crash.new)
      #expect(try home.bytes("twin.rec") == crash.new)
      #expect(try hidden() == [".lock"])
      if isTorn {
        #expect(try home.bytes("\(file).broken") == state)
        try home.remove("\(file).broken")
      }
    }
  }

  @Test func `a backup that was torn off means that the file was not touched yet`() throws {
    let crash = try crash()
    try leave(crash.old, crash)
    let backup = "van-parts/\(InPlace.backupName(of: "touchpoints.rec"))"
    let whole = try home.bytes(backup)
    for end in whole.indices {
      try home.put(Array(whole[..<end]), backup)
      try home.put(crash.old, file)
      #expect(try reading(path).session == crash.session)
      do { #expect(try FolderSession(opening: path).session == crash.session) }
      #expect(try hidden() == [".lock"])
      try home.put("2027-01-15T08:00:00Z Ana\n", "van-parts/.lock")
    }
  }

  @Test func `a flush that fails for good leaves the backup, and the next sitting is whole`() throws
  {
    let expected: Session
    do {
      var sitting = try begin()
      let count = Mutex(0)
      sitting.folder.flush.file = { descriptor in
        let isFirst = count.withLock { count in
          count += 1
          return count == 1
        }
        if isFirst { return fsync(descriptor) }
        errno = EIO
        return -1
      }
      #expect(problem { try say(&sitting, Self.answer) } != nil)
      expected = sitting.session
    }
    #expect(try hidden().contains(".touchpoints.rec.backup"))
    #expect(try reading(path).session == expected)
    do { #expect(try FolderSession(opening: path).session == expected) }
    #expect(try hidden() == [".lock"])
    #expect(try home.bytes("twin.rec") == home.bytes(file))
  }

  @Test func `what a hand wrote over a broken file is kept under another name`() throws {
    let crash = try crash()
    try leave(Array("%rec: Touchpoint\n\nId: mine\nName: Mine\n".utf8), crash)
    do { #expect(try FolderSession(opening: path).session == crash.session) }
    #expect(try home.text("\(file).broken").contains("Name: Mine"))
  }

  /// Which flush of a file fails: that of the backup, or that of the file itself.
  @Test(arguments: [1, 2])
  func `a flush that fails is told, the old text is back, and the next answer saves both`(
    ordinal: Int
  ) throws {
    var sitting = try begin()
    let old = try home.bytes(file)
    let count = Mutex(0)
    sitting.folder.flush.file = { descriptor in
      let isTurn = count.withLock { count in
        count += 1
        return count == ordinal
      }
      if !isTurn { return fsync(descriptor) }
      errno = EIO
      return -1
    }
    #expect(problem { try say(&sitting, Self.answer) } != nil)
    #expect(sitting.folder.hasUnsaved == true)
    sitting.folder.flush = .toDisk
    #expect(try home.bytes(file) == old)
    try sitting.folder.keep([], session: sitting.session)
    #expect(sitting.folder.hasUnsaved == false)
    #expect(try reading(path).session == sitting.session)
    #expect(try hidden() == [".lock"])
  }

  private func say(_ sitting: inout FolderSession, _ edit: Edit) throws {
    try sitting.say(edit)
  }
}
