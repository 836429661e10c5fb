import Testing
import Workshop

/// Lists, and groups that repeat.
@Suite struct ListTests {
  @Test func `Enter takes all the defaults of a list at once`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "12 Mar")).expect(
      """
      > Rule › ⏎
      Saved: Silent first, Park it.

      What do we hold already? [evidence]
      An empty line: no more.
      """)
  }

  @Test func `a list goes on until an empty line`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "12 Mar")).expect(
      """
      > Rule › Listen
      Saved.
      The 2 offered stay, so there are 3; remove NAME takes one off.
      > Rule 4 › Park it
      Left as it was.
      > Rule 4 › ⏎
      3 in all.

      What do we hold already? [evidence]
      An empty line: no more.
      """)
  }

  @Test func `a list that is needed does not end empty`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Dana")).expect(
      """
      > Goal › ⏎
      At least one is needed here. Type `unknown` if nobody knows, or /skip.
      > Goal › fit the part
      Saved.
      > Goal 2 › ⏎
      1 in all.

      Dana
      Which lines do we know, and from where? [persona.sources]
      Lines without a source:
        1 fit the part
      Sources:
        [exit-interviews] Exit interviews
        [support-log] Support log
      For example: 1 exit-interviews. An empty line ends.
      """)
  }

  @Test func `a group is told by its parts and repeats until an empty line`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Park it") + [""]).expect(
      """
      > Source › Exit interviews, interviews, 3 Mar, n=12, wiki
      Saved: Exit interviews; type interviews; date 3 March 2027; n 12; where it is
      kept wiki.
      Cite it at the end of a line as [exit-interviews].
      > Source 2 › Support log, support log
      Saved: Support log; type support log.
      Cite it at the end of a line as [support-log].
      > Source 3 › ⏎
      2 in all.

      S1 Purpose · 15 minutes · step 2 of 5
      A map needs a decision to serve.

      We map this journey so that ... [purpose.statement]
      """)
  }

  @Test func `a person is asked about before the next one is offered`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "prices") + [""]).expect(
      """
      > Persona › Dana
      Saved.

      Dana
      What are they trying to get done? [persona.goals]
      One a line; an empty line ends the list.
      > Goal › fit the part
      Saved.
      > Goal 2 › ⏎
      1 in all.

      Dana
      Which lines do we know, and from where? [persona.sources]
      Lines without a source:
        1 fit the part
      Sources:
        [exit-interviews] Exit interviews
        [support-log] Support log
      For example: 1 exit-interviews. An empty line ends.
      > Known › ⏎
      0 of 1 lines have a source; 1 stays an assumption.

      Who is it? [persona.name]
      An empty line: no more.
      > Persona 2 › Eli
      Saved.

      Eli
      What are they trying to get done? [persona.goals]
      One a line; an empty line ends the list.
      > Goal › cheap
      Saved.
      > Goal 2 › ⏎
      1 in all.

      Eli
      Which lines do we know, and from where? [persona.sources]
      Lines without a source:
        1 cheap
      Sources:
        [exit-interviews] Exit interviews
        [support-log] Support log
      For example: 1 exit-interviews. An empty line ends.
      > Known › ⏎
      0 of 1 lines have a source; 1 stays an assumption.

      Who is it? [persona.name]
      An empty line: no more.
      """)
  }

  @Test func `lines are given their sources by number`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "fit the part") + [""]).expect(
      """
      > Known › 1
      Type the number of a line and a source, for example 2 interviews-march. An empty
      line ends.
      > Known › 3 exit-interviews
      There is no line 3. Type a number from 1 to 1 and a source.
      > Known › 1 exit-interview
      No source is called exit-interview. Did you mean exit-interviews?
      > Known › 1 exit-interviews
      Saved: fit the part [exit-interviews].
      > Known › ⏎
      Every line has a source.

      Who is it? [persona.name]
      An empty line: no more.
      """)
  }

  @Test func `the chosen set of stages is offered and Enter takes it`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "1 exit-interviews") + ["", ""]).expect(
      """
      > Set › short
      Saved: Look, Buy.

      Which stages does the customer go through? [stages]
      Enter takes: Look, Buy.
      > Stage › ⏎
      Saved: Look, Buy.

      Dana › Look
      What do they do? [touchpoint.action]
      """)
  }

  @Test func `touchpoints are asked for person by person and stage by stage`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Use")).expect(
      """
      > Stage 4 › ⏎
      3 in all.

      Dana › Look
      What do they do? [touchpoint.action]
      > Action › calls three shops
      Saved.

      Dana › Look › calls three shops
      How do they feel here? [touchpoint.emotion]
      From -2, very bad, to 2, very good, one for each person: for example -1 0 -1.
      > Feeling › -2 -1 -1
      Saved: the median of 3 is -1.

      Dana › Look › calls three shops
      What hurts? [touchpoint.pain]
      > Pain › nobody answers
      Saved.

      Dana › Look › calls three shops
      Does it make or break the whole? [touchpoint.moment]
        1 yes  2 no
      > Moment › yes
      Saved.

      Dana › Look
      What do they do? [touchpoint.action]
      An empty line: no more.
      > Action 2 › ⏎
      1 in all.

      Dana › Buy
      What do they do? [touchpoint.action]
      > Action › ⏎
      At least one is needed here. Type `unknown` if nobody knows, or /skip.
      > Action › looks online
      Saved.

      Dana › Buy › looks online
      How do they feel here? [touchpoint.emotion]
      From -2, very bad, to 2, very good, one for each person: for example -1 0 -1.
      > Feeling › 1
      Saved.

      Dana › Buy › looks online
      Does it make or break the whole? [touchpoint.moment]
        1 yes  2 no
      > Moment › no
      Saved.

      Dana › Buy
      What do they do? [touchpoint.action]
      An empty line: no more.
      """)
  }

  /// Two questions that both add opportunities.
  private static let askingTwice: Guide = {
    var guide = TeamGuide.guide
    let place = guide.questions.firstIndex { $0.name == "review.kpi_date" } ?? 0
    guide.questions.insert(
      contentsOf: [("opportunity.hmw", [Loop(.touchpoint)]), ("opportunity.more", [])].map {
        var question = Question(
          name: $0, step: "close", kind: .list, field: .init(.opportunity, "HowMightWe"),
          text: QuestionText(ask: "What could be better?", label: "Opportunity", why: "It helps."),
          flow: QuestionFlow(each: $1))
        question.adds = true
        return question
      }, at: place)
    return guide
  }()

  @Test func `a second question for the same things counts on, and says when there are no more`() {
    let answers = TeamGuide.answers(upTo: "unknown")
    ShellTranscript(after: answers, guide: Self.askingTwice).expect(
      """
      > Opportunity › show stock
      Saved.
      > Opportunity 2 › ⏎
      1 in all.

      looks it up
      What could be better? [opportunity.hmw]
      One a line; an empty line ends or passes.
      > Opportunity › ⏎
      Passed.

      pays
      What could be better? [opportunity.hmw]
      One a line; an empty line ends or passes.
      > Opportunity › send a text
      Saved.
      > Opportunity 2 › ⏎
      1 in all.

      What could be better? [opportunity.more]
      One a line; an empty line ends or passes.
      > Opportunity 3 › call back
      Saved.
      > Opportunity 4 › ⏎
      No more opportunities; 3 in all.

      When do we look at the numbers? [review.kpi_date]
      """)
  }
}
