/// What a guide asks of one keyboard: prompts and typed words, step by step, against its minutes.
///
/// A prompt is every `›` that waits for a person: room screens, each line of a form, the empty line
/// that ends it, and what is asked again. Questions that wait until after the day count nothing.
package struct GuideBudget: Sendable, Equatable {
  /// The workshop it is reckoned for.
  package struct Room: Sendable, Equatable {
    package var people: Int
    /// Of each persona that is walked.
    package var touchpoints: Int
    package var personas: Int
    package var stages: Int

    package init(people: Int = 5, touchpoints: Int = 14, personas: Int = 1, stages: Int = 5) {
      self.people = people
      self.touchpoints = touchpoints
      self.personas = personas
      self.stages = stages
    }
  }

  package struct Row: Sendable, Equatable {
    package var step: String
    package var number: String
    package var title: String
    /// 0 before the day.
    package var minutes: Int
    package var prompts: Int
    package var words: Int

    /// Whether more is asked than one prompt in 25 seconds, or, before the day, than 30 prompts.
    package var isTooMuch: Bool {
      minutes == 0 ? prompts > 30 : prompts * GuideBudget.secondsAPrompt > minutes * 60
    }
  }

  /// No step asks for more than one prompt in so many seconds.
  package static let secondsAPrompt = 25

  package let room: Room
  /// Every step but those on request, in order.
  package let rows: [Row]

  package init(of guide: Guide, for room: Room = Room()) {
    self.room = room
    rows = guide.steps.filter { !$0.isOnRequest }.map { Self.row(of: $0, in: guide, room) }
  }

  /// Prompts of the day itself, without what is asked before it.
  package var prompts: Int { rows.filter { $0.minutes > 0 }.reduce(0) { $0 + $1.prompts } }
  package var words: Int { rows.filter { $0.minutes > 0 }.reduce(0) { $0 + $1.words } }
  package var minutes: Int { rows.reduce(0) { $0 + $1.minutes } }

  private static func row(of step: Step, in guide: Guide, _ room: Room) -> Row {
    var row = Row(
      step: step.name, number: step.number, title: step.title, minutes: step.minutes,
      prompts: step.room == nil ? 0 : 1, words: 0)
    for form in guide.forms(in: step) {
      let lines = form.volume.lines * (form.volume.per.map { count(of: $0, guide, room) } ?? 1)
      let rounds = form.each.isEmpty ? 1 : times(form.each, guide, room)
      let asked = lines + rounds + form.asksAgain.count + (form.finder == nil ? 0 : 1)
      // A room stands apart about every other time.
      row.prompts += form.listsApart ? (asked + 1) / 2 : asked
      row.words += lines * form.volume.words
    }
    for question in guide.questions(in: step)
    where guide.form(covering: question.name) == nil && !guide.isLater(question) {
      let cost = cost(of: question, guide, room)
      row.prompts += cost.prompts
      row.words += cost.words
    }
    return row
  }

  private static func cost(
    of question: Question, _ guide: Guide, _ room: Room
  ) -> (prompts: Int, words: Int) {
    var rounds = question.flow.each.isEmpty ? 1 : times(question.flow.each, guide, room)
    // A condition holds about every other time.
    if question.flow.condition != nil { rounds = (rounds + 1) / 2 }
    if question.adds {
      let things = count(of: question.field.kind, guide, room)
      return (things + rounds, things * wordsALine * (1 + question.parts.count) / 2)
    }
    switch question.kind {
    case .list, .sources:
      return question.defaults.isEmpty ? (3 * rounds, 2 * wordsALine * rounds) : (rounds, 0)
    case .text: return (rounds, question.offer == .people ? rounds : wordsALine * rounds)
    case .scores: return (rounds, room.people * rounds)
    case .choice, .scale, .number, .date, .yesNo: return (rounds, rounds)
    }
  }

  private static let wordsALine = 8

  /// How often loops go round. Things of an inner one are counted in all, not for each of an outer.
  private static func times(_ loops: [Loop], _ guide: Guide, _ room: Room) -> Int {
    guard let inner = loops.last else { return 1 }
    let all = count(of: inner.kind, guide, room)
    switch inner.selection {
    case .worstPains(let most), .shortlist(let most), .rated(let most): return min(most, all)
    case .open: return 1
    case .all, .due:
      let isWalked = inner.kind == .stage && loops.contains { $0.kind == .persona }
      return isWalked ? all * room.personas : all
    }
  }

  /// How many things of a kind a workshop of this size has.
  private static func count(of kind: EntityKind, _ guide: Guide, _ room: Room) -> Int {
    let maker = guide.forms.first { $0.task == .makes(kind) && $0.volume.per == nil }
    if let maker { return maker.volume.lines }
    return count(of: kind, room)
  }

  private static func count(of kind: EntityKind, _ room: Room) -> Int {
    switch kind {
    case .participant: room.people
    case .persona: room.personas
    case .stage: room.stages
    case .touchpoint: room.touchpoints * room.personas
    case .idea: 8
    case .opportunity: 5
    case .evidence, .segment, .kpi, .hypothesis, .action, .decision: 3
    case .goal, .parked, .observation, .measurement, .finding: 2
    default: 1
    }
  }
}
