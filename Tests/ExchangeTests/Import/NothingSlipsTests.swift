import Exchange
import Testing
import Workshop

/// Files as people keep them: what comes in stands in their order, and the rest is told.
@Suite struct `Nothing of a file slips` {
  private func taken(
    _ text: String, name: String = "t.csv", into session: Session = Session(), map: [String] = []
  ) throws -> ImportResult {
    let file = try ImportSource(Array(text.utf8), name: name)
    guard case .table(let table) = file else { return try file.incoming(into: session) }
    var columns = ColumnMap(header: table.header)
    for text in map { try columns.set(text) }
    return try file.incoming(into: session, map: columns)
  }

  // MARK: Tables

  static let lost: [(text: String, map: [String], losses: [Omission])] = [
    (
      "Touchpoint,Comment\nQueue,they told us it is slow\n", [],
      [Omission("cell under \"Comment\"", count: 1)]
    ),
    (
      "Touchpoint,Comment,By\nQueue,slow,Ana\nTill,cold,\nDoor,,Bo\n", ["By=-"],
      [Omission("cells under \"Comment\"", count: 2), Omission("cells under \"By\"", count: 2)]
    ),
    ("Touchpoint,\nQueue,slow\n", [], []),
    ("Touchpoint,,Pain\nQueue,slow,cold\n", [], [Omission("cell in column 2", count: 1)]),
    ("Touchpoint,Emotion,Emotion\nQueue,1,2\n", [], [Omission("cell under \"Emotion\"", count: 1)]),
    ("Touchpoint,Comment\nQueue,\n", [], []),
    (
      "Note,Colour\nwaits,yellow\npays,white\n", ["Note=name", "Colour/yellow=pain"],
      [Omission("row of no kind", count: 1)]
    ),
    (
      "Note,Colour\nwaits,yellow\npays,white\nleaves,red\n",
      ["Note=name", "Colour/yellow=pain"], [Omission("rows of no kind", count: 2)]
    ),
  ]

  @Test(arguments: lost.indices)
  func `a column of which nothing comes is named with its count`(index: Int) throws {
    let (text, map, losses) = Self.lost[index]
    if text.hasPrefix("Touchpoint,\n") {
      // A cell beyond the last named column keeps its row out, which is told.
      #expect(try taken(text, map: map).problems.count == 1)
      return
    }
    #expect(try taken(text, map: map).losses == losses)
  }

  static let twice: [(text: String, map: [String], pain: String?, channels: [String])] = [
    ("Touchpoint,Pain,Pain\nQueue,slow,cold\n", [], "slow; cold", []),
    ("Touchpoint,Pain,pain\nQueue,slow,\n", [], "slow", []),
    ("Touchpoint,Pain,Pain\nQueue,,cold\n", [], "cold", []),
    ("Touchpoint,Note,Note\nQueue,slow,cold\n", ["Note=pain"], "slow; cold", []),
    ("Touchpoint,Channel,Channel\nQueue,phone,website\n", [], nil, ["phone", "website"]),
    ("Touchpoint,Pain,Pain,Pain\nQueue,a,b,c\n", [], "a; b; c", []),
  ]

  @Test(arguments: twice.indices)
  func `columns of one name are joined, and told`(index: Int) throws {
    let (text, map, pain, channels) = Self.twice[index]
    let incoming = try taken(text, map: map)
    let touchpoint = try #require(incoming.session.touchpoints.members.first)
    #expect(touchpoint.pain == pain)
    #expect(touchpoint.channels == channels)
    #expect(incoming.losses == [])
    #expect(incoming.notes.count == 1)
    #expect(incoming.notes[0].hasSuffix("stands more than once; its cells are joined."))
  }

