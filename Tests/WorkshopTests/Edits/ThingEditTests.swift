import Testing

@testable import Workshop

/// Edits made from things instead of names of fields.
@Suite struct ThingEditTests {
  private let session = SessionBuilder()
    .with(.vote, "v", ["About": "ideas", "Voters": "3", "State": "open"]).session

  @Test func `adding says all that is said of a thing, in the order of its fields`() {
    var action = Action(id: "call")
    (action.status, action.title, action.due) = (.doing, "Call", Day(iso: "2027-03-01"))
    let edit = Edit.adding(action)
    #expect(
      edit
        == .add(
          .action, "call",
          [
            FieldValues("Title", ["Call"]), FieldValues("Due", ["2027-03-01"]),
            FieldValues("Status", ["doing"]),
          ], place: nil))
    #expect(edit.added(Action.self) == action)
    #expect(edit.added(Vote.self) == nil)
    #expect(edit.inverse.added(Action.self) == nil)
  }

  @Test func `changing says what differs and nothing else`() throws {
    let vote = try #require(session.votes["v"])
    #expect(
      session.changing(vote) { $0.state = .tied }
        == .revise(.vote, "v", [FieldChange("State", before: ["open"], after: ["tied"])]))
    #expect(session.changing(vote) { $0.voters = 3 }.changesNothing)
  }

  @Test func `a thing that is not there yet is added`() {
    #expect(
      session.changing(session.facts) { $0.bell = true }
        == .add(.facts, "session", [FieldValues("Bell", ["yes"])], place: nil))
  }

  @Test func `what is removed comes back as it was`() throws {
    var later = session
    let edit = later.removing(Reference(.vote, "v"))
    try later.apply(edit)
    #expect(later.votes.isEmpty)
    try later.apply(edit.inverse)
    #expect(later == session)
  }

  @Test func `a state of a later version is kept, told and comes back`() throws {
    var later = session
    let values = [FieldValues("State", ["weighed"], isPreserved: true)]
    try later.apply(.add(.vote, "w", values, place: nil))
    let vote = try #require(later.votes["w"])
    #expect(vote.state == nil)
    #expect(EntityTable.of(.vote).held("State", on: "w", in: later).values == ["weighed"])
    let edit = later.changing(vote) { $0.state = .counted }
    try later.apply(edit)
    #expect(later.votes["w"]?.state == .counted)
    try later.apply(edit.inverse)
    #expect(EntityTable.of(.vote).held("State", on: "w", in: later).values == ["weighed"])
    let plain = Edit.revise(.vote, "v", [FieldChange("State", before: ["open"], after: ["odd"])])
    #expect {
      try later.apply(plain)
    } throws: { error in
      error as? EditProblem
        == .doesNotFit(
          field: "State", .notAChoice(given: "odd", choices: ["open", "tied", "counted"]))
    }
  }
}
