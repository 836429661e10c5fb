import Storage
import Testing
import Workshop

@testable import Shell

/// The log of decisions: told, noted from choices, and noted when advice is passed over.
@Suite struct DecisionTests {
  @Test func `without words it asks for everything, one question at a time`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › /decide

      What was decided?
      > Decided › We start with stock
      Saved.

      Why?
      Optional: an empty line passes.
      > Why › nobody finds it
      Saved.

      Which options were dropped?
      One a line; an empty line ends or passes.
      > Dropped › a chatbot
      Saved.
      > Dropped 2 › a wish list
      Saved.
      > Dropped 3 › ⏎
      2 in all.

      Which customer need does it serve?
      Optional: an empty line passes.
      > Need served › know before paying
      Saved.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      > Mode › /show we-start-with-stock
      We start with stock (decision 1)
      decided               We start with stock
      why                   nobody finds it
      options dropped       a chatbot
                            a wish list
      customer need served  know before paying
      date                  12 March 2027
      """)
  }

  @Test func `with words it asks only for what is missing, and Enter passes`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › /decide We start with stock because nobody finds it
      Saved as a decision.

      Which options were dropped?
      One a line; an empty line ends or passes.
      > Dropped › ⏎

      Which customer need does it serve?
      Optional: an empty line passes.
      > Need served › ⏎

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      > Mode › /decide We wait
      Saved as a decision.

      Why?
      Optional: an empty line passes.
      > Why › ⏎

      Which options were dropped?
      One a line; an empty line ends or passes.
      > Dropped › /stop
      The decision is over. What was saved stays.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      > Mode › /decide

      What was decided?
      > Decided › ⏎
      Nothing was decided.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      """)
  }

  @Test func `a need that was passed is not asked for again`() {
    var sitting = ShellTranscript(guide: BuiltInGuides.stepByStep)
    for line in ["Van parts", "/decide We wait because it rains", "", ""] { sitting.type(line) }
    #expect(
      sitting.engine.session.decisions.first?.marks.skipped == ["decision.customer_need"])
  }

  private static let choosing: Guide = {
    var guide = TeamGuide.guide
    for (name, logs) in [
      ("workshop.mode", ["We meet like this: {answer}"]),
      ("touchpoint.moment", ["It makes or breaks: {thing}", "It does not: {thing}"]),
    ] {
      if let place = guide.questions.firstIndex(where: { $0.name == name }) {
        guide.questions[place].logs = logs
      }
    }
    return guide
  }()

  @Test func `a choice writes its own entry, and a changed mind changes it`() {
    var sitting = ShellTranscript(after: ["Van parts", "hybrid"], guide: Self.choosing)
    let first = sitting.engine.session.decisions.members
    #expect(first.map(\.what) == ["We meet like this: hybrid"])
    #expect(first.first?.about == "workshop.mode session")
    for line in ["/edit workshop.mode", "room"] { sitting.type(line) }
    #expect(sitting.engine.session.decisions.members.map(\.what) == ["We meet like this: room"])
    for line in ["/undo", "/undo"] { sitting.type(line) }
    #expect(sitting.engine.session.decisions.isEmpty)
  }

  @Test func `no is a choice too`() {
    let sitting = ShellTranscript(after: TeamGuide.answers, guide: Self.choosing)
    #expect(
      sitting.engine.session.decisions.members.compactMap(\.what) == [
        "We meet like this: hybrid", "It makes or breaks: calls three shops",
        "It does not: looks it up", "It does not: pays",
      ])
  }

  @Test func `a group chosen among several is noted with why, and the others are not dropped`() {
    var sitting = ShellTranscript(guide: BuiltInGuides.stepByStep)
    sitting.type("/goto persona")
    let answers = [
      "segment.basis": "need", "persona.name": "Dana", "persona.segment": "fitters",
      "persona.why": "most orders",
    ]
    var groups = ["Fitters", "Farmers", ""][...]
    while let name = sitting.engine.questionName, sitting.engine.session.personas.first?.why == nil
    {
      sitting.type(name == "segment.name" ? groups.popFirst() ?? "" : answers[name] ?? "")
      guard sitting.minutes.count < 40 else { break }
    }
    let noted = sitting.engine.session.decisions.first
    #expect(noted?.what == "We begin with Fitters")
    #expect(noted?.why == "most orders")
    #expect(noted?.dropped == [])
    #expect(noted?.by == nil)
    for line in ["/goto persona.name", "Ines"] { sitting.type(line) }
    sitting.type("/edit ines.segment")
    sitting.type("farmers")
    #expect(sitting.engine.session.decisions.count == 1)
  }

  @Test func `a decision that the log holds already is not noted twice`() {
    var sitting = Team.sitting(at: "decision", openings: ["show stock", "call back"])
    for line in ["/edit opportunity.chosen o1", "yes", "/edit opportunity.chosen o2", "no"] {
      sitting.type(line)
    }
    let noted = sitting.engine.session.decisions.members.map(\.what)
    for line in [
      "/decide Show stock. because it hurts most", "a chatbot", "", "know before paying",
    ] {
      sitting.type(line)
    }
    for line in ["/decide", "we take on: show stock"] { sitting.type(line) }
    let decisions = sitting.engine.session.decisions.members
    #expect(decisions.map(\.what) == noted)
    #expect(decisions.first?.why == "it hurts most")
    #expect(decisions.first?.dropped == ["a chatbot"])
    #expect(sitting.engine.dialogues.isEmpty)
    // What was turned down and is decided after all is a decision of its own.
    sitting.type("/decide call back because they wait")
    #expect(sitting.engine.session.decisions.count == noted.count + 1)
  }
}
