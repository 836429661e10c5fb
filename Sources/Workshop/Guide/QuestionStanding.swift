/// How things stand with one question, wherever it is put.
///
/// What is the same at all its places is looked up once.
final class QuestionStanding: Sendable {
  private let name: String
  private let kind: AnswerKind
  private let adds: Bool
  private let isOpenEnded: Bool
  private let recurs: Bool
  /// Whether it asks what the unit of a number may tell.
  private let asksNumberKind: Bool
  private let thing: EntityKind
  /// The field of the answer.
  private let field: FieldReading
  /// The field that keeps the middle of several numbers, where the answer is such.
  private let median: FieldReading?
  private let condition: ConditionReading?
  /// The kinds of which one thing is chosen; none where anything else is asked.
  private let chosen: [EntityKind]

  init(_ question: borrowing Question) {
    name = question.name
    kind = question.kind
    adds = question.adds
    isOpenEnded = question.isOpenEnded
    recurs = question.flow.recurs
    asksNumberKind = question.offer == .numberKinds
    thing = question.field.kind
    field = FieldReading(question.field)
    median = field.median
    condition = question.flow.condition.map(ConditionReading.init)
    chosen =
      if question.kind == .choice, case .reference(let kinds) = field.kind { kinds } else { [] }
  }

  /// Whether it goes on until an empty line, and what it gathers is seen.
  var gathers: Bool { isOpenEnded && kind != .sources }

  var asksSources: Bool { kind == .sources }

  func status(among things: EnteredThings, of session: Session) -> QuestionStatus {
    if condition?.holds(among: things, of: session) == false { return .notAsked }
    if !chosen.isEmpty, chosen.allSatisfy({ EntityTable.of($0).isEmpty(in: session) }) {
      return .notAsked
    }
    if asksNumberKind, isToldByUnit(among: things, of: session) { return .notAsked }
    let keeper = things.innermost(in: session)
    let marks = keeper.place.map { keeper.table.marks(at: $0, in: session) } ?? AnswerState()
    if recurs { return status(inRoundWith: marks, things, session) }
    if isOpenEnded, !marks.closed.isEmpty {
      let mark = Question.mark(name, in: things.references)
      let ends = ["", Question.unknownMark, Question.absentMark].map { mark + $0 }
      if ends.contains(where: marks.closed.contains) { return .answered }
    }
    if isAnswered(among: things, of: session) { return .answered }
    if marks.skipped.isEmpty, marks.closed.isEmpty { return .open }
    let mark = Question.mark(name, in: things.references)
    if marks.skipped.contains(mark) {
      // What was passed and came in later is no longer passed.
      let isThere = adds && !Loop(thing).isEmpty(within: things.references, of: session)
      return isThere ? .answered : .skipped
    }
    return marks.closed.contains(mark + Question.laterMark) ? .later : .open
  }

  /// Whether a field says it.
  private func isAnswered(among things: EnteredThings, of session: Session) -> Bool {
    if adds || kind == .sources { return false }
    guard let place = things.place(of: thing, in: session) else { return false }
    if isOpenEnded {
      if field.values(at: place, in: session) == ["unknown"] { return true }
    } else if field.isSaid(at: place, in: session) {
      return true
    }
    // A feeling that came in as one number is a feeling, though nobody gave it one by one.
    return median?.isSaid(at: place, in: session) ?? false
  }

  /// Of a question that comes in every round: answered once it was in this one.
  private func status(
    inRoundWith marks: AnswerState, _ things: EnteredThings, _ session: Session
  ) -> QuestionStatus {
    let mark = Question.mark(name, in: things.references)
    if marks.closed.contains(mark) || marks.closed.contains(mark + Question.unknownMark) {
      return .answered
    }
    // What is read or found is one for each round.
    if adds, kind != .list, !Loop(thing).isEmpty(within: things.references, of: session) {
      return .answered
    }
    return marks.skipped.contains(mark) ? .skipped : .open
  }

  private func isToldByUnit(
    among things: EnteredThings, of session: Session
  ) -> Bool {
    guard !adds, thing == .kpi, let place = things.place(of: .kpi, in: session) else {
      return false
    }
    let kpi = session.kpis.members[place]
    return kpi.kindOfNumber == nil && kpi.kindToldByUnit != nil
  }
}
