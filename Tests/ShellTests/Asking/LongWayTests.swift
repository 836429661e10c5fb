import Storage
import Testing
import Workshop

@testable import Shell

/// The whole guide under the hands of somebody who reads little.
@Suite struct LongWayTests {
  private static func asked(_ lines: [String]) -> ShellTranscript {
    var sitting = ShellTranscript(after: lines)
    sitting.engine.options.mayAsk = true
    return sitting
  }

  /// A sitting where stages are asked for, and some are there already.
  private static func atStages(_ more: [String] = []) -> ShellTranscript {
    let start = TeamGuide.answers[...(TeamGuide.answers.firstIndex(of: "short") ?? 0)].dropLast()
    return asked(Array(start) + ["long"] + more)
  }

  @Test(arguments: [
    ("remove Tell others, Use", ["Look", "Buy"]), ("remove Use and Tell others", ["Look", "Buy"]),
    ("remove look", ["Buy", "Use", "Tell others"]),
  ])
  func `several are taken off a list at once`(line: String, left: [String]) {
    var sitting = Self.atStages()
    sitting.type(line)
    #expect(sitting.engine.session.stages.members.map(\.name) == left)
  }

  @Test func `several that stand are taken off at once, and undo brings them back`() {
    var sitting = Self.atStages(["rename Buy to Borrow"])
    sitting.type("remove Tell others and Use")
    #expect(sitting.engine.session.stages.members.map(\.name) == ["Look", "Borrow"])
    sitting.type("/undo")
    #expect(
      sitting.engine.session.stages.members.map(\.name) == ["Look", "Borrow", "Use", "Tell others"])
  }

  @Test(arguments: ["reorder", "remove", "rename Sell to Buy", "remove Sell", "move Borrow", "add"])
  func `words about a list of stages never become a stage`(line: String) {
    var sitting = Self.atStages(["rename Buy to Borrow"])
    let before = sitting.engine.session.stages
    sitting.type(line)
    #expect(sitting.engine.session.stages == before, "\(line)\n\(sitting.text)")
  }

  @Test(arguments: [
    ("add Return", "Return"), ("Move in", "Move in"), ("Change parts", "Change parts"),
  ])
  func `a stage that begins like a command is a stage`(line: String, name: String) {
    var sitting = Self.atStages(["rename Buy to Borrow"])
    sitting.type(line)
    #expect(sitting.engine.session.stages.members.last?.name == name)
  }

  @Test func `steps parted from one line come in at once, before the first one's own questions`() {
    let start = TeamGuide.answers(upTo: "calls three shops").dropLast()
    var sitting = Self.asked(Array(start))
    for line in ["reads the text, opens the app, looks up the code", "several"] {
      sitting.type(line)
    }
    #expect(
      sitting.engine.session.touchpoints.members.map(\.action) == [
        "reads the text", "opens the app", "looks up the code",
      ], "\(sitting.text)")
  }

  @Test(arguments: ["1", "1 2", "1 and 2", "1, 2"])
  func `numbers alone are no text`(line: String) {
    var sitting = Self.asked(["/again"])
    sitting.type(line)
    #expect(sitting.engine.session.facts.name == nil)
    #expect(sitting.text.contains("only a number"))
  }

  @Test(arguments: [
    ("guesses", "proto"), ("conversations", "qualitative"), ("numbers", "statistical"),
  ])
  func `a question takes the words it is asked in`(said: String, kept: String) {
    var sitting = ShellTranscript(guide: BuiltInGuides.stepByStep)
    for line in ["/goto persona.name", "Dana", "/edit dana.status", said] { sitting.type(line) }
    #expect(sitting.engine.session.personas.first?.status?.rawValue == kept)
  }

  @Test(arguments: ["while they do", "while"])
  func `the phase of a stage is said in the question's words`(said: String) {
    var sitting = ShellTranscript(guide: BuiltInGuides.stepByStep)
    for line in ["/goto stage.name", "Buy", "/edit buy.phase", said] { sitting.type(line) }
    #expect(sitting.engine.session.stages.first?.phase == .purchase)
  }

  @Test(arguments: [("now", 2), ("later", 1), ("", 1)])
  func `a second person is asked about before the journey begins anew`(line: String, count: Int) {
    var sitting = ShellTranscript(guide: BuiltInGuides.stepByStep)
    sitting.engine.options.mayAsk = true
    for line in ["/goto persona.name", "Dana", "/goto persona.name", "Mr Santos"] {
      sitting.type(line)
    }
    #expect(sitting.text.contains("Map Mr Santos too?"), "\(sitting.text)")
    sitting.type(line)
    #expect(sitting.engine.session.personas.count == count)
    let parked = sitting.engine.session.parked.members.compactMap(\.text)
    #expect(parked == (count == 1 ? ["For another map: Mr Santos"] : []))
  }

  @Test func `a reason given while several findings stand is asked about`() {
    var sitting = ShellTranscript(
      guide: BuiltInGuides.guide(named: "express", edition: nil) ?? BuiltInGuides.stepByStep)
    for line in [
      "Van parts", "Ana, designer", "", "12 Mar", "room", "", "we sell more next year",
      "we build an app", "too few orders", "the market as a whole", "a part breaks",
      "the part fits",
    ] { sitting.type(line) }
    (sitting.engine.options.stepEnd, sitting.engine.options.mayAsk) = (.stops, true)
    for line in ["", "because the sponsor wants it", "3", "2"] { sitting.type(line) }
    let decisions = sitting.engine.session.decisions.members.filter {
      $0.why == "the sponsor wants it"
    }
    #expect(decisions.count == 1)
    #expect(decisions.first?.what?.contains("\"app\"") == true)
    #expect(sitting.engine.prompt.text != "Go on › ")
  }

  @Test func `what is called so by now comes before an old short name`() {
    var sitting = ShellTranscript(guide: BuiltInGuides.stepByStep)
    for line in [
      "/goto segment.name", "Tom", "/rename tom to Movers in town", "/people add Tom Reed, plumber",
    ] { sitting.type(line) }
    #expect(sitting.engine.session.segments.first?.name == "Movers in town")
    let people = sitting.engine.session.participants.members.map { Reference(.participant, $0.id) }
    let found = ThingNames(sitting.engine.session).find("Tom")
    #expect(
      found == .several([Reference(.segment, "tom")] + people, rest: ""), "\(sitting.text)")
    #expect(
      ThingNames(sitting.engine.session).find("tom") == .one(Reference(.segment, "tom"), rest: ""))
  }

  @Test func `everybody agrees at once, each by name`() {
    var sitting = ShellTranscript(guide: BuiltInGuides.stepByStep)
    for line in ["/people add Ana, designer", "/people add Bo, support", "/agree everyone"] {
      sitting.type(line)
    }
    #expect(sitting.engine.session.agreements.members.map(\.by) == ["Ana", "Bo"])
    sitting.type("/undo")
    #expect(sitting.engine.session.agreements.isEmpty)
  }

  @Test func `a decision is the room's, unless somebody's word is said`() {
    var sitting = ShellTranscript(guide: BuiltInGuides.stepByStep)
    for line in [
      "/people add Ana, designer", "/edit session.decider", "Ana",
      "/decide we show stock because it hurts",
      "/stop", "/decide ana: no app this year because of cost", "/stop",
    ] { sitting.type(line) }
    let decisions = sitting.engine.session.decisions.members
    #expect(decisions.map(\.by) == [nil, "Ana"], "\(sitting.text)")
    #expect(decisions.map(\.what) == ["we show stock", "no app this year"])
  }

  @Test func `a slip of a name is answered with who may be meant`() {
    var sitting = ShellTranscript(guide: BuiltInGuides.stepByStep)
    sitting.engine.options.mayAsk = true
    for line in [
      "/people add Tomasz, plumber", "/people add Ana, designer", "/goto action.title",
      "Hang the sign", "Tomazs",
    ] { sitting.type(line) }
    #expect(
      sitting.text.replacing("\n", with: " ").contains("did you mean Tomasz? Enter: yes."),
      "\(sitting.text)")
    sitting.type("yes")
    #expect(sitting.engine.session.actions.first?.owner == "Tomasz")
  }

  @Test func `what, who and when of an action are taken from one line`() {
    var sitting = ShellTranscript(guide: BuiltInGuides.stepByStep)
    for line in [
      "/people add Zoë, drafting", "/goto action.title",
      "Zoe drafts the texts by the end of January",
    ] { sitting.type(line) }
    let action = sitting.engine.session.actions.first
    #expect(action?.title == "Drafts the texts")
    #expect(action?.owner == "Zoë")
    #expect(action?.due?.text.hasSuffix("-01-31") == true)
  }
}
