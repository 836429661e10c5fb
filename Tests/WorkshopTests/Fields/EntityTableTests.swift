import Testing

@testable import Workshop

@Suite struct EntityTableTests {
  private static func session(
    _ kind: EntityKind, _ values: [FieldValues]
  ) throws(EditProblem) -> Session {
    var session = Session()
    try session.apply(.add(kind, "it", values, place: nil))
    return session
  }

  @Test func `each of the 31 kinds has a table of its own`() {
    #expect(EntityKind.allCases.count == 31)
    #expect(EntityTable.all.map(\.kind) == EntityKind.allCases)
    #expect(EntityTable.all.allSatisfy { !$0.columns.isEmpty })
  }

  @Test(arguments: EntityKind.allCases)
  func `every kind has names for files and people, and a field that holds a name`(
    _ kind: EntityKind
  ) throws {
    let table = EntityTable.of(kind)
    let naming = try #require(EntityTable.namingField(of: kind))
    #expect(table.columns.contains { $0.name == naming })
    #expect(!kind.word.isEmpty && !kind.plural.isEmpty)
    #expect(Set(table.columns.map { $0.name.lowercased() }).count == table.columns.count)
    #expect(table.columns.allSatisfy { !$0.label.isEmpty })
    for (place, column) in table.columns.enumerated() {
      #expect(table.column(column.name) == place)
      #expect(table.column(column.name.uppercased()) == place)
    }
    #expect(table.column("Flavour") == nil)
  }

  @Test func `every name that is declared is that of one field, in the order of the fields`() {
    func names<E: Entity>(_: E.Type) -> (kind: EntityKind, names: [String]) {
      (E.kind, E.FieldName.allCases.map { E.field($0) })
    }
    let declared = [
      names(WorkshopInfo.self), names(Purpose.self), names(Scope.self), names(Vision.self),
      names(Goal.self), names(Participant.self), names(Fear.self), names(Evidence.self),
      names(Observation.self), names(Segment.self), names(Persona.self), names(Stage.self),
      names(Touchpoint.self), names(Opportunity.self), names(Idea.self), names(Vote.self),
      names(Ballot.self), names(KPI.self), names(Measurement.self), names(Hypothesis.self),
      names(Finding.self), names(Action.self), names(Decision.self), names(Parked.self),
      names(Round.self), names(Card.self), names(Review.self), names(Timebox.self),
      names(Timer.self), names(FollowUp.self), names(Agreement.self),
    ]
    #expect(declared.map(\.kind) == EntityKind.allCases)
    for (kind, names) in declared {
      #expect(EntityTable.of(kind).columns.map(\.name) == names)
    }
  }

  @Test(arguments: EntityKind.allCases)
  func `what is written to a field is read from it, and nothing else changes`(
    _ kind: EntityKind
  ) throws {
    let table = EntityTable.of(kind)
    for column in table.columns {
      for values in FieldSamples.fitting(column.kind) {
        let written = FieldValues(column.name, values)
        let session = try Self.session(kind, [written])
        #expect(table.values(of: column.name, on: "it", in: session) == values)
        #expect(session.values(of: column.name, on: Reference(kind, "it")) == values)
        #expect(table.allValues(of: "it", in: session) == [written])
      }
    }
  }

  @Test(arguments: EntityKind.allCases)
  func `all fields together are read as they were written, in their order`(
    _ kind: EntityKind
  ) throws {
    let table = EntityTable.of(kind)
    let written = table.columns.compactMap { column in
      FieldSamples.fitting(column.kind).last.map { FieldValues(column.name, $0) }
    }
    #expect(written.count == table.columns.count)
    let session = try Self.session(kind, written.reversed())
    #expect(table.allValues(of: "it", in: session) == written)
  }

  @Test(arguments: EntityKind.allCases)
  func `no values clear a field`(_ kind: EntityKind) throws {
    for column in EntityTable.of(kind).columns {
      for values in FieldSamples.fitting(column.kind) {
        var session = try Self.session(kind, [FieldValues(column.name, values)])
        try session.apply(session.setting(column.name, of: Reference(kind, "it"), to: []))
        #expect(try session == Self.session(kind, []))
      }
    }
  }

  @Test(arguments: EntityKind.allCases)
  func `unknown is an answer of every field until there is a better one`(
    _ kind: EntityKind
  ) throws {
    let table = EntityTable.of(kind)
    for column in table.columns {
      var session = try Self.session(kind, [FieldValues(column.name, ["unknown"])])
      let it = Reference(kind, "it")
      #expect(table.marks(of: "it", in: session).unknown == [column.name])
      #expect(session.values(of: column.name, on: it) == ["unknown"])
      #expect(table.allValues(of: "it", in: session) == [FieldValues(column.name, ["unknown"])])
      let better = try #require(FieldSamples.fitting(column.kind).first)
      try session.apply(session.setting(column.name, of: it, to: better))
      #expect(try session == Self.session(kind, [FieldValues(column.name, better)]))
    }
  }

