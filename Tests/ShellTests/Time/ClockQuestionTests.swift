import Storage
import Testing
import Workshop

@testable import Shell

/// A workshop that is prepared ahead: its clock is not begun without asking.
@Suite struct ClockQuestionTests {
  /// Answers up to the last list before the first timed step, and into it.
  private static func lines(day: String) -> [String] {
    TeamGuide.answers(upTo: "Support log, support log").map { $0 == "12 Mar" ? day : $0 }
  }

  /// The day before the workshop, at the last question before its first timed step.
  private static var eve: ShellTranscript {
    var sitting = ShellTranscript(after: Self.lines(day: "13 Mar"))
    sitting.engine.options.mayAsk = true
    sitting.type("")
    sitting.forget()
    return sitting
  }

  @Test func `whether the clock is to run is asked where the day is still to come`() {
    var lines = ShellTranscript(after: Self.lines(day: "13 Mar"))
    lines.engine.options.mayAsk = true
    lines.expect(
      """
      > Source 3 › ⏎
      2 in all.

      The workshop is tomorrow, 13 March 2027. Start the clock now?
      yes starts it. Enter leaves it off until that day: what is typed is kept, and no
      time is counted. /timer start starts it later.
      > Clock › perhaps
      Type yes or no. Enter: no.
      > Clock › ⏎
      The clock rests until 13 March 2027.

      S1 Purpose · 15 minutes · step 2 of 5
      A map needs a decision to serve.

      We map this journey so that ... [purpose.statement]
      > So that › /agenda
      An hour: 75 minutes in all, breaks included
              09:04  S1   Purpose                      15 min
              09:19       break                        5 min
              09:24  S2   Persona                      20 min
              09:44  S3   The path                     30 min
              10:14  S4   Close                        5 min
      It is to begin on 13 March 2027. Begun now, it would end at 10:19.
      """)
  }

  @Test func `yes begins it, and it is not asked again`() {
    var sitting = Self.eve
    sitting.type("yes")
    sitting.type("drivers find parts")
    #expect(sitting.engine.session.timebox(of: "purpose") != nil)
    #expect(sitting.resumed().engine.questionName == "scope.out")
  }

  @Test func `until then no time is counted, and the timer begins it`() {
    var sitting = Self.eve
    sitting.type("")
    sitting.type("drivers find parts")
    #expect(sitting.engine.session.timeboxes.isEmpty)
    #expect(sitting.said(to: "/timer").contains("The clock rests until 13 March 2027."))
    sitting.type("/timer start")
    sitting.type("prices")
    #expect(sitting.engine.session.timebox(of: "purpose") != nil)
  }

  @Test func `on the day itself, and in a script, nothing is asked`() {
    var onTheDay = ShellTranscript(after: Self.lines(day: "12 Mar"))
    onTheDay.engine.options.mayAsk = true
    onTheDay.type("")
    #expect(onTheDay.engine.prompt.text == "So that › ")
    let script = ShellTranscript(after: Self.lines(day: "13 Mar") + [""])
    #expect(script.engine.prompt.text == "So that › ")
  }
}
