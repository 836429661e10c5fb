import Shell
import Testing
import Workshop

/// Help and looking around.
@Suite struct LookingTests {
  @Test func `why, example and the question mark help with this question`() {
    ShellTranscript().expect(
      """

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › /why
      It is the title of every export.
      Prepare: Half is known already.
      > Name › /example
      Good: Van parts, spring
      Weak: Workshop
      > Name › ?
      What shall we call this workshop? [workshop.name]
      It is the title of every export.
      Good: Van parts, spring
      Weak: Workshop
      Type a line and press Enter. /long takes several lines.
      /help lists the commands, /again shows the question again.
      """)
  }

  @Test func `a question without an example says so`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Support log, support log") + [""]).expect(
      """
      > So that › /example
      There is no example for this one.
      > So that › /why
      It helps.
      Purpose: A map needs a decision to serve.
      > So that › ?
      We map this journey so that ... [purpose.statement]
      It helps.
      Tip: Ask so that twice.
      There is no example for this one.
      Type a line and press Enter. /long takes several lines.
      /help lists the commands, /again shows the question again.
      """)
  }

  @Test func `help on one command`() {
    ShellTranscript().expect(
      """

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › /help undo
      /undo [N]
      Take back the last change, or the last N.
      It says what it took back. It also works in a later sitting.
      > Name › /help /move
      /move NAME WHERE
      Put something in another place.
      For example: /move ID up, /move ID down, /move ID before OTHER, /move ID after
      OTHER, /move ID with OTHER (each in the place of the other), /move ID to STAGE.
      """)
  }

  @Test func `help lists every command under its group, purposes in one column`() {
    let said = ShellTranscript().said(to: "/help").split(separator: "\n").map(String.init)
    let rows = ShellCommand.Group.allCases.flatMap { group in
      [group.rawValue] + ShellCommand.allCases.filter { $0.group == group }.map(\.usage)
    }
    let column = 2 + (ShellCommand.allCases.map(\.usage.count).max() ?? 0) + 2
    for (row, line) in zip(rows, said) {
      guard let verb = ShellCommand.allCases.first(where: { $0.usage == row }) else {
        #expect(line == row)
        continue
      }
      #expect(line.hasPrefix("  " + row))
      #expect(line.dropFirst(column) == verb.purpose)
      #expect(line.count <= 80)
    }
    #expect(
      said.dropFirst(rows.count) == [
        "/help NAME tells more, also about: answers, wall, room, capture, evidence,",
        "mistakes, leaving, keys, groups, many, exports, imports, files, guides, scripts,",
        "afterwards, agreed, environment.",
        "Anything else you type is the answer. `?` helps with the question, `unknown` is",
        "an answer, //text begins an answer with a slash.",
      ])
  }

  @Test func `keys are listed`() {
    ShellTranscript().expect(
      """

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › /keys
        Enter          takes the line
        Tab            completes commands, names, choices and [sources]
        Up, Down       earlier lines of the same kind
        Ctrl-R         searches earlier lines
        Ctrl-A, Ctrl-E the beginning and the end of the line
        Ctrl-C         drops the line; twice on an empty line leaves
        Ctrl-D         on an empty line saves and leaves
        Ctrl-L         clears the screen
      """)
  }

  @Test func `show tells what is on the map so far`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "pays")).expect(
      """
      > Feeling › /show
      Van parts
      Purpose: drivers find parts
      2 sources: Exit interviews; Support log
      1 persona: Dana
      3 stages: Look; Buy; Use
      3 touchpoints: calls three shops; looks it up; pays
      /show with a name or a kind tells more: /show personas.
      """)
  }

  @Test func `show lists kinds`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "pays")).expect(
      """
      > Feeling › /show personas
      1 persona
        1 Dana
      > Feeling › /show stage
      3 stages
        1 Look
        2 Buy
        3 Use
      > Feeling › /show KPIs
      There are no KPIs yet.
      > Feeling › /show sources
      2 sources
        S1 Exit interviews [exit-interviews]
        S2 Support log [support-log]
      > Feeling › /show purpose
      drivers find parts (purpose)
      statement  drivers find parts [exit-interviews]
      """)
  }

  @Test func `show tells of one thing, one field and one question`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "pays")).expect(
      """
      > Feeling › /show dana
      Dana
      name                      Dana
      goals                     fit the part [exit-interviews]
                                be fast [support-log]
      > Feeling › /show pays.stage
      stage: Buy
      > Feeling › /show dana.quote
      quote of Dana has no answer yet.
      > Feeling › /show dana.gaols
      Nothing about the persona "Dana" is called gaols. Did you mean Dana.goal?
      > Feeling › /show stages
      3 stages
        1 Look
        2 Buy
        3 Use
      > Feeling › /show touchpoint.pain
      What hurts?
      Dana › Look › calls three shops: nobody answers
      > Feeling › /show review.note
      review.note has no answer yet.
      > Feeling › /show nowhere
      Nothing on the map is called nowhere. /show lists what there is.
      """)
  }

  @Test func `the minutes tell who said what and when`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "12 Mar")).expect(
      """
      > Rule › /undo
      Undone: Date: "12 March 2027" is gone again.

      When? [workshop.date]
      Enter takes: today.
      > Date › /minutes
      09:00 ana: name: Van parts
      09:00 ana: mode: hybrid
      09:01 ana: date: 12 March 2027
      09:01 ana: undid: date: nothing
      > Date › /minutes 2
      09:01 ana: date: 12 March 2027
      09:01 ana: undid: date: nothing
      """)
  }

  @Test func `no minutes yet`() {
    ShellTranscript().expect(
      """

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › /minutes
      Nothing has been said yet.
      """)
  }

  @Test func `check says what the method would still ask`() {
    ShellTranscript().expect(
      """

      S0 Prepare · step 1 of 5
      Half is known already.

      What shall we call this workshop? [workshop.name]
      > Name › /check
      The checks find nothing to ask.
      8 required questions are still to come.
      """)
  }

  @Test func `export, save-as and editor are left to others`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › /save-as
      Type /save-as NAME: Keep a copy of the workshop under another name. The copy
      stands beside this one, in which you go on.
      """)
  }

  @Test func `quit says how to come back`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › /quit
      Saved. Come back with: waymark open van-parts
      """)
  }

  @Test func `each minute is told by the clock as it stood then`() {
    var sitting = ShellTranscript(after: ["Maps"])
    let change = ShellTranscript.start.seconds + 30
    // Summer time begins between the two answers.
    sitting.engine.options.offset = { $0.seconds < change ? 3600 : 7200 }
    sitting.type("/park one")
    let told = sitting.said(to: "/minutes 2")
    #expect(told.contains("10:00 ana: ") && told.contains("11:00 ana: "), "\(told)")
  }

  @Test(arguments: [(0, "2027-03-12"), (-10 * 3600, "2027-03-11"), (15 * 3600, "2027-03-13")])
  func `today is the day on the clock on the wall`(offset: Int, day: String) {
    var sitting = ShellTranscript(after: ["Maps"])
    sitting.engine.options.offset = { _ in offset }
    sitting.type("/goto workshop.date")
    sitting.type("today")
    #expect(sitting.engine.session.facts.date?.text == day, "\(sitting.text)")
  }

  @Test func `show tells the latest value of a number and the one before, by their days`() throws {
    var session = Session()
    let kpi = [
      FieldValues("Name", ["Calls a week"]), FieldValues("Baseline", ["40"]),
      FieldValues("BaselineDate", ["2026-11-01"]),
    ]
    try session.apply(.add(.kpi, "calls-a-week", kpi, place: nil))
    // As a file may hold them, not by their days.
    for (id, day, value) in [("b", "2026-11-27", "33"), ("a", "2026-11-20", "36")] {
      let reading = [
        FieldValues("KPI", ["calls-a-week"]), FieldValues("Date", [day]),
        FieldValues("Value", [value]),
      ]
      try session.apply(.add(.measurement, Identifier(id), reading, place: nil))
    }
    let card = ThingCard.passages(Reference(.kpi, "calls-a-week"), session).map(\.text)
    let now = card.first { $0.hasPrefix("value now") }
    #expect(
      now?.hasSuffix("  33 on 27 November 2026, before that 36 on 20 November 2026") == true,
      "\(card)")
  }
}