  @Test(arguments: EntityKind.allCases)
  func `a value that does not fit is refused with the reason`(_ kind: EntityKind) throws {
    let empty = try Self.session(kind, [])
    for column in EntityTable.of(kind).columns {
      for (values, problem) in FieldSamples.misfits(column.kind) {
        var session = empty
        #expect(throws: EditProblem.doesNotFit(field: column.name, problem)) {
          try session.apply(session.setting(column.name, of: Reference(kind, "it"), to: values))
        }
        #expect(session == empty)
      }
    }
  }

  @Test(arguments: EntityKind.allCases)
  func `a file's value that does not fit is kept aside and told`(_ kind: EntityKind) {
    let table = EntityTable.of(kind)
    for (place, column) in table.columns.enumerated() {
      for (values, problem) in FieldSamples.misfits(column.kind) {
        var session = Session()
        let misfits = table.load(
          "it", [(place, values)], other: [], skipped: [], closed: [], into: &session)
        #expect(misfits == [EntityTable.InvalidValue(column: place, problem: problem)])
        #expect(table.values(of: column.name, on: "it", in: session) == [])
        #expect(table.marks(of: "it", in: session).other == [FieldValues(column.name, values)])
      }
    }
  }

  @Test(arguments: EntityKind.allCases)
  func `skipped and ended questions and fields of later versions are kept`(
    _ kind: EntityKind
  ) throws {
    let table = EntityTable.of(kind)
    let written = [
      FieldValues("Skipped", ["persona.quote", "touchpoint.pain dana"]),
      FieldValues("Closed", ["persona.goals"]), FieldValues("Flavour", ["sweet", "sour"]),
    ]
    let session = try Self.session(kind, written)
    #expect(table.allValues(of: "it", in: session) == written)
    let marks = table.marks(of: "it", in: session)
    #expect(marks.skipped == written[0].values)
    #expect(marks.closed == written[1].values)
    #expect(marks.other == [written[2]])
  }

  @Test func `references are found by what they point at`() {
    let session = SessionBuilder()
      .with(.touchpoint, "a", ["Stage": "buy", "Persona": "dana", "Evidence": "calls"])
      .with(.touchpoint, "b", ["Stage": "buy", "Persona": "eli"])
      .with(
        .touchpoint, "c",
        ["Stage": "use", "Persona": "dana", "Evidence": "mail", "Evidence": "calls"]
      )
      .session
    let table = EntityTable.of(.touchpoint)
    func ids(_ links: [(String, Identifier)]) -> [Identifier] {
      let columns = links.compactMap { link in table.column(link.0).map { ($0, link.1) } }
      return table.ids(pointingAt: columns.map { (column: $0.0, target: $0.1) }, in: session)
    }
    #expect(ids([]) == ["a", "b", "c"])
    #expect(ids([("Stage", "buy")]) == ["a", "b"])
    #expect(ids([("Stage", "buy"), ("Persona", "dana")]) == ["a"])
    #expect(ids([("Evidence", "calls")]) == ["a", "c"])
    #expect(ids([("Stage", "nowhere")]) == [])
  }

  @Test(arguments: [
    ("CustomerObjective", EntityKind.goal, "what the customer gains"), ("Name", .kpi, "name"),
    ("KPIDate", .review, "when we look at the numbers"),
    ("HowMightWe", .opportunity, "how might we"),
    ("KPI", .measurement, "KPI"), ("MarginOfError", .measurement, "margin of error"),
    ("EvidenceStrength", .hypothesis, "evidence so far"),
  ])
  func `a field has words for people`(_ name: String, _ kind: EntityKind, _ label: String) {
    #expect(FieldPath(kind, name).column?.label == label)
  }

  @Test(arguments: [
    ("Touchpoint.Pain", "Touchpoint.Pain"), ("Touchpoint.pain", "Touchpoint.Pain"),
    ("Session.Name", "Session.Name"), ("KPI.BaselineDate", "KPI.BaselineDate"),
    ("touchpoint.Pain", nil), ("Touchpoint.Flavour", nil), ("Touchpoint", nil), ("", nil),
    ("Touchpoint.Pain.Cause", nil), (".Pain", nil),
  ])
  func `a field path names a kind and one of its fields`(_ text: String, _ path: String?) {
    #expect(FieldPath(text)?.text == path)
  }
}
