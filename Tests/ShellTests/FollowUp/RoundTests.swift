import Shell
import Storage
import Testing
import Workshop

/// A round after the day: what is due is asked in full, however often, and nothing is ever closed by it.
@Suite struct RoundTests {
  /// A map with one action, one KPI and one guess, all of them due.
  private static let edits: [Edit] = [
    .add(
      .facts, "session",
      [FieldValues("Name", ["Van parts"]), FieldValues("Date", ["2027-02-26"])], place: nil),
    .add(.participant, "mia", [FieldValues("Name", ["Mia"])], place: nil),
    .add(
      .action, "message",
      [
        FieldValues("Title", ["Send the day"]), FieldValues("Owner", ["Mia"]),
        FieldValues("Due", ["2027-03-10"]),
      ], place: nil),
    .add(
      .kpi, "checkout",
      [
        FieldValues("Name", ["Checkout"]), FieldValues("Unit", ["% of visits"]),
        FieldValues("Direction", ["up"]), FieldValues("Cadence", ["week"]),
        FieldValues("Baseline", ["1.8"]), FieldValues("N", ["9400"]),
        FieldValues("BaselineDate", ["2027-02-26"]), FieldValues("Target", ["2.5"]),
        FieldValues("Due", ["2027-09-30"]),
      ], place: nil),
    .add(
      .hypothesis, "guess",
      [
        FieldValues("Statement", ["They miss the stock"]), FieldValues("Due", ["2027-03-12"]),
        FieldValues("WrongIf", ["wrong unless 6 of 10 name it"]),
      ], place: nil),
  ]

  private static func session() throws -> Session {
    var session = Session()
    for edit in edits { try session.apply(edit) }
    return session
  }

  private static func round() throws -> ShellTranscript {
    let guide = try #require(BuiltInGuides.guide(named: BuiltInGuides.round))
    return ShellTranscript(guide: guide, session: try session())
  }

  private static let answers = [
    "1", "", "stuck", "the carrier; Head of sales", "15 Apr", "", "2.1% of 8,200", "", "",
    "spring fair", "3 of 5 wanted the day", "7 of 10", "", "", "", "", "",
  ]

