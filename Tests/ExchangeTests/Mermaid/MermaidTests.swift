import Exchange
import TestSupport
import Testing
import Workshop

@Suite struct `The curve as a Mermaid document` {
  @Test func `all personas stand in one diagram, each path whole`() throws {
    let session = try Session(things: [
      Thing(.facts, "session", "Name: Van parts"),
      Thing(.persona, "dana", "Name: Dana, fitter"), Thing(.persona, "li", "Name: Li"),
      Thing(.stage, "find", "Name: Find it"), Thing(.stage, "buy", "Name: Buy: pay"),
      Thing(.touchpoint, "a", "Stage: find", "Persona: dana", "Name: Looks", "Emotion: -2"),
      Thing(.touchpoint, "b", "Stage: find", "Persona: li", "Name: Asks", "Emotion: 2"),
      Thing(.touchpoint, "c", "Stage: buy", "Persona: dana", "Name: Pays", "Emotion: 0"),
      Thing(.touchpoint, "d", "Stage: buy", "Persona: dana", "Name: Waits", "Pain: no news"),
    ])
    #expect(
      MermaidJourney.document(of: session) == """
        journey
          title Van parts
          section Dana, fitter, Find it
            1 Looks: 1: Dana fitter
          section Dana, fitter, Buy#58; pay
            2 Pays: 3: Dana fitter
          section Li, Find it
            1 Asks: 5: Li

        """)
    #expect(
      MermaidJourney.losses(of: session) == [
        Omission("Touchpoint without Emotion", count: 1), Omission("Touchpoint.Pain", count: 1),
      ])
  }

  @Test func `nothing rated leaves the title`() {
    #expect(MermaidJourney.document(of: Session()) == "journey\n  title Journey map\n")
    #expect(MermaidJourney.losses(of: Session()).isEmpty)
  }

  /// The Mermaid row of the attack list.
  @Test(arguments: Attacks.all) func `an answer stays a name`(attack: String) throws {
    let session = try Session(things: [
      Thing(.facts, "session", values: [FieldValues("Name", [attack])]),
      Thing(.persona, "p", values: [FieldValues("Name", [attack])]),
      Thing(.stage, "s", values: [FieldValues("Name", [attack])]),
      Thing(
        .touchpoint, "t",
        values: [
          FieldValues("Name", [attack]), FieldValues("Emotion", ["1"]),
          FieldValues("Persona", ["p"]), FieldValues("Stage", ["s"]),
        ]),
    ])
    let text = MermaidJourney.document(of: session)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 5 && lines[4].isEmpty)
    #expect(lines[3].hasPrefix("    1 ") && lines[3].count { $0 == ":" } == 2)
    #expect(!text.contains("%%") && !text.contains("$$") && !text.contains("<"))
    let read = MermaidReader(text)
    #expect(read.rows.map(\.score) == [4])
    #expect(read.rows.first?.actors.count == 1)
    #expect(read.problems.isEmpty)
  }
}

@Suite struct `Reading Mermaid journeys` {
  @Test func `what Mermaid reads is read`() {
    let reader = MermaidReader(
      """
      ---
      title: over there
      ---
      %%{init: {
        'theme': 'dark'
      }}%%
      Journey
        title My working day
        accTitle: A day
        accDescr {
          Several
          lines
        }
        %% a comment
        section Go to work
          Make tea: 5: Me
          Go#58; upstairs : 3 : Me, Cat
        # another comment
        section Home
          Sit down: 1
      """)
    #expect(reader.title == "My working day")
    #expect(reader.problems.isEmpty)
    #expect(reader.rows.map(\.line) == [16, 17, 20])
    #expect(reader.rows.map(\.section) == ["Go to work", "Go to work", "Home"])
    #expect(reader.rows.map(\.task) == ["Make tea", "Go: upstairs", "Sit down"])
    #expect(reader.rows.map(\.emotion) == [2, 0, -2])
    #expect(reader.rows.map(\.actors) == [["Me"], ["Me", "Cat"], []])
  }

