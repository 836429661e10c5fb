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
    let cited = CitedText(text) { ["calls", "mail"].contains($0) }
    #expect(cited == CitedText(body: body, sources: sources))
  }
}
