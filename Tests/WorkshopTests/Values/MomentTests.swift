import TestSupport
import Testing
import Workshop

@Suite struct MomentTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (86_399, "1970-01-01T23:59:59Z"),
    (86_400, "1970-01-02T00:00:00Z"), (1_804_842_000, "2027-03-12T09:00:00Z"),
  ])
  func `a moment is written in UTC to the second and read back`(_ seconds: Int, _ text: String) {
    #expect(Moment(seconds: seconds).text == text)
    #expect(Moment(text)?.seconds == seconds)
  }

  @Test(arguments: [
    (253_402_300_800, "9999-12-31T23:59:59Z"), (Int.max, "9999-12-31T23:59:59Z"),
    (-62_135_596_801, "0001-01-01T00:00:00Z"), (Int.min, "0001-01-01T00:00:00Z"),
  ])
  func `a moment beyond the calendar is its last or first`(_ seconds: Int, _ text: String) {
    #expect(Moment(seconds: seconds).text == text)
    var moment = Moment(seconds: 0)
    moment.seconds = seconds
    #expect(Moment(text) == moment)
    #expect(Day(iso: moment.day.text) == moment.day)
  }

  @Test(arguments: 0..<100)
  func `every moment survives being written`(_ seed: Int) {
    var random = SplitMix64(seed: seed)
    let moment = Moment(seconds: .random(in: -62_135_596_800...253_402_300_799, using: &random))
    #expect(Moment(moment.text) == moment)
    #expect(moment.text.hasPrefix(moment.day.text))
  }

  @Test(arguments: [
    "", "T", "Z", "TZ", "2027-03-12", "09:00:00Z", "2027-03-12T09:00:00", "2027-03-12 09:00:00Z",
    "2027-03-12t09:00:00Z", "2027-03-12T09:00:00z", "2027-03-12T24:00:00Z", "2027-03-12T09:60:00Z",
    "2027-03-12T09:00:60Z", "2027-03-12T9:00:00Z", "2027-03-12T09:00Z", "2027-03-12T09:00:00.5Z",
    "2027-03-12T09:00:00:00Z", "2027-02-30T09:00:00Z", "2027-03-12T09:00:00+01:00",
    "2027-03-12T09:00:00ZZ", " 2027-03-12T09:00:00Z", "2027-03-12T09:00:00Z ",
    "2027-03-12TT09:00:00Z", "2027-03-12T-9:00:00Z", "2027-03-12T０９:00:00Z",
  ])
  func `any other text is no moment`(_ text: String) {
    #expect(Moment(text) == nil)
  }

  @Test(
    arguments: ["2027-03-12T+9:00:00Z", "2027-03-12T-0:00:00Z", "2027-03-12T09:+5:00Z"])
  func `a signed clock is no moment`(_ text: String) {
    #expect(Moment(text) == nil)
  }
}