  @Test func `a blank cell below a merged one carries the stage on`() throws {
    let incoming = try taken(
      """
      Stage,Touchpoint,Emotion
      Before,Books online,1
      ,Gets a reminder,0
      After,Gets results,-2
      ,Pays,
      """)
    let touchpoints = incoming.session.touchpoints.members
    #expect(touchpoints.map(\.stage) == ["before", "before", "after", "after"])
    #expect(touchpoints.map(\.emotion) == [1, 0, -2, nil])
    #expect(
      incoming.notes == [
        "A blank cell under \"Stage\" carries on the stage above it: 2 rows are read so."
      ])
  }

  @Test func `a row above the first stage has none`() throws {
    let incoming = try taken("Stage,Touchpoint\n,Looks\nBuy,Pays\n")
    #expect(incoming.session.touchpoints.members.map(\.stage) == [nil, "buy"])
    #expect(incoming.notes == [])
  }

  static let misfits: [(text: String, aside: [String])] = [
    (
      "Stage,Touchpoint,Emotion,Channel,Pain\nPay,Queue,Overwhelmed,,slow\n"
        + "Pay,Till,,Mobile app - checkout,no change\n",
      [
        "\"Emotion\": expected a number from -2 to 2, whole or a half, found \"Overwhelmed\"."
          + " The cell is put aside; --map \"Emotion=word\" takes words."
      ]
    ),
    (
      "Stage,Touchpoint,Feeling,Pain\nPay,Queue,3,slow\nPay,Till,1,no change\n",
      [
        "\"Feeling\": expected a number from -2 to 2, whole or a half, found \"3\"."
          + " The cell is put aside; --map \"Feeling=word\" takes words."
      ]
    ),
    (
      "Stage,Touchpoint,Severity,Emotion,Pain\nPay,Queue,high,bad,slow\nPay,Till,,,no change\n",
      [
        "\"Severity\": ", "\"Emotion\": ",
      ]
    ),
    (
      "Stage,Touchpoint,Sources,Pain\nPay,Queue,the wiki,slow\nPay,Till,,no change\n",
      ["\"Sources\": the workshop has no source called \"the wiki\". The cell is put aside;"]
    ),
    (
      "Stage,Touchpoint,Moment of truth,Pain\nPay,Queue,perhaps,slow\nPay,Till,yes,no change\n",
      ["\"Moment of truth\": "]
    ),
  ]

  @Test(arguments: misfits.indices)
  func `a cell that does not fit is put aside, and its row comes in`(index: Int) throws {
    let (text, aside) = Self.misfits[index]
    let incoming = try taken(text)
    #expect(incoming.session.touchpoints.members.map(\.name) == ["Queue", "Till"])
    #expect(incoming.session.touchpoints.members.map(\.pain) == ["slow", "no change"])
    #expect(incoming.problems == [])
    let told = incoming.aside.map(\.asideSentence)
    #expect(told.count == aside.count, "\(told)")
    for (told, expected) in zip(told.sorted(), aside.sorted()) {
      #expect(told.hasPrefix(expected), "\(told)")
    }
  }

  @Test func `the way that is told for words of feeling takes them`() throws {
    let incoming = try taken(
      "Stage,Touchpoint,Emotion\nPay,Queue,Overwhelmed\n", map: ["Emotion=word"])
    #expect(incoming.session.touchpoints.members.map(\.word) == ["Overwhelmed"])
    #expect(incoming.aside == [])
  }

  @Test func `what no column can hold gets the list of what it can`() {
    var map = ColumnMap(header: ["Touchpoint", "Comment"])
    let problem = #expect(throws: ImportProblem.self) { try map.set("Comment=opportunity") }
    let sentence = problem?.sentence ?? ""
    #expect(sentence.hasPrefix("\"opportunity\" is nothing a column can hold. It can hold: name,"))
    for word in ["stage", "persona", "pain", "raised by", "or - to leave it out."] {
      #expect(sentence.contains(word), "\(sentence)")
    }
  }

  // MARK: Diagrams

  @Test func `a section that comes again is a stage of its own`() throws {
    let incoming = try taken(
      """
      journey
        title A day
        section At home
          Wakes: 4: Pat
        section At work
          Works: 2: Pat
        section At home
          Sleeps: 5: Pat
      """, name: "day.mmd")
    let session = incoming.session
    #expect(session.stages.members.map(\.name) == ["At home", "At work", "At home"])
    #expect(session.touchpoints.members.map(\.stage) == session.stages.members.map(\.id))
    #expect(
      incoming.notes == [
        "Line 7: the section \"At home\" comes again; it is a stage of its own."
      ])
    let again = try taken(
      "journey\n section At home\n  A: 4: Pat\n section At work\n  B: 2: Pat\n"
        + " section At home\n  C: 5: Pat", name: "day.mmd", into: session)
    #expect(again.session.stages.count == 3)
    #expect(
      again.session.touchpoints.members.suffix(3).map(\.stage)
        == session.stages.members.map(\.id))
  }

  @Test func `sections without tasks come in as stages`() throws {
    let incoming = try taken(
      "journey\n  title Nothing yet\n  section One\n  section Two\n", name: "x.mmd")
    #expect(incoming.session.stages.members.map(\.name) == ["One", "Two"])
    #expect(!incoming.isRefused && incoming.problems == [])
    #expect(
      incoming.notes.map { String($0.prefix(60)) }
        == ["Line 5: the diagram ends without a task. Write some such as "])
    #expect(throws: ImportProblem.journey(.noTasks(line: 2))) {
      try self.taken("journey\n  title Nothing", name: "x.mmd")
    }
  }

  @Test func `where no task fits, each is named and no stage stays`() throws {
    let incoming = try taken(
      "journey\n  title Bad\n  section S\n    A: 9: Me\n    B: 8: Me\n    C: x: Me\n",
      name: "bad.mmd")
    #expect(incoming.isRefused)
    #expect(incoming.problems.map(\.line) == [4, 5, 6])
    #expect(incoming.session.stages.isEmpty)
  }

  @Test(arguments: [
    ("  accDescr: The lowest point is the till\n", "The lowest point is the till"),
    ("  accDescr {\n    The lowest point\n    is the till\n  }\n", "The lowest point\nis the till"),
    ("  accDescr { The <till> is #1 }\n", "The <till> is #1"),
  ])
  func `what is said for screen readers is kept and written again`(
    line: String, description: String
  ) throws {
    let text =
      "journey\n  accTitle: A visit, for those who listen\n" + line
      + "  title Visit\n  section Pay\n    Pays: 1: Pat\n"
    let incoming = try taken(text, name: "visit.mmd")
    #expect(
      incoming.notes == [
        "accTitle and accDescr: kept with the workshop, and written again with Mermaid."
      ])
    let written = MermaidJourney.document(of: incoming.session)
    let again = MermaidReader(written)
    #expect(again.accessibleTitle == "A visit, for those who listen")
    // An unescaped # begins a comment, as in Mermaid's grammar.
    let read = MermaidReader(text)
    #expect(again.accessibleDescription == read.accessibleDescription)
    if !description.contains("#") { #expect(read.accessibleDescription == description) }
    #expect(again.problems == [])
    #expect(MermaidJourney.losses(of: incoming.session) == [])
    let more = try taken(
      "journey\n  accTitle: Another\n  section Pay\n    Waits: 1: Pat\n", name: "more.mmd",
      into: incoming.session)
    #expect(
      more.losses == [Omission("accTitle, for which the workshop has another text", count: 1)])
  }

  static let pages: [(text: String, tasks: [String], lines: [Int])] = [
    (
      "# A page\n\nSome words: and more.\n\n```mermaid\njourney\n  title In a page\n  section S\n"
        + "    A: 3: Me\n```\n", ["A"], [9]
    ),
    ("journey of mine\n\n~~~ mermaid\njourney\n  A: 3: Me\n~~~\nend: 4: x\n", ["A"], [5]),
    ("::: mermaid\njourney\n  A: 3: Me\n:::\n", ["A"], [3]),
    (
      "```mermaid\njourney\n  section S\n  A: 3: Me\n```\nwords\n````mermaid\njourney\n"
        + "  section S\n  B: 2: Me\n````\n", ["A", "B"], [4, 10]
    ),
    ("```\ncode: 3: x\n```\n\n  ```mermaid\n  journey\n    A: 3: Me\n  ```\n", ["A"], [7]),
  ]

  @Test(arguments: pages.indices)
  func `of a Markdown page the diagrams are read`(index: Int) throws {
    let (text, tasks, lines) = Self.pages[index]
    guard case .diagram(let reader) = try ImportSource(Array(text.utf8), name: "page.md") else {
      Issue.record("no diagram")
      return
    }
    #expect(reader.rows.map(\.task) == tasks)
    #expect(reader.rows.map(\.line) == lines)
    #expect(reader.problems == [])
    #expect(try taken(text, name: "page.md").session.stages.count <= 1)
  }

  @Test(arguments: [
    "allow => send <b>now</b> with `cp`", "a < b > c", "`", "<", "#lt; #96; #60;", "x &lt; y",
  ])
  func `angle brackets and backticks come back from a diagram`(name: String) throws {
    let session = try Session(things: [
      Thing(.stage, "s", values: [FieldValues("Name", [name])]),
      Thing(.persona, "p", values: [FieldValues("Name", ["Me"])]),
      Thing(
        .touchpoint, "t",
        values: [
          FieldValues("Name", [name]), FieldValues("Emotion", ["1"]), FieldValues("Stage", ["s"]),
          FieldValues("Persona", ["p"]),
        ]),
    ])
    let text = MermaidJourney.document(of: session)
    #expect(!text.contains("<") && !text.contains("`"))
    let again = try taken(text, name: "map.mmd").session
    #expect(again.touchpoints.members.map(\.name) == [name])
    #expect(again.stages.members.map(\.name) == [name])
  }

  // MARK: Open journeys

  private static func journey(_ nodes: String) -> String {
    """
    {"version":"1.0","persona":"Kim","stages":[{"id":"s1","name":"Arrive"}],
    "swimlanes":[{"id":"a","name":"Actions"}],"nodes":[\(nodes)]}
    """
  }

  @Test func `a score between our steps is told as changed, not as left out`() throws {
    let incoming = try taken(
      Self.journey(
        [1, 5, 5, 4, 0].enumerated().map { place, score in
          "{\"stageId\":\"s1\",\"swimlaneId\":\"a\",\"title\":\"T\(place)\",\"score\":\(score)}"
        }.joined(separator: ",")), name: "j.ojf")
    #expect(incoming.losses.words == "")
    #expect(
      incoming.losses.changes == "2 node.score from 5 to 4")
  }

  @Test(arguments: [
    #"{"actor":"Porter","action":"opens the door"}"#, #"{"actor":"Porter","action":""}"#,
    #"{"actor":"Porter","action":"opens"},{"actor":"Guard","action":"looks: twice"}"#,
  ])
  func `who is there and what they do leave as they came`(people: String) throws {
    let session = try taken(
      Self.journey(
        "{\"stageId\":\"s1\",\"swimlaneId\":\"a\",\"title\":\"Comes in\",\"description\":\"Rings\","
          + "\"score\":0,\"blueprint\":{\"onstage\":[\(people)]}}"), name: "j.ojf"
    ).session
    let persona = try #require(session.personas.members.first).id
    let text = OpenJourney.text(of: session, persona: persona)
    let plain = text.filter { !$0.isWhitespace }
    #expect(plain.contains("\"onstage\":[\(people.filter { !$0.isWhitespace })]"), "\(text)")
  }
}
