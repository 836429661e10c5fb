import Storage
import Testing
import Workshop

/// Mistakes in forms and room screens, each told where it stands.
struct GuideFormTests {
  /// A form without a mistake; its lines begin at 24 of the file.
  private static let form = """
    %rec: Form

    Id: people
    Step: prepare
    Makes: Participant
    Ask: Who takes part?
    Label: Person
    Shape: name, role, for whom
    Part: Name rest
    Part: Role rest
    Part: Perspective word "for"
    Need: Name Begin with a name.
    Again: Role have no role

    """

  private func sentences(_ old: String, _ new: String) -> [String] {
    let text = Self.form.replacing(old, with: new)
    #expect(text != Self.form, "\(old) is not in the form")
    return GuideSample("", GuideSample.text + "\n" + text).sentences()
  }

  @Test func `a form without a mistake is read as it stands`() throws {
    let guide = try GuideSample("", GuideSample.text + "\n" + Self.form).guide()
    let form = try #require(guide.forms.first)
    #expect(form.task == .makes(.participant) && form.which == .none)
    #expect(
      form.fields == [
        FormField("Name", .rest), FormField("Role", .rest),
        FormField("Perspective", .word(["for"])),
      ])
    #expect(form.needs == [Form.Remark("Name", "Begin with a name.")])
    #expect(form.asksAgain == [Form.Remark("Role", "have no role")])
  }

  @Test(arguments: [
    (
      "Makes: Participant\n", "",
      "26:1: It is not said what a line is for. Add \"Makes:\" or \"Fills:\" and a kind of thing."
    ),
    (
      "Makes: Participant", "Makes: Participants",
      "28:8: \"Participants\" is no kind of thing. Did you mean Participant?"
    ),
    (
      "Makes: Participant", "Makes: Participant\nFills: Participant",
      "29:8: A form either makes things or fills them. Keep one of the lines."
    ),
    (
      "Makes: Participant", "Fills: Participant",
      "28:8: It is not said of which participant. Add Participant to Each."
    ),
    ("Step: prepare", "Step: prepair", "27:7: There is no step \"prepair\". Did you mean prepare?"),
    ("Label: Person\n", "", "26:1: This Form record has no Label. Add a line \"Label: …\"."),
    (
      "Label: Person", "Lable: Person",
      "26:1: This Form record has no Label. Add a line \"Label: …\"."
    ),
    (
      "Part: Role rest", "Part: Roll rest",
      "33:7: Participant has no field \"Roll\". Did you mean Role?"
    ),
    ("Part: Role rest", "Part: Role rests", "33:12: \"rests\" is no mark. Did you mean rest?"),
    (
      "Part: Role rest", "Part: Role",
      "33:7: \"Role\" is no part of a form. Write a field, a mark and its words, as in Channel sigil \"#\"."
    ),
    (
      "word \"for\"", "word",
      "34:19: The mark word goes by words or signs. Write them behind it in quotation marks."
    ),
    (
      "word \"for\"", "word \"for",
      "34:24: \"for has no end. Close it with a quotation mark, with a word or sign in between."
    ),
    (
      "word \"for\"", "word \"für\" \"x",
      "34:30: \"x has no end. Close it with a quotation mark, with a word or sign in between."
    ),
    (
      "word \"for\"", "word \"to\"",
      "34:7: The line that shows the marks does not show \"to\". Put it into Shape."
    ),
    (
      "word \"for\"", "word \"for\" knwon",
      "34:30: \"knwon\" says nothing here. Did you mean known?"
    ),
    (
      "Part: Role rest", "Part: LivesIt phrase \"role\"",
      "33:15: The mark phrase says one thing. Write it behind a sign of equality, as in = yes."
    ),
    (
      "Part: Role rest", "Part: LivesIt phrase \"role\" = maybe",
      "33:31: \"maybe\" does not fit Participant.LivesIt. Write yes or no."
    ),
    (
      "Part: Role rest", "Part: Role across",
      "33:12: The mark across does not fit Participant.Role, which takes words."
    ),
    (
      "Part: Role rest", "Part: Role begins \"name\"\nPart: Hope begins \"name\"",
      "34:7: \"name\" begins Role already. Give each its own beginning."
    ),
    ("Need: Name", "Need: Nane", "35:7: No part of the form fills Nane. Did you mean Name?"),
    (
      "Again: Role have", "Finder: {Owner} finds it by\nAgain: Role have",
      "36:9: A form about participants has no value to find. Write Finder in a form about KPIs."
    ),
    (
      "Again: Role have no role", "Again: Role",
      "36:8: \"Role\" is a field without words. Write behind it what people read."
    ),
    (
      "Again: Role have", "Covers: workshop.nam\nAgain: Role have",
      "36:9: There is no question \"workshop.nam\". Did you mean workshop.name?"
    ),
    (
      "Again: Role have", "Lines: many\nAgain: Role have",
      "36:8: \"many\" is no amount. Write a number of lines, and for which kind if it is for each, as in 1 Touchpoint."
    ),
    (
      "Again: Role have", "Lines: 2 Tuchpoint\nAgain: Role have",
      "36:10: \"Tuchpoint\" is no kind of thing. Did you mean Touchpoint?"
    ),
    (
      "Again: Role have", "Which: leter\nAgain: Role have",
      "36:8: \"leter\" is no which. Did you mean letter?"
    ),
    (
      "Again: Role have", "Each: Stage\nAgain: Role have",
      "36:7: A new participant cannot say to which stage it belongs. Take Stage out of Each."
    ),
  ])
  func `a mistake in a form is told with line and column`(
    old: String, new: String, sentence: String
  ) {
    #expect(sentences(old, new).contains("guide.rec:" + sentence))
  }

  @Test(arguments: [
    (
      "Room: five Alone",
      "13:7: \"five Alone\" is no task for the room. Write minutes and then what is done, as in 5 Alone: …"
    ),
    (
      "Room: 5",
      "13:7: \"5\" is no task for the room. Write minutes and then what is done, as in 5 Alone: …"
    ),
    (
      "Minutes: 5\nRoom: 3 Alone\nRoom: 4 All",
      "14:7: The room needs 7 minutes here, and the step has 5. Shorten a task, or give the step more."
    ),
    (
      "Later: workshop.nam",
      "13:8: There is no question \"workshop.nam\". Did you mean workshop.name?"
    ),
  ])
  func `a mistake in a room screen is told with line and column`(lines: String, sentence: String) {
    let text = GuideSample.text.replacing(
      "Why: It helps.\n\n%rec: Q", with: "Why: It helps.\n\(lines)\n\n%rec: Q")
    #expect(GuideSample("", text).sentences() == ["guide.rec:" + sentence])
  }

  @Test func `a question that two forms cover is told at the second`() {
    let one = Self.form.replacing("Again", with: "Covers: workshop.name\nAgain")
    let second = one.replacing("%rec: Form\n\n", with: "").replacing("Id: people", with: "Id: more")
    #expect(
      GuideSample("", GuideSample.text + "\n" + one + "\n" + second).sentences() == [
        "guide.rec:49:9: \"workshop.name\" is asked in the form people already. Remove it from one"
          + " of the two."
      ])
  }

  @Test func `a guide with a base changes the form's fields it states, and may leave a form`()
    throws
  {
    let head = "%rec: Guide\n\nId: mine\nTitle: Mine\nAbout: Ours.\nBase: half-day\n"
    let mine = try GuideSample(
      "", head + "Leave: evidence.lines\n\n%rec: Form\n\nId: touchpoints.wall\nLabel: Card {next}\n"
    ).guide()
    let base = try #require(BuiltInGuides.guide(named: "half-day"))
    var expected = try #require(base.forms.first { $0.name == "touchpoints.wall" })
    expected.label = "Card {next}"
    #expect(mine.forms.first { $0.name == "touchpoints.wall" } == expected)
    #expect(mine.forms.count == base.forms.count - 1)
  }
}
