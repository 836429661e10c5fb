import Storage
import Testing
import Workshop

@testable import Shell

/// What was left for after the day: told, promised, and asked later.
@Suite struct AfterTheDayTests {
  /// Touchpoints without a thought, brought in and ended.
  private static func ended() throws -> ShellTranscript {
    var sitting = try WallTeam.sitting(at: "touchpoints", with: .stages, after: [""])
    for line in ["waits #bus", "looks up", "", "nods to the driver #bus", "", "", "", ""] {
      sitting.type(line)
    }
    sitting.forget()
    return sitting
  }

  @Test func `the list holds every place at which a question waits, in the order of asking`() throws
  {
    let engine = try Self.ended().engine
    let (session, walk) = (engine.session, engine.walk)
    let list = AfterTheDay(of: session, along: walk)
    #expect(list.entries.count > 5)
    for (index, question) in walk.guide.questions.enumerated() {
      let places = walk.places(of: index, in: session).filter {
        walk.mayWait[index] && walk.waits($0, in: session)
      }
      #expect((list.entries.first { $0.question == question }?.places ?? []) == places)
    }
  }

  @Test func `what lines did not say waits, with a name and a day, and blocks nothing`() throws {
    let sitting = try Self.ended()
    let walk = sitting.engine.walk
    let missing = Set(
      walk.missing(in: sitting.engine.session).map { walk.question(of: $0).name })
    #expect(!missing.contains("touchpoint.thought") && !missing.contains("touchpoint.channel"))
    sitting.expect(
      """
      > Ready › /after

      After the day: 30 answers
      Nobody has promised to ask yet:
        1 Who must see the result?
        2 By which day should that be so?
        3 Which number judges it today? (Half the calls at night)
        4 What do they expect of us, in their own words? (Mara)
        5 Is there a sentence they said that stands for the rest? (Mara)
        6 Before they deal with us, while they do, or after? (Wait at the stop and 1
          more)
        7 What sets it off? (waits and 2 more)
        8 Where does it happen, on which channel? (looks up)
        9 What goes through their mind? Write it as they would say it. (waits and 2
          more)
        10 What did they expect? (waits and 2 more)
        11 What do they ask at this stage? (Wait at the stop and 1 more)
        12 What do they compare at this stage? (Wait at the stop and 1 more)
        13 What do we show them at this stage: reviews, demonstrations, messages?
           (Wait at the stop and 1 more)
        14 Word (waits and 2 more)
        15 In one line: how will we serve people here? (Wait at the stop and 1 more)
        16 How will customers and colleagues hear what changed?
        17 One thing to keep, one thing to change?
      /after NAME, DAY gives the whole list to somebody; /after 2 NAME, DAY one entry.
      waymark after van-parts asks them.
      > Ready › /after Cleo, 14 June
      After the day: Cleo asks by 14 June 2027.
      > Ready › /after 3 Bo by 1 July
      Which number judges it today? (Half the calls at night): Bo asks by 1 July 2027.
      > Ready › /after 99 Bo
      There is no entry 99; /after lists them, 1 to 17.
      > Ready › /after

      After the day: 30 answers
      Cleo asks by 14 June 2027:
        1 Who must see the result?
        2 By which day should that be so?
        4 What do they expect of us, in their own words? (Mara)
        5 Is there a sentence they said that stands for the rest? (Mara)
        6 Before they deal with us, while they do, or after? (Wait at the stop and 1
          more)
        7 What sets it off? (waits and 2 more)
        8 Where does it happen, on which channel? (looks up)
        9 What goes through their mind? Write it as they would say it. (waits and 2
          more)
        10 What did they expect? (waits and 2 more)
        11 What do they ask at this stage? (Wait at the stop and 1 more)
        12 What do they compare at this stage? (Wait at the stop and 1 more)
        13 What do we show them at this stage: reviews, demonstrations, messages?
           (Wait at the stop and 1 more)
        14 Word (waits and 2 more)
        15 In one line: how will we serve people here? (Wait at the stop and 1 more)
        16 How will customers and colleagues hear what changed?
        17 One thing to keep, one thing to change?
      Bo asks by 1 July 2027:
        3 Which number judges it today? (Half the calls at night)
      /after NAME, DAY gives the whole list to somebody; /after 2 NAME, DAY one entry.
      waymark after van-parts asks them.
      """)
  }

