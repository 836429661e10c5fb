import Storage
import Testing
import Workshop

@testable import Shell

/// What a room says of what it has said: that it is the same, that it was another, that more is meant.
@Suite struct SpokenSecondThoughtsTests {
  private static let words = SpokenWordsCodec.builtIn.reading

  @Test(arguments: ["3 same as 1", "3: the same as 1", "3 is same as 1"])
  func `what stands at one step is said of another`(_ line: String) throws {
    var sitting = try WallTeam.asking(at: "emotion", with: .steps)
    sitting.type("Ana 0 0 0")
    for _ in 0..<6 where !sitting.engine.prompt.text.hasPrefix("Hurts") { sitting.type("") }
    sitting.type("1 ! nobody tells them")
    sitting.type(line)
    #expect(sitting.engine.session.touchpoints["nods"]?.pain == "nobody tells them")
  }

  @Test func `a correction that names another step leaves the last line alone`() throws {
    var sitting = try WallTeam.asking(at: "emotion", with: .steps)
    sitting.type("Ana 0 0 0")
    for _ in 0..<6 where !sitting.engine.prompt.text.hasPrefix("Hurts") { sitting.type("") }
    for line in ["1 ! dark", "no wait, 2 is what hurts"] { sitting.type(line) }
    #expect(sitting.request == .type(["2 is what hurts"]))
  }

  @Test(arguments: ["same as the first", "the same as before", "same"])
  func `a line that points at another by words alone is asked for in words`(_ line: String) throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people)
    for line in ["Wait at the stop", line] { sitting.type(line) }
    #expect(sitting.engine.session.stages.count == 1)
    #expect(sitting.text.contains("Say it once more in words"))
  }

  @Test func `a sign that is said again is no second one`() throws {
    var sitting = try WallTeam.asking(at: "kpis", with: .ideas)
    for line in ["calls @Ride: 30 to 20 by 30 Jun, Ana", "Calls @Ride: 30 to 15 by 30 Jun, Ana"] {
      sitting.type(line)
    }
    #expect(sitting.engine.session.kpis.count == 1)
    #expect(sitting.text.contains("calls is a sign already."))
  }

  @Test(arguments: ["no, nobody", "no, none", "no more"])
  func `that there is nobody may be said twice`(_ line: String) {
    #expect(Self.words.saysNoMore(line))
    #expect(!Self.words.saysNoMore("no, nobody rings back"))
  }

  @Test func `help at a small question is about that question`() throws {
    var sitting = try WallTeam.asking(at: "kpis", with: .ideas)
    for line in ["calls @Ride: ? to 20 by 30 Jun, Ana", ""] { sitting.type(line) }
    sitting.forget()
    #expect(sitting.said(to: "?").contains("Nobody knows today's value of \"calls\"."))
  }

  @Test func `a line that is asked about is told as not taken on leaving`() throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people)
    sitting.type("Notice, compare prices, buy")
    #expect(
      sitting.engine.dialogues.notTaken.map(\.text) == ["Not taken: Notice, compare prices, buy"])
  }

  @Test func `a list that is asked about is told as not taken, too`() throws {
    var sitting = try WallTeam.asking(at: "ground_rules", with: .people, after: [])
    for _ in 0..<8 where sitting.engine.questionName != "ground_rules" { sitting.type("") }
    sitting.type("one voice, no phones, be kind")
    #expect(
      sitting.engine.dialogues.notTaken.map(\.text) == ["Not taken: one voice, no phones, be kind"])
  }

  @Test func `merging is told where ideas stand, and leads nowhere else`() throws {
    var sitting = try WallTeam.asking(at: "ideas.dots", with: .ideas, after: ["", "", "", ""])
    let prompt = sitting.engine.prompt.text
    sitting.type("/merge c into a")
    #expect(sitting.text.contains("Two become one in two steps"))
    #expect(sitting.engine.prompt.text == prompt)
    #expect(sitting.request == nil)
  }

  @Test(arguments: [("Ana › lives it", nil), ("Dora, desk, doesn't live it", false)])
  func `who does not live it is no guess`(_ line: String, _ lives: Bool?) throws {
    var sitting = try WallTeam.asking(at: "participants", with: .people, after: [])
    sitting.type(line)
    let dora = sitting.engine.session.participants.members.first { $0.name == "Dora" }
    #expect(dora?.livesIt == lives)
    #expect(dora?.role == (lives == nil ? nil : "desk"))
  }

  @Test func `none in place of an answer that is changed takes it away`() throws {
    var sitting = try WallTeam.asking(at: "ideas.lines", with: .ideas)
    try sitting.engine.session.apply(
      .revise(.idea, "lamp", [FieldChange("Reason", before: [], after: ["too dear"])]))
    for line in ["/edit lamp.reason", "none"] { sitting.type(line) }
    #expect(sitting.engine.session.ideas["lamp"]?.reason == nil)
    #expect(sitting.text.contains("Saved: taken away. /undo brings it back."))
  }

  @Test func `a correction inside a line leaves only what is meant, and says so`() throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people)
    sitting.type("Wait at the stop - no, I meant wait at home")
    #expect(sitting.engine.prompt.prefill == "wait at home")
    #expect(sitting.text.contains("That mends itself: without \"Wait at the stop\""))
    sitting.type("wait at home")
    #expect(sitting.engine.session.stages.members.map(\.name) == ["wait at home"])
  }

  @Test(arguments: [
    ("Half the calls - no wait, a third of the calls", "a third of the calls"),
    ("Ana, 12 calls. sorry, I meant 21 calls", "Ana, 21 calls"),
    ("by Friday, no, I meant Monday", "by Monday"),
  ])
  func `a correction is found in the middle of a line`(_ line: String, _ meant: String) {
    #expect(SpokenCorrection.inside(line, by: Self.words)?.meant == meant)
  }

  @Test(arguments: [
    "they say sorry, nobody told me", "asks, and I mean everybody, for the day",
    "no wait for the lift", "is told no, wait outside",
  ])
  func `what a customer says is no correction`(_ line: String) {
    #expect(SpokenCorrection.inside(line, by: Self.words) == nil)
  }

  @Test(arguments: [
    "all of them, but no phones", "those five and no phones please", "All those plus no phones",
    "the five offered and also no phones",
  ])
  func `what is offered stays where more is said`(_ line: String) throws {
    var sitting = try WallTeam.asking(at: "open", with: .people)
    for _ in 0..<8 where sitting.engine.questionName != "ground_rules" { sitting.type("") }
    sitting.type(line)
    let rules = sitting.engine.session.values(of: "GroundRule", on: Reference(.facts, "session"))
    #expect(rules.count == 6 && rules.last == "no phones")
  }
}
