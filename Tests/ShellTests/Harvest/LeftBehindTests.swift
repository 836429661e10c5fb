import Testing
import Workshop

@testable import Shell

/// Lines that stood ready and were left, and things taken off what a form brought in.
@Suite struct LeftBehindTests {
  @Test func `a line typed too early is told when the list is left for another question`() throws {
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
      > Step 1 › {looks at the dark display #display} /goto vision
      Not taken: looks at the dark display #display

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

  @Test func `a line typed too early is told when its question is left`() throws {
    var sitting = try WallTeam.sitting(at: "purpose", with: .people)
    sitting.engine.options.editsLines = true
    sitting.expect(
      """
      > Ready › we pick the next thing to mend
      Read first what is asked; your line stands ready.

      Which decision waits for this map? Who makes it, and when? [purpose.decision]
      > Decision › {we pick the next thing to mend} /goto difference
      Not taken: we pick the next thing to mend

      S3 What should be different · 5 minutes · step 4 of 14
      A wish said now keeps the map honest; the sentence is written when the lowest
      points are known.

      In the room now:
      3 min  Alone, then in turn: what should be different for customers?
      Then, typed here: One line for all of you. The vision itself comes after the
      feelings.
      Enter goes on when you are ready.
      """)
  }

  @Test func `remove takes off a note of a persona and a hope by its words`() throws {
    var sitting = try WallTeam.sitting(at: "persona.notes", with: .people)
    for _ in 0..<8 where sitting.engine.prompt.text != "Note › " { sitting.type("") }
    sitting.forget()
    sitting.expect(
      """
      > Note › f works shifts
      facts: works shifts (f)
      > Note › w no signal in the tunnel
      what gets in the way: no signal in the tunnel (w)
      > Note › remove no signal
      Removed: no signal in the tunnel.
      > Note › remove Works shifts.
      Removed: works shifts.
      > Note › remove what nobody said
      Begin with one of f, m, d, g, w, n. f facts, m matters to them, d what they do,
      g get done, w in the way, n need to take part
      """)
  }
}
