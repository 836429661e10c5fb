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

  @Test func `a history of which the end alone is read tells the same as all of it`() throws {
    var random = SplitMix64(seed: 15)
    for round in 0..<40 {
      var desk = try desk(with: "pia")
      for step in 0..<20 {
        switch Int.random(in: 0...4, using: &random) {
        case 0 where !desk.history.undoable.isEmpty: try desk.undo()
        case 1 where !desk.history.redoable.isEmpty: try desk.redo()
        case 2: try desk.say(.add(.card, Identifier("c\(step)"), [], place: nil))
        default: try desk.add(Identifier("p\(step)"))
        }
      }
      let whole = desk.history
      let turn = Int.random(in: 1...whole.numbering.lastTurn, using: &random)
      let last = whole.minutes.filter { $0.turn >= turn }
      var part = UndoHistory(last: last, numbering: whole.numbering) {
        Array(whole.minutes.dropLast(last.count))
      }
      if round.isMultiple(of: 2) { part.readEarlier() }
      #expect(part.isPartial != round.isMultiple(of: 2))
      Self.compare(part, whole)
      let edit = Edit.add(.persona, "new", [FieldValues("Name", ["new"])], place: nil)
      let moment = Moment(seconds: 9)
      #expect(
        part.enter([edit], by: "ana", at: moment)
          == desk.history.enter([edit], by: "ana", at: moment))
      Self.compare(part, desk.history)
      if let turn = part.undoable.first {
        part.passOver(turn)
        desk.history.passOver(turn)
      }
      Self.compare(part, desk.history)
    }
  }

  private static func compare(_ part: UndoHistory, _ whole: UndoHistory) {
    #expect(part.minutes == whole.minutes)
    #expect(part.undoable == whole.undoable)
    #expect(part.redoable == whole.redoable)
    #expect(part.opened == whole.opened)
    #expect(part.lastMoment == whole.lastMoment)
    #expect(part.numbering == whole.numbering)
    for turn in 1...whole.numbering.nextTurn {
      #expect(part.edits(ofTurn: turn) == whole.edits(ofTurn: turn))
    }
    for wanted in 0...whole.undoable.count {
      var told: [Int] = []
      part.walkBack { turn in
        told.append(turn)
        return told.count < wanted
      }
      #expect(told == Array(whole.undoable.reversed().prefix(max(1, wanted))))
    }
  }

  @Test func `the last turns are told without what stands before them`() throws {
    let whole = try desk(with: "pia", "tom", "zoe").history
    let part = UndoHistory(last: Array(whole.minutes.suffix(2)), numbering: whole.numbering) {
      Issue.record("The minutes before were read.")
      return []
    }
    var told: [Int] = []
    part.walkBack { turn in
      told.append(turn)
      return told.count < 2
    }
    #expect(told == [3, 2])
    #expect(part.edits(ofTurn: 3).count == 1)
    #expect(part.lastMoment == Moment(seconds: 1))
    #expect(part.numbering.nextTurn == 4)
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
