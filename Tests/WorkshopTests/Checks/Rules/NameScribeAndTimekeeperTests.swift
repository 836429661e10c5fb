import Testing

@testable import Workshop

struct NameScribeAndTimekeeperTests {
  @Test(arguments: [
    CheckCase(
      "named",
      SessionBuilder.complete),
    CheckCase(
      "not begun",
      SessionBuilder.complete.without("Scribe", of: .facts, "session").without(
        "Timekeeper", of: .facts, "session"
      ).without("Hope", of: .participant, "ana")),
    CheckCase(
      "neither",
      SessionBuilder.complete.without("Scribe", of: .facts, "session").without(
        "Timekeeper", of: .facts, "session"),
      tells: "warning session.scribe: Nobody is named who writes. Name a scribe.",
      "warning session.timekeeper: Nobody is named who watches the clock. Name a "
        + "timekeeper."),
    CheckCase(
      "no timekeeper",
      SessionBuilder.complete.without("Timekeeper", of: .facts, "session"),
      tells: "warning session.timekeeper: Nobody is named who watches the clock. Name a "
        + "timekeeper."),
    CheckCase(
      "alone",
      SessionBuilder().with(.facts, ["GroundRule": "silent first"]).with(
        .participant, "ana", ["Name": "Ana"])),
  ])
  func `a room that has begun has a scribe and a timekeeper`(_ example: CheckCase) {
    #expect(example.found(by: .nameScribeAndTimekeeper) == example.told)
  }
}
