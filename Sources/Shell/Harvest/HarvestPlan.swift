import Workshop

/// A form, and what it is gone through for: persona Dana, stage Compare.
struct Harvest: Sendable, Equatable {
  let form: Form
  let context: [Reference]

  func reader(_ session: Session, words: SpokenWords, on today: Day) -> HarvestReader {
    HarvestReader(form: form, session: session, context: context, words: words, today: today)
  }

  /// What sets it apart from others: its form, and what that is about.
  var key: String { RoomAsk.key([form.name] + context.map(\.id.text)) }

  /// The thing that remembers that it was gone through.
  private var keeper: Reference { context.last ?? Reference(.facts, "session") }

  private var mark: String {
    ([form.name] + context.dropLast().map(\.id.text)).joined(separator: " ")
  }

  func isEnded(in session: Session) -> Bool {
    EntityTable.of(keeper.kind).marks(of: keeper.id, in: session).closed.contains(mark)
  }

  /// Remembers that it was gone through.
  func ending(in session: Session) -> Edit {
    let closed = session.values(of: AnswerState.closedField, on: keeper)
    return session.setting(AnswerState.closedField, of: keeper, to: closed + [mark])
  }

  /// Forgets that it was gone through.
  func reopening(in session: Session) -> Edit {
    let closed = session.values(of: AnswerState.closedField, on: keeper)
    return session.setting(AnswerState.closedField, of: keeper, to: closed.filter { $0 != mark })
  }

  /// Whether all it is about is still on the map.
  func stands(in session: Session) -> Bool {
    context.allSatisfy { EntityTable.of($0.kind).index(of: $0.id, in: session) != nil }
  }

  /// What all rounds of the form go through together, so that numbers mean the same in each.
  var around: [Reference] { form.each.isEmpty ? context : Array(context.dropLast()) }
}

/// Which forms of a guide are still to be gone through. It follows from the session, so that leaving
/// in the middle and coming back leads to the very form.
struct HarvestPlan {
  let session: Session
  let walk: GuideWalk

  private var guide: Guide { walk.guide }

  /// The first form that comes before `ask`; before the end, when no question is open.
  func due(before ask: QuestionInstance?) -> Harvest? {
    guard !guide.forms.isEmpty, !walk.isAfterTheDay else { return nil }
    let last = ask.map { walk.stepIndex(of: $0) } ?? guide.steps.count - 1
    // What is asked on request, such as the earlier map, is behind whoever has gone on from it.
    let from = session.facts.at.flatMap { walk.place(named: $0, in: session) }
      .map { walk.stepIndex(of: $0) }.flatMap {
        guide.steps[$0].isOnRequest && $0 != last ? nil : $0
      }
    let first = min(from ?? 0, last)
    for (index, step) in guide.steps.enumerated().prefix(last + 1).dropFirst(first) {
      if step.isOnRequest, ask == nil || index != last { continue }
      if isByQuestion(step) { continue }
      let here = index == last ? ask : nil
      if let found = due(in: step, before: here) { return found }
    }
    return nil
  }

  /// Whether more of a step is to be brought in before the next one begins.
  func isDue(inStepOf left: QuestionInstance, before next: QuestionInstance?) -> Bool {
    due(before: next)?.form.step == walk.step(of: left).name
  }

  private func due(in step: Step, before ask: QuestionInstance?) -> Harvest? {
    let forms = guide.forms(in: step)
    let end = ask.map { place(of: $0, among: forms, step) } ?? forms.count
    for form in forms.prefix(end) {
      let open = rounds(of: form).first { !$0.isEnded(in: session) && hasWork($0) }
      if let open { return open }
    }
    return nil
  }

  /// How many forms of the step come before a question, the one that covers it among them.
  private func place(of ask: QuestionInstance, among forms: [Form], _ step: Step) -> Int {
    let name = walk.question(of: ask).name
    if let covering = forms.lastIndex(where: { $0.covers.contains(name) }) { return covering + 1 }
    var anchor = -1
    for (count, form) in forms.enumerated() {
      let covered = guide.questions.indices.first { form.covers.contains(guide.questions[$0].name) }
      anchor = covered ?? anchor
      if anchor > ask.question { return count }
    }
    return forms.count
  }

