import Testing
import Workshop

@Suite struct CitedTextTests {
  static let texts: [(text: String, body: String, sources: [Identifier])] = [
    ("", "", []),
    ("Orders from the van", "Orders from the van", []),
    ("Orders from the van [calls]", "Orders from the van", ["calls"]),
    ("Orders [interviews-march] [support-log]", "Orders", ["interviews-march", "support-log"]),
    ("Orders [calls][mail]", "Orders", ["calls", "mail"]),
    ("Orders[calls]", "Orders", ["calls"]),
    ("Orders   [calls]   [mail]", "Orders", ["calls", "mail"]),
    ("[calls]", "", ["calls"]),
    ("[calls] comes first", "[calls] comes first", []),
    ("press [enter] twice", "press [enter] twice", []),
    ("press [enter] twice [calls]", "press [enter] twice", ["calls"]),
    ("Orders [calls].", "Orders [calls].", []),
    ("Orders [calls] ", "Orders [calls] ", []),
    ("Orders [Calls]", "Orders [Calls]", []),
    ("Orders [two words]", "Orders [two words]", []),
    ("Orders []", "Orders []", []),
    ("Orders [a]]", "Orders [a]]", []),
    ("Orders ]", "Orders ]", []),
    ("two\nlines [calls]", "two\nlines", ["calls"]),
    ("达娜在等 [calls]", "达娜在等", ["calls"]),
    (
      "Orders [\(String(repeating: "a", count: 64))]", "Orders",
      [Identifier(String(repeating: "a", count: 64))]
    ),
    (
      "Orders [\(String(repeating: "a", count: 65))]",
      "Orders [\(String(repeating: "a", count: 65))]", []
    ),
  ]

  @Test(arguments: texts.indices)
  func `sources stand in brackets at the very end`(_ index: Int) {
    let (text, body, sources) = Self.texts[index]
    #expect(CitedText(text) == CitedText(body: body, sources: sources))
  }

  @Test(arguments: texts.indices)
  func `what is parted and joined is parted the same way again`(_ index: Int) {
    let cited = CitedText(Self.texts[index].text)
    #expect(CitedText(cited.text) == cited)
  }

  @Test(arguments: ["Orders [calls]", "Orders [calls] [mail]", "press [enter] now", "[calls]", ""])
  func `a text written with single blanks is joined to the same bytes`(_ text: String) {
    #expect(CitedText(text).text == text)
  }

  static let known: [(text: String, body: String, sources: [Identifier])] = [
    ("Orders [calls]", "Orders", ["calls"]),
    ("Orders [cals]", "Orders [cals]", []),
    ("Orders [cals] [calls]", "Orders [cals]", ["calls"]),
    ("Orders [calls] [cals]", "Orders [cals]", ["calls"]),
    ("Orders [calls] [mail] [post]", "Orders [post]", ["calls", "mail"]),
    ("[cals]", "[cals]", []),
    ("Orders", "Orders", []),
  ]

  @Test(arguments: known.indices)
  func `brackets that name no source stay text`(_ index: Int) {
    let (text, body, sources) = Self.known[index]
    let cited = CitedText(text) { name in
      ["calls", "mail"].contains(String(name)) ? Identifier(String(name)) : nil
    }
    #expect(cited == CitedText(body: body, sources: sources))
  }

  static let spelled: [(text: String, body: String, sources: [Identifier])] = [
    ("whether it is in stock [support-log].", "whether it is in stock.", ["support-log"]),
    ("whether it is in stock [Support log]", "whether it is in stock", ["support-log"]),
    ("whether it is in stock [SUPPORT-LOG]", "whether it is in stock", ["support-log"]),
    ("in stock [support log] !", "in stock!", ["support-log"]),
    ("in stock [Calls to the desk, 2025]", "in stock", ["support-log"]),
    ("in stock [support-log, visits].", "in stock.", ["support-log", "visits"]),
    ("in stock [Visits; Support log]", "in stock", ["visits", "support-log"]),
    ("in stock [support-log]。", "in stock。", ["support-log"]),
    ("in stock [support-log] ", "in stock", ["support-log"]),
    ("[support-log].", "", ["support-log"]),
    ("in stock [support-log, nowhere]", "in stock [support-log, nowhere]", []),
    ("in stock [Monday, 8:00]", "in stock [Monday, 8:00]", []),
    ("press [support-log] twice", "press [support-log] twice", []),
    ("in stock [nowhere] [Visits].", "in stock [nowhere].", ["visits"]),
  ]

  @Test(arguments: spelled.indices)
  func `a source is cited in any spelling that can only mean it`(_ index: Int) throws {
    let (text, body, sources) = Self.spelled[index]
    #expect(try Self.sourced().cited(text) == CitedText(body: body, sources: sources))
  }

  static let doubted: [(text: String, doubts: [CitationDoubt])] = [
    ("in stock [support-log]", []),
    ("in stock [support-log].", [.understood("support-log", as: ["support-log"])]),
    ("in stock [Support log]", [.understood("Support log", as: ["support-log"])]),
    ("[visits, support-log]", [.understood("visits, support-log", as: ["visits", "support-log"])]),
    ("in stock [suport-log]", [.unknown("suport-log")]),
    ("in stock [the boss].", [.unknown("the boss")]),
    ("press [Visits] twice", [.within("Visits")]),
    ("press [enter] twice", []),
    ("in stock (Visits)", [.round("Visits", of: "visits")]),
    ("in stock (visit).", [.round("visit", of: "visits")]),
    (
      "in stock (the calls to the desk, 2025)",
      [.round("the calls to the desk, 2025", of: "support-log")]
    ),
    ("in stock (Visits, p. 12)", [.round("Visits, p. 12", of: "visits")]),
    ("in stock (S2)", [.round("S2", of: "visits")]),
    ("in stock (twice)", []),
    ("(Visits) are dear", []),
  ]

  @Test(arguments: doubted.indices)
  func `nothing that looks like a citation goes by without a word`(_ index: Int) throws {
    let (text, doubts) = Self.doubted[index]
    #expect(try Self.sourced().citationDoubts(in: text) == doubts)
  }

  @Test(arguments: [
    ("in stock [the visits]", "in stock [visits]"), ("in stock [calls]", "in stock [support-log]"),
    ("in stock [desk calls]", "in stock [support-log]"), ("in stock [S2]", "in stock [visits]"),
    ("in stock [Visits p. 3]", "in stock (p. 3) [visits]"),
    ("in stock [calls, line 12]", "in stock (line 12) [support-log]"),
    ("in stock [visits]", "in stock [visits]"), ("in stock [the boss]", "in stock [the boss]"),
    ("press [calls] twice", "press [calls] twice"),
  ])
  func `a source is cited as people call it`(_ text: String, _ named: String) throws {
    #expect(SpokenSource.named(in: text, try Self.sourced()).text == named)
  }

  private static func sourced() throws -> Session {
    var session = Session()
    for (id, title) in [("support-log", "Calls to the desk, 2025"), ("visits", "Visits")] {
      try session.apply(
        .add(.evidence, Identifier(id), [FieldValues("Title", [title])], place: nil))
    }
    return session
  }
}
