import Testing
import Workshop

@testable import Shell

/// Things are found by what people call them, in every command.
@Suite struct NamesTests {
  private static let things: [Edit] = [
    .add(.participant, "aisha", [FieldValues("Name", ["Aïsha"])], place: nil),
    .add(.participant, "zoe", [FieldValues("Name", ["Zoë"])], place: nil),
    .add(.persona, "dana", [FieldValues("Name", ["Dana, the fitter"])], place: nil),
    .add(.persona, "tom", [FieldValues("Name", ["Tomasz"])], place: nil),
    .add(.stage, "buy", [FieldValues("Name", ["Buy"])], place: nil),
    .add(.stage, "use", [FieldValues("Name", ["Use it"])], place: nil),
    .add(.evidence, "support-log", [FieldValues("Title", ["Support log"])], place: nil),
    .add(.idea, "lamp", [FieldValues("Text", ["A lamp that blinks"])], place: nil),
    touchpoint("pays", "Pays", "dana", "buy"), touchpoint("pays-2", "Pays", "tom", "use"),
    touchpoint("cafe", "Cafe\u{301} corner", "dana", "buy"),
  ]

  private static func touchpoint(
    _ id: Identifier, _ name: String, _ persona: String, _ stage: String
  ) -> Edit {
    .add(
      .touchpoint, id,
      [
        FieldValues("Name", [name]), FieldValues("Persona", [persona]),
        FieldValues("Stage", [stage]),
      ], place: nil)
  }

  private static var session: Session {
    var session = Session()
    #expect(session.applyEach(things).isEmpty)
    return session
  }

  private static let spoken: [(text: String, kind: EntityKind, id: Identifier)] = [
    ("cafe", .touchpoint, "cafe"), ("Café corner", .touchpoint, "cafe"),
    ("CAFÉ CORNER", .touchpoint, "cafe"), ("\"Café corner\"", .touchpoint, "cafe"),
    ("“café corner”", .touchpoint, "cafe"), ("café", .touchpoint, "cafe"),
    ("aisha", .participant, "aisha"), ("Aïsha", .participant, "aisha"),
    ("ZOË", .participant, "zoe"),
    ("zoe", .participant, "zoe"), ("Dana, the fitter", .persona, "dana"),
    ("dana", .persona, "dana"),
    ("tomasz", .persona, "tom"), ("toma", .persona, "tom"), ("S1", .evidence, "support-log"),
    ("support log", .evidence, "support-log"), ("Support", .evidence, "support-log"),
    ("stage 2", .stage, "use"), ("personas 1", .persona, "dana"), ("use", .stage, "use"),
    ("2", .touchpoint, "cafe"), ("fitter", .persona, "dana"), ("a", .idea, "lamp"),
    ("pays-2", .touchpoint, "pays-2"), ("pays", .touchpoint, "pays"),
  ]

  @Test(arguments: spoken.indices)
  func `a thing is found by its title, quoted, by number or by a beginning`(_ index: Int) {
    let (text, kind, id) = Self.spoken[index]
    #expect(ThingSelector.find(text, in: Self.session) == .thing(Reference(kind, id)))
  }

  @Test func `what stands on the screen for a thing means it when it is typed`() {
    for kind in EntityKind.allCases where kind.soleIdentifier == nil && ThingNames.haveTitle(kind) {
      for id in EntityTable.of(kind).ids(in: Self.session) {
        let thing = Reference(kind, id)
        let sign = Self.session.sign(of: thing)
        #expect(ThingSelector.find(sign, in: Self.session) == .thing(thing), "\(sign)")
      }
    }
  }

