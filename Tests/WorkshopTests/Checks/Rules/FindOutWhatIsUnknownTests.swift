import Testing

@testable import Workshop

struct FindOutWhatIsUnknownTests {
  /// The whole workshop with this many thoughts and pains unknown.
  private static func unknown(thoughts: Int, pains: Int) -> SessionBuilder {
    let complete = SessionBuilder.complete
    let ids = complete.session.touchpoints.members.map(\.id).filter { $0 != "compare-2" }
    let pained = ids.prefix(pains).reduce(complete) {
      $0.with(.touchpoint, $1, ["Pain": "unknown"])
    }
    return ids.prefix(thoughts).reduce(pained) { $0.with(.touchpoint, $1, ["Thought": "unknown"]) }
  }

  @Test(arguments: [
    CheckCase("all known", SessionBuilder.complete),
    CheckCase("nothing said", SessionBuilder()),
    CheckCase("a handful", unknown(thoughts: 5, pains: 4)),
    CheckCase(
      "ranked by how often",
      unknown(thoughts: 7, pains: 4).with(.goal, "repeat-orders", ["Owner": "unknown"]),
      tells:
        "advice notice-1.thought: 12 answers are \"unknown\": what they think (7 touchpoints), pain (4"
        + " touchpoints) and owner (1 goal). Who could tell? What is unknown most often is the first"
        + " thing to ask."),
    CheckCase(
      "one thing often", unknown(thoughts: 0, pains: 10),
      tells:
        "advice notice-1.pain: 10 answers are \"unknown\": pain (10 touchpoints). Who could tell? What is"
        + " unknown most often is the first thing to ask."),
  ])
  func `what nobody knows is counted, the most frequent first`(_ example: CheckCase) {
    #expect(example.found(by: FindOutWhatIsUnknown.check) == example.told)
  }
}
