import Testing
import Workshop

@testable import Shell

/// What people say while a list is made that is no line of it.
@Suite struct SaidBesideListsTests {
  @Test(arguments: [
    "why do you ask that?", "uh, what is this for?", "what is this? do I need to install something",
    "help, how long will this take us", "how do I see what we have so far?",
    "what can I type to correct a line?", "do I have to?",
    "how many questions are there?",
    "wait, we forgot something, go back", "wait, we skipped the hopes, go back",
    "show me who we have so far", "show stages",
    "show me the people", "list the sources", "show hopes",
  ])
  func `a question or a wish to whoever leads becomes no line`(_ line: String) throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people, after: ["", "Notice"])
    sitting.type(line)
    #expect(sitting.engine.session.stages.members.map(\.name) == ["Notice"], "\(sitting.text)")
  }

  @Test(arguments: [
    "show stock before login", "show price", "remove the cover", "take away the box",
  ])
  func `words that only begin so are a line`(_ line: String) throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people, after: ["", "Notice"])
    sitting.type(line)
    #expect(sitting.engine.session.stages.members.map(\.name) == ["Notice", line])
  }

  @Test func `what is shown by a name stands behind what it was said of`() throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people, after: [""])
    let said = sitting.said(to: "/show roles")
    #expect(said.contains("Ana: service designer\nBo: control room\n"), "\(said)")
    sitting.type("/goto hopes.lines")
    sitting.type("")
    sitting.type("Ana: fewer calls")
    #expect(sitting.said(to: "/show hopes").hasPrefix("Ana: fewer calls\n"))
  }

  @Test(arguments: ["remove stage 8", "remove Ride", "remove Wait at the stop"])
  func `something of another list is taken off by its name, when that is agreed to`(_ line: String)
    throws
  {
    var sitting = try WallTeam.asking(
      at: "touchpoints.wall", with: .stages, after: ["", "looks up"])
    sitting.type(line)
    #expect(sitting.engine.session.touchpoints.count == 1, "\(sitting.text)")
    #expect(sitting.engine.session.stages.count == 2)
    #expect(line.hasSuffix("8") || sitting.text.contains("Type y to do it"), "\(sitting.text)")
  }

  @Test(arguments: [
    ("Bo is not a participant", "Bo"), ("Cleo isn't here", "Cleo"), ("Bo is not coming.", "Bo"),
  ])
  func `whoever is none of the list is taken off it, when that is agreed to`(
    _ line: String, _ name: String
  ) throws {
    var sitting = try WallTeam.asking(at: "participants.lines", with: .people, after: [])
    sitting.type(line)
    #expect(sitting.text.contains("\"\(name)\" off the map"), "\(sitting.text)")
    sitting.type("y")
    #expect(!sitting.engine.session.participants.members.compactMap(\.name).contains(name))
    sitting.type("Piet is not a participant")
    #expect(sitting.text.contains("called \"Piet\", so nothing"), "\(sitting.text)")
  }

  @Test(arguments: ["take b back, no money", "not b after all", "b not yet", "remove b"])
  func `what was taken on is taken back in words`(_ line: String) throws {
    var sitting = try WallTeam.asking(
      at: "ideas.choice", with: .ideas, after: Array(repeating: "", count: 6))
    for said in ["a b", line] { sitting.type(said) }
    let chosen = sitting.engine.session.ideas.members.map { $0.chosen == true }
    #expect(chosen == [true, false, false], "\(sitting.text)")
  }

  @Test func `the last of a list is meant, whatever a source is called`() throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people, after: ["", "Notice"])
    try sitting.engine.session.apply(
      .add(.evidence, "survey", [FieldValues("Title", ["the survey from last May"])], place: nil))
    sitting.type("delete the last")
    #expect(sitting.text.contains("\"Notice\" off the map"), "\(sitting.text)")
  }

  @Test(arguments: [
    ("hopes.lines", "Cloe: fewer calls", "Cleo: fewer calls"),
    ("emotion.rows", "Cloe › -1 0 1", "Cleo › -1 0 1"),
  ])
  func `a name with a slip is asked about, and Enter takes it`(
    _ form: String, _ line: String, _ meant: String
  ) throws {
    var sitting = try WallTeam.asking(at: form, with: .steps)
    sitting.type(line)
    #expect(sitting.text.contains("Did you mean Cleo?"), "\(sitting.text)")
    sitting.type("yes")
    #expect(sitting.text.contains("Cleo"), "\(sitting.text)")
    let people = sitting.engine.session.participants.members
    #expect(people.count == 3)
    #expect(
      people.last?.hope == "fewer calls"
        || sitting.engine.session.touchpoints.first?.emotion == -1, "\(sitting.text)")
  }

  @Test func `two people who speak in one line are two`() throws {
    var sitting = try WallTeam.asking(at: "hopes.lines", with: .people)
    sitting.type("Ana hopes for fewer calls; Bo: that nobody waits in the dark")
    let hopes = sitting.engine.session.participants.members.map { $0.hope ?? "" }
    #expect(hopes[0].contains("fewer calls") && !hopes[0].contains("dark"), "\(hopes)")
    #expect(hopes[1].contains("nobody waits in the dark"), "\(hopes)")
  }

  @Test(arguments: [
    ("Ana rings the bank; owner: Bo, no wait, owner is Cleo", "Ana rings the bank; owner is Cleo"),
    ("Ana says that they wait, no wait that was Bo", "Bo says that they wait"),
    ("asks 5 riders, no wait, 7 riders", "asks 7 riders"),
    ("rings on Tuesday, no wait, not Tuesday, Wednesday", "rings on Wednesday"),
    ("the owner is Ana, no wait Bo", "the owner is Bo"),
    ("an evening slot after 6, no wait, after 5:30", "an evening slot after 5:30"),
  ])
  func `a correction within a line mends what it speaks of`(_ line: String, _ meant: String) throws
  {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people)
    sitting.type(line)
    #expect(sitting.engine.prompt.prefill == meant, "\(sitting.text)")
  }

  @Test func `a correction at an answer that was opened takes its place`() {
    var sitting = ShellTranscript(after: TeamGuide.answers(upTo: "Van parts"))
    sitting.engine.options.mayAsk = true
    for line in ["/edit session.name", "no wait, Van depot", "Van depot"] { sitting.type(line) }
    #expect(sitting.engine.session.facts.name == "Van depot", "\(sitting.text)")
  }

  @Test(arguments: ["delete", "none", "take it out"])
  func `an answer that was opened is taken away in words`(_ word: String) throws {
    var sitting = try WallTeam.asking(
      at: "stages.lines", with: .steps, after: ["", "/edit bo.role"])
    sitting.type(word)
    #expect(
      sitting.engine.session.participants.members.map(\.role) == [
        "service designer", nil, "ticket sales",
      ])
    #expect(sitting.text.contains("taken away"), "\(sitting.text)")
  }

  @Test func `back leads away from the question whether a list is one answer`() {
    var sitting = Team.sitting()
    sitting.engine.options.mayAsk = true
    for line in ["/goto ground_rules", "one voice, phones off, no blame", "/back"] {
      sitting.type(line)
    }
    #expect(!sitting.engine.prompt.text.hasPrefix("One or several"), "\(sitting.text)")
    #expect(sitting.engine.session.facts.groundRules.isEmpty)
  }

  @Test(arguments: ["forget the last one", "that was wrong"])
  func `the last line is taken back in words`(_ line: String) throws {
    var sitting = try WallTeam.asking(
      at: "stages.lines", with: .people, after: ["", "Notice", "Wait"])
    sitting.type(line)
    #expect(sitting.engine.session.stages.members.map(\.name) == ["Notice"], "\(sitting.text)")
  }

  @Test func `a correction that no list would take leaves the last line as it is`() throws {
    var sitting = try WallTeam.asking(
      at: "emotion.rows", with: .steps,
      after: ["", "Ana › -2 -1 1", "Bo › -1 -1 1", "", "1 ! nobody says when"])
    sitting.type("no wait, of the display")
    #expect(sitting.engine.session.touchpoints.first?.pain == "nobody says when", "\(sitting.text)")
  }

  @Test func `a thing that was opened and left as it is leads back to the list`() throws {
    var sitting = try WallTeam.asking(at: "hopes.lines", with: .people)
    let prompt = sitting.engine.prompt.text
    for line in ["/edit Bo", ""] { sitting.type(line) }
    #expect(sitting.engine.prompt.text == prompt, "\(sitting.text)")
    sitting.type("Cleo: fewer calls")
    #expect(sitting.engine.session.participants.members.map(\.hope) == [nil, nil, "fewer calls"])
  }

  @Test func `what a list asks again is asked on after something else was mended`() throws {
    var sitting = try WallTeam.asking(at: "participants.lines", with: .people, after: [])
    sitting.type("")
    let prompt = sitting.engine.prompt.text
    #expect(prompt.contains("Ana"), "\(sitting.text)")
    for line in ["/edit bo.role", "driver"] { sitting.type(line) }
    #expect(sitting.engine.session.participants["bo"]?.role == "driver", "\(sitting.text)")
    #expect(sitting.engine.prompt.text == prompt, "\(sitting.text)")
  }

  @Test func `another name for a step that was cut stands for all of it, and what goes is told`()
    throws
  {
    var sitting = try WallTeam.asking(at: "touchpoints.wall", with: .stages, after: [""])
    sitting.type("does them for four days in front of the telly and forgets them after that day")
    let name = sitting.engine.session.touchpoints.first?.name ?? ""
    sitting.type("/rename \(name) to does the exercises for four days")
    #expect(
      sitting.engine.session.touchpoints.first?.action == "does the exercises for four days",
      "\(sitting.text)")
    #expect(sitting.text.contains("What they do was longer"))
  }

  @Test func `a sentence with a comma is one answer`() {
    var sitting = Team.sitting()
    sitting.engine.options.mayAsk = true
    for line in ["/goto ground_rules", "we blame the process, not Ana"] { sitting.type(line) }
    #expect(!sitting.text.contains("One answer, or"), "\(sitting.text)")
  }

  @Test(arguments: [
    ("Bo, he has a watch", "Bo"), ("Cl.", "Cleo"), ("Ana, Bo, Cleo", "Ana, Bo, Cleo"),
  ])
  func `who is meant is kept, without what is said of them besides`(_ said: String, _ kept: String)
  {
    var sitting = Team.sitting(people: ["Ana", "Bo", "Cleo"])
    sitting.engine.options.mayAsk = true
    for line in ["/goto workshop.timekeeper", said] { sitting.type(line) }
    #expect(sitting.engine.session.facts.timekeeper == kept, "\(sitting.text)")
  }
}
