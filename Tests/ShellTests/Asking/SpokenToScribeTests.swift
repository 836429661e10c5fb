import Testing
import Workshop

@testable import Shell

/// What people say to whoever types, in the middle of answers.
@Suite struct SpokenToScribeTests {
  private static func asking(_ place: String, after lines: [String] = []) throws -> ShellTranscript
  {
    try WallTeam.asking(at: place, with: .people, after: lines)
  }

  @Test(arguments: [
    "can you give me an example?", "I don't understand the question", "i dont get it",
    "what does this mean", "how do I delete a person?", "not sure what to write here",
    "could you explain that please",
  ])
  func `a call for help is asked about and no answer`(_ line: String) throws {
    var sitting = try Self.asking("purpose.statement", after: [""])
    sitting.type(line)
    #expect(sitting.text.contains("Is \"\(line)\" a command or your answer?"))
    #expect(sitting.engine.session.purpose.statement == nil)
  }

  @Test func `how something is done is told of its command`() throws {
    var sitting = try Self.asking("purpose.statement", after: [""])
    for line in ["how do I delete a person?", "command"] { sitting.type(line) }
    #expect(sitting.text.contains("/delete NAME"))
  }

  @Test func `a correction at a further question stands ready and is not kept`() throws {
    var sitting = try Self.asking("purpose.statement", after: [""])
    sitting.type("no wait, the mayor decides in June")
    #expect(sitting.text.contains("That sounds like a correction."))
    #expect(sitting.engine.prompt.prefill == "the mayor decides in June")
    #expect(sitting.engine.session.purpose.statement == nil)
  }

  @Test func `what is taken off a list is no new wording of the one gone back to`() throws {
    var sitting = ShellTranscript(after: TeamGuide.answers(upTo: "Park it"))
    sitting.engine.options.mayAsk = true
    sitting.type("/back")
    for line in ["remove those", "command"] { sitting.type(line) }
    #expect(sitting.engine.session.facts.groundRules.last == "Listen")
    sitting.type("remove Listen")
    #expect(sitting.engine.session.facts.groundRules.contains("Listen") == false)
    #expect(sitting.engine.session.facts.groundRules.count == 2)
  }

  @Test func `a fear has no name`() throws {
    var sitting = try Self.asking("fears")
    for _ in 0..<5 where !sitting.engine.prompt.text.hasPrefix("Fear") { sitting.type("") }
    sitting.type("Ana: it is all blamed on us")
    #expect(sitting.text.contains("Fears stand without names: Ana was left out."))
    #expect(sitting.engine.session.fears.members.map(\.text) == ["it is all blamed on us"])
  }

  @Test func `a source may be cited by its number`() throws {
    var sitting = try Self.asking("purpose.gap", after: [""])
    sitting.type("they wait in the dark [S1]")
    #expect(sitting.engine.session.purpose.gap == "they wait in the dark [ride-along]")
  }

  @Test(arguments: ["everybody nodded", "nope", "thats it", "no, that's all"])
  func `a list of people ends with words that say so`(_ line: String) throws {
    var sitting = try Self.asking("review.not_nodded", after: [""])
    sitting.type(line)
    #expect(sitting.engine.session.review.notNodded == nil)
  }

  @Test func `scores may come with the names of who gave them`() throws {
    var sitting = try Self.asking("vision.clarity", after: [""])
    sitting.type("Ana 4, bo three, the others five")
    #expect(sitting.engine.session.vision.clarity == [4, 3, 5])
  }

  @Test func `a decision that takes one back stands in its place`() throws {
    var sitting = try Self.asking("purpose.statement", after: ["", "/decide one list for all"])
    sitting.type("/stop")
    sitting.forget()
    for line in ["/decide no, scrap that: we try it with three houses", ""] { sitting.type(line) }
    let decisions = sitting.engine.session.decisions.members
    #expect(decisions.map(\.what) == ["we try it with three houses"])
    #expect(decisions.map(\.dropped) == [["one list for all"]])
  }

  @Test func `a reason keeps the word without which it says nothing`() throws {
    var sitting = try Self.asking("purpose.statement", after: [""])
    sitting.type("/decide we wait because of the notice period")
    #expect(sitting.engine.session.decisions.members.map(\.why) == ["because of the notice period"])
  }

  @Test func `a step named anew in whole is not named twice`() throws {
    var sitting = try WallTeam.asking(
      at: "touchpoints", with: .stages,
      after: ["", "also under waiting: Mara types the amount of the fare twice into the machine"])
    sitting.type("/rename 1 to Mara types the amount of the fare twice into the machine")
    #expect(
      sitting.engine.session.touchpoints.members.map(\.action) == [
        "Mara types the amount of the fare twice into the machine"
      ])
  }

  @Test func `a new name may stand behind a comma`() throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .stages)
    sitting.type("/rename Wait at the stop, Wait outside")
    #expect(sitting.engine.session.stages.members.map(\.name) == ["Wait outside", "Ride"])
  }

  @Test func `a number is that of the list which is brought in`() throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .steps)
    for line in ["/delete 2", "y"] { sitting.type(line) }
    #expect(sitting.engine.session.stages.members.map(\.name) == ["Wait at the stop"])
  }

  @Test func `a thought is parked at the list that is brought in`() throws {
    var sitting = try WallTeam.asking(at: "actions.lines", with: .ideas)
    sitting.type("/park more light at the stop")
    #expect(sitting.engine.session.parked.members.map(\.during) == ["action.title"])
  }
}

/// Choices, days and what stays, as people say them.
@Suite struct SpokenChoiceTests {
  @Test(arguments: ["same as before", "keep it", "unchanged"])
  func `what stays needs no words typed again`(_ line: String) throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people)
    for line in ["/edit Ana.role", line] { sitting.type(line) }
    #expect(sitting.engine.session.participants.members.first?.role == "service designer")
  }

  @Test(arguments: [
    ("as it is now", "current"), ("todays way, current one", "current"),
    ("a future we want I think", "future"),
  ])
  func `a choice is taken as it is said`(_ line: String, _ state: String) throws {
    var sitting = try WallTeam.asking(at: "scope.state", with: .people)
    for _ in 0..<12 where sitting.engine.questionName != "scope.state" { sitting.type("/skip") }
    sitting.type("/goto scope.state")
    sitting.type(line)
    #expect(sitting.engine.session.scope.state?.rawValue == state)
  }

  @Test func `what stands behind a day is told where it is left out`() throws {
    var sitting = try WallTeam.asking(at: "review.kpi_date", with: .ideas)
    for _ in 0..<9 where !sitting.engine.prompt.text.hasPrefix("Numbers") { sitting.type("/skip") }
    sitting.type("/goto review.kpi_date")
    sitting.type("3 May, Ana checks it first")
    #expect(sitting.text.contains("Left out: Ana checks it first."))
  }

  @Test func `how a word may be a command is asked with commands let through`() throws {
    var sitting = try WallTeam.asking(at: "purpose.statement", with: .people)
    for line in ["help me please", "/status"] { sitting.type(line) }
    #expect(sitting.text.contains("“help me please” was not kept."))
  }

  @Test func `an owner who is not here is told`() throws {
    var sitting = try WallTeam.asking(at: "kpis.signs", with: .ideas)
    sitting.type("no-shows: 12 to 4 by June, Kate")
    #expect(sitting.text.contains("Kate is not on the list of people"))
  }

  @Test func `remove is a word for delete`() throws {
    var sitting = try WallTeam.asking(at: "kpis.signs", with: .ideas)
    sitting.type("/help remove")
    #expect(sitting.text.contains("/delete NAME"))
  }
}
