import Testing
import Workshop

@testable import Exchange

@Suite struct `An edition` {
  private static func edition(_ selection: Selection = Selection()) throws -> ExportView {
    var choices = ExportView.Choices()
    choices.selection = selection
    return ExportView(of: try VanParts.session(), walk: VanParts.walk, choices)
  }

  private static func markdown(_ selection: Selection) throws -> String {
    var edition = try edition(selection)
    return edition.documents(as: .markdown)[0].text
  }

  private static func headings(_ page: String) -> [String] {
    page.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
  }

  @Test func `without choices it is the whole map, byte for byte`() throws {
    #expect(try Self.markdown(Selection()) == VanPartsPage.text)
  }

  @Test(arguments: Format.allCases)
  func `the same session gives the same bytes in every format`(format: Format) throws {
    let editions = try (1...3).map { _ in
      var edition = try Self.edition()
      return edition.documents(as: format)
    }
    #expect(editions[0] == editions[1])
    #expect(editions[1] == editions[2])
    #expect(!editions[0].isEmpty)
  }

  @Test(arguments: [("open", false), ("closed", true)])
  func `the record tells that a workshop is closed, and of none that it is open`(
    state: String, isTold: Bool
  ) throws {
    var choices = ExportView.Choices()
    choices.document = .record
    let session = try Session(things: [
      Thing(.facts, "session", "Name: Map", "Mode: room", "State: \(state)")
    ])
    var edition = ExportView(of: session, walk: VanParts.walk, choices)
    let page = edition.documents(as: .markdown)[0].text
    #expect(page.contains("**Mode:** room") && page.contains("**Status:**") == isTold)
  }

