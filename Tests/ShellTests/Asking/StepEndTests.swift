import Storage
import Testing
import Workshop

@testable import Shell

/// What the rules say at the end of a step: shown, passed with a reason, mended, or only told.
@Suite struct StepEndTests {
  /// Before the line that ends a step whose purpose names no customer.
  private static func sitting(_ stepEnd: StepEnd) -> ShellTranscript {
    var sitting = ShellTranscript(
      guide: BuiltInGuides.guide(named: "express", edition: nil) ?? BuiltInGuides.stepByStep)
    for line in [
      "Van parts", "Ana, designer", "", "12 Mar", "room", "", "we sell more next year",
      "we build an app", "too few orders", "the market as a whole", "a part breaks",
      "the part fits",
    ] { sitting.type(line) }
    sitting.forget()
    sitting.engine.options.stepEnd = stepEnd
    return sitting
  }

  @Test(arguments: [
    "/goto nowhere at all", "/edit certificate in 3 days", "/edit purpose", "/agree",
    "/rename ana Anna Lind", "/rename ana", "/delete nobody here", "/round", "/skip rest", "/skip",
  ])
  func `a command that cannot be done, or only tells something, does not pass the gate`(
    command: String
  ) {
    var sitting = Self.sitting(.stops)
    for line in ["", command] { sitting.type(line) }
    #expect(sitting.engine.prompt.text == "Go on › ")
  }

  @Test func `what was found stands on coming back, until the next step is begun`() {
    var sitting = Self.sitting(.stops)
    sitting.type("")
    func told() -> String {
      var room = sitting.engine.room(at: ShellTranscript.start)
      room.shown = ShownState()
      return LeftInTheMiddle(in: room).passages.map(\.text).joined(separator: "\n")
    }
    #expect(told().contains("done. To think about:"), "\(told())")
    sitting.type("")
    sitting.type("they wait")
    #expect(told() == "")
  }

  @Test func `the findings are shown, and Enter goes on`() {
    Self.sitting(.stops).expect(
      """
      > State › ⏎
      Saved: current.

      Purpose and scope: done. Before we go on:
      1 Does the purpose name a customer? Say whose life gets better, and why they
        care.
      2 Is "app" a solution already? Ask "so that?" once more and keep the need; park
        the solution as an idea.
      Enter goes on; /edit or /goto mends it. To leave it so for a reason, type
      because and the reason; it goes into the log of decisions.
      > Go on › ?

      Purpose and scope: done. Before we go on:
      1 Does the purpose name a customer? Say whose life gets better, and why they
        care.
      2 Is "app" a solution already? Ask "so that?" once more and keep the need; park
        the solution as an idea.
      Enter goes on; /edit or /goto mends it. To leave it so for a reason, type
      because and the reason; it goes into the log of decisions.
      > Go on › /people
      1 person
         1 Ana, designer
      > Go on › /nowhere
      There is no command /nowhere. /help lists the commands. To answer with it, type
      //nowhere.
      > Go on › ⏎

      S3 Vision in one sentence · 2 minutes · step 3 of 12
      The group needs one future to judge ideas against.
      Purpose: we build an app

      When is this customer at their worst today, and what do they feel?
      [vision.empathy]
      """)
  }

  @Test func `a reason is for what still stands when it is given`() throws {
    var sitting = Self.sitting(.stops)
    sitting.type("")
    let purpose = try #require(sitting.engine.session.purposes.members.first)
    for change in ["we help buyers of van parts", "we help buyers to see what fits"] {
      try sitting.engine.session.apply(
        .revise(
          .purpose, purpose.id,
          [
            FieldChange(
              "Statement",
              before: sitting.engine.session.values(
                of: "Statement", on: Reference(.purpose, purpose.id)),
              after: [change])
          ]))
    }
    sitting.forget()
    sitting.type("because the team decided so")
    #expect(sitting.text.contains("mended"))
    #expect(sitting.engine.session.decisions.isEmpty)
  }

  @Test func `a reason is a decision for each that was shown`() {
    Self.sitting(.stops).expect(
      """
      > State › ⏎
      Saved: current.

      Purpose and scope: done. Before we go on:
      1 Does the purpose name a customer? Say whose life gets better, and why they
        care.
      2 Is "app" a solution already? Ask "so that?" once more and keep the need; park
        the solution as an idea.
      Enter goes on; /edit or /goto mends it. To leave it so for a reason, type
      because and the reason; it goes into the log of decisions.
      > Go on › because the sponsor wants it this way
      Saved as 2 decisions with this reason.

      S3 Vision in one sentence · 2 minutes · step 3 of 12
      The group needs one future to judge ideas against.
      Purpose: we build an app

      When is this customer at their worst today, and what do they feel?
      [vision.empathy]
      > Worst moment › /show decisions
      2 decisions
        1 We leave it so: Does the purpose name a customer?
        2 We leave it so: Is "app" a solution already?
      """)
  }

