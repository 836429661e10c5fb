import Testing
import Workshop

@testable import Exchange

@Suite struct `Every field reaches the page` {
  private static let pages = Result { try FullSession.pages() }

  @Test(arguments: FullSession.paths)
  func `a field's own value stands in the map or in the record`(path: FieldPath) throws {
    switch path.column?.kind {
    case .text, .list, .count, .number, .date:
      #expect(try Self.pages.get().contains(FullSession.shown(of: path)), "\(path.text)")
    default: break
    }
  }

  @Test(arguments: FullSession.paths)
  func `leaving a field out changes the map or the record`(path: FieldPath) throws {
    #expect(try FullSession.pages(without: path) != Self.pages.get(), "\(path.text)")
  }

  @Test func `no field's value is a part of another's, which would stand for it`() {
    let texts = FullSession.paths.filter { [.text, .list].contains($0.column?.kind) }
      .map(FullSession.value)
    for text in texts {
      #expect(texts.count { $0.contains(text) } == 1, "\(text)")
    }
  }

  @Test func `every other field is declared as the program's own`() {
    for table in EntityTable.all where !FullSession.unpublished.contains(table.kind) {
      for column in table.columns {
        let path = FieldPath(table.kind, column.name)
        let isOwn = column.isBookkeeping || FullSession.inner.contains(path)
        #expect(FullSession.paths.contains(path) || isOwn, "\(path.text)")
      }
    }
  }

  @Test func `fields of other programs stand in the record`() throws {
    let things = [Thing(.goal, "more", "Statement: More orders", "Colour: teal")]
    let session = try Session(things: things)
    let page = MarkdownPage.text(of: session.outline(walk: VanParts.walk, .record))
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
    var choices = ExportView.Choices()
    choices.document = .record
    var edition = ExportView(of: session, walk: VanParts.walk, choices)
    let page = edition.documents(as: format)[0].text
    #expect(page.contains("How will we serve people here?") && !page.contains("stage.strategy"))
    #expect(page.contains("gone.question"), "what no guide knows stays as it is")
    #expect(page.contains("3, from 3 of 5 people") && !page.contains("1 1 1"))
  }

  @Test func `a field answered with unknown says so`() throws {
    let things = [Thing(.kpi, "orders", "Name: Orders", "Baseline: unknown")]
    let page = MarkdownPage.text(of: try Session(things: things).outline(walk: VanParts.walk))
    #expect(page.contains("| **Orders** | unknown |"))
  }
}
