import Exchange
import Testing
import Workshop

@Suite struct `Answers stay answers` {
  private static let plain = Result {
    try MapDocument.allCases.map { document in
      Cmark.tags(in: try Cmark.html(of: FullSession.page(document) { _ in "plain words" }))
    }
  }

  private static func expect(_ attack: String) throws {
    for (document, plain) in zip(MapDocument.allCases, try Self.plain.get()) {
      let page = try FullSession.page(document) { _ in attack }
      let html = try Cmark.html(of: page)
      #expect(Cmark.tags(in: html) == plain, "\(attack)")
      #expect(Cmark.links(in: html).isEmpty, "\(attack)")
      #expect(!page.contains(#/[ \t]\n/#))
      #expect(!page.contains("\n\n\n"))
    }
  }

  @Test(
    .enabled(if: Cmark.isInstalled, "cmark-gfm is not installed"), arguments: Attacks.all)
  func `an answer brings no markup wherever it stands`(attack: String) throws {
    try Self.expect(attack)
  }

  @Test(
    .enabled(if: Cmark.isInstalled, "cmark-gfm is not installed"),
    arguments: Attacks.all.filter(Attacks.isShownAsTyped))
  func `a reader sees the answer as it was given`(attack: String) throws {
    let session = try Session(things: [
      Thing(.goal, "goal", values: [FieldValues("Statement", [attack])]),
      Thing(.scope, "scope", values: [FieldValues("Out", ["first", attack])]),
      Thing(.purpose, "purpose", values: [FieldValues("Statement", [attack])]),
    ])
    let page = MarkdownPage.text(of: session.outline(walk: VanParts.walk))
    let words = Cmark.words(in: try Cmark.html(of: page))
    let given = attack.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.split(separator: given, omittingEmptySubsequences: false).count == 4)
  }

  @Test(
    .enabled(if: Cmark.isInstalled, "cmark-gfm is not installed"),
    arguments: ["|<b>*x*`", "[a](b)", "www.t.example", "<script>", "me@t.example", "#\n-"])
  func `names in hand-edited files bring no markup`(name: String) throws {
    func tags(_ name: String) throws -> [String: Int] {
      let page = try `A finished map as Markdown`.page([
        Thing(.evidence, Identifier(name), "Title: Log"),
        Thing(.stage, Identifier(name + "s"), "Exit: done"),
        Thing(.touchpoint, Identifier(name + "t"), "Emotion: 1", "Reason: big"),
        Thing(.kpi, "kpi", "Goal: \(name)", "Stage: \(name)"),
        Thing(.goal, "goal", values: [FieldValues(name, [name]), FieldValues("Statement", ["x"])]),
      ])
      let html = try Cmark.html(of: page)
      #expect(Cmark.links(in: html).isEmpty)
      return Cmark.tags(in: html)
    }
    #expect(try tags(name) == tags("plain"))
  }

  @Test(.enabled(if: Cmark.isInstalled, "cmark-gfm is not installed"), arguments: 1...60)
  func `mixtures of marks bring no markup either`(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    let pieces = Attacks.pieces
    let attack = (0..<12).map { _ -> String in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return pieces[Int(state >> 33) % pieces.count]
    }
    .joined()
    try Self.expect(attack)
  }
}
