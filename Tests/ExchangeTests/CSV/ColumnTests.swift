import Exchange
import Testing
import Workshop

/// The questions about columns, and what they lead to.
@Suite struct `Columns that are asked about` {
  private func inquiry(_ text: String, remembered: [String]? = nil) throws -> ColumnMappingPrompt {
    guard case .table(let table) = try ImportSource(Array(text.utf8), name: "t.csv") else {
      throw ImportProblem.nothingInside
    }
    var last: ColumnMap?
    if let remembered {
      var map = ColumnMap(header: table.header)
      for text in remembered { try map.set(text) }
      last = map
    }
    return ColumnMappingPrompt(of: table, map: ColumnMap(header: table.header), remembered: last)
  }

  private static let notes = """
    Text,Colour,Stage,Author
    Pays,green,Buy,Ana
    Waits,pink,Buy,Bo
    """

  @Test func `each is one question, and the answers are what map takes`() throws {
    var inquiry = try inquiry(Self.notes)
    var asked: [String] = []
    for answer in ["4", "colour", "touch", "pain", "what the cust", ""] {
      asked.append(try #require(inquiry.question).words)
      #expect(inquiry.answer(answer) == nil)
    }
    #expect(
      asked == [
        "What is each row?", "Which column says it?",
        "1 row says \"green\". What is each of them?", "1 row says \"pink\". What is each of them?",
        "What does the column \"Text\" hold? For example: Pays; Waits.",
        "What does the column \"Author\" hold? For example: Ana; Bo.",
      ])
    #expect(inquiry.question == nil)
    #expect(
      inquiry.map.texts == [
        "Text=what the customer does", "Colour=kind of note", "Colour/green=touchpoint",
        "Colour/pink=pain", "Stage=stage", "Author=-",
      ])
    var again = ColumnMap(header: inquiry.map.header)
    for text in inquiry.map.texts { try again.set(text) }
    #expect(again == inquiry.map)
  }

  @Test func `an answer that is none is told, and the question stays`() throws {
    var inquiry = try inquiry(Self.notes)
    #expect(inquiry.answer("9") == "There is no number 9 here. Type one from 1 to 4.")
    #expect(inquiry.answer("potato") == "\"potato\" is none of these. Type a number.")
    #expect(inquiry.question?.words == "What is each row?")
  }

  @Test func `a header seen before is offered as last time`() throws {
    let said = ["rows=pain", "Text=name", "Colour=-", "Author=-"]
    var taken = try inquiry(Self.notes, remembered: said)
    #expect(taken.question?.choices == ["as last time", "ask me again"])
    #expect(taken.answer("") == nil)
    #expect(taken.question == nil)
    #expect(taken.map.rows == .notes(.pain))
    var anew = try inquiry(Self.notes, remembered: said)
    #expect(anew.answer("2") == nil)
    #expect(anew.question?.words == "What is each row?")
  }

  @Test func `a column of many values cannot say what each row is`() throws {
    let rows = (0..<20).map { "n\($0),v\($0)" }.joined(separator: "\n")
    var inquiry = try inquiry("Text,Id\n" + rows)
    #expect(inquiry.answer("4") == nil)
    #expect(
      inquiry.answer("2") == "\"Id\" holds 20 different values, too many to ask about each.")
    #expect(inquiry.question?.words == "Which column says it?")
  }

  @Test func `what says itself is not asked about`() throws {
    #expect(try inquiry("Name,Stage,Persona,Emotion\na,b,c,1\n").question == nil)
    let own = CSVTables.tables(of: try VanParts.session())
    for table in own { #expect(try inquiry(table.text).question == nil, "\(table.name)") }
  }

  @Test(arguments: [
    ("Txt=name", "Did you mean \"Text\"?"), ("Text=nam", "Did you mean \"name\"?"),
    ("Colour/pink=pian", "Did you mean \"pain\"?"), ("nonsense", "nothing a column can hold"),
    ("rows=cows", "nothing a column can hold"),
  ])
  func `a mistake in map is told`(text: String, says: String) throws {
    var map = ColumnMap(header: ["Text", "Colour"])
    let problem = #expect(throws: ImportProblem.self) { try map.set(text) }
    #expect(problem?.sentence.contains(says) == true, "\(problem?.sentence ?? "")")
  }
}
