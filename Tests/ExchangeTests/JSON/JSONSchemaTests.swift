import Exchange
import Testing
import Workshop

@Suite struct `The published schema` {
  @Test func `it is a schema`() throws {
    #expect(try Validator.findings(inSchema: JSONSchema.text()).isEmpty)
  }

  @Test func `whatever we write is valid by it`() throws {
    var documents = ["full": SessionJSON.text(of: try Session(things: FullSession.things()))]
    documents["van-parts"] = SessionJSON.text(of: try VanParts.session())
    documents["nothing"] = SessionJSON.text(of: Session())
    for seed in 0..<30 {
      documents["random-\(seed)"] = SessionJSON.text(of: RandomSession.session(seed: seed))
    }
    let refused = try Validator.refused(documents, by: JSONSchema.text())
    #expect(refused.isEmpty, "\(refused.values.map { "\($0.filename) \($0.path) \($0.message)" })")
  }

  @Test func `every kind and every field is in it`() {
    let text = JSONSchema.text()
    for table in EntityTable.all {
      #expect(text.contains("\"\(table.kind.rawValue)\": {"))
      for column in table.columns { #expect(text.contains("\"\(column.name)\": {")) }
    }
  }

  @Test func `broken documents are refused`() throws {
    // That an Id stands twice is more than a schema can see; two visions are one too many.
    let cases = BrokenDocuments.all
    let documents = Dictionary(uniqueKeysWithValues: cases.map { ($0.name, $0.text) })
    let refused = try Validator.refused(documents, by: JSONSchema.text())
    #expect(Set(refused.keys) == Set(documents.keys))
  }

  @Test(arguments: BrokenDocuments.all)
  func `reading a broken document says what is wrong`(broken: BrokenDocuments.Case) {
    #expect {
      try SessionJSON.session(from: broken.text)
    } throws: { error in
      let sentence = (error as? DataProblem)?.sentence
      if sentence != broken.sentence { Issue.record("\(broken.name): \(sentence ?? "")") }
      return true
    }
  }
}
