import Testing

@testable import Workshop

struct SpeakTheLanguageTests {
  @Test(arguments: [
    CheckCase("no language said", SessionBuilder()),
    CheckCase("English", SessionBuilder().with(.facts, ["Language": "English"])),
    CheckCase("German", SessionBuilder().with(.facts, ["Language": "de-AT"])),
    CheckCase(
      "a language without words", SessionBuilder().with(.facts, ["Language": "Suomi"]),
      tells: "advice session.language: The rules about wording are silent: they have no words in "
        + "Suomi. Read purpose, vision, stages and pains aloud, and ask whose words they are."),
    CheckCase(
      "a language with some", SessionBuilder().with(.facts, ["Language": "日本語"]),
      tells: "advice session.language: Some rules about wording are silent: they have no words in "
        + "日本語. Read purpose, vision, stages and pains aloud, and ask whose words they are."),
  ])
  func `a language without words is told once`(_ example: CheckCase) {
    #expect(example.found(by: SpeakTheLanguage.check) == example.told)
  }
}
