import Testing
import Workshop

@testable import Exchange

@Suite struct `Sheets and trackers` {
  @Test(arguments: PaperSheet.allCases)
  func `a sheet is the same bytes each time and no wider than 80 columns`(sheet: PaperSheet) throws
  {
    let session = try VanParts.session()
    let text = SheetPage.text(of: sheet, in: session)
    #expect(text == SheetPage.text(of: sheet, in: session))
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= 80) }
    #expect(SheetPage.html(of: sheet, in: session) == SheetPage.html(of: sheet, in: session))
    #expect(text.hasPrefix(sheet.title) && text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
  }

  @Test func `scores are asked of every touchpoint, by its number on the map`() throws {
    let text = SheetPage.text(of: .scores, in: try VanParts.session())
    #expect(text.contains("\nThe van fitter\n\n1. Photographs the old part "))
    #expect(
      text.contains(
        "2. Checks stock from the van                                -2  -1  0   +1  +2"))
    #expect(SheetPage.text(of: .scores, in: Session()).contains("\n12.  "))
  }

  @Test func `dots are given to what stands on the map, in no order of merit`() throws {
    let text = SheetPage.text(of: .dots, in: try VanParts.session())
    #expect(text.contains("1. How might we show stock before login? "))
    #expect(text.contains("2. How might we name a part from a photo? "))
  }

  @Test(arguments: PaperSheet.allCases, Attacks.all)
  func `an answer brings no markup onto a sheet`(sheet: PaperSheet, attack: String) throws {
    func tags(_ answer: String) throws -> [String: Int] {
      let session = try Session(things: FullSession.things { _ in answer })
      let page = SheetPage.html(of: sheet, in: session)
      return Dictionary(
        page.matches(of: #/<([a-z0-9]+)/#).map { (String($0.output.1), 1) }, uniquingKeysWith: +)
    }
    #expect(try tags(attack) == tags("plain"))
  }

  private static func actions(_ things: [Thing], raw: Bool = false) throws -> [ExportView.Document]
  {
    TrackerTables.documents(of: try Session(things: things), isRaw: raw)
  }

  @Test func `actions leave for Jira, for other trackers, and as lines to paste`() throws {
    let files = try Self.actions([
      Thing(.idea, "i", "Text: stock, first"),
      Thing(
        .action, "a", "Title: Show \"stock\"", "Owner: Web lead", "Due: 2027-05-14", "Link: i",
        "FirstStep: count", "Status: open"),
      Thing(.action, "b", "Title: =SUM(A1)"),
    ])
    #expect(files.map(\.name) == ["actions/jira.csv", "actions/actions.csv", "actions/titles.txt"])
    #expect(
      files[0].text
        == "Summary,Issue Type,Description,Due Date,Assignee,Labels\r\n"
        + "\"Show \"\"stock\"\"\",Task,\"Serves: stock, first. First step: count. Status: open\","
        + "2027-05-14,Web lead,waymark\r\n" + "'=SUM(A1),Task,,,,waymark\r\n")
    #expect(files[1].text.hasPrefix("Title,Owner,Due,Description\r\n"))
    #expect(files[2].text == "Show \"stock\"\n=SUM(A1)\n")
    #expect(try Self.actions([]).isEmpty)
  }

  @Test func `a mark of byte order begins tables and nothing else`() throws {
    var choices = ExportView.Choices()
    choices.hasMark = true
    var edition = ExportView(of: try VanParts.session(), walk: VanParts.walk, choices)
    for format in Format.allCases {
      for document in edition.documents(as: format) {
        #expect(document.text.hasPrefix("\u{FEFF}") == document.name.hasSuffix(".csv"))
      }
    }
  }

  @Test(arguments: [
    ("<svg width=\"300\" height=\"200\">", "420mm 297mm"),
    ("<svg width=\"200\" height=\"300\">", "297mm 420mm"),
  ])
  func `a poster lies when the picture is wider than high`(svg: String, size: String) {
    #expect(PrintPage.poster(svg + "</svg>", on: .a3).contains("@page{size:\(size);"))
  }

  @Test(arguments: [(6, [6]), (7, [3, 4]), (10, [5, 5]), (13, [4, 4, 5])])
  func `on paper a wide map stands in parts of even length, and nothing of it is lost`(
    stages: Int, parts: [Int]
  ) throws {
    let things = (1...stages).flatMap { number in
      [
        Thing(
          .stage, Identifier("s\(number)"), "Name: Stage \(number)", "CustomerGoal: goal \(number)"),
        Thing(
          .touchpoint, Identifier("t\(number)"), "Persona: p", "Stage: s\(number)",
          "Name: step \(number)",
          "Emotion: -1"),
      ]
    }
    let session = try Session(things: [Thing(.persona, "p", "Name: Dana")] + things)
    var edition = ExportView(of: session, walk: VanParts.walk)
    let page = try ParsedPage(edition.pageToPrint())
    let maps = page.elements(class: "map")
    #expect(
      maps.map { map in (1...stages).count { map.text.contains("goal \($0)\n") } } == parts)
    let screen = try ParsedPage(edition.documents(as: Format.html)[0].text)
    #expect(screen.elements(class: "map").count == 1)
    #expect(Set(page.words.split(separator: " ")) == Set(screen.words.split(separator: " ")))
  }

  @Test func `where a drawing knows nothing of the page's style it holds the style itself`() throws
  {
    var edition = ExportView(of: try VanParts.session(), walk: VanParts.walk)
    let page = PrintPage.simple(edition.pageToPrint())
    let drawings = page.split(separator: "<svg class=\"").dropFirst()
    #expect(drawings.count > 4)
    for drawing in drawings {
      let inside = drawing.drop { $0 != ">" }.dropFirst()
      #expect(inside.hasPrefix("<style>"))
    }
    let style = HTMLStyle.ofDrawings
    #expect(style.contains(".curve { fill: none; stroke: #1c2330"))
    for name in ["ink", "sheet", "accent", "soft", "edge", "good", "bad", "sans"] {
      #expect(!style.contains("var(--\(name))"), "\(name)")
    }
  }

  @Test func `a map is laid on the paper that was asked for`() {
    let page = PrintPage.map("<head></head><body></head></body>", on: .a4)
    #expect(page == "<head><style>@page{size:A4 landscape}</style>\n</head><body></head></body>")
  }
}
