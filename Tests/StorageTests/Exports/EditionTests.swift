import Foundation
import Testing

@testable import Storage

extension ExportFiles.Edition {
  static let team = made("team", keepsBeside: true)
  static let everyone = made("public", keepsBeside: false)

  private static func made(_ name: String, keepsBeside: Bool) -> Self {
    ExportFiles.Edition(
      name: name, keepsBeside: keepsBeside, folders: ["csv"],
      couldHold: { $0 == "map.md" || $0 == "map.svg" || $0.hasSuffix(".csv") },
      renews: { $0.hasPrefix("csv/") })
  }
}

@Suite struct `A folder is one edition` {
  let home: TemporaryFolder
  let folder: String

  init() throws {
    home = try TemporaryFolder()
    folder = home.path
  }

  private static func files(_ texts: [String: String]) -> [ExportFiles.File] {
    texts.sorted { $0.key < $1.key }.map { ExportFiles.File($0.key, Array($0.value.utf8)) }
  }

  private func write(
    _ texts: [String: String], _ edition: ExportFiles.Edition, isForced: Bool = true
  ) throws(StorageProblem) -> ExportFiles.Delivery {
    try ExportFiles.write(
      Self.files(texts), into: "\(folder)/pack", edition: edition, isForced: isForced)
  }

  private func paths(_ name: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/\(name)").sorted()
  }

  private static let team = [
    "map.md": "ours", "map.svg": "ours", "csv/vote.csv": "ours", "csv/goal.csv": "ours",
  ]

  @Test func `of the team's edition nothing stays among the public one`() throws {
    _ = try write(Self.team, .team)
    _ = try write(Self.team.merging(["map.md": "newer"]) { $1 }, .team)
    #expect(try paths("pack").contains("map.md~"))
    let delivery = try write(["map.md": "theirs", "csv/goal.csv": "theirs"], .everyone)
    #expect(try paths("pack") == [".edition", "csv", "csv/goal.csv", "map.md"])
    #expect(
      try paths("pack~") == [
        "csv", "csv/goal.csv", "csv/vote.csv", "map.md", "map.md~", "map.svg",
      ])
    #expect(try home.text("pack~/map.md") == "newer")
    #expect(
      delivery.moved.sorted() == [
        "csv/goal.csv", "csv/vote.csv", "map.md", "map.md~", "map.svg",
      ])
    #expect(delivery.aside == "\(folder)/pack~")
  }

  @Test func `nothing of the public one that was replaced stays beside it`() throws {
    _ = try write(["map.md": "with a name"], .everyone)
    let delivery = try write(["map.md": "without"], .everyone)
    #expect(try paths("pack") == [".edition", "map.md"])
    #expect(delivery.moved == ["map.md"])
    #expect(try write(["map.md": "without"], .everyone).moved == [])
  }

  @Test func `a table of which nothing is left goes, and what is not written now stays`() throws {
    _ = try write(Self.team, .team)
    let delivery = try write(["csv/goal.csv": "ours"], .team)
    #expect(delivery.moved == ["csv/vote.csv"])
    #expect(try paths("pack") == [".edition", "csv", "csv/goal.csv", "map.md", "map.svg"])
  }

  @Test func `a folder from before it was marked is of no edition`() throws {
    mkdir("\(folder)/pack", 0o700)
    try home.put("ours", "pack/map.svg")
    try home.put("mine", "pack/notes.txt")
    #expect(try write(["map.md": "ours"], .team).moved == ["map.svg"])
    #expect(try paths("pack") == [".edition", "map.md", "notes.txt"])
  }

  @Test func `only by force does anything make room`() throws {
    _ = try write(["map.svg": "ours"], .team)
    let before = try home.listing()
    #expect(
      problem { _ = try write(["map.md": "theirs"], .everyone, isForced: false) }
        == .standsThere(path: "\(folder)/pack/map.svg"))
    #expect(try home.listing() == before)
  }

  @Test func `a link in the place beside is not followed`() throws {
    _ = try write(["map.svg": "ours"], .team)
    mkdir("\(folder)/elsewhere", 0o700)
    symlink("elsewhere", "\(folder)/pack~")
    #expect(
      problem { _ = try write(["map.md": "theirs"], .everyone) }
        == .linkInTheWay(path: "\(folder)/pack~"))
    #expect(try paths("elsewhere") == [])
    #expect(try paths("pack") == [".edition", "map.svg"])
  }

  @Test func `a disk that fails leaves the folder as it was`() throws {
    _ = try write(Self.team, .team)
    let before = try home.listing().filter { !$0.hasPrefix("pack ") }
    let beside = try Directory(at: folder)
    let pack = try Directory(at: "\(folder)/pack")
    var flush = SyncPolicy.toDisk
    flush.file = { _ in
      errno = ENOSPC
      return -1
    }
    let stopped = problem {
      _ = try ExportFiles.put(
        Self.files(["map.md": "theirs"]), in: pack, .everyone, aside: "pack~", of: beside,
        isForced: true, flush: flush)
    }
    guard case .refused(.flush, _, ENOSPC) = stopped else {
      Issue.record("\(String(describing: stopped))")
      return
    }
    #expect(try home.listing().filter { !$0.hasPrefix("pack ") } == before)
  }
}

