import Storage
import Testing
import Workshop

@testable import Shell

/// The plan of the day, and how the day stands against it.
@Suite struct AgendaTests {
  @Test func `before the first timed step the agenda begins now`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › /agenda
      An hour: 75 minutes in all, breaks included
              09:00  S1   Purpose                      15 min
              09:15       break                        5 min
              09:20  S2   Persona                      20 min
              09:40  S3   The path                     30 min
              10:10  S4   Close                        5 min
      Beginning now, the end is at 10:15.
      """)
  }

  @Test func `the agenda shows steps, breaks, minutes and times`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Dana")).expect(
      """
      > Goal › /agenda
      An hour: 75 minutes in all, breaks included
              start  planned
        done  09:03  09:03    S1   Purpose                      1 min, planned 15
                     09:18         break                        5 min, still to come
        now   09:04  09:23    S2   Persona                      20 min, 19 left
              09:29  09:43    S3   The path                     30 min
              09:59  10:13    S4   Close                        5 min
      Now: Persona, 19 minutes left. 14 minutes ahead. The end is at 10:04 if the rest
      takes what is planned.
      """)
  }

  @Test func `when everything is done it says what each step took`() {
    ShellTranscript(after: TeamGuide.answers).expect(
      """
      > done › /agenda
      An hour: 75 minutes in all, breaks included
              start  planned
        done  09:03  09:03    S1   Purpose                      1 min, planned 15
                     09:18         break                        5 min, not taken
        done  09:04  09:23    S2   Persona                      2 min, planned 20
        done  09:06  09:43    S3   The path                     6 min, planned 30
        done  09:12  10:13    S4   Close                        1 min, planned 5
      65 minutes ahead. You owe the room 5 minutes of break.
      """)
  }

  /// - Parameter spent: minutes of each step so far, and of the break before it.
  private static func agenda(_ spent: [[Int]], isOver: Bool = false) -> Agenda {
    let steps = TeamGuide.guide.steps.filter { $0.minutes > 0 }
    let present = isOver ? steps.count : spent.count - 1
    let parts = steps.enumerated().flatMap { index, step -> [Agenda.Part] in
      let took = spent.indices.contains(index) ? spent[index][0] * 60 : 0
      let pause = spent.indices.contains(index + 1) ? spent[index + 1][1] * 60 : 0
      let standing = index < present ? Agenda.Part.Standing.done : index == present ? .now : .toCome
      let part = Agenda.Part(
        step: step, planned: step.minutes * 60, spent: took, began: nil, standing: standing)
      let rest = Agenda.Part(
        step: nil, planned: step.pause * 60, spent: pause, began: nil,
        standing: index < present ? .done : .toCome)
      return step.pause > 0 ? [part, rest] : [part]
    }
    return Agenda(
      parts: parts, isOver: isOver, moment: ShellTranscript.start, offset: { _ in 3600 })
  }

  private struct Delay: Sendable {
    let spent: [[Int]]
    let minutes: Int

    init(_ spent: [[Int]], _ minutes: Int) {
      (self.spent, self.minutes) = (spent, minutes)
    }
  }

  private static let delays = [
    Delay([[15, 0]], 0), Delay([[10, 0]], 0), Delay([[20, 0]], 5), Delay([[15, 0], [0, 5]], 0),
    Delay([[10, 0], [0, 5]], -5), Delay([[10, 0], [25, 5]], 0), Delay([[10, 0], [28, 5]], 3),
    Delay([[25, 0], [0, 5]], 10),
    // The break was passed over: its time is over, so it is won.
    Delay([[25, 0], [0, 0]], 5), Delay([[10, 0], [15, 0]], -10),
    // Nobody had it yet, and its time is still to come: it is not won.
    Delay([[1, 0], [0, 0]], -14), Delay([[10, 0], [5, 0]], -5), Delay([[10, 0], [9, 0]], -5),
  ]

  @Test(arguments: delays.indices)
  func `we are behind by what came late, or by what this step takes too long`(_ index: Int) {
    let delay = Self.delays[index]
    #expect(Self.agenda(delay.spent).delay == delay.minutes * 60)
  }

  @Test func `a break that nobody had is said, and counts at the end`() {
    let agenda = Self.agenda([[25, 0], [10, 1], [30, 0], [5, 0]], isOver: true)
    #expect(agenda.summary == "4 minutes ahead. You owe the room 5 minutes of break.")
    #expect(
      Self.agenda([[35, 0], [0, 0]]).summary.contains(
        "15 minutes behind. You owe the room 5 minutes of break."))
    #expect(Self.agenda([[20, 0], [20, 3]]).parts[1].standing == .done, "a short one is one")
  }

  @Test(arguments: [
    (5, "10 minutes left."), (14, "1 minute left."), (15, "time is up."), (18, "3 minutes over."),
  ])
  func `it says first how much is left of where we are`(_ spent: Int, _ words: String) {
    #expect(Self.agenda([[spent, 0]]).summary.hasPrefix("Now: Purpose, \(words)"))
  }

  @Test func `times are those of the clock on the wall`() {
    let agenda = Self.agenda([[5, 0]])
    #expect(agenda.clock(agenda.plannedStart(of: 0)) == "09:55")
    #expect(agenda.clock(agenda.end) == "11:10")
  }

  @Test func `what was begun on another day shows the day`() {
    let lines = TeamGuide.answers(upTo: "drivers find parts [exit-interviews]")
    var later = ShellTranscript(after: lines).resumed()
    later.wait(86_400)
    let said = later.said(to: "/agenda")
    #expect(said.contains("now   12 Mar"), "\(said)")
    #expect(said.contains("\n        09:"), "\(said)")
  }

  @Test func `a step left with open questions is still to come`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "drivers find parts [exit-interviews]")).expect(
      """
      > Out › /goto persona

