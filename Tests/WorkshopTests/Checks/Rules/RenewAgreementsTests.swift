import Testing

@testable import Workshop

struct RenewAgreementsTests {
  private static func agreed(to stage: Identifier?) throws -> SessionBuilder {
    var session = SessionBuilder.complete.session
    let day = Day(number: 20_900)
    let edit = AgreementGiven(by: "Ana", to: stage, on: day, in: session).edit
    try session.apply(try #require(edit))
    return SessionBuilder(session)
  }

  @Test func `who agreed is asked again once the map has changed, and not before`() throws {
    let agreed = try Self.agreed(to: nil)
    #expect(RenewAgreements.check.find(agreed.input) == [])
    let changed = agreed.with(.touchpoint, "fit-1", ["Pain": "the box is wet"])
    #expect(
      RenewAgreements.check.find(changed.input).map(\.line) == [
        "warning session: Ana agreed to the map on 23 March 2027; it has changed since. /agree Ana binds it"
          + " to what stands now."
      ])
  }

  @Test func `who agreed to a stage is asked again only where that stage has changed`() throws {
    let agreed = try Self.agreed(to: "compare")
    let elsewhere = agreed.with(.touchpoint, "fit-1", ["Pain": "the box is wet"])
    #expect(RenewAgreements.check.find(elsewhere.input) == [])
    let here = agreed.with(.touchpoint, "compare-1", ["Pain": "no photo"])
    #expect(
      RenewAgreements.check.find(here.input).map(\.line) == [
        "warning compare: Ana agreed to compare on 23 March 2027; it has changed since. /agree Ana,"
          + " compare binds it to what stands now."
      ])
  }
}