@Suite struct `Two exports into one folder at once` {
  let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  @Test func `each puts its own words in place while the disk is slow`() throws {
    let (staged, other) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let (path, ended) = (home.path, DispatchSemaphore(value: 0))
    let over = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      var slow = SyncPolicy.toDisk
      slow.file = { number in
        staged.signal()
        other.wait()
        return fsync(number)
      }
      put("public", "public.md", in: path, slow)
      ended.signal()
    }
    staged.wait()
    Thread.detachNewThread {
      var slow = SyncPolicy.toDisk
      slow.file = { number in
        other.signal()
        ended.wait()
        return fsync(number)
      }
      put("the team's", "team.md", in: path, slow)
      over.signal()
    }
    over.wait()
    #expect(try home.text("public.md") == "public")
    #expect(try home.text("team.md") == "the team's")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: path).sorted() == [
        "public.md", "team.md",
      ])
  }

  @Test func `five hundred random pairs keep apart what they write`() throws {
    let path = home.path
    for pair in 0..<500 {
      let names = ["a\(pair % 7).md", "b\(pair % 5).md"]
      DispatchQueue.concurrentPerform(iterations: 2) { index in
        put("\(names[index]) of \(pair)", names[index], in: path, .toDisk)
      }
      for name in names { #expect(try home.text(name) == "\(name) of \(pair)") }
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: path)
    #expect(left.allSatisfy { !$0.hasPrefix(".") })
  }

  @Test func `two editions into one folder follow one another`() throws {
    let path = home.path
    for pair in 0..<50 {
      let editions: [(ExportFiles.Edition, String)] = [(.team, "map.svg"), (.everyone, "map.md")]
      DispatchQueue.concurrentPerform(iterations: 2) { index in
        let file = ExportFiles.File(editions[index].1, Array("\(pair)".utf8))
        do {
          try ExportFiles.write(
            [file], into: "\(path)/pack", edition: editions[index].0, isForced: true)
        } catch {
          Issue.record("\(error)")
        }
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(path)/pack").sorted()
      let mark = try home.text("pack/.edition")
      #expect(names == [".edition", mark == "team\n" ? "map.svg" : "map.md"])
    }
  }
}

private func put(_ text: String, _ name: String, in path: String, _ flush: SyncPolicy) {
  do {
    let directory = try Directory(at: path)
    _ = try ExportFiles.put(
      [ExportFiles.File(name, Array(text.utf8))], in: directory, isForced: true, flush: flush)
  } catch {
    Issue.record("\(error)")
  }
}