  @Test func `it begins by saying what is due, and who is here`() throws {
    let round = try Self.round()
    #expect(
      round.text.hasPrefix(
        """
        Van parts, two weeks on. 1 action open, 1 late, a KPI to read, a guess to
        settle.

        F1 Who is here · step 1 of 5
        """), "\(round.text)")
  }

  @Test func `each thing is put with all one has to know, and asked to its end`() throws {
    var round = try Self.round()
    for line in Self.answers.prefix(2) { round.type(line) }
    round.forget()
    for line in Self.answers.dropFirst(2).prefix(9) { round.type(line) }
    #expect(
      round.text == """
        > Status › stuck
        Saved.

        Send the day
        What is in the way, and who can move it? [action.obstacle]
        Optional: an empty line passes.
        > In the way › the carrier; Head of sales
        Saved.

        Send the day
        Which new day? [action.new_day]
        Optional: an empty line passes.
        > New day › 15 Apr
        Saved: 15 April 2027.

        Who has told customers or colleagues something since? One a line: heard - did -
        told. [followup.told]
        One a line; an empty line ends or passes.
        > Told › ⏎
        Passed.

        F3 Numbers · step 3 of 5
        Only a new reading shows whether anything moved.

        Checkout · more is better · every week · 26 February 2027: 1.8% of 9,400,
        anything from 1.5% to 2.1% · target 2.5 by 30 September
        What is the value now? [reading.value]
        For example: 76 of 107, or 2.1% of 8,200.
        > Now › 2.1% of 8,200
        Saved.

        Checkout
        When was it read? [reading.date]
        Enter takes: today.
        > Read on › ⏎
        Saved: 12 March 2027.

        Checkout
        Read the same way as before: same page, same source? "no" begins a new series.
        [reading.same]
          1 yes  2 no
        Enter takes: yes.
        > The same › ⏎
        Saved: yes.
        1.8 to 2.1: +0.3 points, anything from -0.1 to +0.7: no clear change yet. 43% of
        the way, 6% of the time gone: on track. Next reading 19 March.

        Checkout
        What else happened in these weeks? [reading.note]
        Optional: an empty line passes.
        > Besides › spring fair
        Saved.

        Checkout
        What did people say about it? [reading.voices]
        Optional: an empty line passes.
        > They said › 3 of 5 wanted the day
        Saved.

        F4 Guesses · step 4 of 5
        A guess should not grow old as if it were known.

        They miss the stock · until 12 March (today) · agreed: wrong unless 6 of 10 name
        it
        What came out when you asked or counted? So many of so many, or in words.
        [finding.text]
        What proves us wrong: wrong unless 6 of 10 name it
        Optional: an empty line passes.

        """, "\(round.text)")
  }

  @Test func `what was agreed is taken with Enter, and the end asks for the page`() throws {
    var round = try Self.round()
    for line in Self.answers { round.type(line) }
    let session = round.engine.session
    #expect(session.hypotheses["guess"]?.status == .heard)
    #expect(session.findings.first?.verdict == .supports)
    let ended = try #require(session.followUps.lastEnded)
    #expect(round.request == .endRound(ended.id))
    #expect(
      ended.line
        == "1 of 1 actions stuck; Checkout 1.8% to 2.1%, no clear change yet; 1 guess heard.")
    #expect(round.engine.isFinished)
  }

  @Test func `the next round asks the same in full`() throws {
    var first = try Self.round()
    for line in Self.answers { first.type(line) }
    var second = ShellTranscript(
      guide: first.engine.guide, session: first.engine.session, minutes: first.minutes)
    #expect(second.text.contains("Last time, 12 March 2027: 1 of 1 actions stuck"))
    second.type("/follow rest")
    second.type("")
    #expect(second.engine.questionName == "action.progress")
    second.type("done")
    second.type("")
    #expect(second.engine.questionName == "reading.value")
    second.type("190 of 8,000")
    #expect(second.engine.questionName == "reading.date")
  }

  @Test func `a round left in the middle goes on where it was, and undo takes one answer back`()
    throws
  {
    var round = try Self.round()
    for line in Self.answers.prefix(4) { round.type(line) }
    var again = round.resumed()
    #expect(again.engine.questionName == "action.new_day")
    #expect(again.engine.session.followUps.count == 1)
    again.type("/undo")
    #expect(again.engine.questionName == "action.obstacle")
  }

  @Test(arguments: [
    ("3300", "3300% is more than all there were. A rate goes from 0 to 100."),
    ("9 of 8", "9 of 8 is more than all there were. The smaller number stands first."),
    ("lots", "\"lots\" is not understood here. Type it as 76 of 107, or 2.1% of 8,200."),
  ])
  func `a value that cannot be is refused with the reason`(typed: String, said: String) throws {
    var round = try Self.round()
    for line in Self.answers.prefix(6) { round.type(line) }
    #expect(round.said(to: typed) == said + "\n")
  }

  @Test func `a second reading of one day asks which holds`() throws {
    func round(_ answer: String) throws -> [String?] {
      var session = try Self.session()
      let read = [("KPI", "checkout"), ("Date", "2027-03-10"), ("Value", "2"), ("N", "8200")]
      try session.apply(
        .add(.measurement, "m", read.map { FieldValues($0.0, [$0.1]) }, place: nil))
      let guide = try #require(BuiltInGuides.guide(named: BuiltInGuides.round))
      var round = ShellTranscript(guide: guide, session: session)
      round.engine.options.mayAsk = true
      for line in ["1", "", "done", ""] { round.type(line) }
      #expect(round.engine.questionName == "reading.value")
      #expect(
        round.said(to: "180 of 8,200, 10 March").replacing("\n", with: " ").contains(
          "It was read on 10 March 2027 already: 2. Which holds?"))
      for line in ["180 of 8,200, 10 March", answer] { round.type(line) }
      #expect(round.engine.questionName != nil)
      return round.engine.session.measurements.members.map(\.counted)
    }
    #expect(try round("1") == [nil])
    #expect(try round("") == ["180 of 8200"])
    #expect(try round("3") == [nil, "180 of 8200"])
  }

  @Test func `in the workshop itself the first reading is asked its day, as every other`() throws {
    var sitting = ShellTranscript(guide: BuiltInGuides.halfDay, session: try Self.session())
    sitting.type("/goto measurement.value")
    sitting.type("2.1% of 8,200")
    #expect(sitting.engine.questionName == "measurement.date")
    sitting.type("")
    #expect(sitting.engine.questionName == "measurement.same")
    sitting.type("")
    sitting.type("")
    sitting.type("190 of 8,000")
    #expect(sitting.engine.questionName == "measurement.date")
  }

  @Test func `a baseline is typed as people have it`() throws {
    var sitting = ShellTranscript(guide: BuiltInGuides.halfDay, session: try Self.session())
    sitting.type("/edit checkout.baseline")
    sitting.type("164 of 9,100, 1 March")
    let kpi = try #require(sitting.engine.session.kpis["checkout"])
    #expect(kpi.counted == "164 of 9100")
    #expect(kpi.baseline?.text == "1.8")
    #expect(kpi.sample == 9100)
    #expect(kpi.baselineDate?.text == "2027-03-01")
    #expect(sitting.said(to: "/edit checkout.target").contains("2.5"))
  }

  /// The map with the line that the guess is about.
  private static func lined(_ answer: String) throws -> ShellTranscript {
    var session = try session()
    let edits: [Edit] = [
      .add(.stage, "fit", [FieldValues("Name", ["Fit"])], place: nil),
      .add(.persona, "dana", [FieldValues("Name", ["Dana"])], place: nil),
      .add(
        .touchpoint, "stock",
        [
          FieldValues("Name", ["Checks stock"]), FieldValues("Stage", ["fit"]),
          FieldValues("Persona", ["dana"]), FieldValues("Pain", ["stock is hidden"]),
        ], place: nil),
      session.setting(
        "Ref", of: Reference(.hypothesis, "guess"), to: ["stock.Pain: stock is hidden"]),
    ]
    for edit in edits { try session.apply(edit) }
    let guide = try #require(BuiltInGuides.guide(named: BuiltInGuides.round))
    var round = ShellTranscript(guide: guide, session: session)
    round.type("/goto hypothesis.settled")
    round.forget()
    round.type(answer)
    return round
  }

  @Test func `a supported guess gives its lines a source`() throws {
    let round = try Self.lined("supported")
    #expect(round.text.contains("1 line becomes evidence [tested-guess]. /undo takes it back."))
    #expect(round.engine.session.touchpoints["stock"]?.pain == "stock is hidden [tested-guess]")
    var undone = round
    undone.type("/undo")
    #expect(undone.engine.session.touchpoints["stock"]?.pain == "stock is hidden")
    #expect(undone.engine.session.evidence.isEmpty)
  }

  @Test func `a refuted guess names what leans on it and asks what holds instead`() throws {
    let round = try Self.lined("refuted")
    #expect(
      round.text.contains(
        "Leans on it, until somebody says what holds instead: Checks stock, pain."))
    #expect(round.engine.questionName == "hypothesis.instead")
  }
}
