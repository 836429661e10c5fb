import Storage
import Testing
import Workshop

@testable import Shell

/// What people type who have read nothing.
@Suite struct NewcomerTests {
  private static func asked(_ lines: [String] = []) -> ShellTranscript {
    var sitting = ShellTranscript(after: lines.isEmpty ? ["/again"] : lines)
    sitting.engine.options.mayAsk = true
    return sitting
  }

  @Test(arguments: ["back", "skip", "next", "done", "help", "quit", "what now", "What do I do?"])
  func `a word that may be a command is asked back`(_ word: String) {
    var sitting = Self.asked(TeamGuide.answers(upTo: "12 Mar"))
    sitting.type(word)
    #expect(sitting.text.contains("Is \"\(word)\" a command or your answer?"))
    #expect(sitting.engine.session.facts.groundRules.isEmpty)
  }

  @Test func `done ends a list and back goes back`() {
    Self.asked(TeamGuide.answers(upTo: "Park it")).expect(
      """
      > Rule 4 › done
      Is "done" a command or your answer? Type command or answer.
      > Command or answer › command
      3 in all.

      What do we hold already? [evidence]
      An empty line: no more.
      > Source › back
      Is "back" a command or your answer? Type command or answer.
      > Command or answer › c

      Which rules do we sign up to? [ground.rules]
      It stands at: Listen
      Enter keeps it as it is.
      """)
  }

  @Test func `a bare number is no text`() {
    Self.asked().expect(
      """
      > Name › 1
      1 is only a number, and words are wanted here. Type it in words.
      > Name › Van parts
      Saved.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      """)
  }

  @Test(arguments: ["no more", "none", "That's all", "that’s it", "nein", "rien"])
  func `a list ends with words that say so, as with an empty line`(_ words: String) {
    var sitting = Self.asked(TeamGuide.answers(upTo: "Park it"))
    sitting.type(words)
    #expect(sitting.text.contains("3 in all."))
    #expect(sitting.engine.questionName == "evidence")
  }

  @Test func `a command without its slash is asked back where it names something`() {
    var sitting = Self.asked(TeamGuide.answers(upTo: "pays"))
    sitting.type("edit calls three shops.pain")
    #expect(sitting.text.contains("Is \"edit calls three shops.pain\" a command or your answer?"))
    sitting.type("command")
    #expect(sitting.text.contains("It stands at: nobody answers"), "\(sitting.text)")
    #expect(sitting.engine.questionName == "touchpoint.pain")
  }

  @Test func `in a list of lines a command without its slash does what it says`() throws {
    var sitting = try WallTeam.sitting(at: "stages.lines", with: .stages, after: [""])
    sitting.engine.options.mayAsk = true
    sitting.type("edit Wait.name")
    #expect(sitting.text.contains("It stands at: Wait"), "\(sitting.text)")
  }

  @Test func `several choices go by their places`() {
    var sitting = Self.asked(TeamGuide.answers(upTo: "12 Mar"))
    sitting.type("/edit session.mode")
    sitting.type("the first and the third")
    #expect(!sitting.text.contains("Saved"))
    #expect(SpokenWordsCodec.builtIn.place("the third one") == 3)
    #expect(SpokenWordsCodec.builtIn.place("third time") == nil)
  }

  @Test func `a choice goes by its place among the others`() {
    Self.asked(["Van parts"]).expect(
      """
      > Mode › the second one
      Saved: remote.

      When? [workshop.date]
      Enter takes: today.
      """)
  }

  @Test func `choices that would scroll away are cut, and a word of its name finds one`() throws {
    var session = Session()
    for number in 1...40 {
      try session.apply(
        .add(
          .kpi, Identifier("kpi-\(number)"),
          [FieldValues("Name", ["share of those who come back for the part number \(number)x"])],
          place: nil))
    }
    try session.apply(.add(.action, "ask", [FieldValues("Title", ["ask accounting"])], place: nil))
    var sitting = ShellTranscript(after: ["/again"], session: session)
    sitting.engine.options.height = 24
    sitting.type("/edit ask.link")
    #expect(sitting.text.contains("15 share of those who come back for the part number 15x"))
    #expect(sitting.text.contains("And 25 more: a word of its name finds one"))
    #expect(!sitting.text.contains("number 16x"))
    sitting.type("33x")
    #expect(sitting.engine.session.actions["ask"]?.link == "kpi-33")
  }

  @Test func `two things in a line of a list are asked about`() {
    var sitting = Self.asked(TeamGuide.answers(upTo: "Park it"))
    sitting.type("Phones off, one voice")
    #expect(sitting.text.contains("That reads as a list. One answer, or 2?"))
  }

