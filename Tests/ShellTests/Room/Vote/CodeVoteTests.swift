import Testing
import Workshop

@testable import Shell

/// Votes in which each ballot needs a code from paper.
@Suite struct CodeVoteTests {
  private static let four = Array(Team.openings.prefix(4))

  /// A vote of two people whose codes are on paper by now.
  private static func voting(_ lines: [String] = []) -> ShellTranscript {
    Team.sitting(
      Team.sitting(at: "vote", people: ["Ana", "Ben"], openings: four),
      after: ["/vote --codes", "", "", "", ""] + lines)
  }

  private static func codes(_ sitting: ShellTranscript) -> [String] {
    sitting.engine.session.votes.members.first?.codes ?? []
  }

  /// Everything that the minutes say, as text.
  private static func told(_ sitting: ShellTranscript) -> String {
    sitting.minutes.filter { $0.origin != .sealed }.map { "\($0.edit)" }.joined()
  }

  @Test func `the codes are shown once, for paper, and the screen is cleared before and after`() {
    Team.sitting(
      Team.sitting(at: "vote", people: ["Ana", "Ben"], openings: Self.four),
      after: ["/vote opportunities --codes", ""]
    ).expect(
      """
      > Dots › 2
      (the screen is cleared)
      Each ballot will need a code from paper; there are 2 of them.
      Whoever sees a code can vote with it: turn the projector off. Enter shows them.
      > Codes › ⏎
      (the screen is cleared)
      Codes for one ballot each
        6S32-D494
        ZQDE-VNT6
      Write each on a slip, fold the slips and let everybody draw one. Nobody notes
      who has which. Enter clears the screen and begins; they are not shown again
      unless the vote is left: /stop, then /vote and `codes`.
      > Codes › ⏎
      (the screen is cleared)
      Type the code on your paper; it lets one ballot in. It is not shown.
      Capitals and the dash do not matter.
      """)
  }

  @Test func `a code lets one ballot in, and only one`() {
    var sitting = Self.voting()
    let codes = Self.codes(sitting)
    #expect(codes.count == 2 && sitting.engine.prompt.text == "Code › ")
    #expect(sitting.engine.prompt.isSealed)
    sitting.type("1")
    #expect(sitting.engine.session.ballots.isEmpty)
    sitting.type(PaperCode.grouped(codes[1]).lowercased())
    #expect(sitting.engine.prompt.text == "Ballot 1 of 2 › ")
    sitting.type("1")
    #expect(sitting.engine.session.ballots.count == 1)
    #expect(Self.codes(sitting) == [codes[0]])
    sitting.type(codes[1])
    #expect(sitting.engine.prompt.text == "Code › ")
    for line in [codes[0], "2", ""] { sitting.type(line) }
    #expect(sitting.engine.session.votes.members.first?.state == .tied)
    #expect(Self.codes(sitting).isEmpty)
  }

