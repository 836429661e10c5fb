import Storage
import Testing
import Workshop

/// What does not go together in a guide. Each case adds a question to the shortest guide; the lines
/// of its own begin at 29.
struct GuideFitTests {
  private static let adder = "Kind: list\nField: Participant.Name\nAdds: yes"

  @Test(arguments: [
    (
      "Kind: scale\nField: Session.Decider",
      "29:7: An answer of kind scale does not fit Session.Decider. It takes text."
    ),
    (
      "Kind: sources\nField: Session.GroundRule",
      "29:7: An answer of kind sources does not fit Session.GroundRule. It takes list."
    ),
    (
      "Kind: date\nField: Participant.Name\nAdds: yes",
      "29:7: An answer of kind date does not fit Participant.Name. It takes text or list."
    ),
    (
      "Kind: choice\nField: Session.Mode\nDefault: roam",
      "31:10: \"roam\" does not fit Session.Mode. Write room, remote or hybrid."
    ),
    (
      "Kind: date\nField: Session.Date\nDefault: soon",
      "31:10: \"soon\" does not fit Session.Date. Write a day such as 2027-09-30, today or +14d."
    ),
    (
      "Kind: yes-no\nField: Opportunity.Chosen\nEach: Opportunity\nDefault: true",
      "32:10: \"true\" does not fit Opportunity.Chosen. Write yes or no."
    ),
    (
      "Kind: scale\nField: Opportunity.Impact\nEach: Opportunity\nDefault: 6",
      "32:10: \"6\" does not fit Opportunity.Impact. Write a number from 1 to 5."
    ),
    (
      "Kind: number\nField: KPI.N\nEach: KPI\nDefault: 1.5",
      "32:10: \"1.5\" does not fit KPI.N. Write a whole number."
    ),
    (
      "Kind: number\nField: KPI.Target\nEach: KPI\nDefault: much",
      "32:10: \"much\" does not fit KPI.Target. Write a number."
    ),
    (
      "Kind: text\nField: Session.Decider\nDefault: Ana\nDefault: Ben",
      "32:10: \"Ben\" does not fit Session.Decider. It takes one value; keep one of the lines."
    ),
    (
      "Kind: text\nField: Session.Decider\nPart: Role",
      """
      31:7: Part fills a new thing, and this question adds none. Write "Adds: yes", or remove it.
      """
    ),
    (
      "\(adder)\nPart: Rolle",
      "32:7: Participant has no field \"Rolle\". Did you mean Role?"
    ),
    (
      "Kind: text\nField: Purpose.Gap\nAdds: yes",
      "31:7: There is only one purpose. Name a kind of which there are several."
    ),
    (
      "Kind: text\nField: Participant.Hope",
      "30:8: It is not said of which participant. Add Participant to Each."
    ),
  ])
  func `kinds, fields and defaults`(lines: String, sentence: String) {
    let wanted = lines.contains("Each") ? Self.withAdders(lines) : .asking("b", lines)
    #expect(wanted.sentences() == ["guide.rec:" + sentence])
  }

  @Test(arguments: [
    (
      "Kind: text\nField: Participant.Hope\nEach: Participants",
      "31:7: \"Participants\" is no kind of thing. Did you mean Participant?"
    ),
    (
      "Kind: text\nField: Session.Scribe\nEach: Opportunity(best 3)",
      """
      31:7: "Opportunity(best 3)" cannot be gone through. Write kinds set apart by blanks, as in \
      "Persona Stage" or "Touchpoint(worst-pains 5)".
      """
    ),
    (
      "Kind: text\nField: Session.Scribe\nEach: Participant Opportunity(worst-pains 3)",
      """
      31:19: "worst-pains" goes with Touchpoint, not with Opportunity. Write Touchpoint, or leave \
      the bracket out.
      """
    ),
    (
      "Kind: text\nField: Session.Scribe\nEach: Purpose",
      "31:7: There is only one purpose. Name a kind of which there are several."
    ),
    (
      "Kind: text\nField: Opportunity.Reason\nEach: Opportunity Opportunity(shortlist 2)",
      "31:19: Opportunity is gone through already. Name each kind once."
    ),
    (
      "Kind: list\nField: Segment.Name\nAdds: yes\nEach: Opportunity",
      "32:7: A new segment cannot say to which opportunity it belongs. Take Opportunity out of Each."
    ),
    (
      "Kind: text\nField: Session.Scribe\nEach: Evidence",
      "31:7: No question adds a source. Add one with \"Adds: yes\", or leave this one out."
    ),
    (
      "Kind: text\nField: Opportunity.Reason\nEach: Opportunity\nWhen: Opportunity.Chosen",
      """
      32:7: "Opportunity.Chosen" is no condition. Write a field, one of < > = !=, and a value, as \
      in "Touchpoint.Emotion < 0".
      """
    ),
    (
      "Kind: text\nField: Opportunity.Reason\nEach: Opportunity\nWhen: Opportunity.Chosn = no",
      "32:19: Opportunity has no field \"Chosn\". Did you mean Chosen?"
    ),
    (
      "Kind: text\nField: Opportunity.Reason\nEach: Opportunity\nWhen: KPI.Direction = up",
      "32:7: It is not said of which KPI. Add KPI to Each."
    ),
    (
      "Kind: text\nField: Opportunity.Reason\nEach: Opportunity\nWhen: Opportunity.Chosen = nein",
      "32:7: \"nein\" does not fit Opportunity.Chosen. Write yes or no."
    ),
    (
      "Kind: text\nField: Opportunity.Reason\nEach: Opportunity\nWhen: Opportunity.Kind < 3",
      """
      32:7: Opportunity.Kind cannot be more or less than "3". Compare numbers, or use = or !=.
      """
    ),
  ])
  func `loops and conditions`(lines: String, sentence: String) {
    #expect(Self.withAdders(lines).sentences() == ["guide.rec:" + sentence])
  }

  @Test func `every mistake is told, in the order of the file`() {
    let sample = GuideSample.asking("b", "Kind: txt\nField: Session.Nam\nEach: Stage Gaol\nTipp: x")
    #expect(
      sample.sentences() == [
        "guide.rec:29:7: \"txt\" is no kind. Did you mean text?",
        "guide.rec:30:16: Session has no field \"Nam\". Did you mean Name?",
        "guide.rec:31:13: \"Gaol\" is no kind of thing. Write one such as Goal, Persona, Stage or"
          + " Touchpoint.",
        "guide.rec:32:1: \"Tipp\" is no field of a Question record. Did you mean Tip?",
      ])
  }

  @Test func `reading throws the first mistake`() {
    let sample = GuideSample.asking("b", "Kind: txt\nField: Session.Nam")
    let problem = #expect(throws: GuideProblem.self) { try sample.guide() }
    #expect(problem?.line == 29)
    #expect(problem?.column == 7)
    #expect(
      problem?.fault
        == .notOneOf(
          "txt", field: "Kind", choices: AnswerKind.allCases.map(\.rawValue), nearest: "text"))
  }

  /// The question with those behind it that add opportunities and KPIs.
  private static func withAdders(_ lines: String) -> GuideSample {
    var sample = GuideSample.asking("b", lines)
    for field in ["Opportunity.HowMightWe", "KPI.Name"] {
      let name = field.lowercased()
      sample.text += """

        Id: \(name)
        Step: prepare
        Ask: Which?
        Label: Which
        Kind: list
        Field: \(field)
        Adds: yes
        Why: It helps.

        """
    }
    return sample
  }
}