  @Test(
    arguments: [
      ("Web lead asks accounting", nil), ("web lead asks accounting which fields", nil),
      ("asks accounting.due", "Due"), ("Web lead asks accounting.due", "Due"),
      ("action 1 owner", "Owner"),
    ] as [(String, String?)])
  func `a promise goes by who gave it, too`(_ said: String, _ field: String?) {
    var session = Session()
    #expect(
      session.applyEach([
        .add(.participant, "web-lead", [FieldValues("Name", ["Web lead"])], place: nil),
        .add(
          .action, "asks",
          [
            FieldValues("Title", ["asks accounting which fields they need"]),
            FieldValues("Owner", ["Web lead"]),
          ], place: nil),
      ]).isEmpty)
    let asks = Reference(.action, "asks")
    #expect(
      ThingSelector.find(said, in: session)
        == (field.map { .field(asks, $0, index: nil) } ?? .thing(asks)))
  }

  @Test func `a number that each person's path has is asked back`() {
    #expect(
      ThingSelector.find("1.pain", in: Self.session)
        == .several(
          [Reference(.touchpoint, "pays"), Reference(.touchpoint, "pays-2")], rest: ".pain"))
  }

  @Test(
    arguments: [
      ("2.name", "Name", nil), ("Café corner.name", "Name", nil), ("cafe name", "Name", nil),
      ("\"Café corner\" pain", "Pain", nil),
      ("café.evidence 2", "Evidence", 2),
    ] as [(String, String, Int?)])
  func `a field stands behind any of these names`(_ text: String, _ field: String, _ index: Int?) {
    #expect(
      ThingSelector.find(text, in: Self.session)
        == .field(Reference(.touchpoint, "cafe"), field, index: index))
  }

  @Test(arguments: ["Pays", "PAYS", "pay"])
  func `two things of one name are never told apart by chance`(_ text: String) {
    let both = [Reference(.touchpoint, "pays"), Reference(.touchpoint, "pays-2")]
    #expect(ThingSelector.find(text, in: Self.session) == .several(both, rest: ""))
  }

  private static func sitting(mayAsk: Bool = true) -> ShellTranscript {
    var sitting = ShellTranscript(after: ["/again"], session: session)
    sitting.engine.options.mayAsk = mayAsk
    return sitting
  }

  @Test func `whoever is there is asked which of two is meant`() {
    Self.sitting().expect(
      """
      > Name › /rename Pays Pays by card
      2 things are called so:
        1 Pays: touchpoint, Buy, Dana, the fitter
        2 Pays: touchpoint, Use it, Tomasz
      Type the number; Enter leaves it.
      """)
  }

  @Test func `in a pipe two of one name are told with what tells them apart`() {
    Self.sitting(mayAsk: false).expect(
      """
      > Name › /delete Pays
      2 things are called so: pays (touchpoint, Buy, Dana, the fitter); pays-2
      (touchpoint, Use it, Tomasz). Type the short name of the one you mean.
      > Name › /rename pays-2 Pays at the till
      Saved: "Pays" is now "Pays at the till".
      > Name › /move Café corner first
      Saved: "Café corner" has moved.
      > Name › /move Pays at the till to Buy
      Saved: "Pays at the till" has moved.
      > Name › /show cafe corner
      Café corner
      stage                     Buy
      persona                   Dana, the fitter
      name                      Café corner
      > Name › /people away AISHA
      Saved: Aïsha is marked as away.
      """)
  }

  @Test func `a thing is taken off with y`() {
    Self.sitting().expect(
      """
      > Name › /delete café
      This takes the touchpoint "Café corner" off the map. Type y to do it, or press
      Enter to leave it.
      > Take it off? › y
      Saved: "Café corner" is off the map. /undo brings it back.

      What shall we call this workshop? [workshop.name]
      > Name › /undo
      Undone: the touchpoint "Café corner" is back.

      What shall we call this workshop? [workshop.name]
      """)
  }

  @Test(arguments: [
    ("the vision", "vision"), ("goals", "goals"),
    ("personas", "persona"), ("S3", "vision"), ("step vision", "vision"),
  ])
  func `a step is found as people call it`(_ text: String, _ step: String) {
    var sitting = Team.sitting()
    sitting.type("/goto \(text)")
    #expect(sitting.engine.current?.question.step == step, "\(sitting.text.suffix(300))")
  }
}
