import Storage
import Testing
import Workshop

/// What was open when somebody said something beside it.
@Suite struct GuidePlaceTests {
  @Test(arguments: [
    ("half-day", "touchpoint.action", "Touchpoints, stage by stage"),
    ("half-day", "purpose.gap", "What do customers need here that they do not get?"),
    (
      "step-by-step", "touchpoint.action dana look",
      "Silently, one per line: what does the customer do here?"
    ), ("half-day", "nothing.such", nil),
  ])
  func `a place names the question that was put, or the step whose list was open`(
    guide: String, place: String, words: String?
  ) throws {
    let guide = try #require(BuiltInGuides.guide(named: guide))
    #expect(guide.words(ofPlace: place) == words)
  }
}
