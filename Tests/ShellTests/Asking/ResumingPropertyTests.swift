import Storage
import TestSupport
import Testing
import Workshop

@testable import Shell

/// Leaving after any line and coming back is as if nobody had left.
@Suite struct ResumingPropertyTests {
  @Test(arguments: TeamGuide.answers.indices)
  func `left after any answer, the same question comes and the session ends equal`(_ place: Int) {
    let whole = ShellTranscript(after: TeamGuide.answers)
    let left = ShellTranscript(after: Array(TeamGuide.answers[...place]))
    var resumed = left.resumed()
    #expect(resumed.engine.questionName == left.engine.questionName)
    #expect(resumed.engine.prompt.text == left.engine.prompt.text)
    for line in TeamGuide.answers[(place + 1)...] { resumed.type(line) }
    #expect(resumed.engine.session.timeless == whole.engine.session.timeless)
    #expect(resumed.engine.isFinished)
    #expect(resumed.minutes.timeless == whole.minutes.timeless)
    #expect(resumed.minutes.map(\.sequence) == Array(1...resumed.minutes.count))
  }

  @Test func `the minutes tell the whole session`() throws {
    let whole = ShellTranscript(after: TeamGuide.answers)
    var session = Session()
    for minute in whole.minutes { try session.apply(minute.edit) }
    #expect(session == whole.engine.session)
    #expect(whole.minutes.map(\.sequence) == Array(1...whole.minutes.count))
  }

  /// Lines that fit many questions, commands among them.
  private static let lines = [
    "a thought", "1", "2", "", "", "unknown", "yes", "12 Mar", "-1", "/skip", "/undo", "/redo",
    "1 a-thought", "/park wait", "/undo 3", "Dana", "/again",
  ]

  private static func play(
    _ seed: Int, _ lines: [String], _ guide: Guide, then check: (ShellTranscript) -> Bool
  ) {
    var random = SplitMix64(seed: seed)
    var sitting = ShellTranscript(guide: guide)
    for _ in 0..<40 {
      sitting.type(lines.picked(using: &random))
      guard check(sitting) else { return }
    }
  }

  private static func resumes(_ sitting: ShellTranscript) -> Bool {
    // A look back or a question half answered is not kept: coming back goes on where it left off.
    if sitting.engine.current?.isDetour == true || !sitting.engine.dialogues.isEmpty { return true }
    let resumed = sitting.resumed()
    let isSame =
      resumed.engine.questionName == sitting.engine.questionName
      && resumed.engine.prompt.text == sitting.engine.prompt.text
    #expect(isSame, "\(resumed.engine.prompt.text)\(sitting.text.suffix(900))")
    return isSame
  }

  @Test(arguments: 0..<12)
  func `left after any line at all, the same question comes`(_ seed: Int) {
    Self.play(seed, Self.lines, TeamGuide.guide, then: Self.resumes)
  }

  @Test(arguments: 0..<2)
  func `left in the half-day workshop, the same question comes`(_ seed: Int) {
    Self.play(seed, Self.lines, BuiltInGuides.stepByStep, then: Self.resumes)
  }

  @Test(arguments: 0..<8)
  func `left after going elsewhere, the same question comes`(_ seed: Int) {
    let moves = ["/next", "/goto persona", "/goto stages", "/goto purpose"]
    Self.play(seed, Self.lines + moves, TeamGuide.guide, then: Self.resumes)
  }

  @Test(arguments: 0..<12)
  func `no line, command or answer, changes more than its minutes tell`(_ seed: Int) {
    let more = [
      "/back", "/next", "/goto persona", "/goto close", "/edit dana", "/edit dana.goal", "/why",
      "/delete dana", "dana", "/move look last", "/rename dana Dina", "/status", "/agenda", "?",
      "/show", "/map", "/check", "/minutes 3", "/xyzzy", "help", "answer", "/long", ".",
    ]
    Self.play(seed, Self.lines + more, TeamGuide.guide) { sitting in
      var session = Session()
      do throws(EditProblem) {
        for minute in sitting.minutes { try session.apply(minute.edit) }
      } catch {
        Issue.record("\(error)\(sitting.text.suffix(900))")
        return false
      }
      #expect(session == sitting.engine.session, "\(sitting.text.suffix(900))")
      return session == sitting.engine.session
    }
  }
}
