import Shell
import Synchronization
import Testing
import Workshop

/// Coming back to a workshop.
@Suite struct ResumingTests {
  @Test func `coming back shows the last three answers and the next question, nothing else`() {
    let left = ShellTranscript(
      after: TeamGuide.answers(upTo: "drivers find parts [exit-interviews]"))
    left.resumed().expect(
      """
      Source: Exit interviews
      Source: Support log
      So that: drivers find parts [exit-interviews]

      What is out of scope? [scope.out]
      One a line; an empty line ends or passes.
      """)
  }

  @Test func `coming back to a finished workshop`() {
    let left = ShellTranscript(
      after: TeamGuide.answers(upTo: "short talks") + ["/edit session.name", "Parts"])
    left.resumed().expect(
      """
      Numbers: 30 September 2027
      Note: short talks
      Name: Parts

      The questions are done
      Nothing required is missing. Enter writes the map, /map draws it, /quit leaves.
      """)
  }

  @Test func `coming back within a list`() {
    let left = ShellTranscript(after: TeamGuide.answers(upTo: "fit the part"))
    left.resumed().expect(
      """
      Out: prices
      Persona: Dana
      Goal (Dana): fit the part

      Dana
      What are they trying to get done? [persona.goals]
      One a line; an empty line ends the list.
      > Goal 2 › be fast
      Saved.
      """)
  }

  @Test func `coming back after an undo tells what stands`() {
    let left = ShellTranscript(after: TeamGuide.answers(upTo: "12 Mar") + ["/undo"])
    left.resumed().expect(
      """
      Name: Van parts
      Mode: hybrid

      When? [workshop.date]
      Enter takes: today.
      """)
  }

  @Test func `what the first question does not need of the minutes is read behind it, once`() {
    for isInteractive in [true, false] {
      let left = ShellTranscript(after: TeamGuide.answers(upTo: "12 Mar"))
      let numbering = MinuteNumbering(left.minutes)
      let last = left.minutes.filter { $0.turn > numbering.lastTurn - 5 }
      let reader = EarlierReader(left.minutes.dropLast(last.count))
      let whole = Engine(
        session: left.engine.session, guide: left.engine.guide, history: UndoHistory(left.minutes),
        options: left.engine.options)
      let part = Engine(
        session: left.engine.session, guide: left.engine.guide,
        history: UndoHistory(last: last, numbering: numbering) { reader.read() },
        asking: .onTheDay, options: left.engine.options)
      let lines = ["/undo 8", "/redo", "/minutes 50", "/agenda", "remote"]
      var told: [String] = []
      var begun = part
      _ = begun.begin(at: ShellTranscript.start)
      #expect(reader.count == 0)
      for engine in [whole, part] {
        let stage = StagedRoom()
        var conversation = stage.conversation(on: engine, isInteractive: isInteractive)
        var source = TypedLines(lines)
        _ = conversation.run(&source)
        told.append(stage.heard())
      }
      #expect(told[0] == told[1])
      #expect(reader.count == 1)
    }
  }
}

/// The minutes before the last few, and how often somebody asked for them.
private final class EarlierReader: Sendable {
  private let minutes: [Minute]
  private let readings = Mutex(0)

  init(_ minutes: [Minute]) {
    self.minutes = minutes
  }

  var count: Int { readings.withLock { $0 } }

  func read() -> [Minute] {
    readings.withLock { $0 += 1 }
    return minutes
  }
}
