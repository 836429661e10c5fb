import Testing
import Workshop

@testable import Exchange

@Suite struct `AnswerState that combine hide no mark of HTML` {
  private static let attack = "<\u{301}b>\u{338}\"\u{301}&\u{301}'\u{301}"

  private static func edition() throws -> ExportView {
    let things = [Thing(.facts, "session", values: [FieldValues("Name", [attack])])]
    return ExportView(of: try Session(things: things), walk: VanParts.walk)
  }

  @Test func `not in the page that leads to the files`() throws {
    let page = IndexPage.text(
      of: try Self.edition(), [IndexPage.Entry(.csv, files: ["<\u{301}x"], losses: [])])
    #expect(page.utf8.split(separator: UInt8(ascii: "<")).count > 10)
    #expect(
      page.contains("<title>&lt;\u{301}b&gt;\u{338}&quot;\u{301}&amp;\u{301}&#39;\u{301}</title>"))
    #expect(page.contains("<a href=\"&lt;\u{301}x\">"))
  }

  @Test func `not in a template`() throws {
    let template = MapTemplate("{{#Session}}{{Name}}{{/Session}}", file: "t")
    #expect(
      try Self.edition().filled(template)
        == "&lt;\u{301}b&gt;\u{338}&quot;\u{301}&amp;\u{301}&#39;\u{301}")
  }
}
