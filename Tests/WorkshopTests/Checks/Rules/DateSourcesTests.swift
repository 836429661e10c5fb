import Testing

@testable import Workshop

struct DateSourcesTests {
  @Test(arguments: [
    CheckCase(
      "fresh",
      SessionBuilder.complete),
    CheckCase(
      "twelve months",
      SessionBuilder.complete.with(.evidence, "interviews-march", ["Date": "2026-05-01"])),
    CheckCase(
      "a day more",
      SessionBuilder.complete.with(.evidence, "interviews-march", ["Date": "2026-04-30"]),
      tells: "advice interviews-march.date: \"Twelve interviews\" is from 2026-04-30, more "
        + "than twelve months ago. What changed since?"),
    CheckCase(
      "on the day",
      SessionBuilder.complete.with(.evidence, "interviews-march", ["Date": "2027-05-01"])),
    CheckCase(
      "a day later",
      SessionBuilder.complete.with(.evidence, "interviews-march", ["Date": "2027-05-02"]),
      tells: "warning interviews-march.date: \"Twelve interviews\" is dated 2027-05-02, after "
        + "the workshop, 2027-05-01. Correct the date of the source or of the workshop."),
    CheckCase(
      "no date",
      SessionBuilder.complete.without("Date", of: .evidence, "interviews-march"),
      tells: "advice interviews-march.date: \"Twelve interviews\" has no date. Say when it "
        + "was gathered, if only roughly."),
    CheckCase(
      "an unknown date",
      SessionBuilder.complete.with(.evidence, "interviews-march", ["Date": "unknown"])),
    CheckCase(
      "a leap day",
      SessionBuilder.complete.with(.facts, ["Date": "2028-02-29"]).with(
        .evidence, "interviews-march", ["Date": "2027-02-28"])),
    CheckCase(
      "no day of the workshop",
      SessionBuilder().with(.evidence, "log", ["Title": "Log", "Date": "2027-05-02"]),
      tells: "warning log.date: \"Log\" is dated 2027-05-02, after the workshop, 2027-05-01. "
        + "Correct the date of the source or of the workshop."),
  ])
  func `sources are dated, at most a year old and not from the future`(_ example: CheckCase) {
    #expect(example.found(by: .dateSources) == example.told)
  }
}