  @Test func `feelings are taken in the words of the map`() {
    Self.asked(TeamGuide.answers(upTo: "calls three shops")).expect(
      """
      > Feeling › horrid
      "horrid" is not on the scale. Type -2 to 2.
      > Feeling › very bad, bad, good
      Saved: the median of 3 is -1.
      From -2 to +1. Talk about it: what did you each see?

      Dana › Look › calls three shops
      What hurts? [touchpoint.pain]
      """)
  }

  @Test func `offered rules stay when one is added, and can be taken off by name`() {
    Self.asked(TeamGuide.answers(upTo: "12 Mar")).expect(
      """
      > Rule › Phones away
      Saved.
      The 2 offered stay, so there are 3; remove NAME takes one off.
      > Rule 4 › remove park it
      Saved: Silent first, Phones away.
      > Rule 3 › ⏎
      2 in all.

      What do we hold already? [evidence]
      An empty line: no more.
      """)
  }

  @Test func `stages are renamed, removed, added and moved in words`() {
    let start = Array(
      TeamGuide.answers[...(TeamGuide.answers.firstIndex(of: "short") ?? 0)].dropLast())
    Self.asked(start).expect(
      """
      > Set › long
      Saved: Look, Buy, Use, Tell others.

      Which stages does the customer go through? [stages]
      Enter takes: Look, Buy, Use, Tell others.
      > Stage › remove Tell others
      Saved: Look, Buy, Use.
      > Stage 4 › rename Buy to Borrow
      Saved: Look, Borrow, Use.
      > Stage 4 › move use before LOOK
      Saved: Use, Look, Borrow.
      > Stage 4 › Return
      Saved.
      > Stage 5 › remove return
      Saved: Use, Look, Borrow.
      > Stage 4 › ⏎
      3 in all.

      Dana › Use
      What do they do? [touchpoint.action]
      """)
  }

  @Test func `a list with commas is asked: one or several`() {
    Self.asked(TeamGuide.answers(upTo: "12 Mar")).expect(
      """
      > Rule › phones away, one talks, be kind
      That reads as a list. One answer, or 3? Type one or several; Enter takes:
      several.
      > One or several › ⏎
      """)
  }

  @Test func `going to an answered question leaves the line empty, and Tab brings the old answer`()
  {
    var sitting = Self.asked(TeamGuide.answers(upTo: "Listen"))
    sitting.type("/goto workshop.name")
    #expect(sitting.engine.prompt.prefill == "")
    #expect(sitting.engine.prompt.complete("").candidates.map(\.text) == ["Van parts"])
    sitting.type("")
    #expect(sitting.engine.session.facts.name == "Van parts")
    sitting.type("/back")
    #expect(sitting.engine.prompt.prefill != "")
  }

  @Test func `what a detour begins is asked to its end`() {
    let lines = ["/goto numbers", "Repeat orders", "", "41"]
    Self.asked(TeamGuide.answers(upTo: "Van parts") + lines).expect(
      """
      > KPI 2 › /goto kpi.name

      Which number shows it? [kpi.name]
      An empty line: no more.
      > KPI 2 › Calls
      Saved.

      Calls
      What is it now? [kpi.baseline]
      For example: mean 4.2, n 85, spread 0.9.
      > Now › 30
      Saved.

      Which number shows it? [kpi.name]
      An empty line: no more.
      """)
  }

  @Test func `a person corrected later is parted as the first time`() throws {
    var sitting = Team.sitting(at: "participants", people: [])
    for line in ["Kim - porter (wards)", "/back", "Kim, nurse, wards"] { sitting.type(line) }
    let kim = try #require(sitting.engine.session.participants.members.first)
    #expect(kim.name == "Kim")
    #expect(kim.role == "nurse")
    #expect(kim.perspective == "wards")
  }

  @Test func `somebody nobody knows is asked about, and a date is no name`() {
    var sitting = Team.sitting(at: "workshop.decider", decider: nil)
    sitting.engine.options.mayAsk = true
    sitting.forget()
    sitting.expect(
      """
      > Decider › 2027-06-30
      "2027-06-30" is a date, and a name goes here. Type who it is, or unknown.
      > Decider › me
      "me" is not one of the 4 people here. Type add to put them on the list, or keep
      to take it as typed; a number or another name replaces it. Enter: keep.
      > Add or keep › add
      Saved: me is here; 5 people in all.
      Saved.

      What do we already hold: interviews, surveys, analytics, observation, sales
      data, reviews, customer records, support log? One source a line: title, type,
      date, n, where it is kept. [evidence]
      One a line; an empty line ends or passes.
      """)
  }

