import Testing
import Workshop

@testable import Shell

/// What is said in a list of lines and is no line of it.
@Suite struct SpokenInListTests {
  @Test func `rename, move and delete do what they say, with no slash`() throws {
    try WallTeam.asking(at: "stages.lines", with: .stages).expect(
      """
      > Wait at the stop › rename Ride to Sit in the bus
      Saved: "Ride" is now "Sit in the bus".
      > Wait at the stop › move Sit in the bus before Wait at the stop
      Saved: "Sit in the bus" has moved.
      > Sit in the bus › delete Wait at the stop
      This takes the stage "Wait at the stop" off the map. Type y to do it, or press
      Enter to leave it.
      > Take it off? › y
      Saved: "Wait at the stop" is off the map. /undo brings it back.
      "Sit in the bus" does not say what the customer tries to get done.
      Enter leaves it for after the day.
      """)
  }

  @Test func `yes takes what was probably meant`() throws {
    try WallTeam.asking(at: "touchpoints", with: .stages).expect(
      """
      > Step 1 › looks around [rde-along]
      [rde-along] names no source. Did you mean [ride-along]?
      > Step 1 › {looks around [rde-along]} yes
      Step 1: looks around [ride-along]
      """)
  }

  @Test func `nobody gets the name of somebody who is here`() throws {
    try WallTeam.asking(at: "participants", with: .people, after: []).expect(
      """
      > Person › Bo, night desk
      Bo is here already. Another one needs a name of their own, such as Bo B; /edit
      Bo changes what is said of the first.
      > Person › {Bo, night desk} Bo K, night desk
      Bo K; role: night desk
      """)
  }

  @Test func `a person's new name stands wherever the person is named`() throws {
    var sitting = try WallTeam.asking(at: "actions.lines", with: .ideas)
    for line in ["Ana asks the bank by 20 April", "/rename Ana to Anna"] { sitting.type(line) }
    #expect(sitting.text.contains("\"Ana\" is now \"Anna\". So it is in 2 places more."))
    #expect(sitting.engine.session.actions.members.map(\.owner) == ["Anna"])
    #expect(sitting.engine.session.facts.decider == "Anna")
  }

  @Test func `pasted lines get no name of somebody who is here either`() throws {
    var sitting = try WallTeam.asking(at: "participants", with: .people, after: [])
    sitting.type("Dora, desk\nBo, night desk")
    #expect(sitting.text.contains("Bo is here already."))
    #expect(sitting.engine.session.participants.members.compactMap(\.name).last == "Dora")
  }

  @Test func `a pain brought in later is asked how bad it is`() throws {
    var sitting = try WallTeam.asking(at: "emotion.hurts", with: .steps)
    for line in ["1 ! dark", ""] { sitting.type(line) }
    for _ in 0..<9 where !sitting.text.contains("make or break the whole") { sitting.type("") }
    for line in ["/goto pains", "2 ! slow"] { sitting.type(line) }
    sitting.forget()
    #expect(sitting.said(to: "").contains("How bad ("))
  }

  @Test func `a yes that nothing asked for is no line`() throws {
    try WallTeam.asking(at: "stages.lines", with: .people).expect(
      """
      > Stage › y
      Nothing here waits for a yes or a no, so it was not kept.
      """)
  }

  @Test func `whoever types on where one or several is asked has taken them`() throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people)
    for line in ["Notice, compare prices, buy", "tell others about it"] { sitting.type(line) }
    #expect(sitting.text.hasSuffix("\nNotice\ncompare prices\nbuy\n3 lines taken.\n"))
    #expect(sitting.request == .type(["tell others about it"]))
  }

  @Test func `back at the beginning of a list leads to the list before it`() throws {
    try WallTeam.asking(at: "groups.lines", with: .people).expect(
      """
      > Group › /back
      Goal: open once more. /back takes the last line back, Enter goes on.

      S4 Business goals · 10 minutes · step 5 of 14
      Without a pair, the map is charity or sales talk.

      Which one to three results must this journey serve?
      result -> what the customer gains, who answers for it, measured by which number
      For example: Half the calls at night
      One a line; an empty line ends. ? says more.
      """)
  }

  @Test func `a second row of counted dots stands instead of the first`() throws {
    try WallTeam.asking(at: "ideas.dots", with: .ideas, after: ["", "", "", ""]).expect(
      """
      > Dots › 4 1 2
      a 4, b 1, c 2
      > Dots › 5 1 2
      a 5, b 1, c 2
      It stands instead of 1 number that stood there; /undo brings it back.
      """)
  }

  @Test func `fingers that were counted anew take the numbers of those who live it along`() throws {
    var sitting = try WallTeam.asking(at: "emotion.rows", with: .steps)
    try sitting.engine.session.apply(
      .revise(
        .participant, "bo", [FieldChange("LivesIt", before: [], after: ["yes"])]))
    sitting.type("Bo › -1 0 1")
    #expect(sitting.engine.session.touchpoints["dark-display"]?.livedScores == [-1])
    sitting.type("fingers 1: 2 0 1 0 0")
    #expect(sitting.engine.session.touchpoints["dark-display"]?.livedScores == [])
    #expect(sitting.engine.session.touchpoints["asks-app"]?.livedScores == [0])
  }

  @Test func `a step that gets another name does what the name says`() throws {
    var sitting = try WallTeam.asking(at: "touchpoints", with: .steps)
    sitting.type("/rename asks the app to asks the driver")
    let step = try #require(sitting.engine.session.touchpoints["asks-app"])
    #expect(step.name == "asks the driver" && step.action == "asks the driver")
  }

  @Test func `a stage called by a word for a place is a stage`() throws {
    var session = try WallTeam.sitting(at: "touchpoints", with: .steps).engine.session
    try session.apply(.add(.stage, "first", [FieldValues("Name", ["First month"])], place: nil))
    var sitting = ShellTranscript(guide: WallTeam.guide, session: session)
    sitting.type("/move asks the app to first month")
    #expect(sitting.engine.session.touchpoints["asks-app"]?.stage == "first")
    sitting.type("/move nods to the driver to first month")
    sitting.type("/move nods to the driver first")
    #expect(
      sitting.engine.session.touchpoints.members.filter { $0.stage == "first" }.first?.id == "nods")
  }

  @Test func `ready says what Enter says, and skip passes a list`() throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people, after: [])
    sitting.engine.options.editsLines = true
    #expect(!sitting.said(to: "ok, go").contains("stands ready"))
    #expect(sitting.engine.prompt.prefill == "")
    #expect(!sitting.said(to: "skip this").contains("under way"))
  }
}
