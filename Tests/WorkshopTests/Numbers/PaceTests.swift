import Testing
import Workshop

@Suite struct PaceTests {
  static let sentences: [(now: Double, day: String, standing: Pace.QuestionStatus, says: String)] =
    [
      (2.1, "2027-06-12", .onTrack, "43% of the way, 45% of the time gone: on track."),
      (1.9, "2027-06-12", .behind, "14% of the way, 45% of the time gone: behind."),
      (2.5, "2027-06-12", .reached, "Target reached, 45% of the time gone."),
      (2.6, "2027-12-01", .reached, "Target reached, the day has passed."),
      (
        1.7, "2027-06-12", .backwards,
        "Further from the target than at the start, 45% of the time gone."
      ),
      (2.499, "2027-10-01", .missed, "The day has passed, 99% of the way: missed."),
      (
        1.7, "2027-10-01", .missed,
        "The day has passed, further from the target than at the start: missed."
      ),
      (1.8, "2027-03-01", .onTrack, "0% of the way, 0% of the time gone: on track."),
    ]

  @Test(arguments: sentences.indices)
  func `the way made stands against the time gone`(_ index: Int) throws {
    let (now, day, standing, says) = Self.sentences[index]
    let pace = try #require(try pace(from: 1.8, to: 2.5, now: now, day: day))
    #expect(pace.standing == standing)
    #expect(pace.sentence == says)
  }

  @Test func `down is the same way as up`() throws {
    let up = try #require(try pace(from: 10, to: 20, now: 13, day: "2027-06-12"))
    let down = try #require(try pace(from: 20, to: 10, now: 17, day: "2027-06-12"))
    #expect(up == down)
  }

  @Test func `a tenth behind is on track, more is not`() throws {
    // 199 days are planned; 80 of them gone are 40.2 %.
    let day = "2027-06-03"
    #expect(try pace(from: 0, to: 199, now: 60.1, day: day)?.standing == .onTrack)
    #expect(try pace(from: 0, to: 199, now: 60.0, day: day)?.standing == .behind)
  }

  @Test func `without a way to go or days to go in there is no pace`() throws {
    #expect(try pace(from: 2, to: 2, now: 2, day: "2027-06-12") == nil)
    let day = try #require(Day(iso: "2027-03-15"))
    #expect(Pace(baseline: 1, target: 2, now: 1, from: day, until: day, on: day) == nil)
  }

  private func pace(from baseline: Double, to target: Double, now: Double, day: String) throws
    -> Pace?
  {
    Pace(
      baseline: baseline, target: target, now: now,
      from: try #require(Day(iso: "2027-03-15")), until: try #require(Day(iso: "2027-09-30")),
      on: try #require(Day(iso: day)))
  }
}
