import TestSupport
import Testing

@testable import Workshop

/// Copies of a workshop that come home one after another, without a screen.
@Suite struct CopyMergerTests {
  private let common: Side

  init() throws {
    var side = Side()
    try side.set(.facts, "session", "Name", "Van parts")
    try side.add(.touchpoint, "look", ["Action": "Looks"])
    common = side
  }

  private func copy(_ side: Side) -> CopyMerger.Copy {
    .init(name: side.writer, session: side.session, minutes: side.minutes)
  }

  private func merger(into side: Side) -> CopyMerger {
    CopyMerger(into: side.session, side.minutes, by: "ana", at: Moment(seconds: 9))
  }

  @Test func `each copy is one turn of whoever worked on it`() throws {
    var groups = ["group-1", "group-2"].map { common.copied(for: $0) }
    try groups[0].set(.touchpoint, "look", "Pain", "slow")
    try groups[1].set(.touchpoint, "look", "Quote", "Where is it?")
    var home = merger(into: common)
    for group in groups {
      let merge = try #require(home.merge(with: copy(group)))
      #expect(home.take(merge, []) == [])
    }
    #expect(home.arrivals.map { Set($0.minutes.map(\.writer)) } == [["group-1"], ["group-2"]])
    #expect(home.arrivals.map { Set($0.minutes.map(\.turn)).count } == [1, 1])
    #expect(
      home.arrivals.flatMap(\.minutes).map(\.turn).sorted()
        == home.arrivals.flatMap(\.minutes)
        .map(\.turn))
    #expect(home.session.values(of: "Pain", on: Reference(.touchpoint, "look")) == ["slow"])
    #expect(
      home.session.values(of: "Quote", on: Reference(.touchpoint, "look")) == ["Where is it?"])
  }

  @Test func `a workshop that began apart is no copy`() throws {
    var other = Side(by: "tom")
    try other.set(.facts, "session", "Name", "Something else")
    #expect(merger(into: common).merge(with: copy(other)) == nil)
  }

  @Test func `what does not fit becomes no minute`() throws {
    var group = common.copied(for: "group-1")
    try group.set(.touchpoint, "look", "Pain", "slow")
    var home = merger(into: common)
    let merge = try #require(home.merge(with: copy(group)))
    var ours = common
    try ours.remove(.touchpoint, "look")
    home = merger(into: ours)
    #expect(home.take(merge, []).map(\.problem) == [.noSuchThing(Reference(.touchpoint, "look"))])
    #expect(home.arrivals.isEmpty)
    #expect(home.session == ours.session)
  }

  @Test func `a choice that settles a later question spares it`() throws {
    var ours = common
    var group = common.copied(for: "group-1")
    try ours.set(.touchpoint, "look", "Pain", "ours")
    try group.set(.touchpoint, "look", "Pain", "theirs")
    var questions = MergeQuestions(ours.merge(group))
    #expect(questions.open != nil)
    questions.choose(.both)
    #expect(questions.open == nil)
    #expect(questions.choices == [.both])
    questions.choose(.ours)
    #expect(questions.choices == [.both])
  }
}
