import Testing
import Workshop

@Suite struct IdentifierTests {
  @Test(arguments: [
    ("Van parts", "van-parts"), ("  Van   parts  ", "van-parts"),
    ("Van-Parts 2027", "van-parts-2027"),
    ("Café Crème", "cafe-creme"), ("Cafe\u{301} Cre\u{300}me", "cafe-creme"), ("Łódź", "lodz"),
    ("Ærø", "aero"), ("Œuvre", "oeuvre"), ("Straße", "strasse"), ("Ñandú", "nandu"),
    ("Việt Nam", "viet-nam"),
    ("Dana's van", "danas-van"), ("Dana\u{2019}s van", "danas-van"), ("l'été", "lete"),
    ("a/b: c, d (e)", "a-b-c-d-e"), ("100 % sure", "100-sure"),
    ("客户 Journey 2", "journey-2"), ("🚐 Van", "van"), ("Van 🚐 parts", "van-parts"),
  ])
  func `a slug is the plain letters and digits of a name`(_ name: String, _ slug: String) {
    #expect(Identifier.slugText(of: name) == slug)
  }

  @Test(arguments: ["客户旅程", "מסע לקוח", "🚐🔧", "…", "", "   ", "'", "Привет"])
  func `a name without Latin letters or digits gives the fallback`(_ name: String) {
    #expect(Identifier.slug(of: name, fallback: "persona") { _ in false } == "persona")
  }

  @Test(
    arguments: [("Işık", "isik"), ("Kız", "kiz"), ("Garður", "gardur"), ("Þór", "thor")])
  func `Latin letters beside the alphabet become the nearest ones`(_ name: String, _ slug: String) {
    #expect(Identifier.slugText(of: name) == slug)
  }

  @Test(arguments: [
    (
      "Checks stock from the van between two jobs in town",
      "checks-stock-from-the-van-between-two"
    ),
    (
      String(repeating: "a", count: 20) + " " + String(repeating: "b", count: 19),
      String(repeating: "a", count: 20) + "-" + String(repeating: "b", count: 19)
    ),
    (
      String(repeating: "a", count: 20) + " " + String(repeating: "b", count: 20) + " c",
      String(repeating: "a", count: 20)
    ),
    (String(repeating: "a", count: 60), String(repeating: "a", count: 40)),
  ])
  func `a slug keeps whole words while they fit in 40 characters`(_ name: String, _ slug: String) {
    #expect(Identifier.slugText(of: name) == slug)
    #expect(slug.count <= Identifier.longestSlug)
  }

  @Test(arguments: [
    ([], "dana"), (["dana"], "dana-2"), (["dana", "dana-2", "dana-3"], "dana-4"),
    (["dana-2"], "dana"), (["dana", "dana-3"], "dana-2"),
  ])
  func `a taken name counts up`(_ taken: [String], _ slug: String) {
    let made = Identifier.slug(of: "Dana", fallback: "persona") { taken.contains($0.text) }
    #expect(made.text == slug)
  }

  @Test func `a taken fallback counts up too`() {
    let made = Identifier.slug(of: "达娜", fallback: "persona") { $0 == "persona" }
    #expect(made == "persona-2")
  }

  @Test func `a new thing is called unlike every other, of whatever kind`() {
    let session = SessionBuilder().with(.persona, "dana", ["Name": "Dana"])
      .with(.evidence, "calls", ["Title": "Calls"]).session
    #expect(session.freshIdentifier(for: "Dana", kind: .stage) == "dana-2")
    #expect(session.freshIdentifier(for: "Vision", kind: .stage) == "vision-2")
    #expect(session.freshIdentifier(for: "Session", kind: .goal) == "session-2")
    #expect(session.freshIdentifier(for: "达娜", kind: .kpi) == "kpi")
    #expect(
      session.freshIdentifier(for: "Waits at the door [calls]", kind: .touchpoint)
        == "waits-at-the-door")
    #expect(session.freshIdentifier(for: "Waits [mail]", kind: .touchpoint) == "waits-mail")
  }
}
