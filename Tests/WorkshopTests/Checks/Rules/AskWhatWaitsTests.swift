import Testing

@testable import Workshop

struct AskWhatWaitsTests {
  /// One question that the guide puts off, for two goals.
  private static func told(_ review: KeyValuePairs<String, String>, on today: String) throws
    -> [String]
  {
    var question = Question(
      name: "goal.measure", step: "goals", kind: .text, field: FieldPath(.goal, "Measure"))
    question.flow.each = [Loop(.goal)]
    var step = Step(name: "goals", number: "S4", title: "Goals", why: "")
    step.later = ["goal.measure"]
    let guide = Guide(
      name: "g", title: "G", about: "", steps: [step], questions: [question], stageSets: [])
    var session = Session()
    try session.apply(.add(.goal, "a", [FieldValues("Statement", ["fewer calls"])], place: nil))
    try session.apply(.add(.goal, "b", [FieldValues("Statement", ["more orders"])], place: nil))
    let values = review.map { FieldValues($0.key, [$0.value]) }
    try session.apply(.add(.review, "review", values, place: nil))
    let day = try #require(Day(iso: today))
    return AfterTheDay.check.find(
      CheckInput(session: session, walk: GuideWalk(guide: guide), today: day, words: SpokenWords())
    )
    .map { "\($0.severity.rawValue) \($0.message)" }
  }

  @Test func `what waits has a name and a day, or is told`() throws {
    #expect(
      try Self.told([:], on: "2027-05-01") == [
        "warning 1 question waits, for 2 answers, until after the day, and nobody has promised to ask by a day."
      ])
    let promise: KeyValuePairs = ["AfterOwner": "Cleo", "AfterDay": "2027-06-14"]
    #expect(
      try Self.told(promise, on: "2027-06-14") == [
        "warning 1 question waits, for 2 answers, until 14 June 2027; Cleo asks."
      ])
    #expect(
      try Self.told(promise, on: "2027-06-15") == [
        "error 1 question waits, for 2 answers, since 14 June 2027; Cleo is late."
      ])
  }

  @Test func `an entry may have a day of its own`() throws {
    let apart: KeyValuePairs = [
      "AfterOwner": "Cleo", "AfterDay": "2027-06-14", "AfterApart": "goal.measure: Bo, 2027-07-01",
    ]
    #expect(
      try Self.told(apart, on: "2027-06-20") == [
        "warning 1 question waits, for 2 answers, until 1 July 2027; Bo asks."
      ])
  }
}
