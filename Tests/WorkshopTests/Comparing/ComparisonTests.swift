import Testing

@testable import Workshop

/// What two maps say of each other, in journey words.
@Suite struct ComparisonTests {
  private static let old = SessionBuilder()
    .with(.facts, ["Name": "Van parts", "Date": "2027-03-24"])
    .with(.evidence, "calls", ["Title": "Calls in March", "Type": "support-log"])
    .with(.persona, "dana", ["Name": "Dana"])
    .with(.stage, "compare", ["Name": "Compare"])
    .with(.stage, "order", ["Name": "Order"])
    .with(
      .touchpoint, "asks",
      ["Name": "Asks at the counter", "Stage": "compare", "Persona": "dana", "Emotion": "0"]
    )
    .with(
      .touchpoint, "photo",
      ["Name": "Photographs the part", "Stage": "compare", "Persona": "dana", "Emotion": "-1"]
    )
    .with(
      .touchpoint, "stock",
      [
        "Name": "Checks stock", "Stage": "compare", "Persona": "dana", "Emotion": "-1",
        "Pain": "stock is hidden [calls]", "Severity": "4", "MomentOfTruth": "yes",
      ]
    )
    .with(
      .touchpoint, "pays",
      ["Name": "Pays", "Stage": "order", "Persona": "dana", "Emotion": "1"]
    )
    .with(
      .kpi, "checkout",
      [
        "Name": "Checkout", "Unit": "% of visits", "Direction": "up", "Baseline": "1.8",
        "N": "9400", "BaselineDate": "2027-03-01",
      ]
    )
    .with(
      .opportunity, "show",
      ["HowMightWe": "show the stock first", "Touchpoint": "stock", "Chosen": "yes"]
    )
    .with(.action, "ask", ["Title": "Ask IT", "Link": "show", "Status": "done"])

  private func lines(_ new: SessionBuilder, from old: SessionBuilder = old) -> [String] {
    MapComparison(old: old.session, new: new.session).sections.flatMap { section in
      section.lines.map { "\(section.heading): \($0.sign) \($0.words)" }
    }
  }

