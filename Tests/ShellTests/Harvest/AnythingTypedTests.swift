import Storage
import TestSupport
import Testing
import Workshop

@testable import Shell

/// Whatever a tired room types, in whatever order: the shell goes on, and what it kept is what the minutes tell.
@Suite struct AnythingTypedTests {
  private static let scraps = [
    "before", "after", "the", "fair", "by", "until", "next", "end of", "Friday", "14 May",
    "no wait,",
    "actually", "sorry", "instead", "not", "but", "Ana", "Bo", "Clio", "and", ";", ",", ":",
    "owner is",
    "that was", "remove", "delete", "rename", "show", "move", "go back", "the last", "stage 2", "1",
    "2", "3",
    "a", "b", "c", "5", "-1", "0", "60%", "10 days", "to", "from", "now", "n 4", "(Sept)",
    "[Ride-along]",
    "(half the calls)", "#app", "@Ride", "!", "*", "~", "…", "\"Will it?\"", "why do you ask?", "?",
    "y", "yes",
    "no", "instead", "more", "drop", "done", "back", "undo", "/undo", "/back", "/edit ana", "/skip",
    "/map",
    "nobody", "unknown", "same as 1", "because they wait", "helps 4", "effort 2", "sure 3", "",
  ]

  private static let forms = WallTeam.guide.forms.map(\.name)

  @Test(arguments: forms)
  func `the shell goes on at every list`(form: String) throws {
    var sitting = try WallTeam.asking(at: form, with: .ideas)
    sitting.engine.options.stepEnd = .stops
    let chance = SplitMix64(
      seed: UInt64(truncatingIfNeeded: form.utf8.reduce(5) { $0 &* 31 &+ Int($1) }))
    try type(40, upTo: 6, into: &sitting, chance, form)
  }

  @Test(arguments: ["half-day", "ninety-minutes", "step-by-step", "express"], 0..<4)
  func `the shell goes on through a whole guide`(name: String, seed: Int) throws {
    let guide = try #require(BuiltInGuides.guide(named: name))
    var sitting = ShellTranscript(
      guide: guide, session: Team.session(people: ["Ana", "Bo", "Cleo"]))
    sitting.engine.options.mayAsk = true
    sitting.engine.options.stepEnd = .stops
    try type(
      160, upTo: 4, entering: true, into: &sitting, SplitMix64(seed: seed), "\(name) \(seed)")
  }

  /// Types lines of so many scraps at most, and expects a prompt after each and all of it in the minutes.
  ///
  /// - Parameter entering: whether an empty line stands before each, so that questions are passed.
  private func type(
    _ lines: Int, upTo most: Int, entering: Bool = false, into sitting: inout ShellTranscript,
    _ chance: SplitMix64, _ place: String
  ) throws {
    var chance = chance
    let (begun, before) = (sitting.engine.session, sitting.minutes.count)
    for number in 0..<lines {
      let isEmpty = entering && number.isMultiple(of: 2)
      let count = isEmpty ? 0 : Int.random(in: 0...most, using: &chance)
      let line = (0..<count).compactMap { _ in Self.scraps.randomElement(using: &chance) }
        .joined(separator: " ")
      sitting.type(line)
      #expect(!sitting.engine.prompt.text.isEmpty, "\(place): \(line)")
    }
    var told = begun
    for minute in sitting.minutes.dropFirst(before) { try told.apply(minute.edit) }
    #expect(told == sitting.engine.session, "\(place)")
  }
}
