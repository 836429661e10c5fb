import Foundation
import Testing
import Workshop

@testable import Storage

/// Links in the place of a session's files: followed within its folder, and never out of it.
@Suite struct LinkTests {
  let home: TemporaryFolder
  let path: String

  init() throws {
    home = try TemporaryFolder()
    path = "\(home.path)/van-parts"
    var sitting = try FolderSession(creating: path)
    try sitting.say(Sample.stage("compare"))
    try sitting.say(Sample.stock)
  }

  private static let answer = Sample.revise(
    .touchpoint, "checks-stock", "Emotion", from: ["-1"], to: ["2"])

  /// Puts a link in the place of a section, whose file goes where it leads.
  private func link(_ name: String, to target: String) throws {
    try FileManager.default.moveItem(
      atPath: "\(path)/\(name)", toPath: "\(path)/\(target)")
    symlink(target, "\(path)/\(name)")
  }

  @Test(arguments: ["kept/real.rec", "./kept/../kept//real.rec", "real.rec"])
  func `a link that stays in the folder is read, and written beside its target`(
    target: String
  ) throws {
    mkdir("\(path)/kept", 0o700)
    try link("touchpoints.rec", to: target)
    do {
      var sitting = try FolderSession(opening: path)
      try sitting.say(Self.answer)
      #expect(sitting.folder.hasUnsaved == false)
      #expect(try sitting.lookOutside() == [])
      #expect(try reading(path).session == sitting.session)
    }
    #expect(try home.text("van-parts/\(target)").contains("Emotion: 2"))
    let found = try FileManager.default.destinationOfSymbolicLink(
      atPath: "\(path)/touchpoints.rec")
    #expect(found == target)
  }

  @Test(arguments: [
    "../real.rec", "kept/../../real.rec", "out/real.rec", "again",
  ])
  func `a link that leaves the folder anywhere on its way is told and not read`(
    target: String
  ) throws {
    mkdir("\(path)/kept", 0o700)
    symlink("..", "\(path)/out")
    symlink("../real.rec", "\(path)/again")
    try FileManager.default.moveItem(
      atPath: "\(path)/touchpoints.rec", toPath: "\(home.path)/real.rec")
    symlink(target, "\(path)/touchpoints.rec")
    let told = StorageProblem.leadsOutside(path: "\(path)/touchpoints.rec")
    #expect(problem { _ = try reading(path) } == told)
    #expect(problem { _ = try FolderSession(opening: path) } == told)
    #expect(try SessionHome(home.path).entries().map(\.folder) == ["van-parts"])
  }

  @Test func `a link by an absolute path counts as leading out, be it into the folder`() throws {
    try FileManager.default.moveItem(
      atPath: "\(path)/touchpoints.rec", toPath: "\(path)/real.rec")
    symlink("\(path)/real.rec", "\(path)/touchpoints.rec")
    #expect(
      problem { _ = try reading(path) } == .leadsOutside(path: "\(path)/touchpoints.rec"))
  }

  @Test func `links in a ring are told`() throws {
    symlink("guide-2.rec", "\(path)/guide.rec")
    symlink("guide.rec", "\(path)/guide-2.rec")
    #expect(
      problem { _ = try SessionFolder(reading: path).guide() }
        == .refused(.open, path: "\(path)/guide.rec", code: ELOOP))
  }

  @Test func `a section swapped for a link in a sitting is told, and its target stays`() throws {
    var sitting = try FolderSession(opening: path)
    let real = "\(home.path)/real.rec"
    try FileManager.default.moveItem(atPath: "\(path)/touchpoints.rec", toPath: real)
    symlink("../real.rec", "\(path)/touchpoints.rec")
    let before = try home.bytes("real.rec")
    let told = StorageProblem.leadsOutside(path: "\(path)/touchpoints.rec")
    #expect(problem { try sitting.say(Self.answer) } == told)
    #expect(sitting.folder.hasUnsaved == true)
    #expect(try home.bytes("real.rec") == before)
    try home.remove("van-parts/touchpoints.rec")
    try FileManager.default.moveItem(atPath: real, toPath: "\(path)/touchpoints.rec")
    try sitting.folder.keep([], session: sitting.session)
    #expect(sitting.folder.hasUnsaved == false)
    #expect(try reading(path).session == sitting.session)
  }

  @Test func `a session goes on in its own folder when another takes the place of that`() throws {
    var sitting = try FolderSession(opening: path)
    let reader = try SessionFolder(reading: path)
    mkdir("\(home.path)/elsewhere", 0o700)
    try FileManager.default.moveItem(atPath: path, toPath: "\(home.path)/moved")
    symlink("elsewhere", path)
    try sitting.say(Self.answer)
    try sitting.folder.export([ExportFiles.File("map.md", [0x61])], .team)
    try reader.export([ExportFiles.File("csv/kpis.csv", [0x61])], .team)
    let names = try FileManager.default.subpathsOfDirectory(atPath: "\(home.path)/moved/exports")
    #expect(names.sorted() == [".edition", "csv", "csv/kpis.csv", "map.md"])
    #expect(try home.text("moved/touchpoints.rec").contains("Emotion: 2"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(home.path)/elsewhere") == [])
  }

  @Test func `a whole folder that is a link is opened, for that is how a team links`() throws {
    symlink("van-parts", "\(home.path)/link")
    do {
      var sitting = try FolderSession(opening: "\(home.path)/link")
      try sitting.say(Self.answer)
    }
    #expect(try home.text("van-parts/touchpoints.rec").contains("Emotion: 2"))
  }

  @Test func `a copy takes no link along that is none of the session's own`() throws {
    try home.put("%rec: Secret\n", "secret.rec")
    symlink("../secret.rec", "\(path)/notes.rec")
    let folder = try SessionFolder(reading: path)
    let copy = SessionFolder.Copy(at: "\(home.path)/copy")
    try folder.make([copy], by: "Ana", at: Moment(seconds: 0))
    let names = try FileManager.default.subpathsOfDirectory(atPath: copy.path)
    #expect(
      names.sorted() == [
        "minutes", "minutes/ana.rec", "session.rec", "stages.rec", "touchpoints.rec",
      ])
    #expect(try reading(copy.path).session == reading(path).session)
  }
}
