import Shell
import Testing
import Workshop

/// Two versions of one thing: the shell shows both and asks which stays, as after a merge.
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
  ) -> ShellTranscript {
    var sitting = ShellTranscript(after: lines)
    sitting.engine.options.mayAsk = true
    sitting.takeIn(change(kind, id, field, to: theirs, in: sitting.engine.session))
    return sitting
  }

  private static let mode = disputed(
    after: ["Van parts", "hybrid"], .facts, "session", "Mode", theirs: ["remote"])

  private static let question = """
    "mode" of the workshop was changed in the file while it was answered here.

    1 of 1: two answers to mode of the workshop.
    1  ours: "hybrid"
    2  theirs: "remote"
    Type 1 or 2. Enter takes ours.
    """

  @Test func `1 and Enter mean ours, as after a merge`() {
    for choice in ["⏎", "1", "ours"] {
      Self.mode.expect(
        """
        \(Self.question)
        > Which › \(choice)
        Saved: it is ours again.

        When? [workshop.date]
        Enter takes: today.
        """)
    }
  }

  @Test func `the question and its keys are those of a merge`() throws {
    let conflict = Merge.Conflict.values(
      FieldReference(Reference(.facts, "session"), field: "Mode"), title: "Van parts",
      ours: ["hybrid"], theirs: ["remote"], canHoldBoth: false)
    let asked = MergeWording.card(conflict, 1, of: 1).flatMap { $0.lines(width: 80) }
    #expect(Self.question.hasSuffix(asked.joined(separator: "\n")))
    for line in ["", "1", "ours", "2", "theirs", "3", "both", "maybe"] {
      var sitting = Self.mode
      sitting.type(line)
      let wanted: String? =
        switch MergeWording.choice(line, for: conflict) {
        case .ours: "hybrid"
        case .theirs: "remote"
        case .both, nil: nil
        }
      #expect(sitting.engine.session.facts.mode?.rawValue == wanted ?? "remote", "\(line)")
      #expect((sitting.engine.prompt.text == MergeWording.prompt) == (wanted == nil), "\(line)")
    }
  }

  @Test func `the file's version stays when it is chosen`() {
    Self.mode.expect(
      """
      \(Self.question)
      > Which › theirs
      It stays as the file has it.

      When? [workshop.date]
      Enter takes: today.
      """)
  }

  @Test func `ours comes back when it is chosen, and that can be undone`() {
    Self.mode.expect(
      """
      \(Self.question)
      > Which › maybe
      Type 1 or 2. Enter takes ours.
      > Which › 3
      Type 1 or 2. Enter takes ours.
      > Which › 1
      Saved: it is ours again.

      When? [workshop.date]
      Enter takes: today.
      > Date › /show session.mode
      mode: hybrid
      > Date › /undo
      Undone: "mode" of the workshop: "hybrid" is "remote" again.

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
      list.engine.session.facts.groundRules == ["Silent first", "Park it", "Listen", "One voice"])
    var text = Self.disputed(after: ["Van parts"], .facts, "session", "Name", theirs: ["Parts"])
    text.type("3")
    #expect(text.engine.session.facts.name == "Van parts\nParts")
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
    #expect(later.engine.session.facts.mode == .hybrid)
  }

  @Test func `several questions come one after the other`() {
    var sitting = ShellTranscript(after: ["Van parts", "hybrid"])
    sitting.engine.options.mayAsk = true
    let session = sitting.engine.session
    sitting.takeIn(
      Self.change(.facts, "session", "Mode", to: ["remote"], in: session),
      Self.change(.facts, "session", "Name", to: ["Parts"], in: session))
    #expect(sitting.text.contains("1 of 2: two answers to mode of the workshop."))
    sitting.type("1")
    #expect(sitting.text.contains("\"name\" of the workshop was changed in the file"))
    #expect(sitting.text.contains("2 of 2: two answers to name of the workshop."))
    sitting.type("1")
    #expect(sitting.engine.session.facts.mode == .hybrid)
    #expect(sitting.engine.session.facts.name == "Van parts")
    #expect(sitting.engine.questionName == "workshop.date")
  }

  @Test func `a thing taken out of the file comes back with what was said of it`() throws {
    var sitting = ShellTranscript(after: TeamGuide.answers(upTo: "Dana"))
    sitting.engine.options.mayAsk = true
    let session = sitting.engine.session
    let dana = Reference(.persona, "dana")
    let values = EntityTable.of(.persona).allValues(of: dana.id, in: session)
    sitting.takeIn(.remove(.persona, "dana", values, place: 0))
    #expect(
      sitting.text.hasPrefix(
        """
        The persona "Dana" was taken out of the file while something was said of it
        here.

        1 of 1: the persona "Dana" is spoken of here, and they took it off.
        1  ours: it stays.
        2  theirs: it goes, with what hangs on it.

        """))
    #expect(sitting.engine.session.personas.isEmpty)
    sitting.type("1")
    #expect(sitting.engine.session == session)
  }

  // MARK: Undo

  private static func changedByHand(_ edits: (Session) -> [Edit]) throws -> ShellTranscript {
    var sitting = ShellTranscript(after: ["Van parts", "hybrid"])
    try sitting.byHand(edits(sitting.engine.session))
    sitting.engine.options.mayAsk = true
    return sitting
  }

  @Test func `an undo that meets a hand's change asks`() throws {
    let sitting = try Self.changedByHand { session in
      [Self.change(.facts, "session", "Mode", to: ["remote"], in: session)]
    }
    sitting.expect(
      """
      > Date › /undo
      "mode" of the workshop was changed by hand since.

      1 of 1: two answers to mode of the workshop.
      1  ours: nothing
      2  theirs: "remote"
      Type 1 or 2. Enter takes ours.
      > Which › ⏎
      Undone all the same.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      > Mode › /redo
      Redone: Mode: "hybrid".

      When? [workshop.date]
      Enter takes: today.
      """)
  }

  @Test func `an undo that is given up does not stand in the way of the one before`() throws {
    var sitting = try Self.changedByHand { session in
      [Self.change(.facts, "session", "Mode", to: ["remote"], in: session)]
    }
    for line in ["/undo", "2", "/undo"] { sitting.type(line) }
    #expect(sitting.engine.session.facts.mode == .remote)
    #expect(sitting.engine.session.facts.name == nil)
  }

  @Test func `an undo about a thing taken off by hand asks whether to bring it back`() throws {
    var sitting = ShellTranscript(after: TeamGuide.answers(upTo: "Dana"))
    sitting.type("/rename dana Dana the driver")
    let session = sitting.engine.session
    let values = EntityTable.of(.persona).allValues(of: "dana", in: session)
    try sitting.byHand([.remove(.persona, "dana", values, place: 0)])
    var stream = sitting
    stream.type("/undo")
    #expect(
      stream.text.contains("That cannot be taken back: The persona \"dana\" is not on the map"))
    sitting.engine.options.mayAsk = true
    sitting.type("/undo")
    #expect(
      sitting.text == """
        > Persona › /undo
        The persona "Dana the driver" was taken off by hand since.

        1 of 1: the persona "Dana the driver" is spoken of here, and they took it off.
        1  ours: it stays.
        2  theirs: it goes, with what hangs on it.
        Type 1 or 2. Enter takes ours.

        """)
    sitting.type("1")
    #expect(sitting.engine.session.personas["dana"]?.name == "Dana")
  }

  @Test func `undoing what was added is asked about once a hand wrote on it`() throws {
    var sitting = ShellTranscript(after: TeamGuide.answers(upTo: "Dana"))
    try sitting.byHand([
      Self.change(.persona, "dana", "Quote", to: ["Hm."], in: sitting.engine.session)
    ])
    var stream = sitting
    stream.type("/undo")
    #expect(stream.text.contains("That cannot be taken back: \"quote\" of the persona"))
    #expect(stream.engine.session.personas["dana"]?.quote == "Hm.")
    sitting.engine.options.mayAsk = true
    sitting.type("/undo")
    #expect(
      sitting.text.contains("1  ours: it stays off.\n2  theirs: it comes back as they left it.\n"))
    sitting.type("1")
    #expect(sitting.engine.session.personas.isEmpty)
  }
}
