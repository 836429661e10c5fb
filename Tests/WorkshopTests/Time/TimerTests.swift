import Testing
import Workshop

/// The timer as a value: moments in, words out.
@Suite struct TimerTests {
  private static let start = Moment(seconds: 1_804_842_000)

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
    let timer = Timer(length: length, since: Self.start)
    let told = timer.notices(in: SmallGuide.guide).map { notice in
      let words = notice.words.hasPrefix("Time is up.") ? "up" : notice.words
      return "\(notice.moment.seconds - Self.start.seconds) \(words)"
    }
    #expect(told == expected)
  }

  @Test(arguments: [(0, 300), (100, 200), (300, 0), (1000, -700), (-50, 300)])
  func `what is left follows the moment, and a clock that was set back adds nothing`(
    _ seconds: Int, _ left: Int
  ) {
    #expect(Timer(length: 300, since: Self.start).left(at: Self.after(seconds)) == left)
  }

  @Test func `a pause holds the time, and nothing is told while it lasts`() {
    var timer = Timer(length: 300, since: Self.start)
    timer.pause(at: Self.after(100))
    #expect(timer.left(at: Self.after(9000)) == 200)
    #expect(timer.notices(in: SmallGuide.guide).isEmpty)
    timer.goOn(at: Self.after(9000))
    #expect(timer.left(at: Self.after(9050)) == 150)
    #expect(timer.notices(in: SmallGuide.guide).last?.moment == Self.after(9200))
  }

  @Test(arguments: [(100, 500), (300, 300), (420, 300)])
  func `what is added counts from the end, or from now when that lies behind`(
    _ seconds: Int, _ left: Int
  ) {
    var timer = Timer(length: 300, since: Self.start)
    timer.extend(by: 300, at: Self.after(seconds))
    #expect(timer.left(at: Self.after(seconds)) == left)
    #expect(timer.isExtended)
  }

  @Test func `the session holds it as a thing of its own, and forgets it when it is put away`()
    throws
  {
    var session = Session()
    var timer = Timer(length: 900, since: Self.start, step: "purpose")
    #expect(Timer.putting(awayIn: session) == nil)
    try session.apply(timer.setting(in: session))
    #expect(session.timer == timer)
    timer.pause(at: Self.after(60))
    timer.extend(by: 300, at: Self.after(60))
    let edit = timer.setting(in: session)
    #expect(edit.keepsTime)
    try session.apply(edit)
    #expect(session.timer == timer)
    #expect(session.values(of: "Since", on: Reference(.timer, "timer")) == [])
    try session.apply(#require(Timer.putting(awayIn: session)))
    #expect(session.timer == nil)
  }
}
