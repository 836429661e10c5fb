import Testing
import Workshop

@testable import Shell

/// What is said at the wall, of one of several, of people who are here, and of numbers.
@Suite struct SpokenAtTheWallTests {
  private func scores(_ sitting: ShellTranscript) -> [[Int]] {
    sitting.engine.session.touchpoints.members.map(\.scores)
  }

  @Test func `a number given anew stands for the first after an undo, too`() throws {
    var sitting = try WallTeam.asking(at: "emotion", with: .steps)
    for line in ["Ana 2 1 0", "2: Ana -1", "/undo", "1: Ana 1"] { sitting.type(line) }
    #expect(scores(sitting) == [[1], [1], [0]])
  }

  @Test func `a number given anew stands for the first when the list is opened again`() throws {
    var sitting = try WallTeam.asking(at: "emotion", with: .steps)
    for line in ["Ana 2 1 0", "Bo 0 0 0", "", "/goto emotion.rows", "3: Ana -2"] {
      sitting.type(line)
    }
    #expect(scores(sitting) == [[2, 0], [1, 0], [0, -2]])
  }

  @Test func `more numbers than people are told`() throws {
    var sitting = try WallTeam.asking(at: "emotion", with: .steps)
    for line in ["fingers 1: 3 0 0 0 0", "1: Ana 2"] { sitting.type(line) }
    #expect(sitting.text.contains("somebody is counted twice"))
  }

  @Test func `a number is told as the second only where there was a first`() throws {
    var sitting = try WallTeam.asking(at: "emotion", with: .steps)
    for line in ["1: Ana 2", "2: Ana 1"] { sitting.type(line) }
    #expect(!sitting.text.contains("It stands instead"))
  }

  @Test(arguments: [
    ("3: everybody -2", [-2, -2, -2]), ("step 3: Ana 1; Bo zero, the rest minus one", [1, 0, -1]),
    ("3: Bo plus one, everyone else 2", [1, 2, 2]),
  ])
  func `what all others show is said once`(_ line: String, _ expected: [Int]) throws {
    var sitting = try WallTeam.asking(at: "emotion", with: .steps)
    sitting.type(line)
    #expect(scores(sitting).last == expected)
  }

  @Test func `skip leaves one of several`() throws {
    try WallTeam.asking(
      at: "actions.lines", with: .ideas, after: ["", "rings the bank", "asks the depot", ""]
    ).expect(
      """
      > rings the bank › skip
      rings the bank is left for after the day.
      > asks the depot › Ana does it, tomorrow
      asks the depot: due: 13 March 2027 (tomorrow); owner: Ana (does it)
      "rings the bank" has no day.
      Enter leaves it for after the day.
      """)
  }

  @Test(arguments: ["Bo's role is driver", "Ana also lives it", "Bo speaks for the drivers"])
  func `what is said of somebody who is here makes nobody new`(_ line: String) throws {
    var sitting = try WallTeam.asking(at: "participants", with: .people, after: [])
    sitting.type(line)
    #expect(sitting.text.contains("is here already. /edit"))
    #expect(sitting.engine.session.participants.count == 3)
  }

  @Test func `what was taken on is left again in words`() throws {
    var sitting = try WallTeam.asking(
      at: "ideas.choice", with: .ideas, after: Array(repeating: "", count: 6))
    for line in ["a, b and c", "no, not b", "remove c"] { sitting.type(line) }
    #expect(sitting.engine.session.ideas.members.map(\.chosen) == [true, nil, nil])
  }

  @Test(arguments: [
    ("swap 1 and 3", ["nods", "asks-app", "dark-display"]),
    ("swap looks at the dark display with asks the app", ["asks-app", "dark-display", "nods"]),
  ])
  func `two things are swapped in words, each into the stage of the other`(
    _ line: String, _ order: [Identifier]
  ) throws {
    var sitting = try WallTeam.asking(at: "touchpoints", with: .steps)
    sitting.type(line)
    #expect(sitting.engine.session.touchpoints.members.map(\.id) == order)
    #expect(sitting.engine.session.touchpoints.members.map(\.stage) == ["wait", "wait", "ride"])
  }

