import Testing

@testable import Workshop

struct AgreementTests {
  private static let day = Day(number: 20_900)

  private static func agreed(
    _ builder: SessionBuilder = .complete, to stage: Identifier? = nil
  ) throws -> Session {
    var session = builder.session
    let edit = AgreementGiven(by: "Ana", to: stage, on: day, in: session).edit
    try session.apply(try #require(edit))
    return session
  }

  /// What changes, and whether the agreement to the map and the one to the stage "compare" hold on.
  @Test(
    arguments: [
      (.touchpoint, "compare-1", "Pain", "no photo", false, false),
      (.touchpoint, "fit-1", "Pain", "the box is wet", false, true),
      (.stage, "compare", "Name", "Compare it", false, false),
      (.kpi, "satisfied-buyers", "Target", "80", false, true),
      (.hypothesis, "guess-1", "Instead", "the price", false, true),
      (.hypothesis, "guess-1", "Status", "supported", true, true),
      (.action, "move-stock", "Status", "done", true, true),
      (.action, "move-stock", "Title", "put stock first", false, true),
      (.participant, "ana", "Role", "owner", true, true),
    ] as [(EntityKind, Identifier, String, String, Bool, Bool)])
  func `what was agreed to is bound to what stands, and to nothing that a round tells`(
    kind: EntityKind, id: Identifier, field: String, value: String, map: Bool, stage: Bool
  ) throws {
    for (agreed, holds) in [(try Self.agreed(), map), (try Self.agreed(to: "compare"), stage)] {
      let changed = SessionBuilder(agreed).with(kind, id, [:]).session
      #expect(changed.agreements.standing(in: changed).count == 1)
      var edited = agreed
      try edited.apply(agreed.setting(field, of: Reference(kind, id), to: [value]))
      #expect((edited.agreements.standing(in: edited).count == 1) == holds)
      // Taken back, it holds again.
      let before = agreed.values(of: field, on: Reference(kind, id))
      try edited.apply(edited.setting(field, of: Reference(kind, id), to: before))
      #expect(edited.agreements.standing(in: edited).count == 1)
    }
  }

  @Test func `a reading clears nothing, and a step taken off clears both`() throws {
    var session = try Self.agreed()
    try session.apply(
      .add(
        .measurement, "m",
        [FieldValues("KPI", ["satisfied-buyers"]), FieldValues("Value", ["61"])],
        place: nil))
    #expect(session.agreements.standing(in: session).count == 1)
    var other = try Self.agreed(to: "compare")
    for edit in other.removal(of: Reference(.touchpoint, "compare-1")) { try other.apply(edit) }
    #expect(other.agreements.standing(in: other).isEmpty)
  }

  @Test func `given twice it is given once; after a change it is given anew`() throws {
    var session = try Self.agreed()
    let again = AgreementGiven(by: "Ana", to: nil, on: Self.day, in: session)
    #expect(again.edit == nil)
    #expect(again.words == "Ana agreed to the map on 23 March 2027")
    try session.apply(session.setting("Pain", of: Reference(.touchpoint, "fit-1"), to: ["wet"]))
    let later = Day(number: 20_910)
    let renewed = AgreementGiven(by: "Ana", to: nil, on: later, in: session)
    #expect(renewed.words == "Ana agreed to the map on 2 April 2027")
    try session.apply(try #require(renewed.edit))
    #expect(session.agreements.count == 1)
    #expect(session.agreements.standing(in: session).map(\.date) == [later])
    try session.apply(
      try #require(AgreementGiven(by: "Bo", to: "compare", on: later, in: session).edit))
    #expect(session.agreements.members.map(\.id) == ["ana-2", "bo-compare"])
  }
}
