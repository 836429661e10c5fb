import Shell
import Testing
import Workshop

/// Two versions of one thing: the shell shows both and asks which stays.
@Suite struct SettlingTests {
  private static func change(
    _ kind: EntityKind, _ id: Identifier, _ field: String, to values: [String], in session: Session
  ) -> Edit {
    session.setting(field, of: Reference(kind, id), to: values)
  }

  /// A sitting that took in a change of what was just answered, as `Conversation` does.
  private static func disputed(
    after lines: [String], _ kind: EntityKind, _ id: Identifier, _ field: String,
    theirs: [String]
  ) -> Sitting {
    var sitting = Sitting(after: lines)
    sitting.engine.mayAsk = true
    sitting.takeIn(change(kind, id, field, to: theirs, in: sitting.engine.session))
    return sitting
  }

  private static let mode = disputed(
    after: ["Van parts", "hybrid"], .facts, "session", "Mode", theirs: ["remote"])

  @Test func `the file's version stays when nobody says otherwise`() {
    for choice in ["⏎", "1"] {
      Self.mode.expect(
        """
        session.mode was changed in the file while it was answered here.
        Which one stays?
        1  the file's: "remote"
        2  ours: "hybrid"
        Type 1 or 2. Enter takes 1.
        > Which › \(choice)
        It stays as the file has it.

        When? [workshop.date]
        Enter takes: today.
        """)
    }
  }

  @Test func `ours comes back when it is chosen, and that can be undone`() {
    Self.mode.expect(
      """
      session.mode was changed in the file while it was answered here.
      Which one stays?
      1  the file's: "remote"
      2  ours: "hybrid"
      Type 1 or 2. Enter takes 1.
      > Which › maybe
      Type 1 or 2. Enter takes 1.
      > Which › 3
      Type 1 or 2. Enter takes 1.
      > Which › 2
      Saved: it is ours again.

      When? [workshop.date]
      Enter takes: today.
      > Date › /show session.mode
      mode: hybrid
      > Date › /undo
      Undone: session.mode: "hybrid" is "remote" again.

      When? [workshop.date]
      Enter takes: today.
      """)
  }