  @Test func `fears that stay in the room are counted, and none where they leave with it`() throws {
    let session = try Session(things: [
      Thing(.fear, "a", "Text: nothing changes"), Thing(.fear, "b", "Text: more work"),
    ])
    var choices = ExportView.Choices()
    #expect(
      ExportView(of: session, walk: VanParts.walk, choices).staying.sentences == [
        "2 fears stay in the room."
      ])
    choices.hasFears = true
    #expect(ExportView(of: session, walk: VanParts.walk, choices).staying.sentences.isEmpty)
  }

  private static func quoted(_ lines: String...) throws -> ExportView {
    let values = (["Name: Dana", "Quote: not after four years of this"] + lines).map { line in
      let parts = line.split(separator: ": ").map(String.init)
      return FieldValues(parts[0], [parts[1]])
    }
    let session = try Session(things: [
      Thing(.persona, "dana", values: values), Thing(.stage, "s", "Name: Use"),
      Thing(.touchpoint, "t", "Persona: dana", "Stage: s", "Name: Looks", "Emotion: 1"),
      Thing(.action, "a", "Title: Count"),
    ])
    var choices = ExportView.Choices()
    choices.hasBoth = true
    return ExportView(of: session, walk: VanParts.walk, choices)
  }

  @Test(arguments: Format.allCases)
  func `a quote is in no format until somebody says yes`(format: Format) throws {
    for edition in [try Self.quoted(), try Self.quoted("MayQuote: no")] {
      var edition = edition
      for document in edition.documents(as: format) {
        #expect(!document.text.contains("four years"))
      }
      #expect(
        edition.staying.sentences == [
          "1 quote stays in the room: nobody has said yes to \"May we quote this?\""
        ])
    }
    var allowed = try Self.quoted("MayQuote: yes")
    let texts = allowed.documents(as: format).map(\.text)
    #expect(
      texts.contains { $0.contains("four years") }
        == [.markdown, .html, .csv, .json].contains(format))
    #expect(allowed.staying.sentences.isEmpty)
  }

  @Test(arguments: Format.allCases)
  func `a document ends with one line end and is named for its format`(format: Format) throws {
    var edition = try Self.edition()
    for document in edition.documents(as: format) {
      #expect(document.text.utf8.last == 0x0A && !document.text.hasSuffix("\n\n"))
      #expect(
        document.name.hasSuffix("." + format.fileExtension) || document.name.hasSuffix(".txt"))
      #expect(document.name.contains("/") == format.isSeveralFiles, "\(document.name)")
    }
  }

  @Test(arguments: [
    (["purpose"], ["What this map is about", "Sources"]), (["vision"], ["What this map is about"]),
    (["goals", "kpis"], ["Numbers", "Sources"]), (["kpi"], ["Numbers"]),
    (["personas"], ["Who is on this journey", "Sources"]),
    (["Journeys"], ["Journey: The van fitter", "Sources"]),
    (["opportunities"], ["What we do"]), (["hypothesis"], ["What we only guess"]),
    (["actions", "decisions"], ["What we do", "Decisions"]), (["review"], ["What happens next"]),
    (["page-one"], []),
    (["workshop", "ratings"], ["Workshop", "Touchpoints, as they were rated"]),
  ])
  func `sections alone are shown, with the sources they cite`(
    names: [String], headings: [String]
  ) throws {
    let session = try VanParts.session()
    let selection = try Selection(sections: names, persona: nil, stage: nil, in: session)
    let page = try Self.markdown(selection)
    let shown = Self.headings(page)
    #expect(shown.filter { $0 != "Sources" } == headings.filter { $0 != "Sources" })
    #expect(shown.contains("Sources") == page.contains("[^"), "\(names)")
    #expect(page.hasPrefix("# Van parts\n"))
    for line in page.split(separator: "\n") where line.hasPrefix("[^") {
      let label = line.prefix { $0 != "]" } + "]"
      #expect(page.components(of: String(label)) > 1, "\(label) is cited")
    }
  }

  @Test(
    arguments: [
      (["visoin"], nil, nil, "There is no section called visoin. Did you mean vision?"),
      ([], "fiter", nil, "There is no persona called fiter. Did you mean fitter?"),
      ([], nil, "nothing-like-it", "There is no stage called nothing-like-it. There are"),
      ([], nil, "\u{1B}[2J", "There is no stage called ^[[2J."),
    ] as [([String], String?, String?, String)])
  func `a wrong name is told with the nearest`(
    sections: [String], persona: String?, stage: String?, says: String
  ) throws {
    let session = try VanParts.session()
    #expect {
      try Selection(sections: sections, persona: persona, stage: stage, in: session)
    } throws: {
      ($0 as? SelectionProblem)?.sentence.hasPrefix(says) == true
    }
  }

  @Test func `a persona is found by short name and by title`() throws {
    let session = try VanParts.session()
    for name in ["fitter", "The van fitter", "THE VAN FITTER"] {
      let selection = try Selection(sections: [], persona: name, stage: nil, in: session)
      #expect(selection.persona == "fitter")
    }
  }

  private static func twoPeople() throws -> Session {
    try Session(things: [
      Thing(.facts, "session", "Name: Two"), Thing(.segment, "s", "Name: Fitters"),
      Thing(.segment, "u", "Name: Fleets"), Thing(.evidence, "log", "Title: Log"),
      Thing(.evidence, "calls", "Title: Calls"), Thing(.goal, "g", "Statement: More orders"),
      Thing(.persona, "dana", "Name: Dana", "Segment: s"), Thing(.persona, "eli", "Name: Eli"),
      Thing(.stage, "one", "Name: Notice"), Thing(.stage, "two", "Name: Use"),
      Thing(.touchpoint, "a", "Persona: dana", "Stage: one", "Name: Sees", "Pain: dim [log]"),
      Thing(.touchpoint, "b", "Persona: eli", "Stage: one", "Name: Hears", "Pain: far [calls]"),
      Thing(.touchpoint, "c", "Persona: dana", "Stage: two", "Name: Fits"),
      Thing(.opportunity, "both", "HowMightWe: light", "Touchpoint: a", "Touchpoint: b"),
      Thing(.opportunity, "his", "HowMightWe: sound", "Touchpoint: b"),
      Thing(.kpi, "k", "Name: Heard", "Touchpoint: b"),
      Thing(.kpi, "n", "Name: Used", "Stage: two"),
      Thing(.measurement, "m", "KPI: k", "Value: 5"),
      Thing(.hypothesis, "h", "Ref: b.Pain: far", "Statement: they turn away"),
      Thing(.finding, "f", "Hypothesis: h", "Text: nobody"),
      Thing(.action, "do", "Title: shout", "Link: his"), Thing(.ballot, "v", "Round: 1"),
    ])
  }

  private static func ids(_ session: Session) -> [String] {
    EntityTable.all.flatMap { table in table.ids(in: session).map(\.text) }
  }

  @Test func `a persona comes with what hangs on it and nothing of others`() throws {
    let left = try Self.twoPeople().selecting(Selection(persona: "dana"))
    #expect(
      Self.ids(left) == [
        "session", "g", "log", "s", "dana", "one", "two", "a", "c", "both", "n",
      ])
    #expect(left.opportunities["both"]?.touchpoints == ["a"])
  }

  @Test func `a stage comes with what hangs on it and nothing of others`() throws {
    let left = try Self.twoPeople().selecting(Selection(stage: "two"))
    #expect(
      Self.ids(left) == ["session", "g", "s", "u", "dana", "eli", "two", "c", "n"])
  }

  @Test(arguments: [Selection(persona: "fitter"), Selection(stage: "order")])
  func `what is left out of a part is not called missing`(selection: Selection) throws {
    #expect(try !Self.markdown(selection).contains("## Still missing"))
    let whole = try Self.markdown(Selection(sections: [.missing]))
    #expect(whole.contains("## Still missing"))
  }

  @Test func `data of a section holds its kinds and the sources it cites`() throws {
    var choices = ExportView.Choices()
    choices.selection.sections = [.map]
    let edition = ExportView(of: try Self.twoPeople(), walk: VanParts.walk, choices)
    #expect(
      Self.ids(edition.data) == [
        "session", "log", "calls", "dana", "eli", "one", "two", "a", "b", "c",
      ])
  }

  @Test func `rewriting nothing leaves a session as it was`() throws {
    for session in [try VanParts.session(), try Session(things: FullSession.things())] {
      #expect(session.rewritten { $1 } == session)
    }
  }

  @Test func `what was answered with unknown stays so when rewritten`() throws {
    let session = try Session(things: [
      Thing(.kpi, "k", "Name: Orders", "Baseline: unknown", "Colour: teal")
    ])
    #expect(session.rewritten { $1 } == session)
  }

  @Test func `front matter quotes whatever was said`() throws {
    let session = try Session(things: [
      Thing(.facts, "session", "Name: a \"b\" \\ c: #d", "Date: 2027-03-12"),
      Thing(.purpose, "purpose", values: [FieldValues("Statement", ["---\n!x: [y, \u{7}z"])]),
      Thing(.persona, "p", "Name: yes"),
    ])
    var choices = ExportView.Choices()
    choices.hasFrontMatter = true
    var edition = ExportView(of: session, walk: VanParts.walk, choices)
    let page = edition.documents(as: .markdown)[0].text
    #expect(
      page.hasPrefix(
        #"""
        ---
        title: "a \"b\" \\ c: #d"
        date: "2027-03-12"
        purpose: "--- !x: [y, ^Gz"
        personas: ["yes"]
        audience: "team"
        generator: "Waymark"
        ---

        # a

        """#.dropLast(2)))
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int {
    ranges(of: text).count
  }
}