  @Test func `a name that is asked about is told when somebody goes elsewhere`() {
    var sitting = Team.sitting(at: "workshop.decider", decider: nil)
    sitting.engine.options.mayAsk = true
    sitting.type("me")
    #expect(sitting.said(to: "/back").contains("Not taken: me"))
  }

  @Test func `a sentence in place of a name is kept by no Enter`() {
    var sitting = Team.sitting(at: "workshop.decider", decider: nil)
    sitting.engine.options.mayAsk = true
    for line in ["someone else after the break", ""] { sitting.type(line) }
    #expect(sitting.engine.session.facts.decider == nil)
    #expect(sitting.engine.questionName == "workshop.decider")
  }

  @Test func `an action is said in one breath, and several decisions line by line`() {
    var sitting = Team.sitting()
    sitting.forget()
    sitting.expect(
      """
      > Draft › /action ben calls the vendor by friday
      Saved as an action: Calls the vendor; owner Ben; due 19 March 2027.

      Alone and in silence: write one sentence, 35 words at most. [vision.drafts]
      One a line; an empty line ends the list.
      """)
  }

  @Test func `the timer, a thought and an action are let through while something else is asked`() {
    var sitting = Team.sitting()
    sitting.forget()
    sitting.expect(
      """
      > Draft › /decide

      What was decided?
      > Decided › /timer 5
      Timer: 5 minutes left, until 09:06.
      > Decided › /park who pays?
      Parked; it comes back at the close.
      > Decided › We start with stock
      Saved.

      Why?
      Optional: an empty line passes.
      """)
  }

  @Test(arguments: ["/vote", "/round", "/round Ana"])
  func `the timer, a thought and an action are let through during a vote and a round`(
    _ begins: String
  ) {
    for line in ["/timer 5", "/park who pays?", "/action Ben calls the vendor by Friday"] {
      var sitting = Team.sitting(at: begins == "/vote" ? "opportunities" : "vision.drafts")
      sitting.type(begins)
      let open = sitting.engine.prompt.text
      sitting.forget()
      sitting.type(line)
      #expect(sitting.engine.prompt.text == open, "\(sitting.text)")
      #expect(!sitting.text.contains("first"), "\(sitting.text)")
    }
  }

  @Test func `more numbers than people are told`() {
    var sitting = Self.asked(TeamGuide.answers(upTo: "calls three shops"))
    for line in ["/people add Ana", "/people add Ben", "1 1 1"] { sitting.type(line) }
    #expect(sitting.text.contains("3 numbers for 2 people."))
  }

  @Test(arguments: BuiltInGuides.names + [TeamGuide.guide.name])
  func `back and Enter are never refused, at any question`(_ name: String) {
    var sitting = ShellTranscript(after: TeamGuide.answers, guide: TeamGuide.guide)
    if let guide = BuiltInGuides.guide(named: name) { sitting = Walk.through(guide) }
    for step in 0..<400 {
      sitting.type("/back")
      let before = sitting.engine.session
      let prefill = sitting.engine.prompt.prefill
      if sitting.text.hasSuffix("This is the first question.\n") { return }
      let name = sitting.engine.questionName ?? ""
      var kept = sitting
      kept.forget()
      kept.type(prefill)
      let goesOn =
        kept.engine.current != sitting.engine.current || sitting.engine.dialogues.top != nil
        || kept.engine.dialogues.top != nil
      #expect(goesOn, "\(step) \(name) stays: \(kept.text)")
      // A list that was open once more is ended again by Enter, which the session remembers.
      let isList = sitting.engine.dialogues.top is HarvestDialogue
      #expect(isList || kept.engine.session == before, "\(step) \(name): \(kept.text)")
    }
    Issue.record("The first question was never reached: \(sitting.text.suffix(600))")
  }
}

/// Answers every question of a guide with something that fits.
private enum Walk {
  static func through(_ guide: Guide) -> ShellTranscript {
    var sitting = ShellTranscript(after: ["/again"], guide: guide)
    for _ in 0..<600 {
      guard let question = sitting.engine.current?.question else { return sitting }
      let items = sitting.engine.current?.itemCount(in: sitting.engine.session) ?? 0
      if question.isOpenEnded, items > 0 || question.kind == .sources {
        sitting.type("")
        continue
      }
      switch question.kind {
      case .text, .list: sitting.type("some words")
      case .choice: sitting.type("1")
      case .scale, .scores, .number: sitting.type("1")
      case .date: sitting.type("today")
      case .yesNo: sitting.type("yes")
      case .sources: sitting.type("")
      }
      if sitting.engine.current?.question == question,
        sitting.engine.current?.itemCount(in: sitting.engine.session) == items
      {
        sitting.type("unknown")
      }
    }
    return sitting
  }
}
