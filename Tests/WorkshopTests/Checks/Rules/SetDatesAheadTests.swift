import Testing

@testable import Workshop

struct SetDatesAheadTests {
  @Test(arguments: [
    CheckCase(
      "they do",
      SessionBuilder.complete),
    CheckCase(
      "the same day",
      SessionBuilder.complete.with(.action, "move-stock", ["Due": "2027-05-01"])),
    CheckCase(
      "an action",
      SessionBuilder.complete.with(.action, "move-stock", ["Due": "2027-04-30"]),
      tells:
        "warning move-stock.due: \"put stock before the login\": 2027-04-30 lies before the workshop, 2027-05-01. Choose "
        + "a later day."),
    CheckCase(
      "a dropped action",
      SessionBuilder.complete.with(
        .action, "move-stock", ["Due": "2027-04-30", "Status": "dropped"])),
    CheckCase(
      "a KPI",
      SessionBuilder.complete.with(.kpi, "satisfied-buyers", ["Due": "2027-04-30"]),
      tells:
        "warning satisfied-buyers.due: \"Satisfied buyers\": 2027-04-30 lies before the workshop, 2027-05-01. "
        + "Choose a later day."),
    CheckCase(
      "a hypothesis",
      SessionBuilder.complete.with(.hypothesis, "guess-2", ["Due": "2027-04-30"]),
      tells:
        "warning guess-2.due: \"buyers leave because no stock is shown (2)\": 2027-04-30 lies before the workshop, 2027-05-01. Choose a "
        + "later day."),
    CheckCase(
      "a review",
      SessionBuilder.complete.with(.review, ["KPIDate": "2027-04-30"]),
      tells:
        "warning review.kpiDate: The day: 2027-04-30 lies before the workshop, 2027-05-01. Choose "
        + "a later day."),
    CheckCase(
      "both reviews",
      SessionBuilder.complete.with(.review, ["KPIDate": "2027-04-30", "MapDate": "2027-04-30"]),
      tells:
        "warning review.kpiDate: The day: 2027-04-30 lies before the workshop, 2027-05-01. Choose "
        + "a later day.",
      "warning review.mapDate: The day: 2027-04-30 lies before the workshop, 2027-05-01. Choose "
        + "a later day."),
  ])
  func `due dates lie ahead of the workshop`(_ example: CheckCase) {
    #expect(example.found(by: .setDatesAhead) == example.told)
  }

  @Test(arguments: [
    CheckCase(
      "an action",
      SessionBuilder().with(.action, "a", ["Title": "call", "Due": "2027-04-30"]),
      tells:
        "warning a.due: \"call\": 2027-04-30 lies before the workshop, 2027-05-01. Choose a later "
        + "day.")
  ])
  func `without a day of the workshop, dates lie ahead of today`(_ example: CheckCase) {
    #expect(example.found(by: .setDatesAhead) == example.told)
  }
}