  @Test(arguments: [
    ("let's call it Board the bus", "Board the bus"), ("Rename that to Board", "Board"),
    ("lets call it “Board”.", "Board"),
  ])
  func `what came last is given another name in words`(_ line: String, _ name: String) throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people)
    for line in ["Wait", "Get in", line] { sitting.type(line) }
    #expect(sitting.engine.session.stages.members.map(\.name) == ["Wait", name])
  }

  @Test(arguments: ["remove a and c", "/delete a, c", "delete e"])
  func `several things are taken off in one line, asked once`(_ line: String) throws {
    var sitting = try WallTeam.asking(at: "ideas.lines", with: .ideas, after: ["", "", ""])
    sitting.type(line)
    sitting.type("y")
    let left = sitting.engine.session.ideas.members.map(\.id)
    #expect(left == (line == "delete e" ? ["lamp", "desk", "timetable"] : ["desk"]))
  }

  @Test func `a step that begins so stays a step`() throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people)
    for line in ["Swap the battery", "Call it a day", "wait"] { sitting.type(line) }
    #expect(
      sitting.engine.session.stages.members.map(\.name) == [
        "Swap the battery", "Call it a day", "wait",
      ])
  }

  @Test(arguments: ["remove number one", "remove 1", "delete the first one", "remove asks"])
  func `all that was said of a thing at this question is taken back by its number`(
    _ line: String
  ) throws {
    var sitting = try WallTeam.asking(
      at: "emotion", with: .steps, after: ["", "Ana › -2 -1 1", "Bo › -1 -1 1", ""])
    for line in ["1 ! cannot tell late from never @information", "3 * he nods", line] {
      sitting.type(line)
    }
    let left = sitting.engine.session.touchpoints.members.map {
      [$0.pain, $0.delight].compactMap(\.self).count
    }
    #expect(left == (line == "remove asks" ? [1, 0, 1] : [0, 0, 1]))
    sitting.type("/undo")
    #expect(sitting.engine.session.touchpoints.members[0].pain != nil)
  }

  @Test func `a number of which nothing was said is told`() throws {
    let sitting = try WallTeam.asking(
      at: "emotion", with: .steps, after: ["", "Ana › -2 -1 1", "Bo › -1 -1 1", ""])
    #expect(sitting.said(to: "remove number two").contains("Nothing was said of 2, asks the app"))
  }

  @Test func `the dots of one idea are mended by themselves`() throws {
    var sitting = try WallTeam.asking(at: "ideas.dots", with: .ideas, after: ["", "", "", ""])
    for line in ["4 1 2", "no, c has three"] { sitting.type(line) }
    for line in sitting.request.map(Self.lines) ?? [] { sitting.type(line) }
    #expect(sitting.engine.session.ideas.members.map(\.votes) == [4, 1, 3])
  }

  private static func lines(_ request: Request) -> [String] {
    if case .type(let lines) = request { lines } else { [] }
  }

  @Test func `dots may come with their letters`() throws {
    var sitting = try WallTeam.asking(
      at: "ideas.dots", with: .ideas, after: ["", "", "", ""])
    sitting.type("a has 4, c two")
    #expect(sitting.text.contains("a 4, c 2"))
  }
}

