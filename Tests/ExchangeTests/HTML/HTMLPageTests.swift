import Exchange
import Testing
import Workshop

@Suite struct `A finished map as HTML` {
  private static let page = Result { try ParsedPage(VanParts.session()) }
  private static let full = Result {
    try ParsedPage(Session(things: FullSession.things()))
  }

  @Test func `the same session gives the same bytes`() throws {
    let pages = try (1...5).map { _ in
      HTMLPage.text(of: try VanParts.session().outline(walk: VanParts.walk))
    }
    #expect(Set(pages).count == 1)
  }

  @Test func `an empty session is a title and a warning`() throws {
    let page = try ParsedPage(Session())
    #expect(page["h1"].map(\.text) == ["Journey map"])
    #expect(page.words.contains("Our guess. No source was named"))
    #expect(page["nav"].isEmpty)
  }

  @Test func `nothing is fetched, nothing runs, and the file says so`() throws {
    let page = try Self.full.get()
    #expect(page["script"].isEmpty && page["link"].isEmpty && page["img"].isEmpty)
    let policy = try #require(
      page["meta"].first { $0.attributes["http-equiv"] == "Content-Security-Policy" })
    #expect(policy.attributes["content"]?.hasPrefix("default-src 'none'; style-src") == true)
    let style = HTMLPage.text(of: Outline())
    #expect(!style.contains("@import") && !style.contains("@font-face"))
    #expect(!style.replacing("http://www.w3.org/1999/xhtml", with: "").contains("://"))
  }

  @Test func `headings follow each other without a gap`() throws {
    for page in [try Self.page.get(), try Self.full.get()] {
      let levels = page.elements.compactMap { element in
        element.name.wholeMatch(of: /h([1-6])/).flatMap { Int($0.output.1) }
      }
      #expect(levels.first == 1)
      #expect(levels.count { $0 == 1 } == 1)
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }
  }

  @Test func `every heading of a table says what it heads`() throws {
    let heads = try Self.full.get()["th"]
    #expect(heads.count > 40)
    #expect(heads.allSatisfy { ["col", "row"].contains($0.attributes["scope"]) })
  }

  @Test func `every drawing has words or is hidden from those who cannot see it`() throws {
    let page = try Self.full.get()
    let titles = Set(page.elements.compactMap { $0.attributes["id"] })
    for drawing in page["svg"] where !drawing.ancestors.contains(where: { page.isDrawing($0) }) {
      let labels = drawing.attributes["aria-labelledby"]?.split(separator: " ").map(String.init)
      let isNamed =
        drawing.attributes["aria-label"]?.isEmpty == false
        || labels.map { titles.isSuperset(of: $0) } == true
      let isHidden = drawing.attributes["aria-hidden"] == "true"
      #expect(isHidden || isNamed && drawing.attributes["role"] == "img")
    }
  }

  @Test func `whatever scrolls has a name and takes the keyboard`() throws {
    let regions = try Self.full.get().elements(class: "scroll")
    #expect(regions.count > 4)
    #expect(
      regions.allSatisfy { region in
        region.attributes["role"] == "region" && region.attributes["tabindex"] == "0"
          && region.attributes["aria-label"]?.isEmpty == false
      })
  }

  @Test func `every link leads to a place on the page`() throws {
    for page in [try Self.page.get(), try Self.full.get()] {
      let ids = page.elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count)
      for link in page["a"] {
        let address = try #require(link.attributes["href"])
        #expect(address.hasPrefix("#"))
        #expect(ids.contains(String(address.dropFirst())), "\(address)")
      }
    }
  }

  @Test func `a source leads back to each place that cites it`() throws {
    let page = try Self.page.get()
    let citations = page.elements(class: "cite").compactMap { $0.attributes["id"] }
    let ways = page.elements(class: "back").isEmpty ? [] : page["a"]
    let back = ways.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#c-") }
    #expect(citations.count >= 6)
    #expect(Set(back) == Set(citations.map { "#" + $0 }))
  }

  @Test func `a map is a table of lanes and stages`() throws {
    let page = try Self.page.get()
    let map = try #require(page.elements.firstIndex { $0.attributes["class"] == "map" })
    let heads = page["th"].filter { $0.ancestors.contains(map) }
    let columns = heads.filter { $0.attributes["scope"] == "col" }.map(\.text)
    #expect(columns == ["Lane", "Make sure it fits", "Order", "Fit it"])
    let rows = heads.filter { $0.attributes["scope"] == "row" }.map { $0.text.prefix(7) }
    #expect(
      rows == [
        "Emotion", "Before,", "Tries t", "Doing", "Touchpo", "Set off", "Expects", "Thinkin",
        "Feeling", "Pain", "Delight", "Opportu", "KPI", "How we ", "Moves o",
      ])
  }

  @Test func `words in another language are marked as such`() throws {
    let things = [
      Thing(.facts, "session", "Name: Perdre un proche", "Language: fr"),
      Thing(.goal, "one", "Statement: Simplifier"),
    ]
    let page = try ParsedPage(Session(things: things))
    #expect(page["html"].first?.attributes["lang"] == "en")
    #expect(page["h1"].first?.attributes["lang"] == "fr")
    #expect(page["span"].first { $0.text == "Simplifier" }?.attributes["lang"] == "fr")
  }

  @Test(
    arguments: [
      ("French", "fr"), ("Français", "fr"), ("francais", "fr"), ("Japanese", "ja"), ("日本語", "ja"),
      ("español", "es"), ("Suomi", "fi"), ("pt-BR", "pt-BR"), ("العربية", "ar"), ("中文", "zh"),
    ])
  func `a language by its tag or its name marks what was said`(
    language: String, tag: String
  ) throws {
    let values = [FieldValues("Name", ["x"]), FieldValues("Language", [language])]
    let page = try ParsedPage(Session(things: [Thing(.facts, "session", values: values)]))
    #expect(page["h1"].first?.attributes["lang"] == tag)
  }

  @Test(arguments: ["", "f", "fr_FR", "fr\" onload=\"x", "en-", "Gibberish"])
  func `what is no language marks nothing`(language: String) throws {
    let values = [FieldValues("Name", ["x"]), FieldValues("Language", [language])]
    let page = try ParsedPage(Session(things: [Thing(.facts, "session", values: values)]))
    #expect(page["h1"].first?.attributes["lang"] == nil)
  }
}

extension ParsedPage {
  fileprivate func isDrawing(_ place: Int) -> Bool { elements[place].name == "svg" }
}
