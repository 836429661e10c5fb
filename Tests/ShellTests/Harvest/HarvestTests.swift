import Testing
import Workshop

@testable import Shell

/// Lines from the wall, as they are brought in: exact transcripts.
@Suite struct HarvestTests {
  @Test func `the room works first, and Enter goes on to its lines`() throws {
    try WallTeam.sitting(at: "touchpoints", with: .stages).expect(
      """
      > Ready › ⏎

      Wait at the stop: what is on the wall?
      what they do #channel "what they think" [source]; ~ goes wrong, … a wait,
        (again)
      For example: asks somebody who knows #phone "Is this the right way?"
        [ride-along]
      One a line; an empty line ends. ? says more.
      > Step 1 › /stop

      Ride: what is on the wall?
      what they do #channel "what they think" [source]; ~ goes wrong, … a wait,
        (again)
      """)
  }

  @Test func `what is typed before the question is seen stands ready at it`() throws {
    var sitting = try WallTeam.sitting(at: "touchpoints", with: .stages)
    sitting.engine.options.editsLines = true
    sitting.expect(
      """
      > Ready › looks at the dark display #display
      Read first what is asked; your line stands ready.

      Wait at the stop: what is on the wall?
      what they do #channel "what they think" [source]; ~ goes wrong, … a wait,
        (again)
      For example: asks somebody who knows #phone "Is this the right way?"
        [ride-along]
      One a line; an empty line ends. ? says more.
      > Step 1 › {looks at the dark display #display} looks at the display #display
      Step 1: looks at the display; channel: display
      """)
  }

  @Test func `where no line can stand ready, it goes on to the question`() throws {
    var sitting = try WallTeam.sitting(at: "touchpoints", with: .stages)
    sitting.engine.options.mayAsk = true
    sitting.type("looks at the display #display")
    #expect(sitting.engine.session.touchpoints.count == 1)
  }

  @Test func `Ctrl-C drops a line that stands ready, and not the list`() throws {
    var sitting = try WallTeam.sitting(at: "touchpoints", with: .stages, after: [""])
    sitting.type("9 › looks at the dark display")
    #expect(sitting.engine.prompt.prefill == "9 › looks at the dark display")
    #expect(sitting.engine.drop(at: ShellTranscript.start) == [])
    #expect(sitting.engine.prompt.prefill.isEmpty)
    #expect(sitting.engine.prompt.text == "Step 1 › ")
    #expect(sitting.engine.drop(at: ShellTranscript.start) == nil)
  }

