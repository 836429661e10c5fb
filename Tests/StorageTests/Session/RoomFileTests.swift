import Testing
import Workshop

@testable import Storage

/// What phones of the live room sent, on the disk beside the map.
@Suite struct RoomFileTests {
  private let temporary: TemporaryFolder
  private var path: String { temporary.path + "/bus" }

  init() throws {
    temporary = try TemporaryFolder()
    _ = try FolderSession(creating: temporary.path + "/bus")
  }

  private static let named = RoomEntry(
    number: 1, id: "abcdefghijkl", ask: "touchpoints.wall/mara/wait", owner: "qqqq",
    text: "waits #bus\n\"Is it late?\"", by: "ana", moment: Moment(seconds: 1_800_000_000))
  private static let nameless = RoomEntry(
    number: 2, id: "mnopqrstuvwx", ask: "round/vision.drafts", owner: "rrrr", text: "待つ ‏لا")

  @Test func `what was kept is there when the room is opened again, as it was sent last`() throws {
    do {
      var file = try RoomFile(of: path)
      try file.keep([Self.named, Self.nameless])
      var changed = Self.nameless
      changed.text = ""
      try file.keep([changed])
      try file.keep(RoomFile.Device(token: "secret", by: nil))
      try file.keep(RoomFile.Device(token: "secret", by: "ana"))
    }
    let file = try RoomFile(of: path)
    var changed = Self.nameless
    changed.text = ""
    #expect(file.entries == [Self.named, changed])
    #expect(file.devices == [RoomFile.Device(token: "secret", by: "ana")])
  }

  @Test func `an entry that a crash cut off does not count, and the next stands by itself`() throws
  {
    do {
      var file = try RoomFile(of: path)
      try file.keep([Self.named])
    }
    try temporary.edit("bus/room/entries.rec") { $0 + "Number: 2\nAsk: x\nOwner: y\nText: sits do" }
    do {
      var file = try RoomFile(of: path)
      #expect(file.entries == [Self.named])
      try file.keep([Self.nameless])
    }
    let file = try RoomFile(of: path)
    #expect(file.entries == [Self.named, Self.nameless])
  }

  @Test func `an entry without a name holds neither a name nor a moment`() throws {
    do {
      var file = try RoomFile(of: path)
      try file.keep([Self.nameless])
    }
    let text = try temporary.text("bus/room/entries.rec")
    #expect(!text.contains("By:") && !text.contains("At:"))
  }

  @Test func `two windows cannot have the room of one workshop open`() throws {
    let first = try RoomFile(of: path)
    #expect(throws: StorageProblem.self) { _ = try RoomFile(of: path) }
    #expect(first.entries.isEmpty)
  }

  @Test func `nothing of the room goes into a repository, a copy or a group's laptop`() throws {
    do {
      var file = try RoomFile(of: path)
      try file.keep([Self.named])
      try file.keep(RoomFile.Device(token: "secret", by: "ana"))
    }
    #expect(try temporary.text("bus/room/.gitignore") == "*\n")
    let folder = try SessionFolder(writing: path, as: "ana", at: Moment(seconds: 1_800_000_000))
    try folder.make(
      [.init(at: temporary.path + "/copy")], by: "ana", at: Moment(seconds: 1_800_000_000))
    let copied = try temporary.listing().filter { $0.hasPrefix("copy/") }
    #expect(!copied.isEmpty && !copied.contains { $0.contains("room") })
    for name in copied.compactMap({ $0.split(separator: " ").first.map(String.init) })
    where name.hasSuffix(".rec") {
      let text = try temporary.text(name)
      #expect(!text.contains("secret") && !text.contains("Is it late?"), "\(name)")
    }
  }

  @Test func `the room is taken away with everything in it, and the workshop stays`() throws {
    do {
      var file = try RoomFile(of: path)
      try file.keep([Self.named])
    }
    try RoomFile.remove(of: path)
    let left = try temporary.listing()
    #expect(!left.contains { $0.contains("room") })
    let opened = try FolderSession(opening: path)
    #expect(opened.notices.isEmpty)
  }
}
