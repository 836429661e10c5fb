import Foundation
import Testing
import Workshop

@testable import Storage

@Suite struct SessionHomeTests {
  let folder: TemporaryFolder
  let home: SessionHome

  init() throws {
    folder = try TemporaryFolder()
    home = SessionHome(folder.path)
  }

  @Test func `a home that does not exist holds no sessions and is not made`() throws {
    let none = SessionHome("\(folder.path)/none")
    #expect(try none.entries().isEmpty)
    #expect(try folder.listing() == [])
  }

  @Test func `where a folder takes none, a new one in it is refused by its name`() throws {
    let link = folder.path + "/link"
    #expect(symlink("nowhere", link) == 0)
    for path in [link + "/x", link + "/x/y", "/proc/none"] {
      let problem = #expect(throws: StorageProblem.self) { try NewFolder.makeFolder(at: path) }
      guard case .refused(.create, let refused, _)? = problem else {
        Issue.record("\(path): \(String(describing: problem))")
        continue
      }
      #expect(path.hasPrefix(refused) && refused != link)
    }
  }

  @Test func `sessions are listed by folder, with title and last moment, broken ones too`() throws {
    do {
      var sitting = try FolderSession(creating: try home.path(forNew: "Van parts"))
      try sitting.say(Sample.stock)
    }
    do { _ = try FolderSession(creating: try home.path(forNew: "Bank"), name: "Bank") }
    try folder.put("oops", "bank/session.rec")
    try folder.put("", "note")
    let entries = try home.entries()
    #expect(entries.map(\.folder) == ["bank", "van-parts"])
    #expect(entries.map(\.title) == ["bank", "Van parts"])
    #expect(entries.map(\.lastMoment) == [nil, Moment(seconds: 1_800_000_001)])
    #expect(try entries[1].session.get().touchpoints.count == 1)
    #expect(throws: StorageProblem.self) { try entries[0].session.get() }
  }

  @Test(arguments: [
    ("van-parts", "/van-parts"), ("Van parts", "/van-parts"), ("VAN, PARTS", "/van-parts"),
    ("other", "/other"),
  ])
  func `a session is found by its folder or by its title`(text: String, path: String) throws {
    do { _ = try FolderSession(creating: try home.path(forNew: "Van parts")) }
    #expect(home.path(ofSessionCalled: text) == folder.path + path)
  }

  @Test func `a session that was renamed is found by the title it bears`() throws {
    do {
      _ = try FolderSession(creating: try home.path(forNew: "uh what"), name: "Physio am Markt")
    }
    #expect(home.path(ofSessionCalled: "Physio am Markt") == folder.path + "/uh-what")
    #expect(home.path(ofSessionCalled: "Physio") == folder.path + "/physio")
  }

  /// A name as it is typed on one machine and on another: composed letters, and letters with marks.
  static let twins = [("Café", "cafe"), ("Ångström 2", "angstrom-2"), ("プロジェクト", "workshop")]

  @Test(arguments: twins)
  func `a name is the same however its letters are put together`(
    name: String, folderName: String
  ) throws {
    let forms = [
      name.precomposedStringWithCanonicalMapping, name.decomposedStringWithCanonicalMapping,
    ]
    #expect(Array(forms[0].utf8) != Array(forms[1].utf8))
    for (made, asked) in [(forms[0], forms[1]), (forms[1], forms[0])] {
      let path = try home.path(forNew: made)
      #expect(path == "\(folder.path)/\(folderName)")
      do { _ = try FolderSession(creating: path, name: made) }
      #expect(home.path(ofSessionCalled: asked) == path)
      let found = problem {
        _ = try FolderSession(creating: try home.path(forNew: asked), name: asked)
      }
      #expect(found == .exists(path: path, title: made))
      try folder.remove(folderName)
    }
  }

  @Test(arguments: ["./x", "..", "/tmp/x"])
  func `what looks like a path is one`(text: String) {
    #expect(home.path(ofSessionCalled: text) == text)
  }
}
