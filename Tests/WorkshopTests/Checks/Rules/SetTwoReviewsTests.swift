import Testing

@testable import Workshop

struct SetTwoReviewsTests {
  @Test(arguments: [
    CheckCase(
      "both",
      SessionBuilder.complete),
    CheckCase(
      "not closing yet",
      SessionBuilder()),
    CheckCase(
      "neither",
      SessionBuilder().with(.action, "a", ["Title": "call back"]),
      tells: "warning review.kpiDate: No day is set to look at the numbers. Set one now.",
      "warning review.mapDate: No day is set to map again. Set one now."),
    CheckCase(
      "one",
      SessionBuilder().with(.review, ["KPIDate": "2027-06-01"]),
      tells: "warning review.mapDate: No day is set to map again. Set one now."),
    CheckCase(
      "unknown",
      SessionBuilder().with(.review, ["KPIDate": "2027-06-01", "MapDate": "unknown"])),
  ])
  func `two review dates are set`(_ example: CheckCase) {
    #expect(example.found(by: .setTwoReviews) == example.told)
  }
}
