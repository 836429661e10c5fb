import TestSupport
import Testing

@testable import Workshop

/// Something said here while a hand changed the same in the files, without a screen.
@Suite struct HandConflictTests {
  private let pain = Reference(.touchpoint, "look")
  private let session = SessionBuilder()
    .with(.touchpoint, "look", ["Action": "Looks", "Pain": "theirs", "Owner": "Tom"]).session

  private func change(_ field: String, from before: [String], to after: [String]) -> Edit {
    .revise(.touchpoint, "look", [FieldChange(field, before: before, after: after)])
  }

  @Test(
    arguments: [
      (.ours, ["ours"]), (.theirs, nil), (.both, ["ours\ntheirs"]),
    ] as [(Merge.Choice, [String]?)])
  func `a text has two sides and can hold both`(choice: Merge.Choice, text: [String]?) throws {
    let conflicts = HandConflict.conflicts(
      after: change("Pain", from: ["ours"], to: ["theirs"]))
    let conflict = try #require(conflicts.first)
    #expect(
      conflict.sides(in: session, UndoHistory([]))
        == .values(
          FieldReference(pain, field: "Pain"), title: "Looks", ours: ["ours"],
          theirs: ["theirs"], canHoldBoth: true))
    let edits = conflict.edits(for: choice, in: session, UndoHistory([]))
    #expect(edits == text.map { [session.setting("Pain", of: pain, to: $0)] } ?? [])
  }

  @Test func `an unknown answer and a known one are never put together`() throws {
    let conflict = HandConflict.field(pain, field: "Pain", ours: ["unknown"])
    guard case .values(_, _, _, _, let canHoldBoth) = conflict.sides(in: session, UndoHistory([]))
    else {
      Issue.record("no sides")
      return
    }
    #expect(!canHoldBoth)
    #expect(conflict.edits(for: .both, in: session, UndoHistory([])) == [])
  }

  @Test func `where somebody went on from is nothing to ask about`() {
    #expect(HandConflict.conflicts(after: change("At", from: ["a"], to: ["b"])) == [])
    #expect(
      HandConflict.conflicts(after: .move(.touchpoint, "look", from: 0, to: 1)) == [])
  }

  @Test func `a thing taken out of the file comes back when ours is chosen`() throws {
    let removal = try #require(session.removal(of: pain).last)
    var without = session
    try without.apply(removal)
    let conflict = try #require(HandConflict.conflicts(after: removal).first)
    #expect(
      conflict.sides(in: without, UndoHistory([])) == .removedThere(pain, title: "Looks"))
    for edit in conflict.edits(for: .ours, in: without, UndoHistory([])) {
      try without.apply(edit)
    }
    #expect(without == session)
  }
}
