import Records
import Workshop

/// What must go together in a guide as a whole: questions, steps and forms.
struct GuideCheck {
  /// The guide as it was read, and what was found wrong with it.
  var draft: GuideCodec.Draft

  init(_ draft: GuideCodec.Draft) { self.draft = draft }

  /// Kinds that commands add at any time: `/people`, `/park`, `/decide`, `/action`.
  private static let addedByCommand: Set<EntityKind> = [.participant, .parked, .decision, .action]

  mutating func checkQuestions() {
    if draft.isChecked { return }
    if draft.guide.questions.isEmpty { return noteThatNothingIsAsked() }
    let made =
      draft.guide.questions.filter(\.adds).map(\.field.kind)
      + draft.guide.forms.compactMap(\.task.made)
    var reachable = Self.addedByCommand.union(made)
    // One mistake hides an adder; do not blame all that go through what it adds.
    // A round asks about what the day made.
    if draft.guide.isRound { reachable.formUnion(EntityKind.allCases) }
    for question in draft.guide.questions
    where !draft.isSound(question, .field) || !draft.isSound(question, .adds) {
      reachable.formUnion(EntityKind.allCases)
    }
    for question in draft.guide.questions {
      if let record = draft.records[question.name], draft.isSound(question, .step) {
        draft.checkStep(question.step, record, .step)
      }
      checkField(of: question)
      checkAdding(by: question)
      for loop in question.flow.each where reachable.insert(loop.kind).inserted {
        draft.blame(question, .each, .neverAdded(loop.kind))
      }
      guard draft.records[question.name] != nil else { continue }
      checkCondition(of: question)
      checkDefaults(of: question)
    }
  }

  private mutating func noteThatNothingIsAsked() {
    guard let record = draft.source.ofType(.guide).first else { return }
    draft.blame(record, .noQuestions)
  }

  private mutating func checkField(of question: Question) {
    guard draft.isSound(question, .field) else { return }
    if draft.isSound(question, .kind), !Self.fits(question.kind, question) {
      let fitting = AnswerKind.allCases.filter { Self.fits($0, question) }
      draft.blame(question, .kind, .kindDoesNotFit(question.kind, question.field, fitting: fitting))
    }
    if !question.adds, draft.isSound(question, .adds), !isReached(question.field.kind, by: question)
    {
      draft.blame(question, .field, .notLoopedOver(question.field.kind))
    }
  }

  /// Whether it is clear which thing of `kind` a question is about.
  private func isReached(_ kind: EntityKind, by question: Question) -> Bool {
    kind.soleIdentifier != nil || !draft.isSound(question, .each)
      || question.flow.each.contains { $0.kind == kind }
  }

  private static func fits(_ kind: AnswerKind, _ question: Question) -> Bool {
    guard let field = question.field.column?.kind else { return false }
    switch (kind, field) {
    case (.text, .text), (.list, .list), (.list, .references), (.choice, .references),
      (.choice, .choice),
      (.choice, .reference), (.scale, .scale), (.number, .number), (.number, .count),
      (.date, .date), (.yesNo, .yesNo), (.scores, .scores):
      return true
    case (.list, .text): return question.adds
    case (.choice, .text), (.choice, .list): return question.offer != nil
    case (.sources, .list):
      return question.field.kind == .persona && Persona.lineFields.contains(question.field.field)
    default: return false
    }
  }

  private mutating func checkAdding(by question: Question) {
    guard draft.isSound(question, .field), draft.isSound(question, .adds) else { return }
    let kind = question.field.kind
    if !question.adds {
      if !question.parts.isEmpty { draft.blame(question, .part, .partWithoutAdds) }
      return
    }
    if kind.soleIdentifier != nil { return draft.blame(question, .adds, .onlyOne(kind)) }
    let columns = EntityTable.of(kind).columns
    for part in question.parts where EntityTable.of(kind).column(part) == nil {
      blamePart(part, of: question)
    }
    for loop in question.flow.each {
      if loop.kind == kind {
        draft.blame(question, .each, .loopRepeats(kind))
      } else if !columns.contains(where: { $0.refers(to: loop.kind) }) {
        draft.blame(question, .each, .cannotBelong(kind, to: loop.kind))
      }
    }
  }

  private mutating func blamePart(_ part: String, of question: Question) {
    let fault = GuideValue.unknownField(part, of: question.field.kind)
    draft.blame(question, .part, value: part, fault)
  }

  private mutating func checkCondition(of question: Question) {
    guard let condition = question.flow.condition, draft.isSound(question, .when) else { return }
    let path = condition.path
    if !isReached(path.kind, by: question) {
      draft.blame(question, .when, .notLoopedOver(path.kind))
    }
    switch condition.comparison {
    case .less, .more:
      let isNumber =
        switch path.column?.kind {
        case .scale, .halves, .count, .number, .scores: Quantity(condition.value) != nil
        default: false
        }
      if !isNumber { draft.blame(question, .when, .notComparable(path, value: condition.value)) }
    case .equal, .differs:
      let value = condition.value == Condition.nothing ? [] : [condition.value]
      if let problem = path.misfit(of: value) {
        draft.blame(question, .when, .valueDoesNotFit(condition.value, path, problem))
      }
    }
  }

  private mutating func checkDefaults(of question: Question) {
    guard draft.isSound(question, .field), draft.isSound(question, .kind) else { return }
    if question.offer == .stageSets {
      return checkStageSets(of: question)
    }
    let single = question.kind != .list && question.kind != .sources
    if single, question.defaults.count > 1, let last = question.defaults.last {
      let problem = FieldProblem.onlyOneValue(given: question.defaults.count)
      draft.blame(question, .default, value: last, .valueDoesNotFit(last, question.field, problem))
    }
    for value in question.defaults {
      guard let problem = question.field.misfit(of: [value]) else { continue }
      draft.blame(
        question, .default, value: value, .valueDoesNotFit(value, question.field, problem))
    }
  }

  private mutating func checkStageSets(of question: Question) {
    let names = draft.guide.stageSets.map(\.name)
    for value in question.defaults where !names.contains(value) {
      let nearest = GuideCodec.Nearest.to(value, among: names)
      draft.blame(question, .default, value: value, .unknownStageSet(value, nearest: nearest))
    }
  }
}

extension FieldPath {
  /// Why values are none for a field; days may be said as people say them.
  func misfit(of values: [String]) -> FieldProblem? {
    let table = EntityTable.of(kind)
    guard let column = table.column(field) else { return nil }
    switch table.columns[column].kind {
    case .date:
      let isDay = values.allSatisfy { Day(spoken: $0, today: Day(number: 0)) != nil }
      return isDay ? nil : .notADate(given: values.first ?? "")
    case .yesNo:
      return values.allSatisfy { $0 == "yes" || $0 == "no" }
        ? nil : .notYesOrNo(given: values.first ?? "")
    default:
      var scratch = Session()
      return table.load(
        "scratch", [(column, values)], other: [], skipped: [], closed: [], into: &scratch
      ).first?.problem
    }
  }
}
