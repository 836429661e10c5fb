import Testing

@testable import Workshop

struct TestBeforeTheReviewTests {
  @Test(arguments: [
    CheckCase(
      "in between",
      SessionBuilder().with(.hypothesis, "h", ["Statement": "They come", "Due": "2027-06-01"])
        .with(.action, "a", ["Link": "h", "Due": "2027-05-01"]).with(
          .review, ["KPIDate": "2027-07-01"])),
    CheckCase(
      "after the review",
      SessionBuilder().with(.hypothesis, "h", ["Statement": "They come", "Due": "2027-08-01"])
        .with(.review, ["KPIDate": "2027-07-01"]),
      tells: "warning h.due: \"They come\" is tested until 2027-08-01, after the review on "
        + "2027-07-01. Test it before, or review later."),
    CheckCase(
      "before its action",
      SessionBuilder().with(.hypothesis, "h", ["Statement": "They come", "Due": "2027-04-01"])
        .with(.action, "a", ["Link": "h", "Due": "2027-05-01"]),
      tells: "warning h.due: \"They come\" is tested until 2027-04-01, before its action on "
        + "2027-05-01. Test it after what is to be tested is there."),
  ])
  func `a test is in time`(_ example: CheckCase) {
    #expect(example.found(by: TestBeforeTheReview.check) == example.told)
  }
}