  @Test(arguments: [
    ("---\ntitle: A visit\n---\njourney\n  A: 3: Me", "A visit"),
    ("---\nconfig:\n  theme: dark\ntitle: \"A visit\"\n---\njourney\n  A: 3: Me", "A visit"),
    ("---\ntitle: A visit\n---\njourney\n  title The day # its name\n  A: 3: Me", "The day"),
  ])
  func `the title is that of the diagram, else of the front matter`(text: String, title: String) {
    #expect(MermaidReader(text).title == title)
    #expect(MermaidReader(text).rows.count == 1)
  }

  @Test func `a hash begins a comment, unless it writes a character`() {
    let reader = MermaidReader(
      """
      journey
        section S # the first
          A: 4: Me
          B: 2: Me # ask again
          C #35;1: 3: Me, Cat#9829;#comment
          D: 1 # nobody
      """)
    #expect(reader.problems.isEmpty)
    #expect(reader.rows.map(\.section) == ["S", "S", "S", "S"])
    #expect(reader.rows.map(\.task) == ["A", "B", "C #1", "D"])
    #expect(reader.rows.map(\.actors) == [["Me"], ["Me"], ["Me", "Cat♥"], []])
  }

  @Test(arguments: ["journey.mmd", "journey"])
  func `a byte order mark hides no journey`(name: String) throws {
    let text = "\u{FEFF}journey\n  section S\n    A: 3: Me\n"
    guard case .diagram(let reader) = try ImportSource(Array(text.utf8), name: name) else {
      Issue.record("no diagram")
      return
    }
    #expect(reader.rows.map(\.task) == ["A"])
  }

  @Test(arguments: [
    ("", "Line 1: a journey diagram begins with the word \"journey\". Put it above the rest."),
    (
      "\ngraph TD\n  A-->B",
      "Line 2: a journey diagram begins with the word \"journey\". Put it above the rest."
    ),
    (
      "journey\n  Looks for it",
      "Line 2: \"Looks for it\" is no task."
        + " Write it such as \"Looks for the part: 2: Fitter\"."
    ),
    (
      "journey\nsection a\nLooks: 9: Dana",
      "Line 3: \"Looks\" has \"9\" for a score."
        + " Write a whole number from 1, very bad, to 5, very good."
    ),
    (
      "journey\r\nLooks: good",
      "Line 2: \"Looks\" has \"good\" for a score."
        + " Write a whole number from 1, very bad, to 5, very good."
    ),
    (
      "journey\n  title Nothing yet\n  section One",
      "Line 3: the diagram ends without a task. Write some such as"
        + " \"Looks for the part: 2: Fitter\", each under its section."
    ),
    ("journey\n: 3: Dana", "Line 2: this task has no name. Write one before the colon."),
  ])
  func `what cannot be read is told with its line`(text: String, sentence: String) {
    let reader = MermaidReader(text)
    #expect(reader.problems.map(\.sentence) == [sentence])
    #expect(reader.rows.isEmpty)
  }

  @Test func `the curve comes back as it was written`() throws {
    let session = try VanParts.session()
    let rows = MermaidReader(MermaidJourney.document(of: session)).rows
    let rated = session.touchpoints.members.filter { $0.emotion != nil }
    #expect(rows.count == rated.count)
    #expect(rows.map(\.emotion).sorted() == rated.compactMap { $0.emotion?.worse }.sorted())
  }

  @Test(arguments: 0..<100) func `any text is read or told, and never stops the reader`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let pieces =
      Attacks.pieces + ["journey\n", "section ", "title ", ": 3: a", "#58;", "%%{", "---\n"]
    let text = (0..<40).map { _ in pieces.picked(using: &random) }.joined()
    let reader = MermaidReader("journey\n" + text)
    #expect(reader.rows.allSatisfy { 1...5 ~= $0.score && !$0.task.isEmpty })
  }
}