  /// A form, once for each member of its loops.
  func rounds(of form: Form) -> [Harvest] {
    var contexts: [[Reference]] = [[]]
    for loop in form.each {
      contexts = contexts.flatMap { context in
        loop.members(within: context, of: session).map { context + [Reference(loop.kind, $0)] }
      }
    }
    return contexts.map { Harvest(form: form, context: $0) }
  }

  /// Whether lists of lines answer a question, so that it may stand answered and was never asked.
  func bringsIn(_ question: Question) -> Bool {
    guide.forms.contains { form in
      form.covers.contains(question.name)
        || form.kind == question.field.kind
          && form.fields.contains { $0.field == question.field.field }
    }
  }

  /// Whether no other round of the form waits that shares its numbers.
  func isLast(_ harvest: Harvest) -> Bool {
    !rounds(of: harvest.form).contains {
      $0 != harvest && $0.around == harvest.around && !$0.isEnded(in: session)
    }
  }

  /// Whether something is needed here, and nothing was said yet.
  func lacksAll(_ harvest: Harvest) -> Bool {
    switch harvest.form.task {
    case .makes(let kind):
      guard Loop(kind).isEmpty(within: harvest.context, of: session) else { return false }
    case .fills(let kind):
      guard harvest.form.takesRows, let field = harvest.form.fields.first?.field else {
        return false
      }
      let ids = session.numbering(of: kind, within: harvest.context)
      guard ids.allSatisfy({ session.values(of: field, on: Reference(kind, $0)).isEmpty }) else {
        return false
      }
    }
    return guide.questions.contains {
      $0.flow.isRequired && harvest.form.covers.contains($0.name)
    }
  }

  /// What says more of things needs things to say it of.
  func hasWork(_ harvest: Harvest) -> Bool {
    guard case .fills(let kind) = harvest.form.task, kind.soleIdentifier == nil else { return true }
    // Dots that were counted unseen are not counted on the wall besides.
    if let about = harvest.form.wantsDots,
      session.votes.members.contains(where: { $0.about == about && $0.state == .counted })
    {
      return false
    }
    let numbering = session.numbering(of: kind, within: harvest.context)
    if harvest.form.listsApart {
      return session.touchpoints.farApart.contains { numbering.contains($0.id) }
    }
    return !numbering.isEmpty
  }

  /// Where somebody stands while a form is gone through: at a question that it covers and that is
  /// open, else at the end of its step.
  func place(of harvest: Harvest) -> QuestionInstance? {
    let places = walk.places(inStep: harvest.form.step, in: session)
    let open = places.filter { walk.standing(of: $0, in: session) == .open }
    let covered = open.first { ask in
      harvest.form.covers.contains(walk.question(of: ask).name)
        && harvest.context.allSatisfy(ask.context.contains)
    }
    // What is still open behind it is not left out.
    return covered ?? open.first { isBehind($0, harvest.form) } ?? places.last
  }

  /// The round that was gone through before another one, or before the end; nil where none was, or a question
  /// that was answered lies in between.
  func before(_ round: Harvest?, behind answered: QuestionInstance?) -> Harvest? {
    let end = round.flatMap { round in guide.steps.firstIndex { $0.name == round.form.step } }
    let stop = answered.map { walk.stepIndex(of: $0) } ?? 0
    let last = end ?? guide.steps.count - 1
    guard stop <= last else { return nil }
    for index in (stop...last).reversed() where !isByQuestion(guide.steps[index]) {
      let forms = guide.forms(in: guide.steps[index])
      let rounds = forms.flatMap(rounds)
      let place = index == end ? round.flatMap(rounds.firstIndex) : nil
      guard
        let found = rounds[..<(place ?? rounds.count)]
          .last(where: { $0.isEnded(in: session) && hasWork($0) })
      else { continue }
      guard let answered, stop == index,
        !found.form.covers.contains(walk.question(of: answered).name),
        let number = forms.firstIndex(where: { $0.name == found.form.name })
      else { return found }
      return self.place(of: answered, among: forms, guide.steps[index]) > number ? nil : found
    }
    return nil
  }

