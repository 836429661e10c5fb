import Foundation
import Testing
import Workshop

@testable import Storage

/// Saving where something stands under the name that a file has while it is written.
@Suite struct TemporaryNameTests {
  let home: TemporaryFolder
  let path: String

  init() throws {
    home = try TemporaryFolder()
    path = "\(home.path)/van-parts"
    _ = try FolderSession(creating: path)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  @Test func `a folder in the way of a file being written stays, and the file is saved`() throws {
    for name in [".stages.rec.new", ".stages.rec.new-2"] {
      mkdir("\(path)/\(name)", 0o700)
      try home.put("theirs", "van-parts/\(name)/note")
    }
    do {
      var sitting = try FolderSession(opening: path)
      try sitting.say(Sample.stage("compare"))
      #expect(sitting.folder.hasUnsaved == false)
    }
    #expect(try reading(path).session.stages.members.map(\.id.text) == ["compare"])
    #expect(try home.text("van-parts/.stages.rec.new/note") == "theirs")
    #expect(
      try names() == [
        ".lock", ".stages.rec.new", ".stages.rec.new-2", "minutes", "session.rec", "stages.rec",
      ])
  }

  @Test func `when every such name is taken, it is told and nothing is touched`() throws {
    for ending in ["", "-2", "-3", "-4", "-5", "-6", "-7", "-8", "-9"] {
      mkdir("\(path)/.stages.rec.new\(ending)", 0o700)
    }
    let before = try names()
    var sitting = try FolderSession(opening: path)
    let found = problem { try sitting.say(Sample.stage("compare")) }
    #expect(found == .refused(.create, path: "\(path)/stages.rec", code: EEXIST))
    #expect(sitting.folder.hasUnsaved == true)
    #expect(try names() == before)
  }

  @Test(arguments: [S_IFDIR, S_IFLNK, S_IFIFO])
  func `what is no copy of a file, yet stands at the copy's name, keeps nobody out`(
    kind: mode_t
  ) throws {
    let place = "\(path)/.session.rec.backup"
    switch kind {
    case S_IFDIR: mkdir(place, 0o700)
    case S_IFLNK: symlink("/dev/zero", place)
    default: mkfifo(place, 0o600)
    }
    #expect(try reading(path).session.facts.name == "Van parts")
    do {
      var sitting = try FolderSession(opening: path)
      try sitting.say(Sample.stage("compare"))
    }
    #expect(try reading(path).session.stages.members.count == 1)
  }
}
