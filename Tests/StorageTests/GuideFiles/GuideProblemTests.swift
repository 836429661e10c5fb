import Storage
import Testing
import Workshop

struct GuideProblemTests {
  @Test func `the shortest guide has no problems`() throws {
    let sample = GuideSample("", GuideSample.text)
    #expect(sample.sentences() == [])
    #expect(try sample.guide().questions.map(\.name) == ["workshop.name"])
  }

  @Test(arguments: [
    (
      GuideSample.replacing("About: A guide", with: "About A guide"),
      """
      5:6: Expected a field, a comment or a blank line. Write "Name: value", the name of letters \
      A to Z, digits and _; begin a further line of a value with "+ ".
      """
    ),
    (
      .replacing("%rec: Question", with: "%rec: Qestion"),
      "14:7: \"Qestion\" is no record of a guide. Did you mean Question?"
    ),
    (
      .replacing("%rec: Step", with: "%rec: Chapter"),
      "7:7: \"Chapter\" is no record of a guide. Write Guide, StageSet, Step, Question or Form."
    ),
    (
      GuideSample("no descriptor", "Id: x\n\n" + GuideSample.text),
      "1:1: This record stands before any \"%rec\" line. Put it below the line that says what it is."
    ),
    (
      GuideSample("nothing", ""),
      """
      1:1: The file has no Guide record. Begin it with "%rec: Guide" and a record with Id, Title \
      and About.
      """
    ),
    (
      .replacing("A guide for tests.", with: "A.\n\nId: b\nTitle: B\nAbout: B."),
      "7:1: This is a second Guide record. Keep one, and put the other into a file of its own."
    ),
    (
      GuideSample("no question", "%rec: Guide\n\nId: a\nTitle: A\nAbout: A.\n"),
      """
      3:1: The guide asks nothing. Add a Question record, or name a guide to start from with Base.
      """
    ),
  ])
  func `the file`(sample: GuideSample, sentence: String) {
    #expect(sample.sentences().contains("guide.rec:" + sentence))
  }

  @Test(arguments: [
    (
      GuideSample.replacing("Label: Name", with: "Lable: Name\nLabel: Name"),
      "19:1: \"Lable\" is no field of a Question record. Did you mean Label?"
    ),
    (
      .replacing("Number: S0", with: "Number: S0\nColour: red"),
      "11:1: \"Colour\" is no field of a Step record. Correct its name, or remove the line."
    ),
    (
      .replacing("Label: Name\n", with: ""),
      "16:1: This Question record has no Label. Add a line \"Label: …\"."
    ),
    (
      .replacing("Title: Short", with: "Title:"),
      "4:1: Title is empty. Write a value after the colon."
    ),
    (
      .replacing("Kind: text", with: "Kind: text\nKind: text"),
      "21:7: Kind stands here a second time. Keep one of the lines."
    ),
    (
      .replacing("Id: prepare", with: "Id: prepare\nMinutes: -5"),
      "10:10: \"-5\" is no number of minutes. Write a whole number, 0 to 100000."
    ),
    (
      .replacing("Id: prepare", with: "Id: prepare\nMinutes: 9223372036854775807"),
      "10:10: \"9223372036854775807\" is no number of minutes."
        + " Write a whole number, 0 to 100000."
    ),
    (
      .replacing("Id: prepare", with: "Id: prepare\nPause: ten"),
      "10:8: \"ten\" is no number of minutes. Write a whole number, 0 to 100000."
    ),
    (
      .replacing("Id: prepare", with: "Id: prepare\nOnRequest: maybe"),
      "10:12: OnRequest is \"maybe\". Write yes or no."
    ),
    (
      .replacing("Id: prepare", with: "Id: prepare\nSession: C"),
      "10:10: \"C\" is no session. Did you mean A?"
    ),
    (
      .replacing("Kind: text", with: "Kind: txt"),
      "20:7: \"txt\" is no kind. Did you mean text?"
    ),
    (
      .replacing("Kind: text", with: "Kind: text\nOffer: everything"),
      """
      21:8: "everything" is no offer. Write assumptions, guesses, stage-sets, chosen-stages, people, chosen-draft, channels, number-kinds or agreed-verdict.
      """
    ),
    (
      .replacing("Id: workshop.name", with: "Id: the name"),
      """
      16:5: "the name" cannot be a name. Use letters, digits, points, hyphens and underscores.
      """
    ),
    (
      .asking("workshop.name", "Kind: text\nField: Session.Decider"),
      """
      24:5: "workshop.name" is taken by the record in line 16. Give each record its own name.
      """
    ),
    (
      .asking("b", "Also: workshop.name\nKind: text\nField: Session.Decider"),
      """
      29:7: "workshop.name" is taken by the record in line 16. Give each record its own name.
      """
    ),
  ])
  func `a record`(sample: GuideSample, sentence: String) {
    #expect(sample.sentences() == ["guide.rec:" + sentence])
  }

  @Test(arguments: [
    (
      GuideSample.replacing("A guide for tests.", with: "A.\nBase: half-dey"),
      "6:7: There is no guide \"half-dey\" to start from. Did you mean half-day?"
    ),
    (
      .replacing("A guide for tests.", with: "A.\nBase: mine"),
      """
      6:7: There is no guide "mine" to start from. The built-in ones are half-day, \
      ninety-minutes, express, two-sessions and step-by-step.
      """
    ),
    (
      .replacing("A guide for tests.", with: "A.\nLeave: workshop.nam"),
      "6:8: There is no question \"workshop.nam\" to leave out. Did you mean workshop.name?"
    ),
    (
      .replacing("Step: prepare", with: "Step: prepair"),
      "17:7: There is no step \"prepair\". Did you mean prepare?"
    ),
    (
      .replacing("Step: prepare", with: "Step: lunch"),
      "17:7: There is no step \"lunch\". Add a Step record with this Id."
    ),
    (
      .replacing("Number: S0", with: "Number: S0\nAfter: close"),
      "11:8: There is no step \"close\". Add a Step record with this Id."
    ),
    (
      .replacing("Session.Name", with: "Tuchpoint.Pain"),
      "21:8: \"Tuchpoint\" is no kind of thing. Did you mean Touchpoint?"
    ),
    (
      .replacing("Session.Name", with: "Customer.Pain"),
      """
      21:8: "Customer" is no kind of thing. Write one such as Goal, Persona, Stage or Touchpoint.
      """
    ),
    (
      .replacing("Session.Name", with: "Purpose.Gaps"),
      "21:16: Purpose has no field \"Gaps\". Did you mean Gap?"
    ),
    (
      .replacing("Session.Name", with: "Purpose.Reason"),
      "21:16: Purpose has no field \"Reason\". It has Decision, Statement and Gap."
    ),
    (
      .replacing("Session.Name", with: "Session Name"),
      """
      21:8: "Session Name" names no field. Write kind and field with a point, as in \
      Touchpoint.Pain.
      """
    ),
    (
      .asking("b", "Kind: choice\nField: Session.StageSet\nOffer: stage-sets\nDefault: x"),
      "32:10: There is no stage set \"x\". Add a StageSet record with this Id."
    ),
  ])
  func `what a record names`(sample: GuideSample, sentence: String) {
    #expect(sample.sentences() == ["guide.rec:" + sentence])
  }
}