  /// Whether a question of the step comes after a form.
  private func isBehind(_ ask: QuestionInstance, _ form: Form) -> Bool {
    guard let step = guide.step(named: form.step), case let forms = guide.forms(in: step),
      let index = forms.firstIndex(where: { $0.name == form.name })
    else { return false }
    return place(of: ask, among: forms, step) > index
  }

  /// What asks more of the things that these forms say something of, and was gone through: how bad a pain
  /// is, where further pains are brought in.
  func following(_ rounds: [Harvest]) -> [Harvest] {
    rounds.flatMap { round -> [Harvest] in
      guard let step = guide.step(named: round.form.step), case .fills = round.form.task,
        case let forms = guide.forms(in: step),
        let next = forms.firstIndex(where: { $0.name == round.form.name }).map({ $0 + 1 }),
        forms.indices.contains(next)
      else { return [] }
      let form = forms[next]
      guard form.task == round.form.task, form.which == round.form.which, !form.takesRows else {
        return []
      }
      return self.rounds(of: form).filter { $0.isEnded(in: session) && !rounds.contains($0) }
    }
  }

  /// The edits after which these are gone through once more, beginning with the first.
  func reopening(_ ended: [Harvest]) -> [Edit] {
    var now = session
    var edits: [Edit] = []
    func keep(_ edit: Edit) {
      guard !edit.changesNothing else { return }
      do throws(EditProblem) {
        try now.apply(edit)
        edits.append(edit)
      } catch {
        // Keeping the others finds the same problem, and tells it.
        return
      }
    }
    for harvest in ended { keep(harvest.reopening(in: now)) }
    if let place = ended.first.flatMap({ HarvestPlan(session: now, walk: walk).place(of: $0) }) {
      keep(now.setting(.at, to: [walk.name(of: place)]))
    }
    return edits
  }

  // MARK: Question by question

  private static let facts = Reference(.facts, "session")

  private func mark(of step: Step) -> String { "\(step.name) by question" }

  /// Whether somebody wants to be led through a step question by question.
  func isByQuestion(_ step: Step) -> Bool {
    EntityTable.of(.facts).marks(of: HarvestPlan.facts.id, in: session).closed
      .contains(mark(of: step))
  }

  /// Leads a step question by question, or by its forms again.
  func turning(_ step: Step) -> Edit {
    let closed = session.values(of: AnswerState.closedField, on: HarvestPlan.facts)
    let mark = mark(of: step)
    let after = closed.contains(mark) ? closed.filter { $0 != mark } : closed + [mark]
    return session.setting(AnswerState.closedField, of: HarvestPlan.facts, to: after)
  }

  /// What is said whenever it comes up, so that it begins no step.
  private static let anytime: Set<EntityKind> = [.action, .parked, .decision]

  /// Whether all that a question is about came along from an earlier map: nobody said it here.
  private func cameAlong(_ ask: QuestionInstance) -> Bool {
    let question = walk.question(of: ask)
    let things =
      question.adds
      ? Loop(question.field.kind).members(within: ask.context, of: session).map {
        Reference(question.field.kind, $0)
      } : Array(ask.context.suffix(1))
    return !things.isEmpty
      && things.allSatisfy { !session.values(of: InheritedMark.field, on: $0).isEmpty }
  }

  /// Whether anything of a step was dealt with, but for what came along from an earlier map.
  func isBegun(_ step: Step) -> Bool {
    walk.places(inStep: step.name, in: session).contains { ask in
      if HarvestPlan.anytime.contains(walk.question(of: ask).field.kind) { return false }
      if cameAlong(ask) { return false }
      return walk.hasItems(ask, session)
        || [.answered, .skipped, .later].contains(walk.standing(of: ask, in: session))
    } || guide.forms(in: step).contains { rounds(of: $0).contains { $0.isEnded(in: session) } }
  }
}
