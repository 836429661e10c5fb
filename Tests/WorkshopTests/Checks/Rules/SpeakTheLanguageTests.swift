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
      "a code", SessionBuilder().with(.facts, ["Language": "ja"]),
      tells: "advice session.language: Some rules about wording are silent: they have no words in "
        + "日本語. Read purpose, vision, stages and pains aloud, and ask whose words they are."),
    CheckCase(
      "said by nobody, plain from the letters",
      SessionBuilder().with(.vision, ["Statement": "修理工は翌朝には部品が届いていると確信している。"]),
      tells: "advice session.language: Some rules about wording are silent: they have no words in "
        + "日本語. Read purpose, vision, stages and pains aloud, and ask whose words they are."),
    CheckCase(
      "another, in letters of its own",
      SessionBuilder().with(.vision, ["Statement": "Ο μάστορας είναι σίγουρος."]),
      tells: "advice session.language: The rules about wording are silent: they have no words in "
        + "el. Read purpose, vision, stages and pains aloud, and ask whose words they are."),
    CheckCase(
      "French said by nobody", SessionBuilder().with(.vision, ["Statement": "Elle est sûre."])),
    CheckCase(
      "a language with some", SessionBuilder().with(.facts, ["Language": "日本語"]),
      tells: "advice session.language: Some rules about wording are silent: they have no words in "
        + "日本語. Read purpose, vision, stages and pains aloud, and ask whose words they are."),
  ])
  func `a language without words is told once`(_ example: CheckCase) {
    #expect(example.found(by: SpeakTheLanguage.check) == example.told)
  }

  @Test(arguments: ["", "ja", "日本語", "Japanese"])
  func `a Japanese vision is asked nothing that its words cannot tell`(language: String) {
    var map = SessionBuilder().with(
      .purpose, ["Statement": "初めてのお客様が二つの仕事の合間に注文を終えられるように"]
    ).with(.persona, "mechanic", ["Name": "修理工の健"]).with(
      .vision, ["Statement": "修理工の健は翌朝には部品が届いていると安心している。"])
    if !language.isEmpty { map = map.with(.facts, ["Language": language]) }
    let rules = [
      "name-the-customer-in-purpose", "name-the-customer-in-vision", "name-a-feeling-in-vision",
      "set-vision-in-the-future",
    ]
    let found = Check.all.filter { rules.contains($0.id) }.flatMap { $0.find(map.input) }
    #expect(found == [])
  }
}
