import Testing

@testable import Workshop

/// The clock of the steps as a value: edits and moments in, what is to be written down out.
@Suite struct StepClockTests {
  private static let guide = Guide(
    name: "two", title: "Two", about: "Two timed steps.",
    steps: [
      Step(name: "purpose", number: "S1", title: "Purpose", minutes: 10, pause: 5, why: ""),
      Step(name: "people", number: "S2", title: "People", minutes: 20, why: ""),
    ],
    questions: [
      Question(
        name: "purpose.gap", step: "purpose", kind: .text, field: FieldPath(.purpose, "Gap")),
      Question(
        name: "scope.start", step: "people", kind: .text, field: FieldPath(.scope, "Start")),
    ],
    stageSets: [])
  private static let walk = GuideWalk(guide: guide)

  private static func after(_ seconds: Int) -> Moment {
    Moment(seconds: 1_804_842_000 + seconds)
  }

  private static let said = [
    Edit.revise(.purpose, "purpose", [FieldChange("Gap", before: [], after: ["a"])])
  ]

  /// Ticks and keeps what comes of it.
  private static func tick(
    _ clock: inout StepClock, _ session: inout Session, at question: Int?, _ edits: [Edit],
    _ seconds: Int
  ) -> StepClock.Notes {
    let home = question.map { QuestionInstance(question: $0, context: []) }
    let notes = clock.tick(
      after: edits, sendsOff: false, at: home, in: session, along: walk, moment: after(seconds))
    for edits in notes.turns { #expect(session.applyEach(edits).isEmpty) }
    return notes
  }

  @Test func `a step's time is written when it is left, a break's when somebody goes on`() {
    var clock = StepClock()
    var session = Session()
    _ = Self.tick(&clock, &session, at: 0, [], 0)
    _ = Self.tick(&clock, &session, at: 0, Self.said, 60)
    #expect(clock.spent(on: Self.guide.steps[0], in: session, at: Self.after(90)) == 90)
    _ = Self.tick(&clock, &session, at: 1, Self.said, 300)
    #expect(session.timebox(of: "purpose")?.seconds == 300)
    #expect(session.timebox(of: "people") == nil, "it begins with a break")
    #expect(clock.attendance?.isPausing == true)
    _ = Self.tick(&clock, &session, at: 1, Self.said, 540)
    #expect(session.timebox(of: "people")?.pauseSeconds == 240)
    #expect(session.timebox(of: "people")?.since == Self.after(540))
  }

  @Test(arguments: [(1_800, 600), (600, 300), (240, 240), (3_000, 1_800)])
  func `talk in the room behind a break is the step's, as far as the planned break leaves any`(
    away: Int, pause: Int
  ) {
    var guide = Self.guide
    guide.steps[1].room = RoomScreen(tasks: [.init(5, "Alone."), .init(15, "All.")])
    let walk = GuideWalk(guide: guide)
    var clock = StepClock()
    var session = Session()
    func tick(_ question: Int, _ seconds: Int) {
      let notes = clock.tick(
        after: Self.said, sendsOff: false, at: QuestionInstance(question: question, context: []),
        in: session, along: walk, moment: Self.after(seconds))
      for edits in notes.turns { #expect(session.applyEach(edits).isEmpty) }
    }
    tick(0, 0)
    tick(1, 300)
    tick(1, 300 + away)
    #expect(session.timebox(of: "people")?.pauseSeconds == pause)
    #expect(session.timebox(of: "people")?.since == Self.after(300 + pause))
  }

  @Test func `a reason for the step before does not end the break`() {
    var clock = StepClock()
    var session = Session()
    _ = Self.tick(&clock, &session, at: 0, Self.said, 0)
    _ = Self.tick(&clock, &session, at: 1, Self.said, 300)
    let reason = Edit.add(.decision, "go", [FieldValues("What", ["we leave it"])], place: nil)
    _ = Self.tick(&clock, &session, at: 1, [reason], 310)
    #expect(clock.attendance?.isPausing == true)
    _ = Self.tick(&clock, &session, at: 1, Self.said, 600)
    #expect(session.timebox(of: "people")?.pauseSeconds == 300)
  }

  @Test func `who leaves for the break and comes back has had it`() {
    var clock = StepClock()
    var session = Session()
    _ = Self.tick(&clock, &session, at: 0, Self.said, 0)
    _ = Self.tick(&clock, &session, at: 1, Self.said, 300)
    var later = StepClock()
    later.resume(
      at: QuestionInstance(question: 1, context: []), in: session, along: Self.walk,
      last: Self.after(300), moment: Self.after(600))
    _ = Self.tick(&later, &session, at: 1, Self.said, 660)
    #expect(session.timebox(of: "people")?.pauseSeconds == 300)
    #expect(session.timebox(of: "people")?.since == Self.after(600))
  }

  @Test func `a timer of a step goes on with the next one`() throws {
    var clock = StepClock()
    var session = Session()
    _ = Self.tick(&clock, &session, at: 0, Self.said, 0)
    try session.apply(
      Timer(length: 600, since: Self.after(0), step: "purpose").setting(in: session))
    let left = Self.tick(&clock, &session, at: 1, Self.said, 120)
    #expect(left.followed == nil, "first comes the break")
    #expect(session.timer == nil)
    let begun = Self.tick(&clock, &session, at: 1, Self.said, 360)
    #expect(begun.followed?.name == "people")
    #expect(session.timer?.step == "people")
    #expect(session.timer?.length == 1200)
  }

  @Test func `the time nobody was here does not count`() throws {
    var clock = StepClock()
    var session = Session()
    _ = Self.tick(&clock, &session, at: 0, Self.said, 0)
    var later = StepClock()
    let home = QuestionInstance(question: 0, context: [])
    later.resume(
      at: home, in: session, along: Self.walk, last: Self.after(100), moment: Self.after(9000))
    #expect(later.spent(on: Self.guide.steps[0], in: session, at: Self.after(9030)) == 130)
  }
}
