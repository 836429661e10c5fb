import Exchange
import Testing
import Workshop

@Suite struct `Every field reaches the page` {
  private static let page = Result { try FullSession.page() }

  @Test(arguments: FullSession.paths)
  func `a field's own value stands on the page`(path: FieldPath) throws {
    switch path.column?.kind {
    case .text, .list, .count, .number, .date:
      #expect(try Self.page.get().contains(FullSession.value(of: path)), "\(path.text)")
    default: break
    }
  }

  @Test(arguments: FullSession.paths)
  func `leaving a field out changes the page`(path: FieldPath) throws {
    #expect(try FullSession.page(without: path) != Self.page.get(), "\(path.text)")
  }

  @Test func `fields of other programs stand on the page`() throws {
    let things = [Thing(.goal, "more", "Statement: More orders", "Colour: teal")]
    let page = MarkdownPage.text(of: try Session(things: things).outline(walk: VanParts.walk))
    #expect(page.contains("- **More orders, Colour:** teal"))
  }

  @Test(arguments: [Format.markdown, .html])
  func `a parked thought names the question in words, and a vote is told as a sum`(
    format: Format
  ) throws {
    let session = try Session(things: [
      Thing(.parked, "vans", "Text: rent out vans?", "During: stage.strategy"),
      Thing(.parked, "old", "Text: who pays?", "During: gone.question"),
      Thing(.opportunity, "stock", "HowMightWe: show stock", "Dots: 1 1 1 0 0"),
    ])
    var edition = ExportView(of: session, walk: VanParts.walk)
    let page = edition.documents(as: format)[0].text
    #expect(page.contains("How will we serve people here?") && !page.contains("stage.strategy"))
    #expect(page.contains("gone.question"), "what no guide knows stays as it is")
    #expect(page.contains("3, from 3 of 5 people") && !page.contains("1 1 1"))
  }

  @Test func `a field answered with unknown says so`() throws {
    let things = [Thing(.kpi, "orders", "Name: Orders", "Baseline: unknown")]
    let page = MarkdownPage.text(of: try Session(things: things).outline(walk: VanParts.walk))
    #expect(page.contains("| Orders | unknown |"))
  }
}
