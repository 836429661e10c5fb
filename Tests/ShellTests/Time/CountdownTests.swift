import Shell
import Testing
import Workshop

/// The timer as a value: moments in, words out.
@Suite struct CountdownTests {
  private static let start = ShellTranscript.start

  private static func after(_ seconds: Int) -> Moment {
    Moment(seconds: start.seconds + seconds)
  }

  @Test(arguments: [
    (900, ["450 Half time: 7 minutes 30 seconds left.", "780 Two minutes left.", "900 up"]),
    (300, ["150 Half time: 2 minutes 30 seconds left.", "180 Two minutes left.", "300 up"]),
    (240, ["120 Two minutes left.", "240 up"]), (120, ["60 Half time: 1 minute left.", "120 up"]),
    (60, ["30 Half time: 30 seconds left.", "60 up"]), (30, ["30 up"]), (1, ["1 up"]),
  ])
  func `half time, two minutes and the end are told once each`(
    _ length: Int, _ expected: [String]
  ) {
    let timer = Countdown(length: length, since: Self.start)
    let told = timer.notices(in: TeamGuide.guide).map { notice in
      let words = notice.words.hasPrefix("Time is up.") ? "up" : notice.words
      return "\(notice.moment.seconds - Self.start.seconds) \(words)"
    }
    #expect(told == expected)
  }

  @Test(arguments: [(0, 300), (100, 200), (300, 0), (1000, -700), (-50, 300)])
  func `what is left follows the moment, and a clock that was set back adds nothing`(
    _ seconds: Int, _ left: Int
  ) {
    #expect(Countdown(length: 300, since: Self.start).left(at: Self.after(seconds)) == left)
  }

  @Test func `a pause holds the time, and nothing is told while it lasts`() {
    var timer = Countdown(length: 300, since: Self.start)
    timer.pause(at: Self.after(100))
    #expect(timer.left(at: Self.after(9000)) == 200)
    #expect(timer.notices(in: TeamGuide.guide).isEmpty)
    timer.goOn(at: Self.after(9000))
    #expect(timer.left(at: Self.after(9050)) == 150)
    #expect(timer.notices(in: TeamGuide.guide).last?.moment == Self.after(9200))
  }

  @Test(arguments: [(100, 500), (300, 300), (420, 300)])
  func `what is added counts from the end, or from now when that lies behind`(
    _ seconds: Int, _ left: Int
  ) {
    var timer = Countdown(length: 300, since: Self.start)
    timer.extend(by: 300, at: Self.after(seconds))
    #expect(timer.left(at: Self.after(seconds)) == left)
    #expect(timer.isExtended)
  }

  @Test func `the text in the session is read as it was written`() {
    var timer = Countdown(length: 900, since: Self.start, step: "purpose")
    #expect(timer.text == "900 s, 0 s used, running since 2027-03-12T09:00:00Z, step purpose")
    #expect(Countdown(timer.text) == timer)
    timer.pause(at: Self.after(60))
    timer.extend(by: 300, at: Self.after(60))
    #expect(timer.text == "1200 s, 60 s used, extended, step purpose")
    #expect(Countdown(timer.text) == timer)
  }

  @Test(arguments: ["", "soon", "900", "900 s, running since noon", "-5 s", "900 s, colour red"])
  func `any other text is no timer`(_ text: String) {
    #expect(Countdown(text) == nil)
  }
}
