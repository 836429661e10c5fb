import Shell
import Testing
import Workshop

@Suite struct CompletionTests {
  private static func completion(_ text: String, after lines: [String] = []) -> Completion {
    ShellTranscript(after: lines).engine.prompt.complete(text)
  }

  private static func names(_ text: String, after lines: [String] = []) -> [String] {
    completion(text, after: lines).candidates.map(\.text)
  }

  @Test(arguments: [
    ("/un", ["/undo"]), ("/m", ["/map", "/minutes", "/move", "/merge"]), ("/UN", ["/undo"]),
    ("/xyz", []),
    ("/sk", ["/skip"]), ("/st", ["/status", "/stop"]),
  ])
  func `commands are completed`(_ text: String, _ names: [String]) {
    #expect(Self.completion(text).stem == text)
    #expect(Self.names(text) == names)
  }

  @Test func `every command is offered after a slash, with its purpose`() {
    #expect(Self.names("/") == ShellCommand.allCases.map { "/" + $0.rawValue })
    #expect(Self.completion("/").candidates.map(\.about) == ShellCommand.allCases.map(\.purpose))
  }

  @Test(arguments: [
    ("/people a", ["add", "away"]), ("/people away b", ["ben"]), ("/vote p", ["pains"]),
    ("/vote ", ["opportunities", "ideas", "pains", "touchpoints", "drafts", "--codes"]),
    ("/round vision.", ["vision.drafts"]), ("/score ", []),
  ])
  func `what people do together is completed`(text: String, names: [String]) {
    let completion = Team.sitting().engine.prompt.complete(text)
    #expect(completion.candidates.map(\.text) == names)
  }

  private static let middle = TeamGuide.answers(upTo: "looks it up")

  @Test(arguments: [
    ("/help un", "un", ["undo"]),
    (
      "/goto touchpoint.", "touchpoint.",
      [
        "touchpoint.action", "touchpoint.emotion", "touchpoint.pain", "touchpoint.moment",
      ]
    ),
    ("/goto pur", "pur", ["purpose.statement", "purpose"]),
    ("/show per", "per", ["personas"]), ("/show da", "da", ["dana"]),
    ("/edit da", "da", ["dana"]),
    ("/edit dana.g", "dana.g", ["dana.goal"]),
    (
      "/edit review.", "review.",
      [
        "review.kpi_date", "review.note",
      ]
    ),
    ("/rename ex", "ex", ["exit-interviews"]), ("/delete look", "look", ["look", "looks-it-up"]),
    ("/move use before lo", "lo", ["look", "looks-it-up"]),
    (
      "/move ", "",
      [
        "session", "purpose", "scope", "exit-interviews", "support-log", "dana", "look", "buy",
        "use",
        "calls-three-shops", "looks-it-up",
      ]
    ),
    ("/export ", "", ["markdown", "mermaid"]), ("/export me", "me", ["mermaid"]),
    ("/undo 1", "", []), ("/park da", "", []),
  ])
  func `what follows a command is completed`(_ text: String, _ stem: String, _ names: [String]) {
    let completion = Self.completion(text, after: Self.middle)
    #expect(completion.candidates.map(\.text) == names)
    #expect(completion.stem == stem)
  }

  @Test(arguments: [
    ("", ["room", "remote", "hybrid"]), ("r", ["room", "remote"]), ("HY", ["hybrid"]), ("x", []),
  ])
  func `choices are completed`(_ text: String, _ names: [String]) {
    #expect(Self.names(text, after: ["Van parts"]) == names)
    #expect(Self.completion(text, after: ["Van parts"]).stem == text)
  }

  @Test func `a single default is offered on an empty line`() {
    #expect(Self.names("", after: ["Van parts", "hybrid"]) == ["today"])
    #expect(Self.names("", after: TeamGuide.answers(upTo: "12 Mar")) == [])
    #expect(Self.names("") == [])
  }

  @Test(arguments: [
    ("find parts [", "", ["exit-interviews]", "support-log]"]),
    ("find parts [su", "su", ["support-log]"]),
    ("find parts [support-log] [ex", "ex", ["exit-interviews]"]),
    ("find parts [support-log]", "find parts [support-log]", []),
    ("//slash", "//slash", []),
  ])
  func `sources are completed within brackets`(_ text: String, _ stem: String, _ names: [String]) {
    let completion = Self.completion(
      text, after: TeamGuide.answers(upTo: "Support log, support log") + [""])
    #expect(completion == Completion(stem: stem, candidates: completion.candidates))
    #expect(completion.candidates.map(\.text) == names)
  }

  @Test func `nothing but commands is offered when all is answered`() {
    #expect(Self.names("", after: TeamGuide.answers) == [])
    #expect(Self.names("/qu", after: TeamGuide.answers) == ["/quit"])
  }

  @Test func `each kind of answer has a history of its own`() {
    func history(_ lines: [String]) -> HistoryKind {
      ShellTranscript(after: lines).engine.prompt.history
    }
    #expect(history([]) == .answers("text"))
    #expect(history(["Van parts"]) == .answers("choice"))
    #expect(history(["Van parts", "hybrid"]) == .answers("date"))
    #expect(history(["/long"]) == .nothing)
    #expect(history(["quit"]) == .nothing)
    #expect(history(TeamGuide.answers) == .menu)
  }
}
