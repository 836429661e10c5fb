import Testing

@testable import Workshop

@Suite struct EditTests {
  static let session = SessionBuilder()
    .with(.persona, "dana", ["Name": "Dana", "Goal": "fit", "Goal": "fast", "Quote": "unknown"])
    .with(.stage, "buy", ["Name": "Buy"]).with(.stage, "use", ["Name": "Use"])
    .with(.stage, "tell", ["Name": "Tell"])
    .with(.touchpoint, "orders", ["Stage": "buy", "Persona": "dana", "Action": "orders"])
    .session

  static let edits: [Edit] = [
    .add(.purpose, "purpose", [FieldValues("Gap", ["too slow"])], place: nil),
    .add(.stage, "look", [FieldValues("Name", ["Look"])], place: 0),
    .add(.stage, "look", [], place: 2),
    .revise(.persona, "dana", [FieldChange("Goal", before: ["fit", "fast"], after: ["fit"])]),
    .revise(.persona, "dana", [FieldChange("Quote", before: ["unknown"], after: ["Hm."])]),
    .revise(.persona, "dana", [FieldChange("Name", before: ["Dana"], after: ["unknown"])]),
    .revise(
      .persona, "dana",
      [
        FieldChange("Why", before: [], after: ["first"]),
        FieldChange("Skipped", before: [], after: ["persona.access"]),
        FieldChange("Flavour", before: [], after: ["sweet"]),
      ]),
    .remove(
      .persona, "dana",
      [
        FieldValues("Name", ["Dana"]), FieldValues("Goal", ["fit", "fast"]),
        FieldValues("Quote", ["unknown"]),
      ], place: 0),
    .remove(.stage, "use", [FieldValues("Name", ["Use"])], place: 1),
    .move(.stage, "buy", from: 0, to: 2), .move(.stage, "tell", from: 2, to: 0),
    .move(.stage, "use", from: 1, to: 1),
  ]

  @Test(arguments: edits.indices)
  func `an edit and its inverse leave the session as it was`(_ index: Int) throws {
    var session = Self.session
    try session.apply(Self.edits[index])
    try session.apply(Self.edits[index].inverse)
    #expect(session == Self.session)
  }

  @Test func `the inverse of an inverse is the edit again`() {
    for edit in Self.edits where edit.inverse.inverse != edit {
      guard case .add(_, _, _, nil) = edit else {
        Issue.record("\(edit)")
        continue
      }
    }
  }

  @Test func `a move puts a thing in its new place`() throws {
    var session = Self.session
    try session.apply(.move(.stage, "buy", from: 0, to: 1))
    #expect(session.stages.members.map(\.id) == ["use", "buy", "tell"])
    #expect(session.stages.index(of: "use") == 0)
    #expect(session.stages["buy"]?.name == "Buy")
    try session.apply(.remove(.stage, "use", [], place: 0))
    #expect(session.stages.members.map(\.id) == ["buy", "tell"])
    #expect(session.stages.index(of: "tell") == 1)
  }

  static let refusals: [(edit: Edit, problem: EditProblem)] = [
    (.add(.stage, "buy", [], place: nil), .alreadyThere(Reference(.stage, "buy"))),
    (
      .add(
        .stage, "look", [FieldValues("Name", ["Look"]), FieldValues("Phase", ["later"])], place: 1),
      .doesNotFit(
        field: "Phase", .notAChoice(given: "later", choices: ["before", "purchase", "after"]))
    ),
    (.revise(.stage, "look", []), .noSuchThing(Reference(.stage, "look"))),
    (.remove(.stage, "look", [], place: 0), .noSuchThing(Reference(.stage, "look"))),
    (.move(.stage, "look", from: 0, to: 1), .noSuchThing(Reference(.stage, "look"))),
    (
      .move(.stage, "buy", from: 0, to: 3),
      .noSuchPlace(Reference(.stage, "buy"), place: 3, count: 3)
    ),
    (
      .move(.stage, "buy", from: 0, to: -1),
      .noSuchPlace(Reference(.stage, "buy"), place: -1, count: 3)
    ),
    (
      .revise(.stage, "buy", [FieldChange("Name", before: ["Purchase"], after: ["Pay"])]),
      .changedSince(Reference(.stage, "buy"), field: "Name", now: ["Buy"])
    ),
    (
      .revise(
        .stage, "buy",
        [
          FieldChange("Name", before: ["Buy"], after: ["Pay"]),
          FieldChange("Exit", before: ["a receipt"], after: []),
        ]),
      .changedSince(Reference(.stage, "buy"), field: "Exit", now: [])
    ),
    (
      .revise(
        .persona, "dana",
        [
          FieldChange("Quote", before: ["unknown"], after: ["Hm."]),
          FieldChange("Name", before: ["Dana"], after: []),
          FieldChange("Status", before: [], after: ["certain"]),
        ]),
      .doesNotFit(
        field: "Status",
        .notAChoice(given: "certain", choices: ["proto", "qualitative", "statistical"]))
    ),
  ]

  @Test(arguments: refusals.indices)
  func `an edit that does not fit is refused and nothing changes`(_ index: Int) {
    var session = Self.session
    #expect(throws: Self.refusals[index].problem) { try session.apply(Self.refusals[index].edit) }
    #expect(session == Self.session)
  }

