import Testing
import Workshop

@testable import Exchange

@Suite struct `What a format cannot hold` {
  private static func losses(_ format: Format, of session: Session) -> [Omission] {
    var edition = ExportView(of: session, walk: VanParts.walk)
    return edition.losses(as: format)
  }

  @Test func `Markdown holds everything`() throws {
    let session = try Session(things: FullSession.things())
    #expect(Self.losses(.markdown, of: session).isEmpty)
  }

  @Test func `Mermaid counts its lanes, people and touchpoints, then the rest`() throws {
    let session = try Session(things: [
      Thing(.facts, "session", "Name: Van parts", "Format: 1"),
      Thing(.goal, "g", "Statement: More"), Thing(.goal, "h", "Statement: Most"),
      Thing(.persona, "dana", "Name: Dana"), Thing(.persona, "eli", "Name: Eli", "Why: dear"),
      Thing(.stage, "one", "Name: Notice"),
      Thing(
        .touchpoint, "a", "Persona: dana", "Stage: one", "Name: Sees", "Emotion: -1", "Pain: dim"),
      Thing(.touchpoint, "b", "Persona: dana", "Stage: one", "Name: Hears"),
    ])
    #expect(
      Self.losses(.mermaid, of: session) == [
        Omission("lanes", count: 2), Omission("persona", count: 1),
        Omission("touchpoint nobody rated", count: 1), Omission("goals", count: 2),
        Omission("persona", count: 1, isInPart: true),
        Omission("touchpoint", count: 1, isInPart: true),
      ])
  }

  @Test(arguments: Format.allCases)
  func `an empty session loses nothing`(format: Format) {
    #expect(Self.losses(format, of: Session()).isEmpty)
  }

  @Test func `losses read as one line`() {
    let part = Omission("stages", count: 3, isInPart: true)
    #expect(
      [Omission("lanes", count: 7), Omission("persona", count: 1)].words == "7 lanes, 1 persona")
    #expect([Omission("lanes", count: 7), part].words == "7 lanes; in part 3 stages")
    #expect([part].words == "in part 3 stages")
  }
}

@Suite struct `The table of formats` {
  @Test func `no name means two formats`() {
    let names = Format.allCases.flatMap { [$0.rawValue] + $0.otherNames }
    #expect(Set(names).count == names.count)
    for format in Format.allCases {
      for name in [format.rawValue] + format.otherNames {
        #expect(Format.named(name) == format)
        #expect(Format.named(name.uppercased()) == format)
      }
      #expect(format.purpose.hasSuffix("."))
    }
    #expect(Format.named("pdf") == nil)
  }

  @Test func `a wrong name is told with the nearest`() {
    #expect(
      Format.unknown("markdwon").hasPrefix(
        "There is no format called markdwon. Did you mean markdown? "))
    #expect(
      Format.unknown("pdf\u{7}").hasPrefix("There is no format called pdf^G. The formats are "))
  }

  @Test func `a file names one format`() {
    let files = Format.allCases.map { $0.isSeveralFiles ? $0.rawValue + "/" : $0.fileName }
    #expect(Set(files + [IndexPage.fileName]).count == files.count + 1)
  }
}

@Suite struct `The page of a pack` {
  @Test func `it leads to each file, says what is left out, and holds no markup of others`() throws
  {
    let session = try Session(things: [
      Thing(.facts, "session", "Name: <b>\"Van\" & 'parts'</b>\u{1B}")
    ])
    let edition = ExportView(of: session, walk: VanParts.walk)
    let page = IndexPage.text(
      of: edition,
      [
        .init(.markdown, files: ["map.md"], losses: []),
        .init(.mermaid, files: [], losses: [Omission("lanes", count: 7)]),
      ])
    #expect(
      page.contains("<title>&lt;b&gt;&quot;Van&quot; &amp; &#39;parts&#39;&lt;/b&gt;^[</title>"))
    #expect(page.contains("<a href=\"map.md\">map.md</a>"))
    #expect(page.contains("<dd>The workshop holds nothing to show in it yet.</dd>"))
    #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("<script"))
  }
}
