import Foundation
import Testing
import Workshop

@testable import Storage

@Suite struct CreatingTests {
  let home: TemporaryFolder
  let path: String

  init() throws {
    home = try TemporaryFolder()
    path = "\(home.path)/a/b/van-parts"
  }

  @Test func `files and folders are for the owner only, whatever the umask`() throws {
    umask(0)
    var sitting = try FolderSession(creating: path)
    try sitting.say(Sample.everything)
    for folder in ["a", "a/b", "a/b/van-parts", "a/b/van-parts/minutes"] {
      #expect(try home.permissions(folder) == "700", "\(folder)")
    }
    let files = SectionFile.allCases.map(\.name) + [".lock", "minutes/ana.rec"]
    for file in files {
      #expect(try home.permissions("a/b/van-parts/\(file)") == "600", "\(file)")
    }
  }

  @Test func `permissions somebody gave a file stay`() throws {
    var sitting = try FolderSession(creating: path)
    try sitting.say(Sample.stock)
    chmod("\(path)/touchpoints.rec", 0o640)
    try sitting.say(
      Sample.revise(.touchpoint, "checks-stock", "Emotion", from: ["-1"], to: ["0"]))
    #expect(try home.permissions("a/b/van-parts/touchpoints.rec") == "640")
  }

  @Test func `a new session says its name and format and keeps its guide`() throws {
    let guide = Array("%rec: Step\n".utf8)
    var folder = try SessionFolder(
      creating: "Van parts", at: path, as: "Ana", at: Moment(seconds: 0),
      facts: [FieldValues("Guide", ["own"])], guide: guide)
    let session = try folder.load().session
    #expect(session.facts.name == "Van parts")
    #expect(session.facts.format == WorkshopInfo.currentFormat)
    #expect(session.facts.guide == "own")
    #expect(try folder.guide() == guide)
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    #expect(names == [".lock", "guide.rec", "minutes", "session.rec"])
  }

  @Test func `a second session of the name is refused and the first one named`() throws {
    do { _ = try FolderSession(creating: path, name: "Van  parts!") }
    let found = problem { _ = try FolderSession(creating: path) }
    #expect(found == .exists(path: path, title: "Van  parts!"))
  }

  @Test func `a folder with something else in it is refused`() throws {
    let found = problem {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try home.put("x", "a/b/van-parts/note")
      _ = try FolderSession(creating: path)
    }
    #expect(found == .exists(path: path, title: nil))
  }

  @Test func `an interrupted beginning can be begun again`() throws {
    do { _ = try FolderSession(creating: path) }
    try home.remove("a/b/van-parts/session.rec")
    #expect(problem { _ = try FolderSession(creating: path) } == nil)
  }

  @Test(arguments: [
    ("Van parts", "van-parts"), ("  Ünïcödé & Söhne ", "unicode-sohne"), ("CON", "con-workshop"),
    ("nul", "nul-workshop"), ("Com1", "com1-workshop"), ("LPT9", "lpt9-workshop"),
    ("../../x", "x"), ("-rf", "rf"), ("comb", "comb"), ("a/b\\c", "a-b-c"),
    ("aux.tar.gz", "aux-tar-gz"),
  ])
  func `a name gives a folder any system takes`(name: String, folder: String) throws {
    #expect(try SessionName.folder(for: name) == folder)
  }

  @Test(arguments: ["", "  ", "..", "漢字", "\n\u{1B}"])
  func `a name of which nothing is left is refused`(name: String) {
    let found = problem { _ = try SessionName.folder(for: name) }
    #expect(found == .unusableName(given: name))
  }
}
