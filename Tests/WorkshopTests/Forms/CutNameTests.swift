import Testing

@testable import Workshop

/// The name of a step that was made from what they do.
@Suite struct CutNameTests {
  @Test(arguments: [
    (
      "hotline sends her to the counter, counter sends her back",
      "hotline sends her to the counter, counter sends", true
    ),
    ("looks at the app on the way to the platform", "looks at the app on the way", true),
    ("Tom calls her name, she is not on the list", "Tom calls her name", true),
    ("rings the hotline.", "rings the hotline", false), ("rings", "rings", false),
    ("rings the hotline until somebody answers the call at night", "rings the hotline", false),
    ("waits", "rings the hotline", false),
  ])
  func `it is cut where they do more than it has room for`(
    action: String, name: String, isCut: Bool
  ) {
    let session = SessionBuilder()
      .with(.evidence, "calls", ["Title": "Calls"])
      .with(.touchpoint, "t", ["Action": "\(action) [calls]", "Name": name]).session
    #expect(session.touchpoints.members.map { $0.hasCutName(in: session) } == [isCut])
  }
}
