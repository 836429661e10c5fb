import Testing

@testable import Workshop

struct StateStartAndEndTests {
  @Test(arguments: [
    CheckCase(
      "both",
      SessionBuilder.complete),
    CheckCase(
      "nothing yet",
      SessionBuilder()),
    CheckCase(
      "neither",
      SessionBuilder().with(.scope, ["Scenario": "a van stands still"]),
      tells: "warning scope.start: Nothing says what starts the journey. Say what starts it, "
        + "seen by the customer.",
      "warning scope.end: Nothing says what ends the journey. Say what ends it, seen "
        + "by the customer."),
    CheckCase(
      "no end",
      SessionBuilder().with(.scope, ["Start": "the part breaks"]),
      tells: "warning scope.end: Nothing says what ends the journey. Say what ends it, seen "
        + "by the customer."),
  ])
  func `a scope states its start and its end`(_ example: CheckCase) {
    #expect(example.found(by: .stateStartAndEnd) == example.told)
  }
}