      A break of 5 minutes is planned here; /energise offers a way back in.

      S2 Persona · 20 minutes · step 3 of 5
      A map for everyone helps no one.
      Purpose: drivers find parts

      Who is it? [persona.name]
      > Persona › /agenda
      An hour: 75 minutes in all, breaks included
              start  planned
        open  09:03  09:03    S1   Purpose                      15 min, 1 taken
        now   09:03  09:17         break                        5 min, 4 left
              09:22  09:22    S2   Persona                      20 min
              09:42  09:42    S3   The path                     30 min
              10:12  10:12    S4   Close                        5 min
      Now: the break, 4 minutes left. On time. The end is at 10:17 if the rest takes
      what is planned.
      """)
  }

  @Test func `during a break it says how much of it is left`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "prices")).expect(
      """
      > Out 2 › ⏎
      1 in all.

      A break of 5 minutes is planned here; /energise offers a way back in.

      S2 Persona · 20 minutes · step 3 of 5
      A map for everyone helps no one.
      Purpose: drivers find parts

      Who is it? [persona.name]
      > Persona › /agenda
      An hour: 75 minutes in all, breaks included
              start  planned
        done  09:03  09:03    S1   Purpose                      1 min, planned 15
        now   09:04  09:18         break                        5 min, 4 left
              09:09  09:23    S2   Persona                      20 min
              09:29  09:43    S3   The path                     30 min
              09:59  10:13    S4   Close                        5 min
      Now: the break, 4 minutes left. 14 minutes ahead. The end is at 10:04 if the
      rest takes what is planned.
      """)
  }

  @Test(arguments: [
    ("half-day", 240), ("ninety-minutes", 90), ("two-sessions", 270), ("express", 45),
  ])
  func `the plan of each guide adds up to what it promises`(_ name: String, _ minutes: Int) {
    let steps = BuiltInGuides.guide(named: name)?.steps ?? []
    #expect(steps.reduce(0) { $0 + $1.minutes + $1.pause } == minutes)
  }

  @Test func `when late it says what to leave out, in the order of the method`() {
    var sitting = ShellTranscript(guide: BuiltInGuides.stepByStep)
    sitting.type("Van parts")
    for line in ["Ana, support", "", "", "", "", "Ana", ""] { sitting.type(line) }
    for _ in 0..<90 { sitting.type("/status") }
    let said = sitting.said(to: "/agenda")
    let words = """
      Now: Open, 20 minutes over. 20 minutes behind. The end is at 13:23 if the rest
      takes what is planned.
      When late, leave out in this order: effort [opportunity.effort], draft
      [vision.drafts], unseen [touchpoint.backstage]. Never the purpose, the feelings,
      the three riskiest assumptions, owners and dates.

      """
    #expect(said.hasSuffix(words), "\(said)")
  }

  @Test(arguments: [(40, false), (80, true)])
  func `on a narrow screen, and by ear, the agenda is told in words`(width: Int, isLinear: Bool)
    throws
  {
    let sitting = try WallTeam.sitting(
      at: "emotion", with: .steps, after: [""], width: width, isLinear: isLinear)
    let lines = sitting.said(to: "/agenda").split(separator: "\n")
      .prefix { !$0.hasPrefix("Now: ") }
    #expect(lines.contains { $0.hasPrefix("S8 Emotion, pain and delight: now,") })
    #expect(lines.contains { $0.hasPrefix("Break: ") })
    #expect(lines.allSatisfy { $0.count <= width && !$0.contains("    ") })
  }

  @Test func `time between two sittings is nobody's`() {
    let lines = TeamGuide.answers(upTo: "drivers find parts [exit-interviews]")
    var sitting = ShellTranscript(after: lines)
    for _ in 0..<9 { sitting.type("/park wait") }
    var later = sitting.resumed()
    for line in ["", "Dana"] { later.type(line) }
    let box = later.engine.session.timeboxes.first
    // Nine times twenty seconds in the first sitting, one more to the answer, twenty in the second.
    #expect(box?.actual?.text == "3.7")
  }
}
