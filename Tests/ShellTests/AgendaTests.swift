import Storage
import Testing
import Workshop

@testable import Shell

/// The plan of the day, and how the day stands against it.
@Suite struct AgendaTests {
  @Test func `before the first timed step the agenda begins now`() {
    Sitting(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › /agenda
      An hour: 75 minutes in all, breaks included
             09:00  S1   Purpose                       15 min
             09:15       break                         5 min
             09:20  S2   Persona                       20 min
             09:40  S3   The path                      30 min
             10:10  S4   Close                         5 min
      Beginning now, the end is at 10:15.
      """)
  }

  @Test func `the agenda shows steps, breaks, minutes and times`() {
    Sitting(after: TeamGuide.answers(upTo: "Dana")).expect(
      """
      > Goal › /agenda
      An hour: 75 minutes in all, breaks included
        done 09:03  S1   Purpose                       15 min, took 1
             09:18       break                         5 min
        now  09:23  S2   Persona                       20 min, 19 left
             09:43  S3   The path                      30 min, now at 09:24
             10:13  S4   Close                         5 min, now at 09:54
      19 minutes ahead. The end is at 09:59 if the rest takes what is planned.
      """)
  }

  @Test func `when everything is done it says what each step took`() {
    Sitting(after: TeamGuide.answers).expect(
      """
      > done › /agenda
      An hour: 75 minutes in all, breaks included
        done 09:03  S1   Purpose                       15 min, took 1
             09:18       break                         5 min
        done 09:23  S2   Persona                       20 min, took 2
        done 09:43  S3   The path                      30 min, took 6
        done 10:13  S4   Close                         5 min, took 1
      65 minutes ahead.
      """)
  }

  private static func agenda(_ spent: [(Int, Int)], present: Int?, guide: Guide) -> Agenda {
    let steps = guide.steps.filter { $0.minutes > 0 }
    let rows = steps.enumerated().map { index, step in
      let took = spent.indices.contains(index) ? spent[index] : (0, 0)
      return Agenda.Row(step: step, spent: took.0 * 60, pause: took.1 * 60)
    }
    return Agenda(
      title: "", rows: rows, present: present, isOver: false, moment: Sitting.start, offset: 3600)
  }

  @Test(arguments: [
    ([(15, 0)], 0, 0), ([(10, 0)], 0, 0), ([(20, 0)], 0, 5), ([(15, 0), (0, 5)], 1, 0),
    ([(10, 0), (0, 5)], 1, -5), ([(10, 0), (25, 5)], 1, 0), ([(10, 0), (28, 5)], 1, 3),
    ([(25, 0), (0, 5)], 1, 10), ([(25, 0), (0, 0)], 1, 5),
  ])
  func `we are behind by what came late, or by what this step takes too long`(
    _ spent: [(Int, Int)], _ present: Int, _ minutes: Int
  ) {
    let agenda = Self.agenda(spent, present: present, guide: TeamGuide.guide)
    #expect(agenda.delay == minutes * 60)
  }

  @Test func `times are those of the clock on the wall`() {
    let agenda = Self.agenda([(5, 0)], present: 0, guide: TeamGuide.guide)
    #expect(agenda.clock(agenda.start) == "09:55")
    #expect(agenda.clock(agenda.end) == "11:10")
  }

  @Test(arguments: [
    ("half-day", 240), ("ninety-minutes", 90), ("two-sessions", 270), ("express", 30),
  ])
  func `the plan of each guide adds up to what it promises`(_ name: String, _ minutes: Int) {
    let steps = BuiltInGuides.guide(named: name)?.steps ?? []
    #expect(steps.reduce(0) { $0 + $1.minutes + $1.pause } == minutes)
  }

  @Test func `when late it says what to leave out, in the order of the method`() {
    var sitting = Sitting(guide: BuiltInGuides.halfDay)
    sitting.type("Van parts")
    for line in ["Ana, support", "", "", "", "", "Ana", ""] { sitting.type(line) }
    for _ in 0..<90 { sitting.type("/status") }
    let said = sitting.said(to: "/agenda")
    let words = """
      20 minutes behind. The end is at 13:23 if the rest takes what is planned.
      When late, leave out in this order: effort [opportunity.effort], draft
      [vision.drafts], unseen [touchpoint.backstage]. Never the purpose, the feelings,
      the three riskiest assumptions, owners and dates.

      """
    #expect(said.hasSuffix(words), "\(said)")
  }

  @Test func `time between two sittings is nobody's`() {
    let lines = TeamGuide.answers(upTo: "drivers find parts [exit-interviews]")
    var sitting = Sitting(after: lines)
    for _ in 0..<9 { sitting.type("/park wait") }
    var later = sitting.resumed()
    for line in ["", "Dana"] { later.type(line) }
    let box = later.engine.session.timeboxes.first
    // Nine times twenty seconds in the first sitting, one more to the answer, twenty in the second.
    #expect(box?.actual?.text == "3.7")
  }
}
