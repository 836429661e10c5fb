import Testing

@testable import Workshop

struct SetVisionInTheFutureTests {
  @Test(arguments: [
    CheckCase(
      "by 2030",
      SessionBuilder.complete),
    CheckCase(
      "nothing yet",
      SessionBuilder()),
    CheckCase(
      "today",
      SessionBuilder().with(.vision, ["Statement": "Buyers feel sure."]),
      tells: "advice vision.statement: Does the vision tell a future, or today? Say by when it is "
        + "so, or set the horizon."),
    CheckCase(
      "will",
      SessionBuilder().with(.vision, ["Statement": "Buyers will feel sure."])),
    CheckCase(
      "a past year",
      SessionBuilder().with(.vision, ["Statement": "In 2020 buyers feel sure."]),
      tells: "advice vision.statement: Does the vision tell a future, or today? Say by when it is "
        + "so, or set the horizon."),
    CheckCase(
      "French",
      SessionBuilder().with(.vision, ["Statement": "Chaque acheteur trouvera sa pièce."])),
  ])
  func `a vision tells a future state`(_ example: CheckCase) {
    #expect(example.found(by: .setVisionInTheFuture) == example.told)
  }

  @Test(arguments: [
    CheckCase(
      "ahead",
      SessionBuilder().with(.vision, ["Statement": "Buyers feel sure.", "Horizon": "2030-01-01"])),
    CheckCase(
      "not ahead",
      SessionBuilder().with(.vision, ["Statement": "Buyers feel sure.", "Horizon": "2027-05-01"]),
      tells: "warning vision.horizon: The horizon 2027-05-01 does not lie after the workshop. "
        + "Choose a later day."),
  ])
  func `a horizon says by when`(_ example: CheckCase) {
    #expect(example.found(by: .setVisionInTheFuture) == example.told)
  }
}