  @Test func `no minute tells of a code, not when all is counted and not when it is dropped`() {
    var counted = Self.voting()
    let codes = Self.codes(counted)
    for line in [codes[0], "1", codes[1], "1", ""] { counted.type(line) }
    #expect(counted.engine.session.votes.members.first?.state == .counted)
    var dropped = Self.voting()
    for line in [codes[0], "1", "/stop", "/vote", "drop"] { dropped.type(line) }
    #expect(dropped.engine.session.votes.isEmpty)
    var short = Self.voting()
    for line in ["/stop", "/undo", "/undo"] { short.type(line) }
    for sitting in [counted, dropped, short] {
      let told = Self.told(sitting)
      #expect(told.contains("ByCode"))
      for code in codes { #expect(!told.contains(code)) }
    }
  }

  @Test func `what leaves the room holds no code that still lets a ballot in`() {
    let session = Self.voting().engine.session
    #expect(session.votes.members.first?.codes.count == 2)
    #expect(session.published.votes.members.first?.codes == [])
    #expect(session.published.votes.members.first?.byCode == true)
  }

  @Test func `a vote that was left asks for codes again, and shows those that are left`() {
    var sitting = Self.voting()
    let codes = Self.codes(sitting)
    for line in [codes[0], "1"] { sitting.type(line) }
    sitting = sitting.resumed()
    sitting.type("/vote")
    sitting.forget()
    sitting.type("codes")
    #expect(sitting.text.contains(PaperCode.grouped(codes[1])))
    #expect(!sitting.text.contains(PaperCode.grouped(codes[0])))
    sitting.type("")
    sitting.type(codes[0])
    #expect(sitting.engine.prompt.text == "Code › ")
    for line in [codes[1], "1", ""] { sitting.type(line) }
    #expect(sitting.engine.session.votes.members.first?.state == .counted)
  }

  @Test func `a vote that was left before its codes were shown shows them then`() {
    var sitting = Team.sitting(
      Team.sitting(at: "vote", people: ["Ana", "Ben"], openings: Self.four),
      after: ["/vote --codes", "", ""])
    #expect(sitting.engine.session.votes.count == 1 && Self.codes(sitting).isEmpty)
    sitting = sitting.resumed()
    for line in ["/vote", "", ""] { sitting.type(line) }
    #expect(Self.codes(sitting).count == 2)
  }

  @Test func `wrong codes are looked at ten times a minute`() {
    var sitting = Self.voting()
    let codes = Self.codes(sitting)
    sitting.pace = 1
    for _ in 0..<10 { sitting.type("AAAA-AAAA") }
    sitting.forget()
    sitting.type(codes[0])
    #expect(sitting.text.contains("Too many codes were tried."))
    sitting.pace = 60
    sitting.type(codes[0])
    #expect(sitting.engine.prompt.text == "Ballot 1 of 2 › ")
  }

  @Test func `a code that a phone used lets no ballot in here, and none where that is unknown`() {
    var sitting = Self.voting()
    let codes = Self.codes(sitting)
    sitting.engine.options.spentCodes = { _ in [codes[0]] }
    sitting.type(codes[0])
    #expect(sitting.engine.prompt.text == "Code › ")
    sitting.type(codes[1])
    #expect(sitting.engine.prompt.text == "Ballot 1 of 2 › ")
    // A phone was quicker.
    sitting.engine.options.spentCodes = { _ in Set(codes) }
    sitting.type("1")
    #expect(sitting.engine.session.ballots.isEmpty)
    sitting.engine.options.spentCodes = { _ in nil }
    sitting.forget()
    sitting.type(codes[1])
    #expect(sitting.text.contains("cannot be read"))
  }

  @Test func `a ballot with a code stays, and one not handed in gives its code back`() {
    var sitting = Self.voting()
    let codes = Self.codes(sitting)
    for line in [codes[0], "back"] { sitting.type(line) }
    #expect(sitting.engine.prompt.text == "Code › " && Self.codes(sitting) == codes)
    for line in [codes[0], "1", "back"] { sitting.type(line) }
    #expect(sitting.engine.session.ballots.count == 1)
  }

  @Test func `a second vote on what tied has codes of its own`() {
    var sitting = Self.voting()
    let first = Self.codes(sitting)
    for line in [first[0], "1", first[1], "2", "", ""] { sitting.type(line) }
    sitting.type("")
    let second = sitting.engine.session.votes.members.last?.codes ?? []
    #expect(second.count == 2 && Set(second).isDisjoint(with: first))
    for line in ["", first[0]] { sitting.type(line) }
    #expect(sitting.engine.prompt.text == "Code › ")
  }

  @Test(arguments: ["/vote --code", "/vote opportunities pains", "/vote --codes --x"])
  func `what the command does not know is said`(line: String) {
    var sitting = Team.sitting(
      Team.sitting(at: "vote", people: ["Ana", "Ben"], openings: Self.four), after: [])
    sitting.type(line)
    #expect(sitting.text.contains("[--codes]"))
    #expect(sitting.engine.session.votes.isEmpty)
  }
}
