import Shell
import Testing
import Workshop

/// What is set aside comes back where it belongs, and at the close.
@Suite struct ParkingTests {
  /// A guide whose last step asks what becomes of parked thoughts and reads actions back.
  static let guide: Guide = {
    var guide = TeamGuide.guide
    let close = guide.questions.firstIndex { $0.name == "review.kpi_date" } ?? 0
    guide.questions.insert(
      contentsOf: [
        question(
          "action.title", "Who does what?", "Action", .text, .init(.action, "Title"), adds: true),
        question(
          "action.owner", "Who does it?", "Owner", .text, .init(.action, "Owner"),
          each: [Loop(.action)], isRequired: true),
        question(
          "action.due", "By when?", "By", .date, .init(.action, "Due"), each: [Loop(.action)],
          isRequired: true),
        question(
          "parking.outcome", "What becomes of it?", "Outcome", .choice, .init(.parked, "Outcome"),
          each: [Loop(.parked)], isRequired: true),
        question(
          "action.agreed", "{Action.Owner}: {Action.Title}, by {Action.Due}. Right?", "Right",
          .yesNo, .init(.action, "Agreed"), each: [Loop(.action)], defaults: ["yes"]),
      ], at: close)
    return guide
  }()

  private static func question(
    _ name: String, _ ask: String, _ label: String, _ kind: AnswerKind, _ field: FieldPath,
    adds: Bool = false, each: [Loop] = [], isRequired: Bool = false, defaults: [String] = []
  ) -> Question {
    var question = Question(
      name: name, step: "close", kind: kind, field: field,
      text: QuestionText(ask: ask, label: label, why: "It helps."),
      flow: QuestionFlow(each: each, isRequired: isRequired))
    question.adds = adds
    question.defaults = defaults
    return question
  }

  /// The answers up to the last step, with two thoughts parked on the way.
  static let lines: [String] = {
    let answers = TeamGuide.answers(upTo: "unknown")
    let place = answers.firstIndex(of: "prices") ?? 0
    return answers[...place] + ["/park Who pays for returns?", "/idea A parts finder by photo"]
      + answers[(place + 1)...]
  }()

  @Test func `who raised a thought can be named`() throws {
    let session = try Session(people: ["Ana", "Bo Berg", "Bob"])
    var sitting = ShellTranscript(guide: TeamGuide.guide, session: session)
    for (typed, by) in [
      ("ana: who pays?", "Ana"), ("Bo Berg: who waits?", "Bo Berg"), ("an: who calls?", "Ana"),
      ("bo: who rings?", "Bo Berg"),
      ("b: unclear who", nil), ("Note: not a person", nil), ("ana:", nil),
    ] {
      sitting.type("/park \(typed)")
      #expect(sitting.engine.session.parked.members.last?.by == by)
    }
    let said = sitting.said(to: "/park Ana: who drives?")
    #expect(said.hasPrefix("Parked, raised by Ana; it comes back at the close."))
  }

  @Test func `a thought comes back when its step begins again`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "prices") + ["/park Who pays?", ""]).expect(
      """
      > Persona › /goto purpose
      Parked here: Who pays?

      We map this journey so that ... [purpose.statement]
      It stands at: drivers find parts [exit-interviews]
      Enter keeps it as it is. Tab brings it, to mend it.
      """)
  }

  @Test func `each parked thought is asked about, and what is acted on gets an owner and a day`() {
    ShellTranscript(after: Self.lines, guide: Self.guide).expect(
      """
      > Action › Put stock on the page
      Saved.

      Put stock on the page
      Who does it? [action.owner]
      > Owner › Sara
      Saved.

      Put stock on the page
      By when? [action.due]
      > By › 14 June
      Saved: 14 June 2027.

      Who does what? [action.title]
      An empty line: no more.
      > Action 2 › ⏎
      1 in all.

      Who pays for returns?
      What becomes of it? [parking.outcome]
        1 act    2 later  3 drop
      > Outcome › act
      Saved.

      Who pays for returns?
      Who does it? [action.owner]
      > Owner › Bo
      Saved.

      Who pays for returns?
      By when? [action.due]
      > By › 30 Apr
      Saved: 30 April 2027.

      A parts finder by photo
      What becomes of it? [parking.outcome]
        1 act    2 later  3 drop
      > Outcome › later
      Saved.

      Put stock on the page
      Sara: Put stock on the page, by 14 June 2027. Right? [action.agreed]
        1 yes  2 no
      Enter takes: yes.
      > Right › ⏎
      Saved: read back.

      Who pays for returns?
      Bo: Who pays for returns?, by 30 April 2027. Right? [action.agreed]
        1 yes  2 no
      Enter takes: yes.
      > Right › no
      Change it with /edit "Who pays for returns?" and owner, due or title behind it;
      then it is read again.
      > Right › /edit who-pays-for-returns-2.due

      Who pays for returns?
      By when? [action.due]
      It stands at: 30 April 2027
      Enter keeps it as it is.
      > By › {30 April 2027} 7 May
      Saved: 7 May 2027.

      Who pays for returns?
      Bo: Who pays for returns?, by 7 May 2027. Right? [action.agreed]
        1 yes  2 no
      Enter takes: yes.
      > Right › ⏎
      Saved: read back.

      When do we look at the numbers? [review.kpi_date]
      """)
  }

  @Test func `leaving at the end tells what is still parked`() {
    let end = ShellTranscript(after: Self.lines + ["/skip"], guide: Self.guide)
    #expect(
      end.said(to: "/quit")
        == """
        Saved. 2 parked thoughts are still open; they are asked about in the last step.
        Come back with: waymark open van-parts

        """)
    let early = ShellTranscript(after: ["Van parts", "/park wait"], guide: Self.guide)
    #expect(early.said(to: "/quit") == "Saved. Come back with: waymark open van-parts\n")
  }

  @Test func `an action is told how it stands`() {
    ShellTranscript(after: ["Van parts", "/action Put stock on the page, Sara, 14 June"]).expect(
      """
      > Mode › /action done put-stock-on-the-page
      Saved: "Put stock on the page" is done.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      > Mode › /action done put-stock-on-the-page
      Left as it was.
      > Mode › /show put-stock-on-the-page
      Put stock on the page (action 1)
      title                 Put stock on the page
      owner                 Sara
      due                   14 June 2027
      status                done
      > Mode › /action open account
      Saved as an action. Its owner and date are asked for in the last step.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      """)
  }
}

extension Session {
  fileprivate init(people: [String]) throws(EditProblem) {
    self.init()
    for name in people {
      let id = freshIdentifier(for: name, kind: .participant)
      try apply(.add(.participant, id, [FieldValues("Name", [name])], place: nil))
    }
  }
}
