import Foundation
import Testing
import Workshop

@testable import Storage

/// The shared things of a home on the disk.
@Suite struct SharedLibraryTests {
  private let temporary: TemporaryFolder
  private static let moment = Moment(seconds: 1_800_000_000)
  private static let mara = Edit.add(
    .persona, "mara", [FieldValues("Name", ["Mara"])], place: nil)

  init() throws { temporary = try TemporaryFolder() }

  private var library: SharedLibrary {
    SharedLibrary(for: temporary.path + "/bus", in: SessionHome(temporary.path))
  }

  @Test func `nothing is shared, and nothing is made by looking`() throws {
    #expect(try library.read() == nil)
    #expect(try temporary.listing().isEmpty)
  }

  @Test func `what is shared stands in records of its own, hidden from the list of workshops`()
    throws
  {
    _ = try FolderSession(creating: temporary.path + "/bus")
    try library.change(by: "Ana", at: Self.moment) { _ in [Self.mara] }
    #expect(try library.read()?.session.personas["mara"]?.name == "Mara")
    #expect(try temporary.text(".shared/personas.rec").contains("Name: Mara"))
    #expect(try SessionHome(temporary.path).folders() == ["bus"])
    #expect(try temporary.text(".shared/minutes/ana.rec").contains("mara"))
  }

  /// A workshop deep in its home, one elsewhere, and a home whose name only begins alike.
  @Test(arguments: [
    ("/h/bus", "/h", "/h/.shared"), ("/h/retail/bus", "/h/", "/h/.shared"),
    ("/h/a/b/bus/", "/h", "/h/.shared"), ("/elsewhere/bus", "/h", "/elsewhere/.shared"),
    ("/home/bus", "/h", "/home/.shared"), ("bus", "/h", "./.shared"),
  ])
  func `a workshop in a home shares with all of it, another with its neighbours`(
    workshop: String, home: String, path: String
  ) {
    #expect(SharedLibrary(for: workshop, in: SessionHome(home)).path == path)
  }

  @Test func `a change that gives no edits changes nothing on the disk`() throws {
    try library.change(by: "Ana", at: Self.moment) { _ in [Self.mara] }
    let before = try temporary.text(".shared/personas.rec")
    let minutes = try temporary.text(".shared/minutes/ana.rec")
    try library.change(by: "Ana", at: Self.moment) { _ in [] }
    #expect(try temporary.text(".shared/personas.rec") == before)
    #expect(try temporary.text(".shared/minutes/ana.rec") == minutes)
  }

  @Test func `a second window waits its turn, and the plan sees what the first one left`() throws {
    try library.change(by: "Ana", at: Self.moment) { _ in [Self.mara] }
    do {
      let held = try SessionFolder(
        writing: temporary.path + "/.shared", as: "Bo", at: Self.moment)
      let isHeld = !held.isReadOnly
      #expect(isHeld)
      #expect(throws: StorageProblem.self) {
        try library.change(by: "Ana", at: Self.moment) { _ in [] }
      }
      // Reading waits for nobody.
      #expect(try library.read()?.session.personas.count == 1)
    }
    var seen = 0
    try library.change(by: "Ana", at: Self.moment) { session in
      seen = session.personas.count
      return []
    }
    #expect(seen == 1)
  }

  @Test func `a damaged file is said with its place, and nothing is written over it`() throws {
    try library.change(by: "Ana", at: Self.moment) { _ in [Self.mara] }
    try temporary.edit(".shared/personas.rec") { $0 + "\n+ torn\nNa" }
    let damaged = try temporary.text(".shared/personas.rec")
    let read = #expect(throws: StorageProblem.self) { _ = try library.read() }
    #expect(read?.sentence.contains("personas.rec") == true)
    let write = #expect(throws: StorageProblem.self) {
      try library.change(by: "Ana", at: Self.moment) { _ in
        [.add(.persona, "bo", [FieldValues("Name", ["Bo"])], place: nil)]
      }
    }
    #expect(write?.sentence.contains("personas.rec") == true)
    #expect(try temporary.text(".shared/personas.rec") == damaged)
  }

  @Test func `a folder of that name which holds no shared things is left alone`() throws {
    try FileManager.default.createDirectory(
      atPath: temporary.path + "/.shared", withIntermediateDirectories: false)
    try temporary.put("mine", ".shared/note.txt")
    #expect(throws: StorageProblem.self) { _ = try library.read() }
    #expect(throws: StorageProblem.self) {
      try library.change(by: "Ana", at: Self.moment) { _ in [Self.mara] }
    }
    #expect(try temporary.text(".shared/note.txt") == "mine")
  }
}