/// What two half days found: rows over several lines, and what belongs to which line.
@Suite struct SaidOverSeveralLinesTests {
  @Test func `a row stands for all single numbers of the same person`() throws {
    var sitting = try WallTeam.asking(at: "emotion", with: .steps)
    for line in ["1: Ana 2, Bo 1", "3: Ana minus one, Bo -2", "Bo 0 0 -2", "3: Ana -2"] {
      sitting.type(line)
    }
    #expect(
      sitting.engine.session.touchpoints.members.map { $0.scores.sorted() } == [
        [0, 2], [0], [-2, -2],
      ])
  }

  @Test func `numbers of people without a step are asked for it`() throws {
    var sitting = try WallTeam.asking(at: "emotion", with: .steps)
    sitting.type("Ana 2, Bo minus one")
    #expect(sitting.text.contains("Say first at which touchpoint, as in 4: Ana 2, Bo minus one"))
  }

  @Test func `what a step is called follows what is done there`() throws {
    var sitting = try WallTeam.asking(at: "touchpoints", with: .stages)
    for line in ["prints the form at work", "/edit 1.action", "prints the ticket at home"] {
      sitting.type(line)
    }
    #expect(sitting.engine.session.touchpoints.members.map(\.name) == ["prints the ticket at home"])
  }

  @Test func `a correction that asks for a command is one`() throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people, after: ["", "Notice"])
    sitting.type("oops, undo that")
    #expect(sitting.engine.session.stages.isEmpty)
  }

  @Test func `a heading is no correction`() throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people, after: ["", "Notice"])
    sitting.type("Wait: hear when it is my turn")
    #expect(sitting.engine.session.stages.members.map(\.name) == ["Notice", "Wait"])
  }

  @Test func `the last lines are taken back by their number`() throws {
    var sitting = try WallTeam.asking(
      at: "stages.lines", with: .people, after: ["", "Notice", "Wonder", "Ask"])
    sitting.type("undo the last two")
    #expect(sitting.engine.session.stages.members.map(\.name) == ["Notice"])
  }

  @Test func `skip with its slash passes one, with rest all`() throws {
    var sitting = try WallTeam.asking(
      at: "actions.lines", with: .ideas, after: ["", "rings the bank", "asks the depot", ""])
    sitting.type("/skip")
    #expect(sitting.text.contains("rings the bank is left for after the day."))
    sitting.forget()
    sitting.type("/skip rest")
    #expect(sitting.text.contains("have no day"))
  }
}

/// What somebody found who tried to break it.
@Suite struct TakenBackRowTests {
  private func scores(_ sitting: ShellTranscript) -> [[Int]] {
    sitting.engine.session.touchpoints.members.map { $0.scores.sorted() }
  }

  @Test(arguments: ["/undo", "undo that", "scrap that"])
  func `a row is taken back whose first number stayed`(_ words: String) throws {
    var sitting = try WallTeam.asking(at: "emotion", with: .steps)
    for line in ["Bo 0 2 2", "Bo 0 -1 2", words] { sitting.type(line) }
    #expect(scores(sitting) == [[0], [2], [2]])
    sitting.type("Bo 1 1 1")
    #expect(scores(sitting) == [[1], [1], [1]])
  }

  @Test func `a row of somebody else keeps its places`() throws {
    var sitting = try WallTeam.asking(at: "emotion", with: .steps)
    for line in ["2: Ana 2", "3: Ana -1", "1: Ana 0", "Cleo same as Ana"] { sitting.type(line) }
    #expect(scores(sitting) == [[0, 0], [2, 2], [-1, -1]])
  }

  @Test func `a row whose first one was taken back is no copy`() throws {
    var sitting = try WallTeam.asking(at: "emotion", with: .steps)
    for line in ["Ana 0 1 2", "/undo", "Bo same as Ana"] { sitting.type(line) }
    #expect(sitting.text.contains("No row of Ana came in"))
  }

  @Test func `a correction behind two in one line is about the second`() throws {
    var sitting = try WallTeam.asking(
      at: "actions.lines", with: .ideas,
      after: ["", "Ana rings the bank by 20 April; Bo pays the deposit by 1 May"])
    for line in ["no wait, Bo pays the deposit by 5 May", ""] { sitting.type(line) }
    #expect(
      sitting.engine.session.actions.members.map { "\($0.owner ?? "") \($0.due?.text ?? "")" } == [
        "Ana 2027-04-20", "Bo 2027-05-05",
      ])
  }

  @Test func `a correction of another one leaves the last line alone`() throws {
    var sitting = try WallTeam.asking(at: "hopes.lines", with: .people)
    for line in ["Ana: fewer calls", "Cleo: more light", "no wait, Ana: no calls"] {
      sitting.type(line)
    }
    #expect(
      sitting.engine.session.participants.members.map { $0.hope ?? "" }.contains("more light"))
  }

  @Test func `a decision is taken back while its reasons are asked for`() throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people)
    for line in ["/decide we book the school hall", "no wait, we book the church", ""] {
      sitting.type(line)
    }
    let decisions = sitting.engine.session.decisions.members
    #expect(decisions.map(\.what) == ["we book the church"])
    #expect(decisions.map(\.dropped) == [["we book the school hall"]])
  }
}
