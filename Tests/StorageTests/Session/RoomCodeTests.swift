import Foundation
import Testing
import Workshop

@testable import Storage

/// Codes from paper that phones used, on the disk beside the ballots that they let in.
@Suite struct RoomCodeTests {
  private let temporary: TemporaryFolder
  private var path: String { temporary.path + "/bus" }
  private static let ask = "vote/vote-ideas/1/codes"

  init() throws {
    temporary = try TemporaryFolder()
    _ = try FolderSession(creating: temporary.path + "/bus")
  }

  private static func ballot(_ number: Int, _ id: Character, _ code: String?) -> RoomEntry {
    var entry = RoomEntry(
      number: number, id: String(repeating: id, count: 12), ask: ask, owner: "qqqq", text: "ax1")
    entry.code = code
    return entry
  }

  @Test func `a used code is known again, and nothing tells which ballot it let in`() throws {
    do {
      var file = try RoomFile(of: path)
      try file.keep([Self.ballot(1, "a", "ZZZZ2222"), Self.ballot(2, "b", "MMMM3333")])
      try file.keep([Self.ballot(3, "c", "AAAA4444")])
    }
    let file = try RoomFile(of: path)
    #expect(file.spent == [Self.ask: ["ZZZZ2222", "MMMM3333", "AAAA4444"]])
    #expect(file.entries.allSatisfy { $0.code == nil && $0.text == "ax1" })
    let entries = try temporary.text("bus/room/entries.rec")
    #expect(!entries.contains("2222") && !entries.contains("3333") && !entries.contains("4444"))
    let codes = try temporary.text("bus/room/codes.rec").split(separator: "\n")
      .filter { $0.hasPrefix("Code") }
    #expect(codes == ["Code: AAAA4444", "Code: MMMM3333", "Code: ZZZZ2222"])
    #expect(try RoomFile.spentCodes(of: path, for: Self.ask).count == 3)
    #expect(try RoomFile.spentCodes(of: path, for: "vote/vote-ideas/2/codes").isEmpty)
  }

  /// The ballot was written, its code not yet, and no phone was told *received*.
  @Test(arguments: [0, 1, 2])
  func `a ballot that a crash left without its code does not count, and may be sent again`(
    before: Int
  ) throws {
    let kept = Array(
      [Self.ballot(1, "a", "ZZZZ2222"), Self.ballot(2, "b", "MMMM3333")].prefix(before))
    do {
      var file = try RoomFile(of: path)
      if !kept.isEmpty { try file.keep(kept) }
      // Without a code: as if the crash came between the two files.
      try file.keep([Self.ballot(9, "c", nil)])
    }
    do {
      var file = try RoomFile(of: path)
      #expect(file.entries.filter { !$0.text.isEmpty }.map(\.number) == kept.map(\.number))
      #expect(file.entries.last?.id == "cccccccccccc")
      try file.keep([Self.ballot(10, "d", "AAAA4444")])
      try file.keep([Self.ballot(11, "c", "BBBB5555")])
    }
    let file = try RoomFile(of: path)
    #expect(file.entries.filter { !$0.text.isEmpty }.count == before + 2)
    #expect(file.spent[Self.ask]?.count == before + 2)
  }

  @Test func `a ballot of a vote without codes needs none`() throws {
    do {
      var file = try RoomFile(of: path)
      var entry = Self.ballot(1, "a", nil)
      entry.ask = "vote/vote-ideas/1"
      try file.keep([entry])
    }
    let file = try RoomFile(of: path)
    #expect(file.entries.map(\.text) == ["ax1"])
  }

  @Test func `a code that cannot be written leaves no ballot behind`() throws {
    do {
      var file = try RoomFile(of: path)
      // A folder stands where the list belongs.
      try FileManager.default.createDirectory(
        atPath: path + "/room/codes.rec", withIntermediateDirectories: false)
      #expect(throws: StorageProblem.self) { try file.keep([Self.ballot(1, "a", "ZZZZ2222")]) }
    }
    try temporary.remove("bus/room/codes.rec")
    let file = try RoomFile(of: path)
    #expect(file.entries.isEmpty && file.spent.isEmpty)
  }

  @Test func `the codes go with the room`() throws {
    do {
      var file = try RoomFile(of: path)
      try file.keep([Self.ballot(1, "a", "ZZZZ2222")])
    }
    try RoomFile.remove(of: path)
    #expect(try !temporary.listing().contains { $0.contains("room") })
    #expect(try RoomFile.spentCodes(of: path, for: Self.ask).isEmpty)
  }
}
