import Testing

@testable import Workshop

/// Where a guess stands is computed from what was agreed, and what leans on a refuted one is marked.
@Suite struct AgreedVerdictTests {
  private static let map = SessionBuilder()
    .with(.stage, "fit", ["Name": "Make sure it fits"])
    .with(.persona, "dana", ["Name": "Dana"])
    .with(
      .touchpoint, "stock",
      [
        "Name": "Checks stock", "Stage": "fit", "Persona": "dana", "Emotion": "-1",
        "Pain": "stock is hidden",
      ]
    )
    .with(.opportunity, "show", ["HowMightWe": "show the stock", "Touchpoint": "stock"])
    .with(
      .kpi, "checkout",
      [
        "Name": "Checkout", "Unit": "% of visits", "Direction": "up", "Baseline": "1.8",
        "N": "9400",
        "BaselineDate": "2027-03-01",
      ]
    )
    .with(
      .hypothesis, "guess",
      [
        "Ref": "stock.Pain: stock is hidden", "Statement": "They leave for want of stock",
        "KPI": "checkout", "Threshold": "2.2", "Due": "2027-04-30",
        "WrongIf": "wrong unless 6 of 10 name the stock",
      ])

  private func state(_ builder: SessionBuilder, _ day: String = "2027-04-01") throws
    -> AgreedVerdict.State
  {
    let guess = try #require(builder.session.hypotheses["guess"])
    return AgreedVerdict(of: guess, in: builder.session, on: try #require(Day(iso: day))).state
  }

  private static func asked(_ count: String) -> SessionBuilder {
    map.with(.finding, "asked", ["Hypothesis": "guess", "Text": count, "Proof": "voices"])
  }

  private static func read(_ counted: String, _ builder: SessionBuilder = map) -> SessionBuilder {
    builder.with(
      .measurement, "later",
      ["KPI": "checkout", "Date": "2027-06-08", "Counted": counted, "Same": "yes"])
  }

  @Test func `a guess is what voices and numbers make of it`() throws {
    #expect(try state(Self.map) == .guess)
    #expect(try state(Self.map, "2027-05-01") == .overdue)
    #expect(try state(Self.asked("7 of 10")) == .heard)
    #expect(try state(Self.asked("3 of 10")) == .refuted)
    #expect(try state(Self.read("200 of 8200")) == .counted)
    #expect(try state(Self.read("200 of 8200", Self.asked("7 of 10"))) == .supported)
    #expect(try state(Self.read("120 of 8200"), "2027-04-29") == .guess)
    #expect(try state(Self.read("120 of 8200"), "2027-05-01") == .refuted)
  }

  @Test(arguments: [
    ("wrong unless 6 of 10 name the stock", 6, 10, false),
    ("fewer than 6 of 10", 6, 10, false), ("more than two of ten shrug", 2, 10, true),
  ])
  func `what was agreed is read as it was written`(text: String, count: Int, all: Int, isMost: Bool)
    throws
  {
    var guess = Hypothesis(id: "guess")
    guess.wrongIf = text
    #expect(guess.agreedShare == AgreedShare(share: Share(count, within: all), isMost: isMost))
  }

  @Test func `a test that names how many to ask and how many must say so is an agreement`() {
    var guess = Hypothesis(id: "guess")
    guess.qualitativeTest = "call back ten buyers; right if at least six name the stock"
    #expect(guess.agreedShare == AgreedShare(share: Share(6, within: 10), isMost: false))
    guess.qualitativeTest = "call back ten buyers"
    #expect(guess.agreedShare == nil)
  }

  @Test func `a refuted guess marks the line, the feeling and the idea that lean on it`() {
    let refuted = Self.map.with(.hypothesis, "guess", ["Status": "refuted"])
    let words = Leaning.all(in: refuted.session).map { $0.words(in: refuted.session) }
    #expect(words == ["Checks stock, pain", "Checks stock, emotion", "show the stock"])
    let settled = refuted.with(.hypothesis, "guess", ["Instead": "the day is not shown"])
    #expect(Leaning.all(in: settled.session).isEmpty)
  }
}
