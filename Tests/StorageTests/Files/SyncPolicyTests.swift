import Foundation
import Testing
import Workshop

@testable import Storage

@Suite struct FlushTests {
  let home: TemporaryFolder
  let path: String

  init() throws {
    home = try TemporaryFolder()
    path = "\(home.path)/van-parts"
  }

  static let failing: [(String, SyncPolicy)] = {
    let fail: @Sendable (Int32) -> Int32 = { _ in
      errno = EIO
      return -1
    }
    var (minutes, file, folder) = (SyncPolicy.toDisk, SyncPolicy.toDisk, SyncPolicy.toDisk)
    minutes.appended = fail
    file.file = fail
    folder.folder = fail
    return [("minutes", minutes), ("file", file), ("folder", folder)]
  }()

  @Test(arguments: failing.indices)
  func `a flush that fails is never reported as saved, and the next answer saves both`(
    index: Int
  ) throws {
    var sitting = try FolderSession(creating: path)
    try sitting.say(Sample.stock)
    let (_, flush) = Self.failing[index]
    let first = Sample.revise(.touchpoint, "checks-stock", "Emotion", from: ["-1"], to: ["2"])
    let second = Sample.revise(.touchpoint, "checks-stock", "Emotion", from: ["2"], to: ["1"])
    sitting.folder.flush = flush
    var found: StorageProblem?
    do { try sitting.say(first) } catch { found = error as? StorageProblem }
    guard case .refused(.flush, _, EIO) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(sitting.folder.hasUnsaved == true)
    #expect(try hidden() == [".lock"])
    sitting.folder.flush = .toDisk
    #expect(try sitting.say(second) == [])
    #expect(sitting.folder.hasUnsaved == false)
    let loaded = try reading(path)
    #expect(loaded.session == sitting.session)
    #expect(loaded.minutes.minutes.map(\.edit) == [Sample.stock, first, second])
    #expect(Set(loaded.minutes.minutes.map(\.sequence)).count == 3)
    #expect(loaded.minutes.flaws == [])
  }

  @Test func `an empty list tries again what could not be saved`() throws {
    var sitting = try FolderSession(creating: path)
    sitting.folder.flush = Self.failing[1].1
    _ = try? sitting.say(Sample.stock)
    sitting.folder.flush = .toDisk
    try sitting.folder.keep([], session: sitting.session)
    #expect(sitting.folder.hasUnsaved == false)
    #expect(try reading(path).session == sitting.session)
  }

  @Test func `a folder that was removed is told and what was said is held`() throws {
    var sitting = try FolderSession(creating: path)
    try home.remove("van-parts")
    var found: StorageProblem?
    do { try sitting.say(Sample.stock) } catch { found = error as? StorageProblem }
    #expect(found != nil)
    #expect(sitting.folder.hasUnsaved == true)
  }

  @Test func `a folder that was moved is still written to`() throws {
    var sitting = try FolderSession(creating: path)
    try FileManager.default.moveItem(atPath: path, toPath: path + "-2")
    try sitting.say(Sample.stock)
    #expect(try reading(path + "-2").session == sitting.session)
  }

  @Test func `a name a recfile cannot hold is refused before anything is written`() throws {
    var sitting = try FolderSession(creating: path)
    let edit = Edit.add(.stage, "a", [FieldValues("My-Field", ["x"])], place: nil)
    var found: StorageProblem?
    do { try sitting.say(edit) } catch { found = error as? StorageProblem }
    #expect(found == .unusableField(name: "My-Field"))
    #expect(sitting.folder.hasUnsaved == false)
  }

  private func hidden() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasPrefix(".") }
  }
}