  @Test func `after the day one person asks, and comes back to what is still open`() throws {
    var sitting = try Self.ended()
    for line in ["/after Cleo, 14 June", "/after 1 Bo"] { sitting.type(line) }
    var desk = sitting.afterTheDay(who: "Cleo")
    desk.expect(
      """
      After the day: 29 answers
      Cleo asks by 14 June 2027
      An empty line passes an optional question for good, /skip all passes it for
      everything it waits for; /next leaves it for later.

      S4 Business goals

      Half the calls at night
      Which number judges it today? [goal.measure]
      Optional: an empty line passes.
      > Measure › ⏎
      Passed.

      S5 Segment and persona

      Mara
      What do they expect of us, in their own words? [persona.expectations]
      One a line; an empty line ends or passes.
      """)
    for _ in 0..<30 where !desk.engine.prompt.text.hasPrefix("Thought") { desk.type("") }
    let waiting = AfterTheDay(of: desk.engine.session, along: desk.engine.walk).count
    desk.type("Is it gone?")
    #expect(
      AfterTheDay(of: desk.engine.session, along: desk.engine.walk).count == waiting - 1)
    let again = ShellTranscript(
      guide: desk.engine.guide, session: desk.engine.session, minutes: desk.minutes,
      asking: .afterTheDay(who: "Cleo"))
    #expect(again.engine.questionName == desk.engine.questionName)
    #expect(again.engine.current?.context == desk.engine.current?.context)
  }

  @Test func `somebody to whom nothing was given is told so, and who was`() throws {
    var sitting = try WallTeam.sitting(at: "touchpoints", with: .stages, after: [""])
    for line in ["waits #bus", "", "", "", "", "", "/after Cleo, 14 June"] { sitting.type(line) }
    let desk = sitting.afterTheDay(who: "Zoe")
    #expect(desk.text.hasPrefix("Nothing waits for Zoe.\nCleo asks by 14 June 2027\n"))
  }

  @Test func `at the desk the way back leads to what was asked there`() throws {
    var sitting = try WallTeam.sitting(at: "touchpoints", with: .stages, after: [""])
    for line in ["waits #bus", "looks up", "", "", "", "", "", ""] { sitting.type(line) }
    var desk = sitting.afterTheDay(who: nil)
    #expect(desk.said(to: "/back") == "This is the first question.\n")
    let first = desk.engine.questionName
    for line in ["the board", "", "/back"] { desk.type(line) }
    #expect(desk.engine.questionName == first)
  }

  @Test func `one word at the desk passes a question everywhere`() throws {
    var sitting = try WallTeam.sitting(at: "touchpoints", with: .stages, after: [""])
    for line in ["waits #bus", "looks up", "sits down", "reads", "", "", "", "", "", ""] {
      sitting.type(line)
    }
    var desk = sitting.afterTheDay(who: nil)
    desk.type("/goto touchpoint.trigger")
    desk.forget()
    desk.expect(
      """
      > Trigger › /skip all
      Passed 4 times: "Trigger". /undo takes it back.

      S2 Purpose and scope

      Who must see the result? [stakeholders]
      One a line; an empty line ends or passes.
      > Reader › /undo
      Undone: "Trigger" is not skipped any more.

      Who must see the result? [stakeholders]
      One a line; an empty line ends or passes.
      """)
  }

  @Test func `check warns until the day, then calls it late`() throws {
    var sitting = try Self.ended()
    sitting.type("/after Cleo, 14 June")
    func severity(on today: String) throws -> [Check.Severity] {
      let input = CheckInput(
        session: sitting.engine.session, walk: sitting.engine.walk,
        today: try #require(Day(iso: today)), words: SpokenWordsCodec.builtIn)
      return Check.findings(in: input).filter { $0.rule == "ask-what-waits" }.map(\.severity)
    }
    #expect(try severity(on: "2027-06-14") == [.warning])
    #expect(try severity(on: "2027-06-15") == [.error])
  }

  @Test func `a closed form opens again by the names people say`() throws {
    try Self.ended().expect(
      """
      > Ready › /goto touchpoints
      Touchpoints, stage by stage: open once more. Enter ends it again.

      S7 Touchpoints, stage by stage · 35 minutes · step 8 of 14
      Actions first, feelings later: a story needs events.

      Wait at the stop: what is on the wall?
      what they do #channel "what they think" [source]; ~ goes wrong, … a wait,
        (again)
      For example: nods to the driver #bus
      One a line; an empty line ends. ? says more.
      > Step 3 › ~ nobody comes
      Step 3: nobody comes; kind of step: unhappy
      > Step 4 › ⏎

      Ride: what is on the wall?
      what they do #channel "what they think" [source]; ~ goes wrong, … a wait,
        (again)
      > Step 5 › /goto Ride

      Ride: what is on the wall?
      what they do #channel "what they think" [source]; ~ goes wrong, … a wait,
        (again)
      > Step 5 › ⏎
      Enter leaves it for after the day.
      """)
  }

  @Test(arguments: [
    ("touchpoints", "touchpoints.wall"), ("S7", "touchpoints.wall"), ("steps", "touchpoints.wall"),
    ("participants", "participants.lines"), ("sources", "evidence.lines"), ("hopes", "hopes.lines"),
    ("groups", "groups.lines"), ("ideas", "ideas.lines"), ("make or break", "emotion.moments"),
    ("pain", "emotion.hurts"), ("pains", "emotion.hurts"), ("what hurts", "emotion.hurts"),
    ("feelings", "emotion.rows"), ("dots", "ideas.dots"), ("weight", "emotion.weight"),
    ("actions", "actions.lines"), ("signs", "kpis.signs"), ("emotion", "emotion.rows"),
  ])
  func `forms go by many names`(said: String, form: String) throws {
    let sitting = try WallTeam.sitting(at: "close", with: .ideas)
    let plan = HarvestPlan(session: sitting.engine.session, walk: sitting.engine.walk)
    #expect(FormTarget(plan: plan).rounds(said).first?.form.name == form)
  }

  @Test func `a second person is parked for another map`() throws {
    let lines = [
      "", "Riders: wait at night", "", "Riders", "they wait longest", "waits in the dark", "",
    ]
    try WallTeam.sitting(at: "persona", with: .ideas, after: lines).expect(
      """
      > Left out › ⏎
      Passed.

      Is there somebody for whom the journey runs otherwise? A name parks them for
      another map. [persona.name]
      An empty line: no more.
      > Persona 2 › Ines, who keeps the store
      Parked; it comes back at the close.

      Is there somebody for whom the journey runs otherwise? A name parks them for
      another map. [persona.name]
      An empty line: no more.
      > Persona 2 › ⏎
      1 in all.

      S6 Stages · 15 minutes · step 7 of 14
      Stages are the columns; wrong columns hide the gaps.

      Which stages, in the customer's words? In the order in which they come.
      phase / name: what they try to get done (moves on: how we see it; 60 of 100; how
        long; before us, with us, or after)
      For example: Ride
      One a line; an empty line ends. ? says more.
      """)
  }

  @Test func `what hurts most is listed by its numbers, the worst first`() throws {
    let lines = [
      "", "Ana: -1 -2 1", "", "1 ! the display is dark", "2 ! the app says nothing", "",
      "1: 2 2", "2: 4 5 31", "", "/goto opportunities",
    ]
    try WallTeam.sitting(at: "emotion", with: .ideas, after: lines).expect(
      """
      > Ready › ⏎

      These hurt most. Which three do we work on? How might we …?
        2 asks the app: they are about to leave, every time, 31 reports
        1 looks at the dark display: annoying, now and then
      number of the step, and the question without a solution: how might we …
      For example: how might we tell who waits that the bus still comes
      One a line; an empty line ends. ? says more.
      """)
  }

  @Test func `hopes come in as one harvest`() throws {
    try WallTeam.sitting(at: "open", with: .people, after: [""]).expect(
      """
      > Hope › Ana: a calmer night
      Ana: hope: a calmer night
      > Hope › bo, fewer calls at two in the morning
      Bo: hope: fewer calls at two in the morning
      > Hope › Zoe: nothing
      Begin with the name of the participant, as in: name: hope
      > Hope › {Zoe: nothing} ?
      One hope for today a person. [hopes.lines]
      name: hope
      For example:
        Bo: fewer calls at two in the morning
        Ana: a calmer night
      Parts may come in any order, and most may be left out. /undo takes the last line
      back, /take FILE brings in a file, /one asks question by question, an empty line
      ends.
      """)
  }
}
