/// How things stand with one question, wherever it is put.
///
/// What is the same at all its places is looked up once. A reference, because walks are copied and are
/// handed about.
final class QuestionStanding: Sendable {
  private let question: Question
  /// The field of the answer.
  private let field: FieldReading
  /// The field that keeps the middle of several numbers, where the answer is such.
  private let median: FieldReading?
  private let condition: ConditionReading?
  /// The kinds of which one thing is chosen; none where anything else is asked.
  private let chosen: [EntityKind]

  init(_ question: Question) {
    self.question = question
    field = FieldReading(question.field)
    median = field.median
    condition = question.flow.condition.map(ConditionReading.init)
    chosen =
      if question.kind == .choice, case .reference(let kinds) = field.kind { kinds } else { [] }
  }

  /// Whether it goes on until an empty line, and what it gathers is seen.
  var gathers: Bool { question.isOpenEnded && question.kind != .sources }

  var asksSources: Bool { question.kind == .sources }

  func status(among things: EnteredThings, of session: Session) -> QuestionStatus {
    if let condition, !condition.holds(among: things, of: session) { return .notAsked }
    if !chosen.isEmpty, chosen.allSatisfy({ EntityTable.of($0).isEmpty(in: session) }) {
      return .notAsked
    }
    if question.offer == .numberKinds, isToldByUnit(among: things, of: session) {
      return .notAsked
    }
    let keeper = things.innermost(in: session)
    let marks = keeper.place.map { keeper.table.marks(at: $0, in: session) } ?? AnswerState()
    if question.flow.recurs { return status(inRoundWith: marks, things, session) }
    if question.isOpenEnded, !marks.closed.isEmpty {
      let mark = question.mark(in: things.references)
      let ends = ["", Question.unknownMark, Question.absentMark].map { mark + $0 }
      if ends.contains(where: marks.closed.contains) { return .answered }
    }
    if isAnswered(among: things, of: session) { return .answered }
    if marks.skipped.isEmpty, marks.closed.isEmpty { return .open }
    let mark = question.mark(in: things.references)
    if marks.skipped.contains(mark) { return .skipped }
    return marks.closed.contains(mark + Question.laterMark) ? .later : .open
  }

  /// Whether a field says it.
  private func isAnswered(among things: EnteredThings, of session: Session) -> Bool {
    if question.adds || question.kind == .sources { return false }
    guard let place = things.place(of: question.field.kind, in: session) else { return false }
    let values = field.values(at: place, in: session)
    if values == ["unknown"] || !question.isOpenEnded && !values.isEmpty { return true }
    // A feeling that came in as one number is a feeling, though nobody gave it one by one.
    return median.map { !$0.values(at: place, in: session).isEmpty } ?? false
  }

  /// Of a question that comes in every round: answered once it was in this one.
  private func status(
    inRoundWith marks: AnswerState, _ things: EnteredThings, _ session: Session
  ) -> QuestionStatus {
    let mark = question.mark(in: things.references)
    if marks.closed.contains(mark) || marks.closed.contains(mark + Question.unknownMark) {
      return .answered
    }
    // What is read or found is one for each round.
    if question.adds, question.kind != .list,
      !Loop(question.field.kind).isEmpty(within: things.references, of: session)
    {
      return .answered
    }
    return marks.skipped.contains(mark) ? .skipped : .open
  }

  private func isToldByUnit(among things: EnteredThings, of session: Session) -> Bool {
    guard !question.adds, question.field.kind == .kpi,
      let place = things.place(of: .kpi, in: session)
    else { return false }
    let kpi = session.kpis.members[place]
    return kpi.kindOfNumber == nil && kpi.kindToldByUnit != nil
  }
}
