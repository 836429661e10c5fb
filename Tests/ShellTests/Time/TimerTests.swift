import Shell
import Testing
import Workshop

/// The timer in the shell: shown, started, paused, extended once, ended.
@Suite struct TimerTests {
  @Test func `a step has no time before it begins, and any number of minutes can be set`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › /timer
      No timer is set. /timer 5 gives five minutes to anything.
      > Mode › /timer start
      No timer is set. /timer 5 gives five minutes to anything.
      > Mode › /timer 3
      Timer: 3 minutes left, until 09:04.
      > Mode › /timer
      Timer: 2 minutes 40 seconds left, until 09:04.
      """)
  }

  @Test(arguments: [
    ("5 min", 300), ("5 minutes", 300), ("5m", 300), ("30s", 30), ("30 seconds", 30),
    ("1 hour", 3600),
  ])
  func `its length is said as people say it`(_ said: String, _ seconds: Int) {
    var sitting = ShellTranscript(after: TeamGuide.answers(upTo: "Van parts"))
    sitting.type("/timer \(said)")
    #expect(sitting.engine.session.timer?.length == seconds)
  }

  @Test func `the time of a step is started, paused, extended once and ended`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "drivers find parts [exit-interviews]")).expect(
      """
      > Out › /timer
      No timer is set. /timer start gives Purpose the 14 minutes 20 seconds it has
      left.
      > Out › /timer start
      Timer: 14 minutes left for Purpose, until 09:18.
      > Out › /timer pause
      Timer: 13 minutes 40 seconds left for Purpose. It is paused; /timer start goes
      on.
      > Out › /timer
      Timer: 13 minutes 40 seconds left for Purpose. It is paused; /timer start goes
      on.
      > Out › /timer start
      Timer: 13 minutes 40 seconds left for Purpose, until 09:18.
      > Out › /timer +5
      5 minutes more for Purpose: 18 minutes 20 seconds left, until 09:23.
      > Out › /timer +5
      It was extended once already, and once is all the room votes for. /agenda says
      what can go; /next leaves a question open.
      > Out › /timer end
      The timer is put away.
      > Out › /timer +5
      There is no timer to extend. No timer is set. /timer start gives Purpose the 11
      minutes 40 seconds it has left.
      > Out › /timer end
      No timer is set.
      > Out › /timer pause
      No timer is set. /timer start gives Purpose the 11 minutes it has left.
      """)
  }

  @Test func `time that is up is told, ends nothing, and can be put away`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "drivers find parts [exit-interviews]")).expect(
      """
      > Out › /timer 10s
      Timer: 10 seconds left.
      > Out › /timer
      Timer: time was up just now. /timer end puts it away.
      > Out › prices
      Saved.
      > Out 2 › /timer
      Timer: time was up just now. /timer end puts it away.
      > Out 2 › /timer
      Timer: time was up 1 minute ago. /timer end puts it away.
      > Out 2 › /timer start
      Timer: time was up 1 minute ago. /timer end puts it away.
      > Out 2 › /timer +5
      5 minutes more, until 09:10.
      > Out 2 › /timer end
      The timer is put away.
      """)
  }

  @Test func `a running timer goes on with the next step, after the break`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "drivers find parts [exit-interviews]")).expect(
      """
      > Out › /timer start
      Timer: 14 minutes 20 seconds left for Purpose, until 09:18.
      > Out › ⏎
      Passed.

      A break of 5 minutes is planned here; /energise offers a way back in.

      S2 Persona · 20 minutes · step 3 of 5
      A map for everyone helps no one.
      Purpose: drivers find parts

      Who is it? [persona.name]
      > Persona › /timer
      No timer is set. /timer start gives Persona the 20 minutes it has left.
      > Persona › Dana
      Saved.
      The timer goes on with Persona: 20 minutes.

      Dana
      What are they trying to get done? [persona.goals]
      One a line; an empty line ends the list.
      > Goal › /timer
      Timer: 19 minutes 40 seconds left for Persona, until 09:24.
      """)
  }

  @Test func `what the timer does not understand it explains`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › /timer soon
      Type /timer [MINUTES]: Show or set the timer. /timer start takes what this step
      has left, /timer 5 five minutes, /timer 30s thirty seconds. /timer pause, /timer
      +5 (once, by vote), /timer end; /timer bell off, /timer bell on.
      > Mode › /timer 0
      Type /timer [MINUTES]: Show or set the timer. /timer start takes what this step
      has left, /timer 5 five minutes, /timer 30s thirty seconds. /timer pause, /timer
      +5 (once, by vote), /timer end; /timer bell off, /timer bell on.
      > Mode › /timer -5
      Type /timer [MINUTES]: Show or set the timer. /timer start takes what this step
      has left, /timer 5 five minutes, /timer 30s thirty seconds. /timer pause, /timer
      +5 (once, by vote), /timer end; /timer bell off, /timer bell on.
      > Mode › /timer +x
      Type /timer [MINUTES]: Show or set the timer. /timer start takes what this step
      has left, /timer 5 five minutes, /timer 30s thirty seconds. /timer pause, /timer
      +5 (once, by vote), /timer end; /timer bell off, /timer bell on.
      > Mode › /timer 99999999999999999999
      Type /timer [MINUTES]: Show or set the timer. /timer start takes what this step
      has left, /timer 5 five minutes, /timer 30s thirty seconds. /timer pause, /timer
      +5 (once, by vote), /timer end; /timer bell off, /timer bell on.
      > Mode › /timer bell
      Type /timer [MINUTES]: Show or set the timer. /timer start takes what this step
      has left, /timer 5 five minutes, /timer 30s thirty seconds. /timer pause, /timer
      +5 (once, by vote), /timer end; /timer bell off, /timer bell on.
      """)
  }

  @Test func `the bell is turned off and stays off`() {
    var sitting = ShellTranscript(after: TeamGuide.answers(upTo: "Van parts"))
    sitting.type("/timer bell off")
    #expect(sitting.resumed().engine.session.facts.bell == false)
    sitting.type("/timer bell on")
    #expect(sitting.engine.session.facts.bell == true)
  }

  @Test func `undo takes back what was said, never the time`() {
    var sitting = ShellTranscript(
      after: TeamGuide.answers(upTo: "drivers find parts [exit-interviews]"))
    sitting.type("/timer 5")
    sitting.type("/undo")
    #expect(sitting.engine.session.timer != nil)
    #expect(sitting.engine.session.purpose.statement == nil)
  }

  @Test func `a timer that ran when the shell ended is told on coming back`() {
    var sitting = ShellTranscript(
      after: TeamGuide.answers(upTo: "drivers find parts [exit-interviews]"))
    sitting.type("/timer 10")
    let resumed = sitting.resumed()
    #expect(resumed.text.contains("Timer: 10 minutes left, until 09:10."))
    sitting.type("/timer end")
    #expect(!sitting.resumed().text.contains("Timer"))
  }
}
