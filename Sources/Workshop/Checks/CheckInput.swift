/// What the rules look at: a session, the guide it follows, and the day.
package struct CheckInput: Sendable {
  package let session: Session
  package let walk: GuideWalk
  /// The day of the check, for sessions without a date of their own.
  package let today: Day
  /// What people say, by language.
  package let words: SpokenWords
  /// The language in which the map is written: as somebody said it, else as its letters tell it where
  /// the rules are not made for it anyway.
  let language: String?

  /// The questions that fill a field of a thing that stands already.
  private let fillers: [FieldPath: [Int]]
  /// The questions that add things of a kind.
  private let adders: [EntityKind: [Int]]
  private let stepRanks: [String: Int]

  package init(
    session: Session, walk: GuideWalk, today: Day, words: SpokenWords
  ) {
    self.words = words
    self.session = session
    self.walk = walk
    self.today = today
    language = session.facts.language ?? CheckInput.foreignLanguage(of: session, words)
    var fillers: [FieldPath: [Int]] = [:]
    var adders: [EntityKind: [Int]] = [:]
    for (index, question) in walk.guide.questions.enumerated() {
      if question.adds {
        adders[question.field.kind, default: []].append(index)
        for field in [question.field.field] + question.parts {
          fillers[FieldPath(question.field.kind, field), default: []] += []
        }
      } else if question.kind != .sources {
        fillers[question.field, default: []].append(index)
      }
    }
    self.fillers = fillers
    self.adders = adders
    stepRanks = Dictionary(
      walk.guide.steps.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The language that what is said first is plainly written in; nil where it is one of those in whose
  /// words the rules look by themselves, or cannot be told.
  private static func foreignLanguage(of session: Session, _ words: SpokenWords) -> String? {
    let texts =
      [session.purpose.statement, session.vision.statement, session.scope.scenario]
      + session.stages.members.map(\.name)
    let code = LanguageGuess(words).code(of: texts.compactMap { $0 })
    return code.flatMap { words.rules.codes(of: nil).contains($0) ? nil : $0 }
  }

  package var guide: Guide { walk.guide }

  /// The day of the workshop, else the day of the check.
  package var workshopDay: Day { session.facts.date ?? today }

  /// Whether the guide asks for this field on the day; what waits until after it blocks nothing.
  func asks(for field: String, of kind: EntityKind) -> Bool {
    guard let questions = fillers[FieldPath(kind, field)] else { return false }
    return questions.isEmpty || !questions.allSatisfy { guide.isLater(guide.questions[$0]) }
  }

  /// Whether the question that fills this field was gone past without an answer.
  func wasLeft(_ field: String, of kind: EntityKind) -> Bool {
    (fillers[FieldPath(kind, field)] ?? []).contains { index in
      walk.standings(of: walk.places(of: index, in: session), in: session).contains {
        [.later, .skipped].contains($0)
      }
    }
  }

  /// Whether a field the guide asks for was left without an answer; "unknown" is one.
  func lacks(_ field: String, of reference: Reference) -> Bool {
    asks(for: field, of: reference.kind) && session.values(of: field, on: reference).isEmpty
  }

  /// The place of a field of a thing, or of the thing as a whole.
  func place(_ reference: Reference, _ field: String? = nil) -> Check.Place {
    Check.Place(
      kind: reference.kind, thing: reference, field: field,
      question: field.flatMap { question(for: $0, of: reference) })
  }

  /// The place of a field of a thing.
  func place<E: Entity>(_ thing: E, _ field: E.FieldName) -> Check.Place {
    place(Reference(E.kind, thing.id), E.field(field))
  }

  /// The place of all things of a kind, or of those within others, such as a persona and a stage.
  func place(of kind: EntityKind, within context: [Reference] = []) -> Check.Place {
    Check.Place(
      kind: kind, thing: context.last, field: nil, question: adder(of: kind, within: context))
  }

  /// The question that adds such things within `context`; failing that, within the first of what it
  /// goes through.
  private func adder(of kind: EntityKind, within context: [Reference]) -> String? {
    let asks = (adders[kind] ?? []).map { index in
      let loops = guide.questions[index].flow.each
      let within = loops.compactMap { loop in context.first { $0.kind == loop.kind } }
      return (ask: QuestionInstance(question: index, context: within), loops: loops)
    }
    if let fitting = asks.first(where: { $0.ask.context.count == $0.loops.count }) {
      return walk.name(of: fitting.ask)
    }
    return asks.lazy.compactMap { ask, loops -> String? in
      let first = loops.compactMap { loop in
        context.first { $0.kind == loop.kind }
          ?? EntityTable.of(loop.kind).ids(in: session).first.map { Reference(loop.kind, $0) }
      }
      let whole = QuestionInstance(question: ask.question, context: first)
      return first.count == loops.count ? walk.name(of: whole) : nil
    }.first
  }

  /// The question that asks for this field of this thing, by its full name.
  private func question(for field: String, of reference: Reference) -> String? {
    for index in fillers[FieldPath(reference.kind, field)] ?? [] {
      let question = guide.questions[index]
      guard let context = context(question.flow.each, around: reference),
        question.flow.condition?.holds(in: context, of: session) ?? true
      else { continue }
      return walk.name(of: QuestionInstance(question: index, context: context))
    }
    return nil
  }

  /// The things that loops must stand at to come to `reference`; nil when one is not known.
  private func context(_ loops: [Loop], around reference: Reference) -> [Reference]? {
    var context: [Reference] = []
    let table = EntityTable.of(reference.kind)
    for loop in loops {
      if loop.kind == reference.kind {
        context.append(reference)
        continue
      }
      guard let column = table.columns.first(where: { $0.refers(to: loop.kind) }),
        let target = session.values(of: column.name, on: reference).first,
        EntityTable.of(loop.kind).index(of: Identifier(target), in: session) != nil
      else { return nil }
      context.append(Reference(loop.kind, Identifier(target)))
    }
    return context
  }

  /// The touchpoints of each persona that has any, in order; those of nobody last.
  var paths: [Path] {
    let byPersona = Dictionary(grouping: session.touchpoints.members, by: \.persona)
    let known = session.personas.members.map(\.id)
    let others = Set(byPersona.keys.filter { $0.flatMap { session.personas[$0] } == nil })
    let strays =
      others.isEmpty
      ? [] : session.touchpoints.members.filter { others.contains($0.persona) }
    return known.compactMap { id in
      byPersona[id].map { Path(persona: Reference(.persona, id), touchpoints: $0) }
    } + (strays.isEmpty ? [] : [Path(persona: nil, touchpoints: strays)])
  }

  /// One persona's way through the stages.
  struct Path {
    let persona: Reference?
    let touchpoints: [Touchpoint]
  }

  /// The place of a whole path, put right at `field` of its first touchpoint.
  func place(_ path: Path, _ field: String) -> Check.Place {
    var place = place(of: .touchpoint, within: path.persona.map { [$0] } ?? [])
    place.question = path.touchpoints.first.flatMap {
      question(for: field, of: Reference(.touchpoint, $0.id))
    }
    return place
  }

  /// The step in which a place is put right.
  func step(of place: Check.Place) -> String {
    let filler = place.field.flatMap { fillers[FieldPath(place.kind, $0)]?.first }
    return (filler ?? adders[place.kind]?.first).map { guide.questions[$0].step }
      ?? place.kind.homeStep
  }

  /// Sorts findings: step, kind, place among its kind, field.
  func order(of finding: Check.Finding) -> [Int] {
    let place = finding.place
    let kind = EntityKind.allCases.firstIndex(of: place.thing?.kind ?? place.kind) ?? 0
    let row = place.thing.flatMap { EntityTable.of($0.kind).index(of: $0.id, in: session) } ?? -1
    let field = place.field.flatMap { EntityTable.of(place.kind).column($0) } ?? -1
    return [stepRanks[finding.step] ?? stepRanks.count, kind, row, field]
  }
}

extension EntityKind {
  /// The method's step in which such things are made.
  fileprivate var homeStep: String {
    switch self {
    case .facts, .participant, .fear, .evidence, .observation: "prepare"
    case .purpose, .scope: "purpose"
    case .vision: "vision"
    case .goal: "goals"
    case .segment, .persona: "persona"
    case .stage: "stages"
    case .touchpoint: "touchpoints"
    case .opportunity, .idea, .vote, .ballot, .decision: "opportunities"
    case .kpi, .measurement: "kpis"
    case .hypothesis, .finding: "assumptions"
    case .action, .parked, .round, .card, .review, .timebox, .timer, .followUp,
      .agreement:
      "close"
    }
  }
}
