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
      tells:
        "advice t.action: Does \"system sends confirmation mail\" say what the customer does? Begin with the "
        + "customer's verb: sees, asks, compares."),
    CheckCase(
      "we",
      SessionBuilder().with(.touchpoint, "t", ["Action": "We call back"]),
      tells: "advice t.action: Does \"We call back\" say what the customer does? Begin with the "
        + "customer's verb: sees, asks, compares."),
    CheckCase(
      "an article",
      SessionBuilder().with(.touchpoint, "t", ["Action": "The confirmation arrives"]),
      tells:
        "advice t.action: Does \"The confirmation arrives\" say what the customer does? Begin with the "
        + "customer's verb: sees, asks, compares."),
    CheckCase(
      "the customer",
      SessionBuilder().with(.touchpoint, "t", ["Action": "The customer calls back"])),
    CheckCase(
      "passive",
      SessionBuilder().with(.touchpoint, "t", ["Action": "invoice is sent"]),
      tells: "advice t.action: Does \"invoice is sent\" say what the customer does? Begin with the "
        + "customer's verb: sees, asks, compares."),
    CheckCase(
      "French",
      SessionBuilder().with(.touchpoint, "t", ["Action": "Le système envoie un message"]),
      tells:
        "advice t.action: Does \"Le système envoie un message\" say what the customer does? Begin with the "
        + "customer's verb: sees, asks, compares."),
    CheckCase(
      "French passive",
      SessionBuilder().with(.touchpoint, "t", ["Action": "reçu est affiché"]),
      tells: "advice t.action: Does \"reçu est affiché\" say what the customer does? Begin with "
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
