import Foundation
import Testing
import Workshop

@testable import Storage

/// A home may hold folders of folders.
@Suite struct FolderOfFoldersTests {
  let folder: TemporaryFolder
  let home: SessionHome

  init() throws {
    folder = try TemporaryFolder()
    home = SessionHome(folder.path)
    for way in ["plain", "retail/first-order", "retail/eu/returns", "a/b/c/too-deep"] {
      try FileManager.default.createDirectory(
        atPath: PlainFile.folder(of: "\(folder.path)/\(way)"), withIntermediateDirectories: true)
      _ = try FolderSession(creating: "\(folder.path)/\(way)", name: way)
    }
  }

  @Test func `sessions in folders are listed by their way`() throws {
    #expect(try home.folders() == ["plain", "retail/eu/returns", "retail/first-order"])
    #expect(
      try home.entries().map(\.title) == ["plain", "retail/eu/returns", "retail/first-order"])
  }

  @Test(arguments: [
    ("retail/first-order", "/retail/first-order"), ("first-order", "/retail/first-order"),
    ("First order", "/retail/first-order"), ("retail/first-order/", "/retail/first-order"),
  ])
  func `a session in a folder is found by its way, or by its name`(text: String, path: String) {
    #expect(home.path(ofSessionCalled: text) == folder.path + path)
  }

  @Test(arguments: ["./retail/first-order", "/retail/first-order", "retail/none"])
  func `what is no way in the home stays a path`(text: String) {
    #expect(home.path(ofSessionCalled: text) == text)
  }

  @Test func `nothing is looked for behind a link, but a session may stand there`() throws {
    let (one, other) = ("\(folder.path)/link", "\(folder.path)/shelf")
    try FileManager.default.createSymbolicLink(
      atPath: one, withDestinationPath: "\(folder.path)/retail/first-order")
    try FileManager.default.createSymbolicLink(
      atPath: other, withDestinationPath: "\(folder.path)/retail")
    #expect(
      try home.folders() == ["link", "plain", "retail/eu/returns", "retail/first-order"])
  }

  @Test func `a search reads sections only, and not more of them than it must`() throws {
    try folder.put("%rec: Touchpoint\n\nId: a\nName: Pays\nPain: late\n", "plain/touchpoints.rec")
    try folder.put("not a recfile", "plain/evidence.rec")
    try folder.put("not a recfile", "plain/kpis.rec")
    try folder.put("torn", "plain/minutes/ana.rec")
    let path = "\(folder.path)/plain"
    var search = MapSearch(["LATE"])
    search.kinds = [.pain]
    #expect(throws: StorageProblem.self) { try SessionGlance.hits(of: search, at: path) }
    try folder.remove("plain/evidence.rec")
    #expect(try SessionGlance.hits(of: search, at: path)?.hits.map(\.title) == ["Pays"])
    #expect(try SessionGlance.hits(of: MapSearch(["early"]), at: path) == nil)
  }
}
