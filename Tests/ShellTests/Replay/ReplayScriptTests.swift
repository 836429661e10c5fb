import Testing
import Workshop

@testable import Shell

@Suite struct ReplayScriptTests {
  @Test func `settings stand before the first answer`() throws {
    let script = try ReplayScript(
      """
      # Van parts, in spring
      clock: 2027-03-12T09:00:00Z
      pace: 30
      as: ana
      guide: express
      name: Van parts

      workshop.name: Van parts: spring
      """)
    #expect(script.clock == Moment("2027-03-12T09:00:00Z"))
    #expect(script.pace == 30)
    #expect(script.writer == "ana")
    #expect(script.guide == "express")
    #expect(script.name == "Van parts")
    #expect(
      script.entries == [
        .init(line: 8, deed: .answer(question: "workshop.name", text: "Van parts: spring"))
      ])
  }

  @Test func `nothing set leaves twenty seconds a line`() throws {
    let script = try ReplayScript("")
    #expect(script.pace == 20)
    #expect(
      script.clock == nil && script.writer == nil && script.guide == nil && script.name == nil)
    #expect(script.entries.isEmpty)
  }

  static let lines: [(text: String, deed: ReplayScript.ScriptStep?)] = [
    ("persona.name: Dana", .answer(question: "persona.name", text: "Dana")),
    ("persona.name:Dana", .answer(question: "persona.name", text: "Dana")),
    ("persona.name:  Dana", .answer(question: "persona.name", text: " Dana")),
    ("persona.name:", .answer(question: "persona.name", text: "")),
    ("persona.name: Dana\r", .answer(question: "persona.name", text: "Dana")),
    ("persona.name: a: b # c", .answer(question: "persona.name", text: "a: b # c")),
    ("persona.name: /quit", .answer(question: "persona.name", text: "/quit")),
    ("/undo 2", .typed("/undo 2")), ("/park a: b", .typed("/park a: b")),
    ("> anything: at all", .typed("anything: at all")), (">", .typed("")), (">yes", .typed("yes")),
    ("> ^C", .typed("^C")), ("^C", .interrupt), ("^D", .end),
    ("@ group-1", .window(group: "group-1")), ("@", .window(group: nil)),
    (
      "= 1970-01-02T00:00:00Z follow",
      .sitting(.init(opening: .follow, moment: Moment(seconds: 86_400)))
    ),
    ("# comment: no answer", nil), ("", nil), ("\r", nil),
  ]

  @Test(arguments: lines.indices)
  func `a line is an answer, a command, a key or a comment`(_ index: Int) throws {
    let (text, deed) = Self.lines[index]
    #expect(try ReplayScript(text).entries.map(\.deed) == [deed].compactMap { $0 })
  }

  @Test func `an answer goes on with a plus`() throws {
    let script = try ReplayScript("purpose.gap: one\n+ two\n+\n+three\n")
    let text = "one\ntwo\n\nthree"
    #expect(
      script.entries == [.init(line: 1, deed: .answer(question: "purpose.gap", text: text))])
  }

  @Test func `a script plays in the workshop and in the copies of its groups`() throws {
    let acts = try ReplayScript("/breakout 2\n@ group-1\na: b\n@ group-2\n@\n/merge").acts
    #expect(
      acts.map(\.place) == [
        .workshop, .copy(group: "group-1"), .copy(group: "group-2"), .workshop,
      ])
    #expect(acts.map { $0.entries.map(\.line) } == [[1], [3], [], [6]])
  }

  @Test func `a script that begins when the workshop is opened again has nothing before`() throws {
    let script = try ReplayScript("base: ../day\n= 1970-01-02T00:00:00Z after\na: b")
    let sitting = ReplayScript.Sitting(opening: .after, moment: Moment(seconds: 86_400))
    #expect(script.base == "../day")
    #expect(script.acts.map(\.place) == [.sitting(sitting)])
  }

  @Test func `after the first answer a setting's name is a question`() throws {
    let script = try ReplayScript("/again\nname: Dana\npace: soon")
    #expect(
      script.entries.map(\.deed) == [
        .typed("/again"), .answer(question: "name", text: "Dana"),
        .answer(question: "pace", text: "soon"),
      ])
  }

  static let faults: [(text: String, fault: ReplayScript.Fault, sentence: String)] = [
    (
      "= tomorrow follow", .init(line: 1, reason: .notASitting("tomorrow follow")),
      "\"tomorrow follow\" opens nothing. Write a moment and open, after or follow, as in"
        + " = 2027-03-27T08:30:00Z follow."
    ),
    (
      "Dana", .init(line: 1, reason: .neitherAnswerNorCommand("Dana")),
      "\"Dana\" is neither an answer nor a command. Write question.name: answer, /command or # comment."
    ),
    (
      "a: b\ntwo words: c", .init(line: 2, reason: .neitherAnswerNorCommand("two words: c")),
      "\"two words: c\" is neither an answer nor a command. "
        + "Write question.name: answer, /command or # comment."
    ),
    (
      ": answer", .init(line: 1, reason: .neitherAnswerNorCommand(": answer")),
      "\": answer\" is neither an answer nor a command. "
        + "Write question.name: answer, /command or # comment."
    ),
    (
      "^X", .init(line: 1, reason: .neitherAnswerNorCommand("^X")),
      "\"^X\" is neither an answer nor a command. Write question.name: answer, /command or # comment."
    ),
    (
      "clock: noon", .init(line: 1, reason: .notAMoment("noon")),
      "\"noon\" is no moment. Write it like 2027-03-12T09:00:00Z."
    ),
    (
      "#\npace: fast", .init(line: 2, reason: .notANumber("fast")),
      "\"fast\" is no whole number from 0 on."
    ),
    ("pace: -1", .init(line: 1, reason: .notANumber("-1")), "\"-1\" is no whole number from 0 on."),
    (
      "pace: 86401", .init(line: 1, reason: .notANumber("86401")),
      "\"86401\" is no whole number from 0 on."
    ),
    (
      "+ more", .init(line: 1, reason: .nothingToContinue),
      "There is no answer above this line to continue."
    ),
    (
      "a: b\n/again\n+ more", .init(line: 3, reason: .nothingToContinue),
      "There is no answer above this line to continue."
    ),
  ]

  @Test(arguments: faults.indices)
  func `what cannot be read is told with its line and what to do`(_ index: Int) {
    let (text, fault, sentence) = Self.faults[index]
    #expect(throws: fault) { try ReplayScript(text) }
    #expect(fault.sentence == sentence)
  }

  @Test func `a long line is quoted by its beginning`() {
    let line = String(repeating: "x", count: 100)
    let fault = ReplayScript.Fault(line: 1, reason: .neitherAnswerNorCommand(line))
    #expect(fault.sentence.hasPrefix("\"\(String(repeating: "x", count: 40))\" is"))
  }

  @Test func `a script with carriage returns reads as one without`() throws {
    let text = "pace: 5\n# a note\nworkshop.name: Van parts\n+ and more\n/back\n"
    let read = try ReplayScript(text.replacing("\n", with: "\r\n"))
    #expect(read.entries.count == 2)
    #expect(try read == ReplayScript(text))
  }
}