  @Test func `both lists become one, and both texts two lines`() {
    var list = Self.disputed(
      after: TeamGuide.answers(upTo: "Park it"), .facts, "session", "GroundRule",
      theirs: ["Silent first", "One voice"])
    list.type("3")
    #expect(list.text.contains("3  both\n"))
    #expect(
      list.engine.session.facts.groundRules == ["Silent first", "One voice", "Listen", "Park it"])
    var text = Self.disputed(after: ["Van parts"], .facts, "session", "Name", theirs: ["Parts"])
    text.type("3")
    #expect(text.engine.session.facts.name == "Parts\nVan parts")
  }

  @Test func `a command goes on with the file's version`() {
    var sitting = Self.mode
    sitting.type("/show session.mode")
    #expect(sitting.text.hasSuffix("It stays as the file has it.\nmode: remote\n"))
    sitting.type("today")
    #expect(sitting.engine.session.facts.date != nil)
  }

  @Test func `leaving at the question loses neither version`() throws {
    let sitting = Self.mode
    let said = sitting.minutes.flatMap { minute -> [[String]] in
      guard case .revise(_, _, let changes) = minute.edit else { return [] }
      return changes.filter { $0.field == "Mode" }.map(\.after)
    }
    #expect(said == [["hybrid"], ["remote"]])
    var later = sitting.resumed()
    later.type("/undo")
    #expect(later.engine.session.facts.mode == "hybrid")
  }

  @Test func `several questions come one after the other`() {
    var sitting = Sitting(after: ["Van parts", "hybrid"])
    sitting.engine.mayAsk = true
    let session = sitting.engine.session
    sitting.takeIn(
      Self.change(.facts, "session", "Mode", to: ["remote"], in: session),
      Self.change(.facts, "session", "Name", to: ["Parts"], in: session))
    sitting.type("2")
    #expect(sitting.text.contains("session.name was changed in the file"))
    sitting.type("2")
    #expect(sitting.engine.session.facts.mode == "hybrid")
    #expect(sitting.engine.session.facts.name == "Van parts")
    #expect(sitting.engine.questionName == "workshop.date")
  }

  @Test func `a thing taken out of the file comes back with what was said of it`() throws {
    var sitting = Sitting(after: TeamGuide.answers(upTo: "Dana"))
    sitting.engine.mayAsk = true
    let session = sitting.engine.session
    let dana = Reference(.persona, "dana")
    let values = EntityTable.of(.persona).allValues(of: dana.id, in: session)
    sitting.takeIn(.remove(.persona, "dana", values, place: 0))
    #expect(
      sitting.text.hasPrefix(
        "The persona dana was taken out of the file while something was said of it here.\n"))
    #expect(sitting.engine.session.personas.isEmpty)
    sitting.type("2")
    #expect(sitting.engine.session == session)
  }

  // MARK: Undo

  private static func changedByHand(_ edits: (Session) -> [Edit]) throws -> Sitting {
    var sitting = Sitting(after: ["Van parts", "hybrid"])
    try sitting.byHand(edits(sitting.engine.session))
    sitting.engine.mayAsk = true
    return sitting
  }

  @Test func `an undo that meets a hand's change asks`() throws {
    let sitting = try Self.changedByHand { session in
      [Self.change(.facts, "session", "Mode", to: ["remote"], in: session)]
    }
    sitting.expect(
      """
      > Date › /undo
      session.mode was changed by hand since.
      Which one stays?
      1  as it is now: "remote"
      2  as it was before: nothing
      Type 1 or 2. Enter takes 1.
      > Which › 2
      Undone all the same.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      > Mode › /redo
      Redone: workshop.mode: "hybrid".

      When? [workshop.date]
      Enter takes: today.
      """)
  }

  @Test func `an undo that is given up does not stand in the way of the one before`() throws {
    var sitting = try Self.changedByHand { session in
      [Self.change(.facts, "session", "Mode", to: ["remote"], in: session)]
    }
    for line in ["/undo", "1", "/undo"] { sitting.type(line) }
    #expect(sitting.engine.session.facts.mode == "remote")
    #expect(sitting.engine.session.facts.name == nil)
  }

  @Test func `an undo about a thing taken off by hand asks whether to bring it back`() throws {
    var sitting = Sitting(after: TeamGuide.answers(upTo: "Dana"))
    sitting.type("/rename dana Dana the driver")
    let session = sitting.engine.session
    let values = EntityTable.of(.persona).allValues(of: "dana", in: session)
    try sitting.byHand([.remove(.persona, "dana", values, place: 0)])
    var stream = sitting
    stream.type("/undo")
    #expect(stream.text.contains("That cannot be taken back: The persona dana is not on the map"))
    sitting.engine.mayAsk = true
    sitting.type("/undo")
    #expect(
      sitting.text == """
        > Persona › /undo
        The persona dana was taken off by hand since.
        Which one stays?
        1  it stays off the map
        2  it comes back as it was before
        Type 1 or 2. Enter takes 1.

        """)
    sitting.type("2")
    #expect(sitting.engine.session.personas["dana"]?.name == "Dana")
  }

  @Test func `undoing what was added is asked about once a hand wrote on it`() throws {
    var sitting = Sitting(after: TeamGuide.answers(upTo: "Dana"))
    try sitting.byHand([
      Self.change(.persona, "dana", "Quote", to: ["Hm."], in: sitting.engine.session)
    ])
    var stream = sitting
    stream.type("/undo")
    #expect(stream.text.contains("That cannot be taken back: dana.quote was changed by hand"))
    #expect(stream.engine.session.personas["dana"]?.quote == "Hm.")
    sitting.engine.mayAsk = true
    sitting.type("/undo")
    #expect(sitting.text.contains("2  it goes off the map all the same\n"))
    sitting.type("2")
    #expect(sitting.engine.session.personas.isEmpty)
  }
}
