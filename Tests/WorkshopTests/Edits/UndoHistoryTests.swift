import TestSupport
import Testing

@testable import Workshop

/// What can be undone and redone, from the minutes alone.
@Suite struct UndoHistoryTests {
  /// A session with its history, changed as the shell changes it.
  private struct Desk {
    var session = Session()
    var history = UndoHistory([])

    mutating func say(_ edits: Edit..., origin: Minute.Origin = .said) throws {
      try say(edits, origin: origin)
    }

    mutating func say(_ edits: [Edit], origin: Minute.Origin = .said) throws {
      for edit in edits { try session.apply(edit) }
      _ = history.enter(edits, by: "ana", at: Moment(seconds: 1), origin: origin)
    }

    mutating func add(_ id: Identifier) throws {
      try say(.add(.persona, id, [FieldValues("Name", [id.text])], place: nil))
    }

    mutating func rename(_ id: Identifier, to name: String) throws {
      try say(session.setting("Name", of: Reference(.persona, id), to: [name]))
    }

    /// Takes back the last turn that can be.
    mutating func undo() throws {
      let turn = try #require(history.undoable.last)
      let back = try InverseEdits(session: session, history: history)
        .takingBack(history.edits(ofTurn: turn))
      for edit in back { try session.apply(edit) }
      _ = history.enter(back, by: "ana", at: Moment(seconds: 2), origin: .undo(turn))
    }

    mutating func redo() throws {
      let turn = try #require(history.redoable.last)
      let edits = history.edits(ofTurn: turn)
      for edit in edits { try session.apply(edit) }
      _ = history.enter(edits, by: "ana", at: Moment(seconds: 3), origin: .redo(turn))
    }

    var names: [String] { session.personas.members.map { $0.name ?? "" } }
  }

  private func desk(with ids: Identifier...) throws -> Desk {
    var desk = Desk()
    for id in ids { try desk.add(id) }
    return desk
  }

  @Test func `the minutes of a turn are found wherever they stand`() {
    var history = UndoHistory([])
    for (sequence, turn) in [5, 2, 9, 5, 7, 2].enumerated() {
      let edit = Edit.add(.persona, "pia", [FieldValues("Name", ["\(sequence)"])], place: nil)
      history.enter(
        Minute(
          sequence: sequence + 1, moment: Moment(seconds: 1), writer: "ana", turn: turn,
          question: "q\(sequence)", edit: edit))
    }
    #expect(history.undoable == [5, 2, 9, 7])
    for (turn, places) in [1: [], 2: [1, 5], 5: [0, 3], 7: [4], 8: [], 9: [2], 10: []] {
      #expect(history.edits(ofTurn: turn) == places.map { history.minutes[$0].edit })
      #expect(history.question(ofTurn: turn) == places.first.map { "q\($0)" })
    }
  }

  @Test func `what was undone is redone until something new is said`() throws {
    var desk = try desk(with: "pia", "tom")
    try desk.undo()
    try desk.undo()
    #expect(desk.names == [])
    try desk.redo()
    #expect(desk.names == ["pia"])
    #expect(desk.history.undoable == [1])
    #expect(desk.history.redoable == [2])
    try desk.add("zoe")
    #expect(desk.history.redoable == [])
    try desk.undo()
    #expect(desk.names == ["pia"])
  }

  @Test func `a history read from its minutes knows the same as one that grew`() throws {
    var desk = try desk(with: "pia", "tom")
    try desk.rename("tom", to: "Tomasz")
    try desk.undo()
    let read = UndoHistory(desk.history.minutes)
    #expect(read.undoable == desk.history.undoable)
    #expect(read.redoable == desk.history.redoable)
    #expect(read.numbering == desk.history.numbering)
  }

  @Test func `what came from unseen cards is no turn to undo, and no minute`() throws {
    var desk = try desk(with: "pia")
    let card = Edit.add(.card, "one", [FieldValues("Text", ["slow"])], place: nil)
    try desk.say(card, origin: .sealed)
    #expect(desk.history.minutes.count == 1)
    try desk.say(.add(.card, "two", [], place: nil))
    #expect(desk.history.undoable == [1])
    #expect(desk.history.opened == [Reference(.card, "two")])
  }

  @Test func `a turn passed over stays, and those before it can be undone`() throws {
    var desk = try desk(with: "pia", "tom")
    desk.history.passOver(2)
    try desk.undo()
    #expect(desk.names == ["tom"])
  }

  @Test func `the last known state of a thing is that before it was taken away`() throws {
    var desk = try desk(with: "pia")
    try desk.rename("pia", to: "Pia the fitter")
    try desk.say(desk.session.removal(of: Reference(.persona, "pia")))
    #expect(
      desk.history.lastKnown(Reference(.persona, "pia"))
        == .add(.persona, "pia", [FieldValues("Name", ["Pia the fitter"])], place: nil))
    #expect(desk.history.lastKnown(Reference(.persona, "nobody")) == nil)
  }

  @Test func `a change by hand since is not undone unasked, and by force it is`() throws {
    var desk = try desk(with: "pia")
    try desk.rename("pia", to: "Pia the fitter")
    let turn = try #require(desk.history.undoable.last)
    let byHand = desk.session.setting("Name", of: Reference(.persona, "pia"), to: ["Pia Ahl"])
    try desk.session.apply(byHand)
    let inverse = InverseEdits(session: desk.session, history: desk.history)
    let edits = desk.history.edits(ofTurn: turn)
    #expect(
      throws: EditProblem.changedSince(
        Reference(.persona, "pia"), field: "Name", now: ["Pia Ahl"])
    ) { try inverse.takingBack(edits) }
    for edit in try #require(inverse.forced(edits)) { try desk.session.apply(edit) }
    #expect(desk.names == ["pia"])
  }

  @Test func `what was taken away since comes back by force, as it was`() throws {
    var desk = try desk(with: "pia")
    try desk.rename("pia", to: "Pia the fitter")
    let edits = desk.history.edits(ofTurn: 2)
    for edit in desk.session.removal(of: Reference(.persona, "pia")) {
      try desk.session.apply(edit)
    }
    let inverse = InverseEdits(session: desk.session, history: desk.history)
    for edit in try #require(inverse.forced(edits)) { try desk.session.apply(edit) }
    #expect(desk.names == ["pia"])
  }
}
