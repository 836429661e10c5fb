import Foundation
import Testing

@testable import Storage

@Suite struct ExportTests {
  let home: TemporaryFolder
  let folder: String

  init() throws {
    home = try TemporaryFolder()
    folder = home.path
  }

  private func write(
    _ text: String, _ name: String, isForced: Bool = false
  ) throws(StorageProblem) -> ExportFiles.Outcome {
    try ExportFiles.write(Array(text.utf8), to: "\(folder)/\(name)", isForced: isForced)
  }

  private func session() throws -> String {
    let sitting = try FolderSession(creating: "\(folder)/van-parts")
    return sitting.folder.path
  }

  @Test func `a new file is whole, for its owner only, and nothing else is left`() throws {
    #expect(try write("map", "map.md") == .written)
    #expect(try home.text("map.md") == "map")
    #expect(try home.permissions("map.md") == "600")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["map.md"])
  }

  @Test func `the same bytes are left alone, another file only by force, and kept once`() throws {
    try home.put("old", "map.md")
    chmod("\(folder)/map.md", 0o644)
    let before = try home.listing()
    #expect(try write("old", "map.md") == .unchanged)
    #expect(
      problem { _ = try write("new", "map.md") } == .standsThere(path: "\(folder)/map.md"))
    #expect(try home.listing() == before)
    #expect(try write("new", "map.md", isForced: true) == .replaced)
    #expect(try write("newer", "map.md", isForced: true) == .replaced)
    #expect(try home.text("map.md") == "newer")
    #expect(try home.text("map.md~") == "new")
    #expect(try home.permissions("map.md") == "644")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["map.md", "map.md~"])
  }

  /// What stands at a path, and why nothing is ever written there.
  private func place(_ shape: String) throws -> (name: String, problem: StorageProblem) {
    let path = "\(folder)/target"
    switch shape {
    case "a link to a file":
      try home.put("theirs", "other")
      symlink("other", path)
      return ("target", .linkInTheWay(path: path))
    case "a link that leads nowhere":
      symlink("nothing", path)
      return ("target", .linkInTheWay(path: path))
    case "a link to itself":
      symlink("target", path)
      return ("target", .linkInTheWay(path: path))
    case "a folder":
      mkdir(path, 0o700)
      return ("target", .notAFile(path: path))
    case "a pipe":
      mkfifo(path, 0o600)
      return ("target", .notAFile(path: path))
    case "a file with a second name":
      try home.put("theirs", "other")
      link("\(folder)/other", path)
      return ("target", .secondName(path: path))
    case "a link where the copy goes":
      try home.put("theirs", "other")
      try home.put("old", "target")
      symlink("other", path + "~")
      return ("target", .linkInTheWay(path: path + "~"))
    default:
      return ("none/target", .missing(path: "\(folder)/none"))
    }
  }

  @Test(arguments: [
    "a link to a file", "a link that leads nowhere", "a link to itself", "a folder", "a pipe",
    "a file with a second name", "a link where the copy goes", "no folder",
  ])
  func `some places are never written, not even by force`(shape: String) throws {
    let (name, expected) = try place(shape)
    let before = try home.listing()
    for isForced in [true] + (name == "target" && shape.hasSuffix("goes") ? [] : [false]) {
      #expect(problem { _ = try write("map", name, isForced: isForced) } == expected)
    }
    #expect(try home.listing() == before)
  }

  @Test(arguments: [
    "session.rec", "stages.rec", "guide.rec", "new.rec", "NEW.REC", ".lock", "minutes/ana.rec",
    "minutes/map.md", "minutes/deep/map.md", "minutes",
  ])
  func `a session's own files are never written, by any way there`(name: String) throws {
    let path = try session()
    mkdir("\(path)/minutes/deep", 0o700)
    symlink(path, "\(folder)/door")
    let before = try home.listing()
    for way in ["van-parts", "door", "van-parts/minutes/.."] {
      let stopped = problem { _ = try write("map", "\(way)/\(name)", isForced: true) }
      let target = "\(folder)/\(way)/\(name)"
      #expect(
        stopped == (name == "minutes" ? .notAFile(path: target) : .partOfSession(path: target)))
    }
    #expect(try home.listing() == before)
  }

  @Test func `a map may stand beside a session's records and in its exports`() throws {
    let path = try session()
    mkdir("\(path)/exports", 0o700)
    #expect(try write("map", "van-parts/map.md") == .written)
    #expect(try write("map", "van-parts/exports/map.md") == .written)
  }

  private static let pack = [
    ExportFiles.File("map.md", Array("new map".utf8)),
    ExportFiles.File("csv/kpis.csv", Array("new kpis".utf8)),
    ExportFiles.File("index.html", Array("new index".utf8)),
  ]

  @Test func `a pack goes into exports, and what was there is kept once`() throws {
    let path = try session()
    let first = try SessionFolder.export(Self.pack, .team, ofSessionAt: path)
    #expect(first.outcomes == [.written, .written, .written])
    #expect(
      try SessionFolder.export(Self.pack, .team, ofSessionAt: path).outcomes == [
        .unchanged, .unchanged, .unchanged,
      ])
    try home.put("by hand", "van-parts/exports/csv/kpis.csv")
    #expect(
      try SessionFolder.export(Self.pack, .team, ofSessionAt: path).outcomes == [
        .unchanged, .replaced, .unchanged,
      ])
    #expect(try home.text("van-parts/exports/csv/kpis.csv") == "new kpis")
    #expect(try home.text("van-parts/exports/csv/kpis.csv~") == "by hand")
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: "\(path)/exports").sorted() == [
        ".edition", "csv", "csv/kpis.csv", "csv/kpis.csv~", "index.html", "map.md",
      ])
  }

  @Test(arguments: ["map.md", "csv", "csv/kpis.csv", "index.html", "index.html~"])
  func `when one place is no good, nothing of a pack is written`(name: String) throws {
    let path = try session()
    _ = try SessionFolder.export(
      Self.pack.map { ExportFiles.File($0.name, Array("old".utf8)) }, .team, ofSessionAt: path)
    try? FileManager.default.removeItem(atPath: "\(path)/exports/\(name)")
    symlink("/etc", "\(path)/exports/\(name)")
    let before = try home.listing()
    #expect(
      problem { _ = try SessionFolder.export(Self.pack, .team, ofSessionAt: path) }
        == .linkInTheWay(path: "\(path)/exports/\(name)"))
    #expect(try home.listing() == before)
  }

  @Test func `exports that are a link are refused`() throws {
    let path = try session()
    mkdir("\(folder)/elsewhere", 0o700)
    symlink("\(folder)/elsewhere", "\(path)/exports")
    #expect(
      problem { _ = try SessionFolder.export(Self.pack, .team, ofSessionAt: path) }
        == .linkInTheWay(path: "\(path)/exports"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/elsewhere").isEmpty)
  }

  @Test func `a disk that fails while a pack is written leaves everything as it was`() throws {
    let path = try session()
    _ = try SessionFolder.export(
      Self.pack.map { ExportFiles.File($0.name, Array("old".utf8)) }, .team, ofSessionAt: path)
    let before = try home.listing()
    let exports = try Directory(at: "\(path)/exports")
    for failing in 1...Self.pack.count {
      let calls = Counter()
      var flush = SyncPolicy.toDisk
      flush.file = { _ in
        calls.count += 1
        guard calls.count == failing else { return 0 }
        errno = ENOSPC
        return -1
      }
      let stopped = problem {
        _ = try ExportFiles.put(Self.pack, in: exports, isForced: true, flush: flush)
      }
      guard case .refused(.flush, _, ENOSPC) = stopped else {
        Issue.record("\(String(describing: stopped))")
        continue
      }
      #expect(try contents(before) == contents(try home.listing()))
    }
  }

  @Test func `what a crash left behind is cleared away by the next export`() throws {
    let path = try session()
    mkdir("\(path)/exports", 0o700)
    mkdir("\(path)/exports/.export.new", 0o700)
    try home.put("half", "van-parts/exports/.export.new/0")
    _ = try SessionFolder.export(Self.pack, .team, ofSessionAt: path)
    #expect(!FileManager.default.fileExists(atPath: "\(path)/exports/.export.new"))
    #expect(try home.text("van-parts/exports/map.md") == "new map")
  }

  /// Folders change their time when something was in them for a while; files may not.
  private func contents(_ listing: [String]) throws -> [String] {
    listing.filter { $0.contains(".") && !$0.hasPrefix("van-parts/exports ") }
  }
}

/// Counts calls in one thread.
private final class Counter: @unchecked Sendable {
  var count = 0
}