  @Test func `a row taken back and typed again leaves an equal row of somebody else`() throws {
    var sitting = try WallTeam.sitting(at: "emotion", with: .steps, after: [""])
    for line in ["Ana › -1 0 1", "Bo › -1 0 1", "/undo", "Bo › -1 1 1"] { sitting.type(line) }
    let scores = sitting.engine.session.touchpoints.members.map(\.scores)
    #expect(scores == [[-1, -1], [0, 1], [1, 1]])
    sitting.type("Bo › 2 2 2")
    #expect(
      sitting.engine.session.touchpoints.members.map(\.scores) == [[-1, 2], [0, 2], [1, 2]])
  }

  @Test(arguments: [
    "f works shifts; m no waiting", "f works shifts; m no waiting\nd asks the driver",
  ])
  func `one line may be several notes, typed or pasted`(lines: String) throws {
    var sitting = try WallTeam.sitting(at: "persona.notes", with: .people)
    // The room's screen, and the groups that come before.
    for _ in 0..<8 where sitting.engine.prompt.text != "Note › " { sitting.type("") }
    sitting.type(lines)
    let mara = try #require(sitting.engine.session.personas["mara"])
    #expect(mara.demographics == ["works shifts"])
    #expect(mara.psychographics == ["no waiting"])
  }

  @Test func `one line may say what several of the gaps want`() throws {
    var sitting = try WallTeam.sitting(at: "touchpoints", with: .stages, after: [""])
    for line in ["looks up #bus", "waits #bus", "", "", ""] { sitting.type(line) }
    #expect(sitting.engine.prompt.text.hasPrefix("1 and 2 have no thought"))
    sitting.type("1: how late, 2: cold, and wet")
    #expect(sitting.request == .type(["1: how late", "2: cold, and wet"]))
  }

  @Test func `each touchpoint is echoed as it was understood, stage by stage`() throws {
    try WallTeam.sitting(at: "touchpoints", with: .stages, after: [""]).expect(
      """
      > Step 1 › looks at the dark display #display "Is it broken?" [ride]
      Step 1: looks at the dark display [ride-along]; what they think: Is it broken?
        [ride-along]; channel: display
      > Step 2 › … twelve minutes in the dark
      Step 2: twelve minutes in the dark; kind of step: wait; how long they wait:
        twelve minutes
      > Step 3 › ~ rings the desk by phone "Nobody answers"
      Step 3: rings the desk; kind of step: unhappy; what they think: Nobody answers;
        channel: phone (by phone)
      > Step 4 › ⏎

      Ride: what is on the wall?
      what they do #channel "what they think" [source]; ~ goes wrong, … a wait,
        (again)
      > Step 4 › gets in and nods #bus "He knows me" (again)
      Step 4: gets in and nods; what they think: He knows me; channel: bus; comes
        again: yes
      > Step 5 › 1 › waits under the roof #stop
      Step 1: waits under the roof; channel: stop
      > Step 6 › ⏎
      Enter leaves it for after the day.
      > 2 and 4 have no thought: 2 twelve minutes in the dark › ⏎
      Enter leaves it for after the day.
      > 2 does not say where: 2 twelve minutes in the dark › ⏎
      New channels: 1 stop, 2 display, 3 bus. Which of them are online? Type them, all
      or none; Enter leaves it.
      > Online › 3
      Online: bus.

      S8 Emotion, pain and delight · 20 minutes · step 9 of 14
      Feelings decide whether they return.

      In the room now:
      2 min  One reads the story aloud.
      3 min  Everybody alone: a number for each step, from -2 to +2, on a sheet.
      Then, typed here: A row for each person. Then what hurts and delights, and what
      makes or breaks the whole.
      Enter goes on when you are ready.
      """)
  }

  @Test func `what lines did not say is asked once for all of them`() throws {
    try WallTeam.sitting(at: "touchpoints", with: .stages, after: [""]).expect(
      """
      > Step 1 › looks at the dark display #phone
      Step 1: looks at the dark display; channel: phone
      > Step 2 › asks a neighbour
      Step 2: asks a neighbour
      > Step 3 › ⏎

      Ride: what is on the wall?
      what they do #channel "what they think" [source]; ~ goes wrong, … a wait,
        (again)
      > Step 3 › nods to the driver #app
      Step 3: nods to the driver; channel: app
      > Step 4 › ⏎
      Enter leaves it for after the day.
      > 1, 2 and 3 have no thought: 1 looks at the dark display › 3: "Still here."
      3, nods to the driver: what they think: Still here.
      > 1 and 2 have no thought: 1 looks at the dark display › unknown
      1: what they think unknown; the map lists it as still to find out.
      > 2 has no thought: 2 asks a neighbour › ⏎
      Enter leaves it for after the day.
      > 2 does not say where: 2 asks a neighbour › person
      2, asks a neighbour: channel: person
      New channels: 1 person. Which of them are online? Type them, all or none; Enter
      leaves it.
      > Online › none
      None of them is online.

      S8 Emotion, pain and delight · 20 minutes · step 9 of 14
      Feelings decide whether they return.

      In the room now:
      2 min  One reads the story aloud.
      3 min  Everybody alone: a number for each step, from -2 to +2, on a sheet.
      Then, typed here: A row for each person. Then what hurts and delights, and what
      makes or breaks the whole.
      Enter goes on when you are ready.
      """)
  }

  @Test func `a line that lacks something says what, and the next is taken`() throws {
    try WallTeam.sitting(at: "touchpoints", with: .stages, after: [""]).expect(
      """
      > Step 1 › #bus
      What do they do there? Say it first; the rest may follow.
      > Step 1 › {#bus} waits #bus
      Step 1: waits; channel: bus
      > Step 2 › 9 › waits
      There is no touchpoint 9 yet; the next one is 2.
      > Step 2 › {9 › waits} ⏎

      Ride: what is on the wall?
      what they do #channel "what they think" [source]; ~ goes wrong, … a wait,
        (again)
      """)
  }

  @Test func `a second Enter too many is caught, and undo goes back to the very form`() throws {
    try WallTeam.sitting(at: "touchpoints", with: .stages, after: [""]).expect(
      """
      > Step 1 › waits #stop
      Step 1: waits; channel: stop
      > Step 2 › ⏎

      Ride: what is on the wall?
      what they do #channel "what they think" [source]; ~ goes wrong, … a wait,
        (again)
      > Step 2 › ⏎
      Nothing is brought in here yet. Enter once more leaves it so. Type: not here, if
      Mara does not come by.
      > Step 2 › /undo
      Undone: the lines at Step for Wait at the stop go on.

      Wait at the stop: what is on the wall?
      what they do #channel "what they think" [source]; ~ goes wrong, … a wait,
        (again)
      > Step 2 › /undo
      Undone: Step: the touchpoint "waits" is gone again.
      > Step 1 › /redo
      Redone: Step: "waits".
      > Step 2 › waits in the rain
      Step 2: waits in the rain
      """)
  }

  @Test func `commands work inside, and ? shows the form with two examples`() throws {
    try WallTeam.sitting(at: "touchpoints", with: .stages, after: [""]).expect(
      """
      > Step 1 › waits #phone
      Step 1: waits; channel: phone
      > Step 2 › ?
      Wait at the stop: what is on the wall? [touchpoints.wall]
      what they do #channel "what they think" [source]; ~ goes wrong, … a wait,
        (again)
      For example:
        waits #phone
        asks somebody who knows #phone "Is this the right way?" [ride-along]
      So far:
        1 waits
      Parts may come in any order, and most may be left out. /undo takes the last line
      back, /take FILE brings in a file, /one asks question by question, an empty line
      ends.
      > Step 2 › /park Bo: cold feet
      Parked, raised by Bo; it comes back at the close.
      > Step 2 › /show wait
      Wait at the stop (stage 1)
      name                      Wait at the stop
      > Step 2 › /again

      Wait at the stop: what is on the wall?
      what they do #channel "what they think" [source]; ~ goes wrong, … a wait,
        (again)
      For example: waits #phone
      One a line; an empty line ends. ? says more.
      > Step 2 › /skip

      Ride: what is on the wall?
      what they do #channel "what they think" [source]; ~ goes wrong, … a wait,
        (again)
      > Step 2 › /long
      The list of lines is under way. Finish it, or end it with /stop.
      > Step 2 › quit
      Saved. Come back with: waymark open van-parts
      """)
  }

  @Test func `a row a person, fingers for one step, and a row that is too short`() throws {
    try WallTeam.sitting(at: "emotion", with: .steps, after: [""]).expect(
      """
      > Row › Ana › -2 -1 1
      Ana: 3 numbers: -2 -1 1
      > Row › bo 0 -1 2
      Bo: 3 numbers: 0 -1 2
      > Row › -2 -1
      2 numbers for 3 touchpoints: 1 missing. A dash stands for none; … at the end
      leaves the rest.
      > Row › {-2 -1} fingers 2: 0 2 1 0 0
      2, asks the app: 3 people: -1 -1 0 (fingers 2: 0 2 1 0 0)
      > Row › /undo
      Undone: Row: "-1 -1 0" is "-1 -1" again.
      > Row › ⏎

      What happens to Mara there? Say it of the lowest points and of the best ones.
        1 looks at the dark display: -1, 1 of 2 below zero
        2 asks the app: -1, 2 of 2 below zero
        3 nods to the driver: 1.5
      number ! what hurts @cause; number * what delights
      @ stands before one of: communication, process, information, time, cost, access,
        trust, other.
      For example: 1 ! what hurts Mara there @information
      One a line; an empty line ends. ? says more.
      """)
  }

  @Test func `what hurts, how bad, what makes or breaks it, and who stands behind`() throws {
    try WallTeam.sitting(at: "emotion", with: .steps, after: ["", "Ana › -2 -1 1", ""]).expect(
      """
      > Hurts or delights › 1 ! cannot tell late from never @information
      1, looks at the dark display: cause of the pain: information; pain: cannot tell
         late from never
      > Hurts or delights › 3 * he nods
      3, nods to the driver: delight: he nods
      > Hurts or delights › 7 ! nothing
      There is no touchpoint 7; they go from 1 to 3.
      > Hurts or delights › {7 ! nothing} ⏎

      How bad (1 a nuisance, 5 they leave), how often (1 rarely, 5 every time), and
      how many reports if they were counted?
        1 looks at the dark display: cannot tell late from never; cause of the pain
          information
      number: how bad, how often, reports
      For example: 1: 4 4 17
      One a line; an empty line ends. ? says more.
      > How bad › 1: 4 5 17
      1, looks at the dark display: severity: 4; frequency: 5; reports: 17
      > How bad › ⏎

      Which two or three make or break the whole?
        1 looks at the dark display: cannot tell late from never; severity 4;
          frequency 5; reports 17
      numbers because why
      For example: 1 because here Mara decides to stay or to go
      One a line; an empty line ends. ? says more.
      > Make or break › 1 because who is not told takes a taxi
      1, looks at the dark display: why it makes or breaks the whole: who is not told
         takes a taxi (because); moment of truth: yes
      > Make or break › ⏎

      At those points: whom or what of ours do they meet? Who or what works behind it?
      Which rule or system? Who owns it?
        1 looks at the dark display: cannot tell late from never; moment of truth
      number: whom they meet; behind: who works unseen; rule: rule or system; owner:
        one name
      For example: 1: whom Mara meets; behind: who works unseen; owner: Ana
      One a line; an empty line ends. ? says more.
      > Behind it › 1: the display; behind: a computer; owner: Bo
      1, looks at the dark display: who works unseen: a computer (behind); owner: Bo;
         who of us is seen: the display
      > Behind it › ⏎

      A break of 10 minutes is planned here; /energise offers a way back in.

      S8b Vision · 10 minutes · step 10 of 14
      The group needs one future to judge ideas against.

      In the room now:
      2 min  Look at the lowest points of the curve. When is Mara at their worst?
      3 min  Alone and in silence: one sentence, 35 words at most.
      Then, typed here: The worst moment, the drafts and the sentence.
      Enter goes on when you are ready.
      """)
  }

  @Test func `ideas are rated, taken on by their letters, and refused with a reason`() throws {
    try WallTeam.sitting(at: "opportunities", with: .ideas, after: ["", "", ""]).expect(
      """
      > Idea d › ⏎

      Dots on the wall: count them. One row, a number for each idea in the order of
      its letter.
        a a lamp that blinks
        b the desk rings back
        c print the real times
      one row, idea a first: 4 0 7 …; or /vote, where each gives dots unseen
      For example: 4 0 7 …
      One a line; an empty line ends. ? says more.
      > Dots › 12 1
      2 numbers for 3 ideas: 1 missing. A dash stands for none; … at the end leaves
      the rest.
      > Dots › {12 1} 12 1 0
      a 12, b 1, c 0
      > Dots › ⏎

      The four best, one row each: how much does it help the customer, how much effort
      is it (say who says so), how sure are we? 1 to 5.
        a a lamp that blinks
        b the desk rings back
        c print the real times
      letter › helps 5, effort 3 (who says so), sure 4
      For example: a › helps 5, effort 3 (Ana), sure 4
      One a line; an empty line ends. ? says more.
      > Rate › a › helps 5, effort 3 (Bo), sure 4
      a, a lamp that blinks: effort said by: Bo; helps the customer: 5; effort for us:
         3; how sure we are: 4
      > Rate › b: 4 2
      b, the desk rings back: helps the customer: 4; effort for us: 2
      > Rate › ⏎
      Enter leaves it for after the day.
      > b does not say how sure we are: b the desk rings back › c
      "c" does not fit here: how sure we are. Type it anew, or empty the line to leave
      it.
      > b does not say how sure we are: b the desk rings back › {c} 9
      9 lies outside 1 to 5: how sure we are.
      > b does not say how sure we are: b the desk rings back › {9} 4
      b, the desk rings back: how sure we are: 4

      Which two or three do we take on?
        a a lamp that blinks: helps the customer 5; effort for us 3; how sure we are
          4; Bo
        b the desk rings back: helps the customer 4; effort for us 2; how sure we are
          4
      their letters
      For example: a
      One a line; an empty line ends. ? says more.
      > We take on › a
      a, a lamp that blinks: taken on: yes
      > We take on › ⏎

      For each that was rated and not taken: why not now? And of those taken: who
      could be worse off, or left out?
        a a lamp that blinks: Bo; taken on
        b the desk rings back
      letter › why not now; or letter › worse off: who
      For example: a › too early; look again in spring
      One a line; an empty line ends. ? says more.
      > Because › c › nobody prints
      c, print the real times: why not now: nobody prints
      > Because › a › worse off: who cannot see it
      a, a lamp that blinks: who could be worse off: who cannot see it
      > Because › ⏎

      S10 KPIs · 20 minutes · step 12 of 14
      What is not measured will be argued about.

      In the room now:
      5 min  In pairs: what would we see or hear if this works? Take signs from the
             list on the wall.
      Then, typed here: One line a sign.
      Enter goes on when you are ready.
      """)
  }

  @Test func `signs keep now, target, day and owner`() throws {
    try WallTeam.sitting(at: "kpis", with: .steps, after: [""]).expect(
      """
      > Sign › asks the desk whether the bus comes @Wait at the stop: 40% (28 Feb, 300) to 20 by 31 Dec, Bo, call log, monthly
      asks the desk whether the bus comes; stage: Wait at the stop; measured on: 28
        February 2027 (28 Feb); n: 300; target: 20 (to 20); due: 31 December 2027 (by
        31 Dec); value now: 40; unit: %; how often: month (monthly); owner: Bo; where
        the number comes from: call log
      > Sign › feels sure at the stop @Ride: ? to 70% by 30 Jun
      feels sure at the stop; stage: Ride; target: 70 (to 70%); unit: %; due: 30 June
        2027 (by 30 Jun); value now: unknown
      > Sign › ⏎
      "feels sure at the stop" has nobody who reports them.
      Enter leaves it for after the day.
      > feels sure at the stop › Cleo
      feels sure at the stop: owner: Cleo
      Nobody knows today's value of "feels sure at the stop".
      A day, or somebody else and a day: Ana by 26 Mar. Enter leaves it for after the
      day.
      > Value now is unknown: Cleo finds it by › soonish
      "soonish" names no day. By when? For example: Ana by 26 Mar.
      > Value now is unknown: Cleo finds it by › Bo, 26 Mar
      Action: Bo finds today's value by 26 March 2027.

      S11 Assumptions to test · 10 minutes · step 13 of 14
      The first map is a guess until somebody has looked.

      In the room now:
      2 min  Alone: which three guesses, if wrong, sink what we chose?
      Then, typed here: Three guesses, and how each is tested before anything is
      built.
      Enter goes on when you are ready.
      """)
  }

  @Test func `a promise has who, what, by when, and a first step`() throws {
    try WallTeam.sitting(at: "close", with: .ideas, after: [""]).expect(
      """
      > Action › Bo puts a lamp at the stop by 14 Jun, for a; first step: ask the depot
      puts a lamp at the stop; owner: Bo; due: 14 June 2027 (by 14 Jun); serves: a
        lamp that blinks (for a); first step this week: ask the depot
      > Action › ask ten riders
      ask ten riders
      > Action › ⏎
      "ask ten riders" has nobody who does them.
      Enter leaves it for after the day.
      > ask ten riders › Cleo
      ask ten riders: owner: Cleo
      "ask ten riders" has no day.
      Enter leaves it for after the day.
      > ask ten riders › 30 May 2027
      ask ten riders: due: 30 May 2027

      When do we look at the numbers? [review.kpi_date]
      """)
  }

  @Test func `forty columns and a screen reader get the same words`() throws {
    try WallTeam.sitting(at: "emotion", with: .steps, after: [""], width: 40, isLinear: true)
      .expect(
        """
        > Row › Ana › -2 -1 1
        Ana: 3 numbers: -2 -1 1
        > Row › ⏎

        What happens to Mara there? Say it of
        the lowest points and of the best ones.
          1 looks at the dark display: -2, 1 of
            1 below zero
          2 asks the app: -1, 1 of 1 below zero
          3 nods to the driver: 1
        number ! what hurts @cause; number *
          what delights
        @ stands before one of: communication,
          process, information, time, cost,
          access, trust, other.
        For example: 1 ! what hurts Mara there
          @information
        One a line; an empty line ends. ? says
        more.
        """)
  }

  @Test func `leaving in the middle of a form comes back to it`() throws {
    var sitting = try WallTeam.sitting(
      at: "touchpoints", with: .stages, after: ["", "waits #stop", "", "nods #bus"])
    sitting = sitting.resumed()
    sitting.expect(
      """
      Step: nods

      Ride: what is on the wall?
      what they do #channel "what they think" [source]; ~ goes wrong, … a wait,
        (again)
      For example: nods #bus
      One a line; an empty line ends. ? says more.
      > Step 3 › steps down
      Step 3: steps down
      """)
  }

  @Test func `each line is saved before the next, and undone by itself`() throws {
    var sitting = try WallTeam.sitting(
      at: "touchpoints", with: .stages, after: ["", "waits #stop"])
    #expect(sitting.engine.session.touchpoints.count == 1)
    #expect(sitting.resumed().engine.session.touchpoints.count == 1)
    sitting.type("nods #bus")
    sitting.type("/undo")
    #expect(sitting.engine.session.touchpoints.count == 1)
    #expect(sitting.engine.prompt.text == "Step 2 › ")
  }

  @Test func `a number or letter renames what bears it on the wall`() throws {
    var sitting = try WallTeam.sitting(at: "touchpoints", with: .stages, after: [""])
    sitting.type("opens an account at the counter")
    sitting.type("sits down")
    sitting.type("/rename 1 Opens it")
    #expect(sitting.engine.session.touchpoints.members.map(\.name) == ["Opens it", "sits down"])
    #expect(sitting.engine.prompt.text == "Step 3 › ")
    var later = try WallTeam.sitting(at: "opportunities", with: .ideas, after: ["", "", ""])
    later.type("/rename b Better")
    #expect(
      later.engine.session.ideas.members.map { $0.text } == [
        "a lamp that blinks", "Better", "print the real times",
      ])
    #expect(later.engine.prompt.text == "Idea d › ")
    sitting.type("/rename 9 Nothing")
    #expect(sitting.engine.session.touchpoints.members.map(\.name) == ["Opens it", "sits down"])
  }

  @Test func `a paste of many lines is taken one by one, and the misfits stand ready to edit`()
    throws
  {
    var sitting = try WallTeam.sitting(at: "touchpoints", with: .stages, after: [""])
    sitting.engine.options.mayAsk = true
    sitting.type("- waits #stop\n\n#bus\n/undo\n2. sits down")
    #expect(sitting.engine.session.touchpoints.members.map(\.action) == ["waits", "sits down"])
    #expect(sitting.engine.prompt.prefill == "#bus")
    sitting.type("rides #bus")
    #expect(sitting.engine.prompt.prefill == "/undo")
    sitting.type("")
    #expect(sitting.engine.prompt.prefill.isEmpty)
    sitting.type("/undo")
    #expect(sitting.engine.session.touchpoints.members.map(\.action) == ["waits", "sits down"])
  }

  @Test func `a file is taken as if each line had been typed`() throws {
    var sitting = try WallTeam.sitting(at: "touchpoints", with: .stages, after: [""])
    sitting.type("/take wall.txt")
    #expect(sitting.request == .lines(file: "wall.txt"))
    let turn = sitting.engine.take(
      lines: ["waits #stop", "", "#bus", "sits down"], of: "wall.txt", at: ShellTranscript.start)
    #expect(
      turn.told.map(\.text) == [
        "Step 1: waits; channel: stop", "Step 2: sits down", "2 lines taken, 1 did not fit:",
        "wall.txt:3: What do they do there? Say it first; the rest may follow. It says: #bus",
      ])
  }

  @Test func `Tab offers channels, sources, people and numbers`() throws {
    func offered(_ text: String, at place: String, _ map: WallTeam.Map) throws -> [String] {
      let sitting = try WallTeam.sitting(at: place, with: map, after: [""])
      return sitting.engine.prompt.complete(text).candidates.map(\.text)
    }
    #expect(try offered("waits #pho", at: "touchpoints", .stages) == ["#phone"])
    #expect(try offered("waits [rid", at: "touchpoints", .stages) == ["ride-along]"])
    #expect(try offered("B", at: "emotion", .steps) == ["Bo"])
    #expect(try offered("lamp by 14 Jun, Cl", at: "close", .steps) == ["Cleo"])
    #expect(try offered("/und", at: "touchpoints", .stages) == ["/undo"])
  }

  @Test func `one leads a step question by question, and back`() throws {
    try WallTeam.sitting(at: "touchpoints", with: .stages, after: [""]).expect(
      """
      > Step 1 › /one
      Touchpoints, stage by stage: question by question now. /one brings the lines
      back.

      Mara › Wait at the stop
      Silently, one per line: what does the customer do here? [touchpoint.action]
      One a line; an empty line ends the list.
      > Does › /one
      Touchpoints, stage by stage: line by line again.

      Wait at the stop: what is on the wall?
      what they do #channel "what they think" [source]; ~ goes wrong, … a wait,
        (again)
      """)
  }

  @Test func `what the room types instead of Enter is taken at once`() throws {
    var sitting = try WallTeam.sitting(at: "touchpoints", with: .stages)
    sitting.type("waits #stop")
    #expect(sitting.engine.session.touchpoints.members.map(\.action) == ["waits"])
  }

  @Test func `a script answers a form by its name`() throws {
    let sitting = try WallTeam.sitting(at: "touchpoints", with: .stages)
    #expect(sitting.engine.answers(to: "room"))
    var inside = sitting
    inside.type("")
    #expect(inside.engine.answers(to: "touchpoints.wall"))
  }

  @Test func `a script brings in lines by a form's name, and passes what the room does`() throws {
    let stage = StagedRoom()
    var conversation = stage.conversation(guide: WallTeam.guide, isInteractive: false)
    conversation.open()
    let script = try ReplayScript(
      """
      workshop.name: Night bus
      participants.lines: Ana, service designer, for riders
      participants.lines: Bo, control room, for drivers
      participants.lines:
      /goto open
      hopes.lines: Ana: a calmer night
      """)
    let rehearsal = ScriptRunner(echo: { _, _ in }, tick: {})
    _ = try rehearsal.run(script.entries, in: &conversation) { nil }
    let people = conversation.engine.session.participants.members
    #expect(people.map(\.perspective) == ["riders", "drivers"])
    #expect(people.map(\.hope) == ["a calmer night", nil])
  }

  @Test func `after the last line of a form that covers nothing, the next one follows`() throws {
    var sitting = try WallTeam.sitting(at: "opportunities", with: .ideas, after: ["", "", ""])
    sitting.type("")
    #expect(sitting.engine.prompt.text == "Dots › ")
    sitting = sitting.resumed()
    #expect(sitting.engine.prompt.text == "Dots › ")
  }

  @Test func `a row from a printed sheet keeps the numbers of that sheet`() throws {
    var sitting = try WallTeam.sitting(at: "emotion", with: .steps)
    sitting.type("/sheet scores")
    #expect(sitting.engine.session.facts.sheets == ["A mara: dark-display asks-app nods"])
    // The same numbers keep their letter.
    sitting.type("/sheet scores")
    #expect(sitting.engine.session.facts.sheets.count == 1)
    var session = sitting.engine.session
    try session.apply(
      .add(
        .touchpoint, "looks-up",
        [
          FieldValues("Stage", ["wait"]), FieldValues("Persona", ["mara"]),
          FieldValues("Name", ["looks up"]),
        ], place: 0))
    sitting = ShellTranscript(guide: WallTeam.guide, session: session)
    for line in ["", "Ana A › -2 -1 1", "A Bo: -1 0 2", "Cleo › 1 2 0 -1"] {
      sitting.type(line)
    }
    let scores = sitting.engine.session.touchpoints.members.map { ($0.id.text, $0.scores) }
    #expect(scores.map(\.0) == ["looks-up", "dark-display", "asks-app", "nods"])
    #expect(scores.map(\.1) == [[1], [-2, -1, 2], [-1, 0, 0], [1, 2, -1]])
  }

  @Test func `what left the map since a sheet was printed is told and left out`() throws {
    var sitting = try WallTeam.sitting(at: "emotion", with: .steps)
    for line in ["/sheet scores", "/delete asks-app", "y", ""] { sitting.type(line) }
    sitting.forget()
    sitting.type("A Ana › -2 -1 1")
    #expect(sitting.text.contains("Off the map since, and left out: 2 of sheet A."))
    #expect(sitting.engine.session.touchpoints.members.map(\.scores) == [[-2], [1]])
  }

  @Test func `dots given unseen count as the dots of ideas, and are not asked for again`() throws {
    var sitting = try WallTeam.sitting(at: "opportunities", with: .ideas, after: ["", "", "", ""])
    for line in ["/vote", "", "1", "a", "c", "c", ""] { sitting.type(line) }
    #expect(sitting.engine.session.ideas.members.map(\.votes) == [1, 0, 2])
    #expect(sitting.engine.prompt.text == "Rate › ")
  }

  @Test func `a file is refused where no lines are asked for`() throws {
    var sitting = ShellTranscript()
    let turn = sitting.engine.take(lines: ["Van parts"], of: "wall.txt", at: ShellTranscript.start)
    #expect(turn.minutes.isEmpty)
    #expect(turn.told.map(\.role) == [.problem])
  }
}
