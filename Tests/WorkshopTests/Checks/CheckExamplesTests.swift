import Testing

@testable import Workshop

/// What the method itself calls good and bad.
struct CheckExamplesTests {
  private static func rules(_ builder: SessionBuilder) -> [String] {
    Check.findings(in: builder.input).filter { $0.severity != .error }.map(\.rule)
  }

  @Test func `the method's good examples please the rules`() {
    let good = SessionBuilder.complete
      .with(
        .purpose,
        [
          "Statement": "so that we can pick the three fixes that let first-time buyers finish an"
            + " order on a phone"
        ]
      )
      .with(
        .vision,
        [
          "Statement": "By 2028 a first-time buyer feels sure, within five minutes, that the right"
            + " part will arrive tomorrow."
        ]
      )
      .with(
        .goal, "repeat-orders",
        [
          "Statement": "Repeat orders +10%",
          "CustomerObjective": "the customer reorders without searching",
        ]
      )
      .with(.stage, "fit", ["Name": "Make sure it fits"])
      .with(.touchpoint, "fit-1", ["Action": "photographs the old part to compare"])
      .with(
        .touchpoint, "compare-2", ["Pain": "abandoned: rang three times the night before leaving"]
      )
      .with(.action, "move-stock", ["Title": "puts delivery type on the product page"])
    #expect(Self.rules(good) == [])
  }

  @Test func `the method's bad examples do not`() {
    let bad = SessionBuilder.complete
      .with(.purpose, ["Statement": "to improve CX"])
      .with(.vision, ["Statement": "Be the leading omnichannel provider."])
      .with(.goal, "repeat-orders", ["Statement": "Launch the app"])
      .with(.stage, "fit", ["Name": "Lead qualification"])
      .with(.touchpoint, "fit-1", ["Action": "system sends confirmation mail"])
      .with(.action, "move-stock", ["Owner": "Marketing"])
    #expect(
      Self.rules(bad) == [
        "name-the-customer-in-purpose", "name-the-customer-in-vision", "name-a-feeling-in-vision",
        "set-vision-in-the-future", "keep-channels-out-of-vision", "state-goals-as-outcomes",
        "keep-departments-out", "begin-actions-with-a-verb", "own-every-action",
      ])
  }
}
