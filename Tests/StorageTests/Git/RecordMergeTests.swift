import Records
import Testing
import Workshop

@testable import Storage

/// Two versions of a section come together, record by record.
@Suite struct RecordMergeTests {
  private static let head = "%rec: Touchpoint\n%key: Id\n%reached: ana-000004\n"
  private static let base = head + "\nId: a\nName: A\nPain: slow\n\nId: b\nName: B\n"

  /// Merged both ways; the text of the result, which is the same.
  private static func merged(
    _ ours: String, _ theirs: String, base: String = base
  ) throws -> (text: String, notices: [MergeNotice]) {
    let there = try RecordMerge(
      base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8))
    let back = try RecordMerge(
      base: Array(base.utf8), ours: Array(theirs.utf8), theirs: Array(ours.utf8))
    #expect(there.bytes == back.bytes)
    #expect(Set(there.notices) == Set(back.notices))
    _ = try RecordFile(parsing: there.bytes)
    return (String(decoding: there.bytes, as: UTF8.self), there.notices)
  }

  @Test func `what one side changed is taken as that side left it`() throws {
    let ours = Self.base.replacing("Pain: slow", with: "Pain: slower")
    let theirs = Self.base.replacing("Name: B", with: "# our second\nName: Bee")
    let (text, notices) = try Self.merged(ours, theirs)
    #expect(
      text == Self.head
        + "\nId: a\nName: A\nPain: slower\n\nId: b\n# our second\nName: Bee\n")
    #expect(notices.isEmpty)
  }

  @Test func `both answers stay where both sides said something else`() throws {
    let ours = Self.base.replacing("Pain: slow", with: "Pain: too slow")
    let theirs = Self.base.replacing("Pain: slow", with: "Pain: late")
    let (text, notices) = try Self.merged(ours, theirs)
    #expect(text.contains("Id: a\nName: A\nPain: late\nConflict: Pain: too slow\n"), "\(text)")
    #expect(notices == [.conflict(type: "Touchpoint", id: "a", field: "Pain")])
  }

  @Test func `two fields of one thing come together`() throws {
    let ours = Self.base.replacing("Name: A", with: "Name: Ay")
    let theirs = Self.base.replacing("Pain: slow", with: "Pain: late\nDelight: kind")
    let (text, notices) = try Self.merged(ours, theirs)
    #expect(text.contains("Id: a\nName: Ay\nPain: late\nDelight: kind\n"), "\(text)")
    #expect(notices.isEmpty)
  }

  @Test func `lists take what either side added, and lose what either took away`() throws {
    let base = Self.base.replacing("Pain: slow", with: "Channel: phone\nChannel: email")
    let ours = base.replacing("Channel: email", with: "Channel: email\nChannel: app")
    let theirs = base.replacing("Channel: phone\n", with: "").replacing(
      "Channel: email", with: "Channel: email\nChannel: website")
    let (text, notices) = try Self.merged(ours, theirs, base: base)
    #expect(
      text.contains("Name: A\nChannel: email\nChannel: app\nChannel: website\n"), "\(text)")
    #expect(notices.isEmpty)
  }

  @Test func `twins that both sides began are one thing, and what differs is asked`() throws {
    let ours = Self.base + "\nId: c\nName: Calls\n"
    let theirs = Self.base + "\nId: c\nName: Comes by\n"
    let (text, notices) = try Self.merged(ours, theirs)
    #expect(text.hasSuffix("Id: c\nName: Calls\nConflict: Name: Comes by\n"), "\(text)")
    #expect(notices.count == 1)
  }

  @Test func `what was taken off on one side and changed on the other stays, and is told`() throws {
    let ours = Self.base.replacing("\nId: a\nName: A\nPain: slow\n", with: "")
    let changed = Self.base.replacing("slow", with: "late")
    #expect(try Self.merged(ours, Self.base).text == ours)
    let (text, notices) = try Self.merged(ours, changed)
    #expect(text.contains("Pain: late"))
    #expect(notices == [.kept(type: "Touchpoint", id: "a")])
  }

  @Test func `new things stand behind what they stood behind`() throws {
    let ours = Self.base.replacing("\nId: b", with: "\nId: x\n\nId: b")
    let theirs = Self.base.replacing("\nId: b", with: "\nId: m\n\nId: b") + "\nId: z\n"
    let (text, _) = try Self.merged(ours, theirs)
    let ids = text.split(separator: "\n").filter { $0.hasPrefix("Id: ") }.map { $0.dropFirst(4) }
    #expect(ids == ["a", "m", "x", "b", "z"])
  }

  @Test func `of each writer the higher mark counts`() throws {
    let ours = Self.base.replacing("ana-000004", with: "ana-000007")
    let theirs = Self.base.replacing("ana-000004", with: "ana-000004\n%reached: bo-000002")
    let (text, _) = try Self.merged(ours, theirs)
    #expect(text.contains("%reached: ana-000007\n%reached: bo-000002\n"), "\(text)")
  }

  @Test func `a choice on one branch settles it for the other`() throws {
    let base = Self.base.replacing("Pain: slow", with: "Pain: slow\nConflict: Pain: late")
    let ours = base.replacing("Conflict: Pain: late\n", with: "")
    let theirs = base.replacing("Name: B", with: "Name: Bee")
    #expect(try !Self.merged(ours, theirs, base: base).text.contains("Conflict"))
  }

  @Test func `marks of a text merge are no recfile, and the driver leaves our file alone`() {
    let torn = Self.base + "<<<<<<< ours\nId: c\n=======\n>>>>>>> theirs\n"
    #expect(throws: RecordProblem.self) { try Self.merged(torn, Self.base) }
  }
}
