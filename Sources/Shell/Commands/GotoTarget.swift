import Workshop

/// What a name after `/goto` or `/edit` leads to.
enum GotoTarget {
  case place(QuestionInstance)
  /// The question exists, but nothing is there yet to ask it about.
  case notPutYet(Question)
  case unknown(nearest: String?)

  /// Reads a question's name with the things it is about, a step's name, number or title.
  static func find(_ text: String, walk: GuideWalk, session: Session) -> GotoTarget {
    let words = text.split(separator: " ").map(String.init)
    let name = words.first?.lowercased() ?? ""
    let guide = walk.guide
    if let question = guide.question(named: name),
      let index = guide.questions.firstIndex(of: question)
    {
      return place(of: index, about: Array(words.dropFirst()), walk, session)
    }
    let wanted = SpokenName(text)
    guard let step = step(called: wanted, in: guide) ?? numbered(wanted, walk, session) else {
      if let index = question(called: wanted, in: guide) {
        return place(of: index, about: [], walk, session)
      }
      if let place = passed(called: wanted, walk, session) { return .place(place) }
      let names = guide.questions.map(\.name) + guide.steps.map(\.name)
      return .unknown(nearest: Nearest.match(for: name, in: names))
    }
    let asks = walk.places(inStep: step.name, in: session)
    // "vision" is the sentence, though its day may still be open.
    let named = asks.first {
      let question = walk.question(of: $0)
      return !question.adds && SpokenName(question.text.label) == wanted
    }
    if let named, walk.standing(of: named, in: session) == .answered { return .place(named) }
    let open = asks.first { walk.standing(of: $0, in: session) == .open }
    guard let place = open ?? asks.first else {
      return guide.questions(in: step).first.map { .notPutYet($0) } ?? .unknown(nearest: nil)
    }
    return .place(place)
  }

  /// A step by name, number or title, or by a part of its title that no other has.
  static func step(called text: String, in guide: Guide) -> Step? {
    step(called: SpokenName(text), in: guide)
  }

  /// A step by its whole name, number or title.
  static func step(named wanted: SpokenName, in guide: Guide) -> Step? {
    guide.steps.first { step in
      [step.name, step.number, step.title].contains { SpokenName($0) == wanted }
    }
  }

  private static func step(called wanted: SpokenName, in guide: Guide) -> Step? {
    if let exact = step(named: wanted, in: guide) { return exact }
    guard wanted.text.count >= 3 else { return nil }
    let begun = guide.steps.filter { step in
      [step.name, step.title].contains { wanted.begins(SpokenName($0)) }
    }
    if begun.count == 1 { return begun[0] }
    let holding = guide.steps.filter { step in
      SpokenName(step.title).text.split(separator: " ").contains { $0 == wanted.text }
    }
    return holding.count == 1 ? holding[0] : nil
  }

  /// A question by its label, or by the kind of things it asks for: `personas`, `the vision`.
  private static func question(called wanted: SpokenName, in guide: Guide) -> Int? {
    let article = "the "
    let name =
      wanted.text.hasPrefix(article) ? SpokenName(String(wanted.text.dropFirst(4))) : wanted
    let kind = EntityKind.allCases.first { kind in
      [kind.word, kind.plural].contains { SpokenName($0) == name }
    }
    if let step = step(called: name, in: guide), name != wanted {
      let own = guide.questions.firstIndex {
        $0.step == step.name && $0.adds && $0.field.kind == kind
      }
      return own ?? guide.questions.firstIndex { $0.step == step.name }
    }
    let called = guide.questions.indices.filter { isCalled(guide.questions[$0], name) }
    if called.count == 1 { return called[0] }
    guard let kind else { return nil }
    return guide.questions.firstIndex { $0.adds && $0.field.kind == kind }
      ?? guide.questions.firstIndex { $0.field.kind == kind }
  }

  /// By its label, that in the plural, the name that scripts give it, its whole wording, or what the map
  /// calls the answer: `rules`, `ground rules`, `what hurts`.
  static func isCalled(_ question: Question, _ wanted: SpokenName) -> Bool {
    let names = [question.text.label, question.field.column?.label, question.field.field]
      .compactMap { $0 }
    let asked = question.text.ask
    return (names + [question.name, asked, String(asked.dropLast())])
      .contains { SpokenName($0).means(wanted) }
  }

  /// The step that is the third of all: `3`, `step 3`.
  private static func numbered(_ wanted: SpokenName, _ walk: GuideWalk, _ session: Session) -> Step?
  {
    let words = wanted.text.split(separator: " ")
    guard let number = words.last.flatMap({ Int($0) }), words.count == 1 || words.first == "step"
    else { return nil }
    return walk.guide.steps.first { step in
      let first = walk.places(inStep: step.name, in: session).first
      return !step.isOnRequest && first.map(walk.stepNumber) == number
    }
  }

  /// The first question with this label that has no answer, where several are called so.
  private static func passed(
    called wanted: SpokenName, _ walk: GuideWalk, _ session: Session
  ) -> QuestionInstance? {
    let questions = walk.guide.questions
    let exact = questions.indices.filter { isCalled(questions[$0], wanted) }
    let begun =
      wanted.text.count < 4
      ? [] : questions.indices.filter { wanted.begins(SpokenName(questions[$0].text.label)) }
    let called = exact.isEmpty ? begun : exact
    let places = called.flatMap { walk.places(of: $0, in: session) }
    return places.first { walk.standing(of: $0, in: session) == .open }
      ?? places.first { walk.standing(of: $0, in: session) == .skipped } ?? places.first
  }

  private static func place(
    of index: Int, about words: [String], _ walk: GuideWalk, _ session: Session
  ) -> GotoTarget {
    let all = walk.places(of: index, in: session)
    let meant = things(called: words.joined(separator: " "), session)
    let places = all.filter { ask in
      words.allSatisfy { word in ask.context.contains { $0.id.text == word } }
        || ask.context.contains(where: meant.contains)
    }
    let open = places.first { walk.standing(of: $0, in: session) == .open }
    guard let place = open ?? places.first else { return .notPutYet(walk.guide.questions[index]) }
    return .place(place)
  }

  /// The things that go by a name; none for no name.
  private static func things(called text: String, _ session: Session) -> [Reference] {
    guard !text.isEmpty else { return [] }
    switch ThingNames(session).find(text) {
    case .one(let thing, _): return [thing]
    case .several(let things, _): return things
    case .nothing: return []
    }
  }
}