  @Test func `setting a field adds the thing when there is none yet`() {
    let purpose = Reference(.purpose, "purpose")
    #expect(
      Self.session.setting("Gap", of: purpose, to: ["slow"])
        == .add(.purpose, "purpose", [FieldValues("Gap", ["slow"])], place: nil))
    #expect(
      Self.session.setting("Name", of: Reference(.stage, "buy"), to: ["Pay"])
        == .revise(.stage, "buy", [FieldChange("Name", before: ["Buy"], after: ["Pay"])]))
  }

  @Test func `another channel is not offline because the one before was`() throws {
    var session = SessionBuilder().with(.touchpoint, "pays", ["Channel": "desk", "Online": "no"])
      .session
    let pays = Reference(.touchpoint, "pays")
    let edit = session.setting("Channel", of: pays, to: ["portal"])
    try session.apply(edit)
    #expect(session.touchpoints["pays"]?.online == nil)
    try session.apply(edit.inverse)
    #expect(session.touchpoints["pays"]?.online == false)
    #expect(session.setting("Channel", of: pays, to: ["desk"]).changesNothing)
  }

  @Test func `what stands on a thing goes with it`() {
    let session = SessionBuilder().with(.persona, "dana").with(.stage, "buy").with(.stage, "use")
      .with(.touchpoint, "orders", ["Stage": "buy", "Persona": "dana"])
      .with(.touchpoint, "fits", ["Stage": "use", "Persona": "dana"])
      .with(.kpi, "rate", ["Stage": "buy"]).with(.measurement, "june", ["KPI": "rate"])
      .with(.hypothesis, "stock").with(.finding, "calls-say", ["Hypothesis": "stock"])
      .session
    func dependents(_ kind: EntityKind, _ id: Identifier) -> [Identifier] {
      session.dependents(of: Reference(kind, id)).map(\.id)
    }
    #expect(dependents(.persona, "dana") == ["orders", "fits"])
    #expect(dependents(.stage, "buy") == ["orders"])
    #expect(dependents(.kpi, "rate") == ["june"])
    #expect(dependents(.hypothesis, "stock") == ["calls-say"])
    #expect(dependents(.touchpoint, "orders") == [])
  }

  @Test func `a value kept aside comes back with its thing`() throws {
    var session = Session()
    let table = EntityTable.of(.stage)
    let phase = try #require(table.column("Phase"))
    _ = table.load("buy", [(phase, ["later"])], other: [], skipped: [], closed: [], into: &session)
    let before = session
    let removal = Edit.remove(
      .stage, "buy", table.allValues(of: "buy", in: session), place: 0)
    try session.apply(removal)
    try session.apply(removal.inverse)
    #expect(session == before)
  }

  @Test
  func `a value kept aside comes back when the answer over it is undone`() throws {
    var session = Session()
    let table = EntityTable.of(.stage)
    let phase = try #require(table.column("Phase"))
    _ = table.load("buy", [(phase, ["later"])], other: [], skipped: [], closed: [], into: &session)
    let before = session
    let edit = session.setting("Phase", of: Reference(.stage, "buy"), to: ["after"])
    try session.apply(edit)
    try session.apply(edit.inverse)
    #expect(session == before)
  }

  @Test
  func `fields of later versions keep their order through a change and its inverse`() throws {
    var session = SessionBuilder().with(.stage, "buy", ["Flavour": "sweet", "Colour": "red"])
      .session
    let before = session
    let edit = session.setting("Flavour", of: Reference(.stage, "buy"), to: ["sour"])
    try session.apply(edit)
    try session.apply(edit.inverse)
    #expect(session == before)
  }

  @Test func `a name of ours in other letters comes back beside the field itself`() throws {
    let session = SessionBuilder().loading(.stage, "buy", aside: FieldValues("phase", ["later"]))
      .with(.stage, "buy", ["Phase": "after"]).session
    let table = EntityTable.of(.stage)
    #expect(table.held("Phase", on: "buy", in: session).values == ["after"])
    #expect(table.held("phase", on: "buy", in: session).values == ["later"])
    var other = session
    let removal = Edit.remove(.stage, "buy", table.allValues(of: "buy", in: session), place: 0)
    try other.apply(removal)
    try other.apply(removal.inverse)
    #expect(other == session)
  }

  @Test func `an answer that does not fit is refused over a value kept aside, too`() throws {
    var session = SessionBuilder().loading(.stage, "buy", aside: FieldValues("Phase", ["later"]))
      .session
    let edit = session.setting("Phase", of: Reference(.stage, "buy"), to: ["never"])
    let before = session
    #expect(throws: EditProblem.self) { try session.apply(edit) }
    #expect(session == before)
  }

  @Test func `what says nothing is not held, and a number is held as it is read`() throws {
    var session = SessionBuilder().with(.stage, "buy").session
    let edits: [Edit] = [
      session.setting("Name", of: Reference(.stage, "buy"), to: [""]),
      .add(.kpi, "rate", [FieldValues("Baseline", ["007"])], place: nil),
      .revise(.kpi, "rate", [FieldChange("Baseline", before: ["007"], after: ["08.0"])]),
    ]
    let before = session
    for edit in edits { try session.apply(edit) }
    #expect(session.stages["buy"]?.name == nil)
    for edit in edits.reversed() { try session.apply(edit.inverse) }
    #expect(session == before)
  }
}