  @Test func `feelings say whether they rest on a source in both maps, else opinion`() {
    #expect(
      lines(
        Self.old.with(.touchpoint, "stock", ["Emotion": "-1.5"])
          .with(.touchpoint, "pays", ["Emotion": "2"])) == [
          "Compare: worse Checks stock: feeling -1 bad, now -1.5 bad to very bad",
          "Order: better Pays: feeling +1 good, now +2 very good (opinion)",
        ])
  }

  @Test func `pains are new, closed, or put otherwise, and their weights go with them`() {
    #expect(
      lines(
        Self.old.without("Pain", of: .touchpoint, "stock").without(
          "Severity", of: .touchpoint, "stock"))
        == ["Compare: better Checks stock: pain closed: stock is hidden"])
    #expect(
      lines(Self.old.with(.touchpoint, "pays", ["Pain": "no invoice"]))
        == ["Order: worse Pays: new pain: no invoice"])
    #expect(
      lines(Self.old.with(.touchpoint, "stock", ["Pain": "stock is late [calls]"]))
        == ["Compare: changed Checks stock: pain: stock is hidden, now stock is late"])
  }

  @Test func `a step that is gone and the one in its place stand side by side`() {
    let new = Self.old.without(.touchpoint, "photo").with(
      .touchpoint, "scan",
      ["Name": "Scans the plate", "Stage": "compare", "Persona": "dana", "Emotion": "1"])
    // Loaded last, it stands behind the stock; moved between the two it is the heir.
    #expect(
      lines(new) == [
        "Compare: gone Photographs the part (feeling -1 bad)",
        "Compare: added Scans the plate, after Checks stock (feeling +1 good)",
      ])
    let moved = SessionBuilder(moving(new.session, .touchpoint, "scan", to: 1))
    #expect(
      lines(moved) == [
        "Compare: gone Photographs the part (feeling -1 bad)",
        "Compare: added Scans the plate, in place of Photographs the part (feeling +1 good)",
      ])
  }

  private func moving(
    _ session: Session, _ kind: EntityKind, _ id: Identifier, to place: Int
  ) -> Session {
    var session = session
    let from = EntityTable.of(kind).index(of: id, in: session) ?? 0
    #expect(session.applyEach([.move(kind, id, from: from, to: place)]).isEmpty)
    return session
  }

  @Test func `what moved says before or after what`() {
    #expect(
      lines(SessionBuilder(moving(Self.old.session, .touchpoint, "stock", to: 0)))
        == ["Compare: moved Checks stock now stands before Asks at the counter"])
    #expect(
      lines(Self.old.with(.touchpoint, "stock", ["Stage": "order"]))
        == ["Order: moved Checks stock now stands before Pays, in Compare before"])
    #expect(
      lines(SessionBuilder(moving(Self.old.session, .stage, "order", to: 0)))
        == ["Order: moved The stage Order now stands before Compare"])
  }

  @Test func `a new name, and what makes or breaks the journey, are told`() {
    #expect(
      lines(
        Self.old.with(.touchpoint, "pays", ["Name": "Pays by app", "MomentOfTruth": "yes"])
          .without("MomentOfTruth", of: .touchpoint, "stock")) == [
          "Order: changed Pays by app now makes or breaks the journey",
          "Order: changed Pays, now called Pays by app",
          "Compare: changed Checks stock no longer makes or breaks the journey",
        ])
  }

  @Test(arguments: [
    ("240", "8000", "better"), ("148", "8200", "changed"), ("60", "8000", "worse"),
  ])
  func `a number is better or worse only where the interval of the difference leaves out 0`(
    count: String, all: String, sign: String
  ) throws {
    let new = Self.old.with(
      .measurement, "later",
      ["KPI": "checkout", "Date": "2028-03-20", "Counted": "\(count) of \(all)", "Same": "yes"]
    ).with(.kpi, "checkout", ["Target": "2.5", "Due": "2028-09-30"])
    let told = lines(new)
    let first = try #require(told.first)
    #expect(first.hasPrefix("Numbers: \(sign) Checkout: then 1.8% (1 March 2027), now "))
    #expect(first.contains("(20 March 2028), target 2.5 by 30 September 2028. 1.8"))
    #expect(told.contains("Numbers: changed Checkout, target: nothing, now 2.5"))
  }

  @Test func `a number of another unit tells no change`() throws {
    let new = Self.old.with(.kpi, "checkout", ["Unit": "orders", "Baseline": "300", "N": "1"])
    let told = try #require(lines(new).first)
    #expect(told.hasSuffix("Another kind of number or unit: no change is told."), "\(told)")
  }

  @Test func `the same thing is found by its name where its short name is another`() {
    let other = SessionBuilder()
      .with(.facts, ["Name": "Parts again", "Date": "2028-03-20"])
      .with(.persona, "dana-2", ["Name": "Dana"])
      .with(.stage, "comparing", ["Name": "COMPARE"])
      .with(.stage, "order", ["Name": "Order"])
      .with(
        .touchpoint, "checks-stock",
        [
          "Name": "Checks stock", "Stage": "comparing", "Persona": "dana-2", "Emotion": "-1",
        ])
    let told = lines(other)
    #expect(told.contains("COMPARE: changed Compare, now called COMPARE"))
    #expect(told.contains("COMPARE: better Checks stock: pain closed: stock is hidden"))
    #expect(!told.contains { $0.contains("added") }, "\(told)")
  }

  @Test func `what was taken on says what became of it`() {
    let new = Self.old.without("Pain", of: .touchpoint, "stock")
    #expect(
      MapComparison(old: Self.old.session, new: new.session).takenIdeas == [
        "show the stock first: its action: done; taken on again; the pain at Checks stock is closed"
      ])
  }

  @Test func `what makes two maps hard to compare is said first`() {
    func warnings(_ new: SessionBuilder) -> [String] {
      MapComparison(old: Self.old.session, new: new.session).warnings.map(\.sentence)
    }
    let town = SessionBuilder().with(.facts, ["Name": "Town hall"])
      .with(.persona, "jo", ["Name": "Jo"]).with(.stage, "queue", ["Name": "Queue"])
      .with(.touchpoint, "waits", ["Name": "Waits", "Stage": "queue", "Persona": "jo"])
    #expect(
      warnings(town) == [
        "These two maps have hardly anything in common: 0 of 3 people, stages and steps. Read what"
          + " follows as two journeys, not as one that changed.",
        "Not the same people's journey: Dana then, Jo now.",
      ])
    #expect(warnings(SessionBuilder()) == ["The second map has no stage and no step yet."])
    #expect(
      warnings(Self.old.with(.facts, ["Date": "2026-03-24"])) == [
        "The first map is the newer one: 24 March 2027 against 24 March 2026. Name the older one first."
      ])
    #expect(
      warnings(Self.old.with(.touchpoint, "pays", ["AsOf": "2027"])) == [
        "1 step stands on the second map as of 2027; nobody has looked at it since."
      ])
  }

  @Test func `other people who scored, another scope and another state are warned of`() {
    let first = Self.old.with(.participant, "ana", ["Name": "Ana"])
      .with(.participant, "bo", ["Name": "Bo"]).with(
        .scope, ["Start": "a part breaks", "State": "current"])
    let second = Self.old.with(.participant, "bo", ["Name": "Bo"])
      .with(.scope, ["Start": "a part is ordered", "State": "future"])
    #expect(
      MapComparison(old: first.session, new: second.session).warnings.map(\.sentence) == [
        "The scope differs, start: a part breaks then, a part is ordered now.",
        "One map shows the current state, the other the future one.",
        "Who scored differs: 2 people then, 1 person now, 1 both times. A feeling may have moved with"
          + " them.",
      ])
  }

  @Test func `the last line counts what came, went, moved and changed`() {
    let new = Self.old.without(.touchpoint, "photo").with(.touchpoint, "pays", ["Emotion": "2"])
      .with(.stage, "fit", ["Name": "Fit"])
    let comparison = MapComparison(old: Self.old.session, new: new.session)
    #expect(comparison.countLine == "1 added, 1 gone, 0 moved, 1 changed")
    #expect(
      comparison.shareLine == "Lines that rest on a source: 1 of 1 (100%) then, 1 of 1 (100%) now")
  }
}
