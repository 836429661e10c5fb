import Testing

@testable import Workshop

struct LookAgainInTimeTests {
  @Test(arguments: [
    CheckCase("ahead", SessionBuilder.complete),
    CheckCase("never set", SessionBuilder()),
    CheckCase(
      "passed",
      SessionBuilder.complete.with(
        .review, ["KPIDate": "2027-04-01", "JourneyOwner": "Ana"]),
      tells:
        "error review.kpiDate: The next look was to be on 1 April 2027. Ana looks after the map. waymark"
        + " follow leads it; its end names the day after."),
    CheckCase(
      "the day that a round named",
      SessionBuilder.complete.with(.review, ["KPIDate": "2027-04-01"]).with(
        .followUp, "round-1",
        ["Date": "2027-04-02", "State": "closed", "Next": "2027-04-20"]),
      tells:
        "error round-1.next: The next look was to be on 20 April 2027. Nobody looks after the map. waymark"
        + " follow leads it; its end names the day after."),
    CheckCase(
      "looked at in time",
      SessionBuilder.complete.with(.review, ["KPIDate": "2027-04-01"]).with(
        .followUp, "round-1",
        ["Date": "2027-04-02", "State": "closed", "Next": "2027-06-20"])),
    CheckCase(
      "not drawn again",
      SessionBuilder.complete.with(.review, ["MapDate": "2027-04-30"]),
      tells:
        "error review.mapDate: The map was to be drawn again on 30 April 2027. Nobody looks after the map."
        + " waymark new NAME --from this one begins it; /edit review.mapDate names another day."),
  ])
  func `the next look is red once its day has passed`(_ example: CheckCase) {
    #expect(example.found(by: LookAgainInTime.check) == example.told)
  }
}
