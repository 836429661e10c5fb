import Testing
import Workshop

@Suite struct QuickCaptureTests {
  @Test func `one line names a touchpoint, its channel, feeling, pain and opportunity`() throws {
    let capture = try QuickCapture(
      "Checks stock from the van #website -1 !stock hidden until login ?show stock before login")
    #expect(capture?.name == "Checks stock from the van")
    #expect(capture?.channel == "website")
    #expect(capture?.scores == [-1])
    #expect(capture?.pain == "stock hidden until login")
    #expect(capture?.howMightWe == "show stock before login")
    #expect(capture?.delight == nil)
  }

  @Test(arguments: [
    "calls three shops", "Is it safe? asks a friend", "waits 2 days", "Really!", "picks #1",
    "types a # and a ?", "a*b", "",
  ])
  func `a line without a mark is an ordinary answer`(_ line: String) throws {
    #expect(try QuickCapture(line) == nil)
  }

  @Test(arguments: [
    ("pays #app", [] as [Int]), ("pays #app -2 -1 0", [-2, -1, 0]),
    ("pays -2 0 +1 #app", [-2, 0, 1]),
    ("waits 2 days #phone 0", [0]), ("pays #app !costs 2 more", []), ("rings #phone +2 *kind", [2]),
    ("waits #phone 3", []),
  ])
  func `feelings are signed numbers, or numbers behind the channel`(
    _ line: String, _ scores: [Int]
  ) throws {
    #expect(try QuickCapture(line)?.scores == scores)
  }

  @Test func `a source belongs to the part it ends`() throws {
    let capture = try QuickCapture("calls [support-log] #phone !nobody answers [interviews]")
    #expect(
      capture?.touchpoint == [
        FieldValues("Action", ["calls [support-log]"]), FieldValues("Name", ["calls"]),
        FieldValues("Channel", ["phone"]), FieldValues("Pain", ["nobody answers [interviews]"]),
      ])
  }

  @Test func `several feelings keep their median`() throws {
    #expect(
      try QuickCapture("pays #app -2 -1 0")?.touchpoint.suffix(2) == [
        FieldValues("Scores", ["-2 -1 0"]), FieldValues("Emotion", ["-1"]),
      ])
  }

  @Test(arguments: [
    ("pays #webiste", QuickCapture.Problem.noSuchChannel(given: "webiste", nearest: "website")),
    ("pays #moon", .noSuchChannel(given: "moon", nearest: nil)),
    ("pays #app #Phone", .twoChannels("app", "phone")), ("!nobody answers", .noName),
  ])
  func `what cannot be understood is refused whole`(
    _ line: String, _ problem: QuickCapture.Problem
  ) {
    #expect(throws: problem) { try QuickCapture(line) }
  }
}
