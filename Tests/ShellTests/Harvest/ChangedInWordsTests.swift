import Storage
import Testing
import Workshop

@testable import Shell

/// What two half days said to the list at hand, and what it made of it.
@Suite struct ChangedInWordsTests {
  private static func typed(_ request: Request) -> [String] {
    if case .type(let lines) = request { lines } else { [] }
  }

  @Test(arguments: [
    ("rename 2 to Older people", ["First-timers", "Older people"]),
    ("change the first one to Newcomers", ["Newcomers", "Regulars"]),
    ("rename number two to Old hands", ["First-timers", "Old hands"]),
    ("correct the last one: Old hands", ["First-timers", "Old hands"]),
  ])
  func `a thing of the list is renamed by its place`(_ line: String, _ names: [String]) throws {
    var sitting = try WallTeam.asking(at: "groups.lines", with: .people)
    for line in ["First-timers", "Regulars", line] { sitting.type(line) }
    #expect(sitting.engine.session.segments.members.map(\.name) == names, "\(sitting.text)")
  }

  @Test(arguments: [
    ("move Wait to the top", ["Wait", "Notice", "Ride"]),
    ("put notice to the end", ["Wait", "Ride", "Notice"]),
  ])
  func `a thing of the list is moved to an end in words`(_ line: String, _ names: [String]) throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people)
    for line in ["Notice", "Wait", "Ride", line] { sitting.type(line) }
    #expect(sitting.engine.session.stages.members.map(\.name) == names, "\(sitting.text)")
  }

  @Test(arguments: [
    "no, b not yet, take b back", "b not yet", "leave b out", "take b back", "b out", "not b",
  ])
  func `what was taken on is left again, however that is said`(_ line: String) throws {
    var sitting = try WallTeam.asking(
      at: "ideas.choice", with: .ideas, after: Array(repeating: "", count: 6))
    for line in ["a and b", line] { sitting.type(line) }
    #expect(sitting.engine.session.ideas.members.map(\.chosen) == [true, nil, nil])
  }

  @Test func `dots with their letters may be joined by and`() throws {
    var sitting = try WallTeam.asking(
      at: "ideas.dots", with: .ideas, after: ["", "", "", ""])
    sitting.type("a has 5, c 4 and b 1")
    #expect(sitting.text.contains("a 5, b 1, c 4"))
  }

  @Test(arguments: [
    ("/edit Bo.role bus driver", ["bus driver"]), ("/edit Bo.role", []),
    ("/edit mara.role out of reach", []),
  ])
  func `what stands behind the name of a field is the answer`(
    _ line: String, _ answer: [String]
  ) throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people)
    sitting.type(line)
    #expect(sitting.request.map(Self.typed) ?? [] == answer, "\(sitting.text)")
  }

  @Test func `a small word begins no name, and the words of a list are changed by themselves`()
    throws
  {
    let session = Team.session(people: ["And Jan", "Ana"])
    #expect(ThingNames(session).find("and something else") == .nothing)
    var sitting = try WallTeam.asking(at: "participants.lines", with: .people)
    sitting.type("/rename service designer to designer")
    #expect(sitting.engine.session.participants.members[0].role == "designer")
    sitting.type("/rename the workshop to Day bus")
    #expect(sitting.engine.session.facts.name == "Day bus")
    sitting.type("/rename day bus to Late bus")
    #expect(sitting.engine.session.facts.name == "Late bus")
  }

  @Test func `of a longer text only the words change, and its sources stay`() throws {
    var sitting = try WallTeam.asking(
      at: "emotion", with: .steps, after: ["", "Ana › -2 -1 1", "Bo › -1 -1 1", ""])
    for line in ["1 ! cannot tell late from never [ride-along]", "/rename LATE from to soon from"] {
      sitting.type(line)
    }
    #expect(
      sitting.engine.session.touchpoints.members[0].pain
        == "cannot tell soon from never [ride-along]")
  }

  @Test func `a step that begins like a command stays a step`() throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people)
    for line in ["Inspect the flat", "Move in first", "Put the sign up"] { sitting.type(line) }
    #expect(sitting.engine.session.stages.count == 3, "\(sitting.text)")
  }

  @Test func `Enter takes the word that was probably meant`() throws {
    var sitting = try WallTeam.asking(
      at: "emotion", with: .steps, after: ["", "Ana › -2 -1 1", "Bo › -1 -1 1", ""])
    sitting.engine.options.editsLines = true
    sitting.type("1 ! nobody says when @comunication")
    #expect(sitting.text.contains("Enter takes that."))
    sitting.type(sitting.engine.prompt.prefill)
    #expect(sitting.engine.session.touchpoints.members[0].cause == .communication)
  }

  @Test func `whoever is probably meant is taken by Enter`() {
    var sitting = Team.sitting(
      at: "workshop.decider", people: ["Marek Novak", "Ana"], decider: nil)
    sitting.engine.options.mayAsk = true
    sitting.type("Marec")
    #expect(sitting.text.contains("did you mean Marek Novak? Enter: yes."), "\(sitting.text)")
    sitting.type("")
    #expect(sitting.engine.session.facts.decider == "Marek Novak")
  }

  @Test func `a day that mends itself is not kept as it was first said`() {
    var sitting = Team.sitting(at: "workshop.date")
    sitting.engine.options.mayAsk = true
    sitting.type("next Thursday, no, it's today")
    #expect(sitting.engine.session.facts.date == nil)
    #expect(sitting.engine.prompt.prefill == "today")
  }

  @Test func `a line that takes itself back is no line`() throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people)
    for line in ["Notice", "a call list? no wait, drop that"] { sitting.type(line) }
    #expect(sitting.engine.session.stages.members.map(\.name) == ["Notice"])
    #expect(sitting.text.contains("Nothing was kept or changed."))
  }

  @Test func `a correction behind a dash is one`() throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people)
    for line in ["Notice", "- no wait, Look around"] { sitting.type(line) }
    #expect(sitting.text.contains("In place of the last line"), "\(sitting.text)")
  }
}
