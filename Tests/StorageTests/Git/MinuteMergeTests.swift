import Records
import Testing
import Workshop

@testable import Storage

/// One writer went on in two clones.
@Suite struct MinuteMergeTests {
  private static func minute(_ number: Int, _ words: String, at second: Int) -> Minute {
    Minute(
      sequence: number, moment: Moment(seconds: 1_800_000_000 + second), writer: "Ana",
      turn: number,
      edit: .add(.parked, Identifier(words), [FieldValues("Text", [words])], place: nil))
  }

  private static func book(_ minutes: [Minute]) -> [UInt8] {
    minutes.reduce(MinuteCodec.head) { $0 + [0x0A] + MinuteCodec.encode($1) }
  }

  private static func merged(_ one: [Minute], _ other: [Minute]) throws -> MinuteMerge {
    let there = try MinuteMerge(ours: book(one), theirs: book(other), writer: "ana")
    let back = try MinuteMerge(ours: book(other), theirs: book(one), writer: "ana")
    #expect(there.bytes == back.bytes)
    return there
  }

  private static func read(_ bytes: [UInt8]) -> [Minute] {
    let file = MinuteFile(bytes, name: "minutes/ana.rec")
    #expect((0..<file.count).allSatisfy { file.flaw($0) == nil })
    return (0..<file.count).compactMap(file.minute)
  }

  private static func texts(_ minutes: [Minute]) -> [String] {
    minutes.map { "\($0.sequence) \($0.edit.reference.id.text)" }
  }

  private static let first = minute(1, "one", at: 1)

  @Test func `the later ones get new numbers and keep the old as origin`() throws {
    let here = [Self.first, Self.minute(2, "here", at: 10), Self.minute(3, "here-too", at: 11)]
    let there = [Self.first, Self.minute(2, "there", at: 20)]
    let merge = try Self.merged(here, there)
    #expect(Self.texts(Self.read(merge.bytes)) == ["1 one", "2 here", "3 here-too", "4 there"])
    #expect(String(decoding: merge.bytes, as: UTF8.self).contains("Origin: ana-000002\nSum: "))
    #expect(merge.notices == [.renumbered(writer: "ana", count: 1)])
  }

  @Test func `a side that only went on keeps its numbers`() throws {
    let longer = [Self.first, Self.minute(2, "two", at: 2), Self.minute(3, "three", at: 3)]
    let merge = try Self.merged([Self.first], longer)
    #expect(merge.bytes == Self.book(longer))
    #expect(merge.notices.isEmpty)
  }

  @Test func `what was joined before is not doubled when the two meet again`() throws {
    let here = [Self.first, Self.minute(2, "here", at: 10)]
    let there = [Self.first, Self.minute(2, "there", at: 20)]
    let joined = try Self.merged(here, there).bytes
    let went = Self.book(there + [Self.minute(3, "there-too", at: 30)])
    let again = try MinuteMerge(ours: went, theirs: joined, writer: "ana").bytes
    #expect(again == (try MinuteMerge(ours: joined, theirs: went, writer: "ana").bytes))
    #expect(
      Self.texts(Self.read(again)).map { $0.dropFirst(2) }.sorted() == [
        "here", "one", "there", "there-too",
      ])
  }

  @Test func `two who said the very same at once are both kept`() throws {
    let twice = [Self.minute(1, "same", at: 1), Self.minute(2, "same", at: 1)]
    let merge = try Self.merged([twice[0]], twice)
    #expect(Self.read(merge.bytes).count == 2)
  }
}
