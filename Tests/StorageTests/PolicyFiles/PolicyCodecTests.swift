import Storage
import Testing
import Workshop

@Suite struct `A policy file` {
  @Test func `holds every rule, its number and the reason`() throws {
    let text = """
      # What we ask of a map.
      %rec: Rule

      Id: rest-on-sources
      AtLeast: 40 %
      Why: Below that we guess.

      Id: choose-at-make-or-break

      Id: own-every-number

      Id: settle-guesses
      Within: 1 month

      Id: keep-sources-fresh
      Within: 12 months

      Id: nothing-late

      Id: pass-the-checks

      """
    let policy = try PolicyCodec.read(Array(text.utf8), file: "bar.rec")
    #expect(
      policy.rules == [
        .init(.restOnSources(atLeast: 40), why: "Below that we guess."),
        .init(.choiceAtMakeOrBreak), .init(.kpiOwners),
        .init(.settledGuesses(within: .init(1, .month))),
        .init(.freshSources(within: .init(12, .month))), .init(.nothingLate(within: nil)),
        .init(.methodChecks),
      ])
  }

  @Test(arguments: [
    (
      "",
      "1:1: The file has no rule. Write \"%rec: Rule\", an empty line, and \"Id: nothing-late\"."
    ),
    (
      "Id: nothing-late\n",
      "1:1: This record stands before any \"%rec\" line. Put \"%rec: Rule\" above it."
    ),
    ("%rec: Rules\n\nId: a\n", "1:7: \"Rules\" is no record of a policy. Did you mean Rule?"),
    ("%rec: Guide\n\nId: a\n", "1:7: \"Guide\" is no record of a policy. Write Rule."),
    ("%rec: Rule\n\nId nothing\n", "3:3: Expected a field"),
    (
      "%rec: Rule\n\nId: nothing-lat\n",
      "3:5: \"nothing-lat\" is no rule. Did you mean nothing-late?"
    ),
    (
      "%rec: Rule\n\nId: be-good\n",
      "3:5: \"be-good\" is no rule. Write rest-on-sources, choose-at-make-or-break, own-every-number,"
        + " settle-guesses, keep-sources-fresh, nothing-late or pass-the-checks."
    ),
    (
      "%rec: Rule\n\nWhy: so\n",
      "3:1: This rule has no Id. Add a line \"Id: rest-on-sources\", or another rule."
    ),
    (
      "%rec: Rule\n\nId: rest-on-sources\nAtleast: 4\n",
      "4:1: \"Atleast\" is no field of a rule. Did you mean AtLeast?"
    ),
    (
      "%rec: Rule\n\nId: nothing-late\nColour: red\n",
      "4:1: \"Colour\" is no field of a rule. Write Id, AtLeast, Within or Why."
    ),
    (
      "%rec: Rule\n\nId: rest-on-sources\n",
      "3:1: rest-on-sources has no AtLeast. Add a line \"AtLeast: 40%\"."
    ),
    (
      "%rec: Rule\n\nId: rest-on-sources\nAtLeast: 140%\n",
      "4:10: \"140%\" is no share. Write a whole number from 1 to 100, such as 40%."
    ),
    (
      "%rec: Rule\n\nId: keep-sources-fresh\n",
      "3:1: keep-sources-fresh has no Within. Add a line \"Within: 12 months\"."
    ),
    (
      "%rec: Rule\n\nId: keep-sources-fresh\nWithin: a year\n",
      "4:9: \"a year\" is no length of time. Write a number and days, weeks, months or years, such as"
        + " 12 months."
    ),
    (
      "%rec: Rule\n\nId: nothing-late\nAtLeast: 4\n",
      "4:1: nothing-late takes no AtLeast. Remove the line."
    ),
    ("%rec: Rule\n\nId: nothing-late\nWhy:\n", "4:1: Why is empty. Write a value after the colon."),
    (
      "%rec: Rule\n\nId: nothing-late\nWhy: a\nWhy: b\n",
      "5:1: Why stands here a second time. Keep one of the lines."
    ),
    (
      "%rec: Rule\n\nId: nothing-late\n\nId: nothing-late\n",
      "5:5: nothing-late is demanded in line 3 already. Keep one of the two."
    ),
  ])
  func `tells a mistake with line and column`(text: String, sentence: String) {
    let told = PolicyCodec.problems(in: Array(text.utf8), file: "bar.rec").map(\.sentence)
    #expect(told.contains { $0.hasPrefix("bar.rec:" + sentence) }, "\(told)")
  }

  @Test func `tells every mistake, in the order of the file`() {
    let text = "%rec: Rule\n\nId: nothing-lat\n\nId: rest-on-sources\nAtLeast: none\nWhi: so\n"
    let lines = PolicyCodec.problems(in: Array(text.utf8), file: "bar.rec").map(\.line)
    #expect(lines == [3, 6, 7])
    #expect(throws: PolicyProblem.self) {
      try PolicyCodec.read(Array(text.utf8), file: "bar.rec")
    }
  }
}
