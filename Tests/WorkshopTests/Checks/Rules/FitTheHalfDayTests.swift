import Testing

@testable import Workshop

struct FitTheHalfDayTests {
  @Test(arguments: [
    CheckCase(
      "sixteen",
      SessionBuilder.complete),
    CheckCase(
      "none yet",
      SessionBuilder().with(.facts, ["Length": "half-day"]).looking(times: 0)),
    CheckCase(
      "one",
      SessionBuilder().with(.facts, ["Length": "half-day"]).looking(times: 1),
      tells: "warning touchpoints: There is 1 touchpoint; a half day holds 12 to 25. Ask for "
        + "more before rating any."),
    CheckCase(
      "eleven",
      SessionBuilder().with(.facts, ["Length": "half-day"]).looking(times: 11),
      tells: "warning touchpoints: There are 11 touchpoints; a half day holds 12 to 25. Ask "
        + "for more before rating any."),
    CheckCase(
      "twelve",
      SessionBuilder().with(.facts, ["Length": "half-day"]).looking(times: 12)),
    CheckCase(
      "twenty-five",
      SessionBuilder().with(.facts, ["Length": "half-day"]).looking(times: 25)),
    CheckCase(
      "twenty-six",
      SessionBuilder().with(.facts, ["Length": "half-day"]).looking(times: 26),
      tells: "warning touchpoints: There are 26 touchpoints; a half day holds 12 to 25. Keep "
        + "those that matter most."),
    CheckCase(
      "a workshop of 90 minutes",
      SessionBuilder().with(.facts, ["Length": "90min"]).looking(times: 3)),
  ])
  func `a half day holds 12 to 25 touchpoints`(_ example: CheckCase) {
    #expect(example.found(by: .fitTheHalfDay) == example.told)
  }
}
