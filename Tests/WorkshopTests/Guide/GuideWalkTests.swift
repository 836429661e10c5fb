import Testing

@testable import Workshop

@Suite struct WalkTests {
  private static let walk = SmallGuide.walk

  /// The name of the question a session stands at.
  private static func position(_ builder: SessionBuilder) -> String? {
    walk.position(in: builder.session).map { walk.name(of: $0) }
  }

  private static func names(_ asks: [QuestionInstance]) -> [String] {
    asks.map { walk.name(of: $0) }
  }

  private static func place(_ name: String, _ session: Session) throws -> QuestionInstance {
    try #require(walk.place(named: name, in: session), "\(name)")
  }

  static let halfway = SmallGuide.halfway
    .with(.facts, ["Closed": "ground.rules", "Closed": "persona.name", "Closed": "stage.name"])

  @Test func `an empty session stands at the first question`() {
    #expect(Self.position(SessionBuilder()) == "workshop.name")
  }

  static let stands: [(SessionBuilder, String?)] = {
    let named = SessionBuilder().with(.facts, ["Name": "Van parts"])
    let ended = named.with(.facts, ["Closed": "ground.rules"])
    let purpose = ended.with(.purpose, ["Statement": "so that"])
    let dana = purpose.with(.persona, "dana", ["Name": "Dana"])
    let goals = dana.with(.persona, "dana", ["Goal": "fit", "Goal": "fast"])
    let told = goals.with(.persona, "dana", ["Closed": "persona.goals", "Quote": "Hm."])
    let people = told.with(.facts, ["Closed": "ground.rules", "Closed": "persona.name"])
    let scored = halfway.with(
      .touchpoint, "asks", ["Scores": "-1", "Emotion": "-1"])
    return [
      (named, "ground.rules"),
      (named.with(.facts, ["GroundRule": "Listen"]), "ground.rules"),
      (named.with(.facts, ["GroundRule": "unknown"]), "purpose.statement"),
      (named.with(.facts, ["Skipped": "ground.rules"]), "purpose.statement"),
      (ended, "purpose.statement"),
      (ended.with(.purpose, ["Statement": "unknown"]), "persona.name"),
      (ended.with(.facts, ["Skipped": "purpose.statement"]), "persona.name"),
      (purpose, "persona.name"),
      (dana, "persona.goals dana"), (goals, "persona.goals dana"),
      (goals.with(.persona, "dana", ["Closed": "persona.goals"]), "persona.quote dana"),
      (goals.with(.persona, "dana", ["Skipped": "persona.goals"]), "persona.quote dana"),
      (told, "persona.name"),
      (told.with(.persona, "eli", ["Name": "Eli"]), "persona.goals eli"),
      (people, "stage.name"),
      (people.with(.stage, "look", ["Name": "Look"]), "stage.name"),
      (halfway, "touchpoint.action dana look"),
      (scored, "touchpoint.pain dana look asks"),
      (
        halfway.with(.touchpoint, "asks", ["Scores": "0", "Emotion": "0"]),
        "touchpoint.action dana look"
      ),
      (
        halfway.with(.stage, "look", ["Closed": "touchpoint.action dana"]),
        "touchpoint.action dana buy"
      ),
      (
        halfway.with(.stage, "look", ["Closed": "touchpoint.action dana"])
          .with(.stage, "buy", ["Skipped": "touchpoint.action dana"]),
        "touchpoint.action eli look"
      ),
      (
        halfway.with(
          .stage, "look", ["Closed": "touchpoint.action dana", "Closed": "touchpoint.action eli"]
        ).with(
          .stage, "buy", ["Skipped": "touchpoint.action dana", "Closed": "touchpoint.action eli"]),
        nil
      ),
    ]
  }()

  @Test(arguments: stands.indices)
  func `a session stands at its first open question, loop by loop`(_ index: Int) {
    #expect(Self.position(Self.stands[index].0) == Self.stands[index].1)
  }

