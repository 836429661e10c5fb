import Storage
import Testing
import Workshop

/// What becomes of a line once it is understood.
@Suite struct HarvestEditTests {
  private let wall: Wall

  init() throws {
    wall = try Wall()
  }

  private func session(after lines: [String], in form: String) throws -> Session {
    try lines.reduce(wall.session) { session, line in
      let reader = try wall.reader(form, in: session)
      guard case .understood(let harvested) = reader.read(line) else {
        Issue.record("\(line) was not understood")
        return session
      }
      var next = session
      for edit in harvested.edits(with: reader) { try next.apply(edit) }
      return next
    }
  }

  private func numbers(_ session: Session) -> [String] {
    session.numbering(of: .touchpoint, within: Wall.context).map(\.text)
  }

  @Test func `a touchpoint belongs to persona and stage and is named by its first words`() throws {
    let session = try session(
      after: ["photographs the old part, looks for the same one #web \"Left?\" [support-log]"],
      in: "touchpoints.wall")
    let made = try #require(session.touchpoints.members.last)
    #expect(made.id == "photographs-the-old-part-looks-for-the")
    #expect(made.name == "photographs the old part, looks for the same one")
    #expect(made.persona == "dana" && made.stage == "make-sure")
    #expect(made.channels == ["website"] && made.online == nil && made.isOnline == true)
    #expect(made.thought == "Left? [support-log]")
    #expect(
      numbers(session) == [
        "part-breaks", "looks", "checks-stock", "compares",
        "photographs-the-old-part-looks-for-the", "reorders",
      ])
  }

  @Test(arguments: [
    ("is told that a paper is missing", "is told that a paper is missing"),
    (
      "opens an account at the counter while the others wait behind",
      "opens an account at the counter while the others"
    ),
    (
      "compares the photo with our drawing of the part that broke",
      "compares the photo with our drawing of the part"
    ),
    ("puts the part into the van", "puts the part into the van"),
    ("logs in", "logs in"), ("asks us", "asks us"),
    ("goes there", "goes there"),
    (
      "compare la photo avec notre plan et celui de la voisine",
      "compare la photo avec notre plan et celui"
    ),
  ])
  func `a name that is cut never ends in a small word`(action: String, name: String) throws {
    let session = try session(after: [action], in: "touchpoints.wall")
    #expect(session.touchpoints.members.last?.name == name)
  }

  @Test func `small words are those of the language that is spoken`() throws {
    var german = wall.session
    try german.apply(
      .add(.facts, "session", [FieldValues("Language", ["Deutsch"])], place: nil))
    let reader = try wall.reader("touchpoints.wall", in: german)
    guard
      case .understood(let line) = reader.read(
        "vergleicht das Foto in der Werkstatt mit der alten Zeichnung")
    else {
      Issue.record("not understood")
      return
    }
    for edit in line.edits(with: reader) { try german.apply(edit) }
    #expect(german.touchpoints.members.last?.name == "vergleicht das Foto in der Werkstatt")
  }

  @Test(arguments: [
    (
      "a message each Friday, even if nothing moved", "a message each Friday, even if nothing moved"
    ),
    ("a: message each Friday", "message each Friday"),
    ("a › message each Friday", "message each Friday"),
    ("a) message each Friday", "message each Friday"),
  ])
  func `the first idea keeps its article, and loses its letter with a sign`(
    line: String, text: String
  ) throws {
    let reader = try wall.reader("ideas.lines", in: Session())
    guard case .understood(let harvested) = reader.read(line) else {
      Issue.record("not understood")
      return
    }
    #expect(harvested.values(of: "Text") == [text] && harvested.target == .new(at: nil))
  }

  @Test func `a line put at a number comes there, and those behind count one up`() throws {
    let before = try session(after: ["4 ! they look alike"], in: "emotion.hurts")
    let reader = try wall.reader("touchpoints.wall", in: before)
    guard case .understood(let harvested) = reader.read("3 › asks a friend") else {
      Issue.record("not understood")
      return
    }
    var session = before
    for edit in harvested.edits(with: reader) { try session.apply(edit) }
    #expect(
      numbers(session) == [
        "part-breaks", "looks", "asks-a-friend", "checks-stock", "compares", "reorders",
      ])
    #expect(session.touchpoints["compares"]?.pain == "they look alike", "stays what it was said of")
  }

  @Test func `a channel of another language is kept in it, and its reach beside it`() throws {
    let session = try session(after: ["番号札を取る #カウンター"], in: "touchpoints.wall")
    let made = try #require(session.touchpoints.members.last)
    #expect(made.channels == ["カウンター"])
    #expect(made.online == false)
  }

  @Test func `a channel of the team's own is known from then on`() throws {
    let session = try session(after: ["asks #kiosk"], in: "touchpoints.wall")
    let reader = try wall.reader("touchpoints.wall", in: session)
    guard case .understood(let second) = reader.read("asks again (Kiosk)") else {
      Issue.record("not understood")
      return
    }
    #expect(second.values(of: "Channel") == ["kiosk"] && second.newChannels.isEmpty)
  }

  @Test func `rows of several people add up, step by step, with their median`() throws {
    let session = try session(
      after: ["Sara › 0 1 -1 -2 2", "Bo › 1 1 - -1 2", "fingers 4: 0 2 0 0 0"], in: "emotion.rows")
    let scores = session.touchpoints.members.map(\.scores)
    #expect(scores == [[0, 1], [1, 1], [-1], [-1, -1], [2, 2]])
    #expect(session.touchpoints["compares"]?.emotion == -1)
  }

  @Test func `a sheet keeps the numbering it was printed with`() throws {
    let printed = wall.session.numbering(of: .touchpoint, within: Wall.context)
    let later = try session(after: ["1 › sees an advert"], in: "touchpoints.wall")
    let form = try #require(wall.guide.forms.first { $0.name == "emotion.rows" })
    let reader = HarvestReader(
      form: form, session: later, context: [Wall.context[0]], words: SpokenWordsCodec.builtIn,
      today: wall.today, numbering: printed)
    guard case .understood(let row) = reader.read("-2 0 0 0 0") else {
      Issue.record("not understood")
      return
    }
    var session = later
    for edit in row.edits(with: reader) { try session.apply(edit) }
    #expect(session.touchpoints["part-breaks"]?.scores == [-2])
    #expect(session.touchpoints["sees-an-advert"]?.scores == [])
  }

  @Test func `notes of a persona join what is there`() throws {
    let session = try session(
      after: ["d orders from the van [interviews-march]", "d rings first", "w gloves"],
      in: "persona.notes")
    let dana = try #require(session.personas["dana"])
    #expect(dana.behaviours == ["orders from the van [interviews-march]", "rings first"])
    #expect(dana.challenges == ["gloves"])
  }

  @Test func `a sign knows its place, both numbers and which way is better`() throws {
    let session = try session(
      after: ["calls per 100 orders @Order again: 9 (28 Feb, 3120) to 4 by 31 Dec, Bo, monthly"],
      in: "kpis.signs")
    let made = try #require(session.kpis.members.last)
    #expect(made.stage == "order-again" && made.direction == .down && made.sample == 3120)
    #expect(made.baseline?.text == "9" && made.target?.text == "4" && made.cadence == .month)
    #expect(made.due?.text == "2027-12-31" && made.owner == "Bo")
  }

  @Test func `ideas stand under their question and inherit the sources of its pain`() throws {
    var session = try session(after: ["e answers within the hour"], in: "ideas.lines")
    try session.apply(
      session.setting(
        "Pain", of: Reference(.touchpoint, "compares"), to: ["they look alike [support-log]"]))
    try session.apply(
      session.setting("Touchpoint", of: Reference(.opportunity, "tell"), to: ["compares"]))
    let idea = try #require(session.ideas.members.last)
    #expect(idea.opportunity == "tell")
    #expect(session.sources(of: idea) == ["support-log"])
  }

  @Test func `what a line did not say is found for all lines at once`() throws {
    let form = try #require(wall.guide.forms.first { $0.name == "touchpoints.wall" })
    let session = try session(
      after: ["rings \"Now?\"", "waits"], in: "touchpoints.wall")
    let context = Array(Wall.context.prefix(2))
    #expect(form.gaps(in: "Thought", of: session, within: context).map(\.number) == [3, 4, 6])
    #expect(
      form.gaps(in: "Thought", of: session, within: [Wall.context[0]]).map(\.number)
        == [1, 2, 3, 4, 6, 7])
  }

  @Test func `a form gone through leaves nothing of what it covers open`() throws {
    let walk = GuideWalk(guide: wall.guide)
    for form in wall.guide.forms {
      var session = wall.session
      for edit in form.ending(in: session, walk: walk) { try session.apply(edit) }
      let open = walk.all(in: session).filter { ask in
        form.covers.contains(walk.question(of: ask).name)
          && walk.standing(of: ask, in: session) == .open
      }
      #expect(open.isEmpty, "\(form.name): \(open.map { walk.name(of: $0) })")
    }
  }

  @Test func `the prompt says what comes next`() throws {
    let reader = try wall.reader("touchpoints.wall")
    #expect(reader.form.prompt(next: reader.next) == "Step 5")
    #expect(reader.filled(reader.form.ask) == "Make sure it fits: what is on the wall?")
    let ideas = try wall.reader("ideas.lines")
    #expect(ideas.form.prompt(next: ideas.next) == "Idea d")
    #expect([1, 26, 27, 52, 53].map(Form.letter) == ["a", "z", "aa", "az", "ba"])
  }
}
