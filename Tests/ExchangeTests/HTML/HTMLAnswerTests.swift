import Exchange
import Testing
import Workshop

@Suite struct `Answers on the HTML page` {
  private static let pages = Result { try MapDocument.allCases.map { try html($0) } }
  private static let words = Result {
    try pages.get().map { try ParsedPage($0).words }.joined(separator: " ")
  }
  private static let plain = Result {
    try MapDocument.allCases.map { try ParsedPage(html($0) { _ in "plain words" }).census }
  }

  private static func html(
    _ document: MapDocument, without missing: FieldPath? = nil,
    answer: ((FieldPath) -> String)? = nil
  ) throws -> String {
    // A language may be any short word, and marks every answer: it stays the same for all.
    let things = FullSession.things(without: missing) { path in
      path == FieldPath(.facts, "Language") ? "fr" : answer?(path) ?? FullSession.value(of: path)
    }
    let session = try Session(things: things)
    return HTMLPage.text(of: session.outline(walk: VanParts.walk, document))
  }

  @Test(arguments: FullSession.paths)
  func `a field's own value stands on a page`(path: FieldPath) throws {
    switch path.column?.kind {
    case _ where path == FieldPath(.facts, "Language"): break
    case .text, .list, .count, .number, .date:
      #expect(try Self.words.get().contains(FullSession.shown(of: path, in: "fr")), "\(path.text)")
    default: break
    }
  }

  @Test(arguments: FullSession.paths)
  func `leaving a field out changes a page`(path: FieldPath) throws {
    let pages = try MapDocument.allCases.map { try Self.html($0, without: path) }
    #expect(try pages != Self.pages.get(), "\(path.text)")
  }

  @Test(arguments: MapDocument.allCases, Attacks.all + Attacks.onPages)
  func `an answer brings no markup wherever it stands`(
    document: MapDocument, attack: String
  ) throws {
    let page = try ParsedPage(Self.html(document) { _ in attack })
    let plain = try Self.plain.get()[document == .map ? 0 : 1]
    let differing = Set(page.census.keys).union(plain.keys).filter { page.census[$0] != plain[$0] }
    #expect(differing.isEmpty, "\(differing.sorted())")
    for element in page.elements {
      for (name, value) in element.attributes {
        #expect(!name.hasPrefix("on"))
        switch name {
        case "href": #expect(value.hasPrefix("#"))
        case "src", "xlink:href", "action", "srcdoc": Issue.record("\(name) on \(element.name)")
        case "style": #expect(value.wholeMatch(of: /(--[a-z]+:[0-9]+;?)+/) != nil, "\(value)")
        case "fill": #expect(["url(#mood)", "url(#mood-chart)"].contains(value))
        default: break
        }
      }
    }
  }

  @Test(arguments: (Attacks.all + Attacks.onPages).filter(Attacks.isShownOnPages))
  func `a reader sees the answer as it was given`(attack: String) throws {
    let page = try ParsedPage(
      Session(things: [
        Thing(.goal, "goal", values: [FieldValues("Statement", [attack])]),
        Thing(.scope, "scope", values: [FieldValues("Out", ["first", attack])]),
        Thing(.purpose, "purpose", values: [FieldValues("Statement", [attack])]),
      ]))
    let given = attack.split { $0.isWhitespace }.joined(separator: " ")
    #expect(page.words.split(separator: given, omittingEmptySubsequences: false).count == 4)
  }

  @Test(arguments: 1...60) func `mixtures of marks bring no markup either`(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    let pieces = Attacks.pieces + ["</style>", "-->", "'", "\"", "&", "&#x3c;", "]]>", "\u{8}"]
    let attack = (0..<12).map { _ -> String in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return pieces[Int(state >> 33) % pieces.count]
    }
    .joined()
    let found = try MapDocument.allCases.map {
      try ParsedPage(Self.html($0) { _ in attack }).census
    }
    #expect(try found == Self.plain.get(), "\(attack)")
  }

  @Test(
    arguments: [
      ("\u{1B}[2J", "^[[2J"), ("a\u{202E}b", #"a\u{202e}b"#), ("a\u{7}b", "a^Gb"),
      ("a\u{200B}b", #"a\u{200b}b"#), ("a\u{FFFE}b", #"a\u{fffe}b"#),
      ("a\u{FFFF}b", #"a\u{ffff}b"#), ("a\u{E0041}b", #"a\u{e0041}b"#),
    ])
  func `what would hide or act is written out`(answer: String, shown: String) throws {
    let values = [FieldValues("Statement", [answer])]
    let page = try ParsedPage(Session(things: [Thing(.goal, "goal", values: values)]))
    #expect(page["tbody"].first?.text.contains(shown) == true)
  }
}