  @Test func `questions come in the order in which they are asked, details before the next thing`()
  {
    #expect(
      Self.names(Self.walk.all(in: Self.halfway.session)) == [
        "workshop.name", "ground.rules", "purpose.statement", "persona.goals dana",
        "persona.quote dana", "persona.goals eli", "persona.quote eli", "persona.name",
        "stage.name", "stage.exit look", "stage.exit buy", "touchpoint.emotion dana look asks",
        "touchpoint.delight dana look asks", "touchpoint.action dana look",
        "touchpoint.action dana buy", "touchpoint.action eli look", "touchpoint.action eli buy",
      ])
  }

  @Test func `a list that makes things is ended before they are asked about`() {
    let listing = Self.halfway.with(.facts, ["Closed": "ground.rules", "Closed": "persona.name"])
      .with(.stage, "use", ["Name": "Use"])
    #expect(Self.position(listing) == "stage.name")
    let ended = listing.with(
      .facts, ["Closed": "ground.rules", "Closed": "persona.name", "Closed": "stage.name"])
    #expect(Self.position(ended) == "stage.exit use")
  }

  @Test func `a hand edit that takes an answer away leads back to its question`() {
    let emptied = Self.halfway.without("Statement", of: .purpose, "purpose")
    #expect(Self.position(emptied) == "purpose.statement")
    #expect(Self.position(Self.halfway.without(.persona, "dana")) == "touchpoint.action eli look")
  }

  @Test func `going on from a place asks from there and then whatever was left open`() {
    let left = Self.halfway.without("Quote", of: .persona, "dana")
      .without("Exit", of: .stage, "buy")
    #expect(Self.position(left) == "persona.quote dana")
    let at = left.with(.facts, ["At": "stage.exit buy"])
    #expect(Self.position(at) == "stage.exit buy")
    #expect(
      Self.position(at.with(.stage, "buy", ["Exit": "pays"])) == "touchpoint.action dana look")
    let end = at.with(.facts, ["At": "touchpoint.action eli buy"])
      .with(.stage, "buy", ["Closed": "touchpoint.action eli"])
    #expect(Self.position(end) == "persona.quote dana")
  }

  @Test(arguments: [
    "stage.exit nowhere", "no.question", "", "stage.exit", "stage.exit buy dana", "workshop.name x",
  ])
  func `a place to go on from that is gone does no harm`(_ at: String) {
    let session = Self.halfway.with(.facts, ["At": "\(at)"])
    #expect(Self.walk.place(named: at, in: session.session) == nil)
    #expect(Self.position(session) == "touchpoint.action dana look")
  }

  @Test func `every place has a name that leads back to it`() {
    let session = Self.halfway.session
    for ask in Self.walk.all(in: session) {
      #expect(Self.walk.place(named: Self.walk.name(of: ask), in: session) == ask)
    }
  }

  @Test(arguments: [
    ("workshop.name", ["workshop.name"]),
    ("persona.goals", ["persona.goals dana", "persona.goals eli"]),
    ("stage.exit", ["stage.exit look", "stage.exit buy"]),
    (
      "touchpoint.action",
      [
        "touchpoint.action dana look", "touchpoint.action dana buy", "touchpoint.action eli look",
        "touchpoint.action eli buy",
      ]
    ),
    ("touchpoint.delight", ["touchpoint.delight dana look asks"]), ("touchpoint.pain", []),
    ("kpi.name", ["kpi.name"]), ("kpi.unit", []),
  ])
  func `a question's places are where it is put`(_ name: String, _ places: [String]) throws {
    let index = try #require(SmallGuide.guide.questions.firstIndex { $0.name == name })
    #expect(Self.names(Self.walk.places(of: index, in: Self.halfway.session)) == places)
  }

  @Test(arguments: [
    ("workshop.name", nil), ("ground.rules", "workshop.name"),
    ("persona.goals dana", "purpose.statement"), ("persona.quote eli", "persona.goals eli"),
    ("persona.name", "persona.quote eli"), ("stage.exit look", "stage.name"),
    ("touchpoint.emotion dana look asks", "stage.exit buy"),
    ("touchpoint.delight dana look asks", "touchpoint.emotion dana look asks"),
    ("touchpoint.action dana look", "touchpoint.delight dana look asks"),
    ("touchpoint.action eli buy", "touchpoint.action dana look"),
  ])
  func `before a question lies the last one that was dealt with`(
    _ name: String, _ before: String?
  ) throws {
    let session = Self.halfway.session
    let earlier = Self.walk.before(try Self.place(name, session), in: session)
    #expect(earlier.map { Self.walk.name(of: $0) } == before)
  }

  @Test func `before the end lies the last answer of all`() {
    let session = Self.halfway.session
    let last = Self.walk.before(nil, in: session)
    #expect(last.map { Self.walk.name(of: $0) } == "touchpoint.action dana look")
    #expect(Self.walk.before(nil, in: Session()) == nil)
  }

  @Test func `leaving a question open leads to the next open one and round to the first`() throws {
    let left = Self.halfway.without("Quote", of: .persona, "dana").session
    var names: [String] = []
    var ask = Self.walk.position(in: left)
    for _ in 0..<6 {
      guard let present = ask else { break }
      names.append(Self.walk.name(of: present))
      ask = Self.walk.openAfter(present, in: left)
    }
    #expect(
      names == [
        "persona.quote dana", "touchpoint.action dana look", "touchpoint.action dana buy",
        "touchpoint.action eli look", "touchpoint.action eli buy", "persona.quote dana",
      ])
  }

  @Test func `the only open question has none after it`() throws {
    let named = Self.halfway.without("Name", of: .facts, "session")
      .with(
        .stage, "look", ["Skipped": "touchpoint.action dana", "Closed": "touchpoint.action eli"]
      )
      .with(
        .stage, "buy", ["Skipped": "touchpoint.action dana", "Closed": "touchpoint.action eli"]
      )
      .session
    let ask = try Self.place("workshop.name", named)
    #expect(Self.walk.openAfter(ask, in: named) == nil)
  }

  @Test func `what is required and has no answer is missing, skipped or not`() {
    #expect(
      Self.names(Self.walk.missing(in: Session())) == [
        "workshop.name", "purpose.statement", "persona.name", "stage.name",
      ])
    let skipped = Self.halfway.without("Statement", of: .purpose, "purpose")
      .with(.facts, ["Skipped": "purpose.statement"])
      .with(.stage, "buy", ["Skipped": "touchpoint.action dana"])
      .with(.persona, "eli", ["Goal": "unknown"])
    #expect(
      Self.names(Self.walk.missing(in: skipped.session)) == [
        "purpose.statement", "touchpoint.action dana buy", "touchpoint.action eli look",
        "touchpoint.action eli buy",
      ])
    let empty = Self.halfway.without("Goal", of: .persona, "dana")
    #expect(Self.names(Self.walk.missing(in: empty.session)).first == "persona.goals dana")
  }

  @Test func `a step on request is entered only from within`() throws {
    let session = Self.halfway.with(.kpi, "rate", ["Name": "Rate"]).session
    #expect(!Self.names(Self.walk.all(in: session)).contains("kpi.unit rate"))
    let adder = try Self.place("kpi.name", session)
    #expect(
      Self.walk.next(around: adder, in: session).map { Self.walk.name(of: $0) } == "kpi.unit rate")
    #expect(Self.walk.stepCount == 3)
    let at = Self.halfway.with(.kpi, "rate", ["Name": "Rate"]).with(.facts, ["At": "kpi.name"])
    #expect(Self.position(at) == "kpi.name")
  }

  @Test func `a thing taken off takes its questions with it`() throws {
    let ask = try Self.place("persona.goals dana", Self.halfway.session)
    #expect(Self.walk.stands(ask, in: Self.halfway.session))
    #expect(!Self.walk.stands(ask, in: Self.halfway.without(.persona, "dana").session))
  }
}
