import Testing

@testable import Workshop

struct FitTheHalfDayTests {
  private static let halfDay = SessionBuilder().with(.facts, ["Length": "half-day"])

  @Test(arguments: [
    CheckCase("none yet", halfDay.looking(times: 0)),
    CheckCase(
      "one", halfDay.looking(times: 1),
      tells: "advice touchpoints: Everything goes well so far. What happens when it goes wrong?"),
    CheckCase(
      "one where it goes wrong",
      halfDay.looking(times: 1).with(.touchpoint, "look-0", ["Path": "unhappy"])),
    CheckCase("twelve", halfDay.looking(times: 12)),
    CheckCase("fifteen", halfDay.looking(times: 15)),
    CheckCase(
      "sixteen", halfDay.looking(times: 16),
      tells: "warning touchpoints: There are 16 touchpoints; a half day holds about 15. Keep those "
        + "that matter most."),
    CheckCase(
      "a workshop of 90 minutes",
      SessionBuilder().with(.facts, ["Length": "90min"]).looking(times: 3)),
  ])
  func `a half day holds about 15 touchpoints`(_ example: CheckCase) {
    #expect(example.found(by: .fitTheHalfDay) == example.told)
  }
}
