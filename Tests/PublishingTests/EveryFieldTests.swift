import Publishing
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

  @Test func `a field answered with unknown says so`() throws {
    let things = [Thing(.kpi, "orders", "Name: Orders", "Baseline: unknown")]
    let page = MarkdownPage.text(of: try Session(things: things).outline(walk: VanParts.walk))
    #expect(page.contains("| Orders | unknown |"))
  }
}
