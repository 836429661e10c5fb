import Testing

@testable import Workshop

struct CiteEverySourceTests {
  private static let unread = SessionBuilder.complete.with(
    .evidence, "shop-log", ["Title": "Shop log", "Type": "support-log"])

  @Test(arguments: [
    CheckCase("cited", SessionBuilder.complete),
    CheckCase(
      "not yet", SessionBuilder().with(.evidence, "shop-log", ["Title": "Shop log"])),
    CheckCase(
      "uncited", unread,
      tells:
        "advice shop-log: Nothing rests on \"Shop log\". What does it tell? Put [shop-log] behind a"
        + " line, or take the source out."),
    CheckCase(
      "cited by its title", unread.with(.stage, "order", ["CustomerGoal": "pay [Shop log]."])),
    CheckCase(
      "read about a touchpoint", unread.with(.touchpoint, "order-1", ["Evidence": "shop-log"])),
    CheckCase(
      "observed",
      unread.with(.observation, "seen", ["Text": "rang twice", "Evidence": "shop-log"])),
  ])
  func `something rests on each source`(_ example: CheckCase) {
    #expect(example.found(by: CiteEverySource.check) == example.told)
  }
}
