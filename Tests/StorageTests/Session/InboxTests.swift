import Storage
import Testing
import Workshop

/// Lines that scribes add to a workshop beside its one writer.
@Suite struct InboxTests {
  private static let moment = Moment("2027-03-12T09:00:00Z") ?? Moment(seconds: 0)

  @Test func `lines of two scribes come in the order in which they were typed`() throws {
    let temporary = try TemporaryFolder()
    let path = temporary.path + "/bus"
    var folder = try SessionFolder(creating: "Bus", at: path, as: "ana", at: Self.moment)
    var session = try folder.load().session
    var bo = try ScribeFile(of: path, as: "Bo")
    var cleo = try ScribeFile(of: path, as: "Cleo")
    var moment = Self.moment
    for (count, text) in ["waits", "sits down [ride]", "gets off \\"].enumerated() {
      moment.seconds += 1
      if count == 1 {
        try cleo.add(text, at: moment)
      } else {
        try bo.add(text, at: moment)
      }
    }
    let lines = try ScribeFile.waiting(in: folder, session)
    #expect(lines.map(\.scribe) == ["bo", "cleo", "bo"])
    #expect(lines.map(\.text) == ["waits", "sits down [ride]", "gets off \\ "])
    try session.apply(ScribeLine.taking(Array(lines.prefix(2)), in: session))
    #expect(try ScribeFile.waiting(in: folder, session).map(\.text) == ["gets off \\ "])
  }

  @Test func `one name writes in one window, and four write at most`() throws {
    let temporary = try TemporaryFolder()
    let path = temporary.path + "/bus"
    _ = try SessionFolder(creating: "Bus", at: path, as: "ana", at: Self.moment)
    let first = try ScribeFile(of: path, as: "bo")
    #expect(throws: StorageProblem.self) { _ = try ScribeFile(of: path, as: "Bo") }
    let second = try ScribeFile(of: path, as: "c")
    let third = try ScribeFile(of: path, as: "d")
    let last = try ScribeFile(of: path, as: "e")
    #expect(throws: StorageProblem.scribesFull(path: path + "/inbox")) {
      _ = try ScribeFile(of: path, as: "f")
    }
    #expect([first.count, second.count, third.count, last.count] == [0, 0, 0, 0])
  }

  @Test func `a line that was cut off does not count, and the next stands by itself`() throws {
    let temporary = try TemporaryFolder()
    let path = temporary.path + "/bus"
    var folder = try SessionFolder(creating: "Bus", at: path, as: "ana", at: Self.moment)
    let session = try folder.load().session
    do {
      var bo = try ScribeFile(of: path, as: "bo")
      try bo.add("waits", at: Self.moment)
    }
    try temporary.edit("bus/inbox/bo.rec") { $0 + "Text: sits do" }
    var bo = try ScribeFile(of: path, as: "bo")
    #expect(bo.count == 1)
    try bo.add("gets off", at: Self.moment)
    #expect(try ScribeFile.waiting(in: folder, session).map(\.text) == ["waits", "gets off"])
  }
}
