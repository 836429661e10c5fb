import Exchange
import Testing
import Workshop

/// The JSON row of the attack list.
@Suite struct `Answers in JSON stay answers` {
  private func session(_ answer: String) -> Session {
    Session(loading: [Thing(.goal, "g", values: [FieldValues("Statement", [answer])])])
  }

  private func text(_ answer: String, isEmbedded: Bool = false) -> String {
    SessionJSON.text(of: session(answer), isEmbedded: isEmbedded)
  }

  @Test(arguments: Attacks.all) func `an answer comes back as it was given`(attack: String) throws {
    for isEmbedded in [false, true] {
      let read = try SessionJSON.session(from: text(attack, isEmbedded: isEmbedded))
      #expect(read.goals.members.map(\.statement) == session(attack).goals.members.map(\.statement))
    }
  }

  @Test(arguments: Attacks.all) func `nothing acts or hides in the file`(attack: String) throws {
    let hidden = text(attack).unicodeScalars.filter { scalar in
      scalar != "\n" && scalar.properties.generalCategory == .control
        || ("\u{2028}"..."\u{202E}").contains(scalar) || ("\u{2066}"..."\u{2069}").contains(scalar)
    }
    #expect(hidden.isEmpty)
  }

  @Test func `an answer cannot end the script it is embedded in`() throws {
    let text = text("</script><script>alert(1)</script><!--", isEmbedded: true)
    #expect(text.contains("\"\\u003c/script>\\u003cscript>alert(1)\\u003c/script>\\u003c!--\""))
  }

  @Test func `a number beyond all numbers is refused in words`() {
    let text = "{\"format\": 1, \"KPI\": [{\"Id\": \"a\", \"Target\": 1e400}]}"
    #expect(throws: DataProblem.misfit(path: "KPI[0].Target", .notANumber(given: "1e400"))) {
      try SessionJSON.session(from: text)
    }
  }

  @Test func `a name that stands twice is refused`() {
    let text = "{\"format\": 1, \"Goal\": [], \"Goal\": []}"
    let problem = JSONProblem.duplicateName(JSONPosition(line: 1, column: 27), name: "Goal")
    #expect(throws: DataProblem.notJSON(problem)) { try SessionJSON.session(from: text) }
  }
}
