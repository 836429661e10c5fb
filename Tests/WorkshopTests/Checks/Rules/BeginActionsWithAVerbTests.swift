import Testing

@testable import Workshop

struct BeginActionsWithAVerbTests {
  @Test(arguments: [
    CheckCase(
      "a verb",
      SessionBuilder().with(.touchpoint, "t", ["Action": "photographs the old part to compare"])),
    CheckCase(
      "an order",
      SessionBuilder().with(.touchpoint, "t", ["Action": "orders by phone"])),
    CheckCase(
      "the system",
      SessionBuilder().with(.touchpoint, "t", ["Action": "system sends confirmation mail"]),
      tells: "advice t.action: Does \"system …\" say what the customer does? Begin with the "
        + "customer's verb: sees, asks, compares."),
    CheckCase(
      "we",
      SessionBuilder().with(.touchpoint, "t", ["Action": "We call back"]),
      tells: "advice t.action: Does \"We …\" say what the customer does? Begin with the "
        + "customer's verb: sees, asks, compares."),
    CheckCase(
      "an article",
      SessionBuilder().with(.touchpoint, "t", ["Action": "The confirmation arrives"]),
      tells: "advice t.action: Does \"The …\" say what the customer does? Begin with the "
        + "customer's verb: sees, asks, compares."),
    CheckCase(
      "the customer",
      SessionBuilder().with(.touchpoint, "t", ["Action": "The customer calls back"])),
    CheckCase(
      "passive",
      SessionBuilder().with(.touchpoint, "t", ["Action": "invoice is sent"]),
      tells: "advice t.action: Does \"is sent …\" say what the customer does? Begin with the "
        + "customer's verb: sees, asks, compares."),
    CheckCase(
      "French",
      SessionBuilder().with(.touchpoint, "t", ["Action": "Le système envoie un message"]),
      tells: "advice t.action: Does \"Le …\" say what the customer does? Begin with the "
        + "customer's verb: sees, asks, compares."),
    CheckCase(
      "French passive",
      SessionBuilder().with(.touchpoint, "t", ["Action": "reçu est affiché"]),
      tells: "advice t.action: Does \"est affiché …\" say what the customer does? Begin with "
        + "the customer's verb: sees, asks, compares."),
    CheckCase(
      "l’acheteuse",
      SessionBuilder().with(.touchpoint, "t", ["Action": "l'acheteuse compare"])),
    CheckCase(
      "a verb that begins the same",
      SessionBuilder().with(.touchpoint, "t", ["Action": "weighs both"])),
  ])
  func `an action begins with what the customer does`(_ example: CheckCase) {
    #expect(example.found(by: .beginActionsWithAVerb) == example.told)
  }
}