  @Test func `a number before the reason means one of them`() {
    Self.sitting(.stops).expect(
      """
      > State › ⏎
      Saved: current.

      Purpose and scope: done. Before we go on:
      1 Does the purpose name a customer? Say whose life gets better, and why they
        care.
      2 Is "app" a solution already? Ask "so that?" once more and keep the need; park
        the solution as an idea.
      Enter goes on; /edit or /goto mends it. To leave it so for a reason, type
      because and the reason; it goes into the log of decisions.
      > Go on › 2 because the sponsor wants it this way
      Saved as a decision.

      S3 Vision in one sentence · 2 minutes · step 3 of 12
      The group needs one future to judge ideas against.
      Purpose: we build an app

      When is this customer at their worst today, and what do they feel?
      [vision.empathy]
      > Worst moment › /show decisions
      1 decision
        1 We leave it so: Is "app" a solution already?
      """)
  }

  @Test func `a deletion thought better of leads back to what was found, and next goes on`() {
    var sitting = Self.sitting(.stops)
    sitting.engine.options.mayAsk = true
    for line in ["", "delete Ana", ""] { sitting.type(line) }
    #expect(sitting.text.contains("Nothing was taken off."))
    #expect(sitting.engine.prompt.text == "Go on › ")
    sitting.type("next")
    #expect(sitting.engine.prompt.text == "Worst moment › ")
  }

  @Test func `what is still found after somebody went to mend it is shown again`() {
    var sitting = Self.sitting(.stops)
    sitting.type("")
    sitting.forget()
    sitting.expect(
      """
      > Go on › /edit purpose.statement

      Finish the sentence: we map this journey so that … [purpose.statement]
      It stands at: we build an app
      Enter keeps it as it is.
      > So that › {we build an app} so that buyers find the part in an app
      Saved.

      Purpose and scope: done. Before we go on:
      1 Is "app" a solution already? Ask "so that?" once more and keep the need; park
        the solution as an idea.
      Enter goes on; /edit or /goto mends it. To leave it so for a reason, type
      because and the reason; it goes into the log of decisions.
      """)
  }

  @Test func `whoever goes back to mend comes to the next step afterwards`() {
    Self.sitting(.stops).expect(
      """
      > State › ⏎
      Saved: current.

      Purpose and scope: done. Before we go on:
      1 Does the purpose name a customer? Say whose life gets better, and why they
        care.
      2 Is "app" a solution already? Ask "so that?" once more and keep the need; park
        the solution as an idea.
      Enter goes on; /edit or /goto mends it. To leave it so for a reason, type
      because and the reason; it goes into the log of decisions.
      > Go on › /edit purpose.statement

      Finish the sentence: we map this journey so that … [purpose.statement]
      It stands at: we build an app
      Enter keeps it as it is.
      > So that › {we build an app} so that buyers who fit parts themselves find the right one at once
      Saved.

      S3 Vision in one sentence · 2 minutes · step 3 of 12
      The group needs one future to judge ideas against.
      Purpose: We map this journey so that buyers who fit parts themselves find the
      right one at once

      When is this customer at their worst today, and what do they feel?
      [vision.empathy]
      """)
  }

  @Test func `where nobody can answer them they are told, and the next line is an answer`() {
    Self.sitting(.tells).expect(
      """
      > State › ⏎
      Saved: current.

      Purpose and scope: done. To think about:
      1 Does the purpose name a customer? Say whose life gets better, and why they
        care.
      2 Is "app" a solution already? Ask "so that?" once more and keep the need; park
        the solution as an idea.
      /edit or /goto mends it; /decide keeps a reason to leave it so.

      S3 Vision in one sentence · 2 minutes · step 3 of 12
      The group needs one future to judge ideas against.
      Purpose: we build an app

      When is this customer at their worst today, and what do they feel?
      [vision.empathy]
      > Worst moment › Buyers feel safe
      Saved.

      One sentence, 35 words at most: what will be true for this customer?
      [vision.statement]
      """)
  }

  @Test func `lines pasted at the stop are answers, not a reason`() {
    var sitting = Self.sitting(.stops)
    sitting.engine.options.mayAsk = true
    sitting.type("")
    sitting.type("they wait\nthey call")
    let said = "A reason is one line; nothing was taken. Enter goes on to the question.\n"
    #expect(sitting.text.hasSuffix(said))
    #expect(sitting.engine.answers(to: Engine.goOnName) && sitting.engine.session.decisions.isEmpty)
  }
}
