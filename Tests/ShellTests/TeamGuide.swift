import Workshop

/// A short workshop with one of everything the shell asks.
enum TeamGuide {
  static let guide = Guide(
    name: "team", title: "An hour", about: "A guide for tests.", steps: steps,
    questions: prepare + purpose + persona + path + close + later,
    stageSets: [
      StageSet(name: "short", stages: ["Look", "Buy"]),
      StageSet(name: "long", stages: ["Look", "Buy", "Use", "Tell others"]),
    ])

  private static let steps = [
    Step(
      name: "prepare", number: "S0", title: "Prepare", why: "Half is known already.",
      good: "12 exit interviews", bad: "we know our customers"),
    Step(
      name: "purpose", number: "S1", title: "Purpose", minutes: 15, pause: 5,
      why: "A map needs a decision to serve.", tip: "Ask so that twice."),
    Step(
      name: "persona", number: "S2", title: "Persona", minutes: 20,
      why: "A map for everyone helps no one."),
    Step(
      name: "path", number: "S3", title: "The path", minutes: 30,
      why: "Actions first, feelings later."),
    Step(name: "close", number: "S4", title: "Close", minutes: 5, why: "Energy halves overnight."),
    Step(
      name: "numbers", number: "S5", title: "Numbers", isOnRequest: true,
      why: "What is measured can change."),
  ]

  private static let prepare = [
    ask(
      "workshop.name", "prepare", "What shall we call this workshop?", "Name", .text,
      .init(.facts, "Name"), isRequired: true, why: "It is the title of every export.",
      good: "Van parts, spring", bad: "Workshop"),
    ask(
      "workshop.mode", "prepare", "In which form?", "Mode", .choice, .init(.facts, "Mode"),
      isRequired: true, defaults: ["room"]),
    ask(
      "workshop.date", "prepare", "When?", "Date", .date, .init(.facts, "Date"), isRequired: true,
      defaults: ["today"]),
    ask(
      "ground.rules", "prepare", "Which rules do we sign up to?", "Rule", .list,
      .init(.facts, "GroundRule"), defaults: ["Silent first", "Park it"]),
    ask(
      "evidence", "prepare", "What do we hold already?", "Source", .text,
      .init(.evidence, "Title"), adds: true, parts: ["Type", "Date", "N", "Place"]),
  ]

  private static let purpose = [
    ask(
      "purpose.statement", "purpose", "We map this journey so that ...", "So that", .text,
      .init(.purpose, "Statement"), isRequired: true),
    ask(
      "scope.out", "purpose", "What is out of scope?", "Out", .list, .init(.scope, "Out")),
  ]

  private static let persona = [
    ask(
      "persona.name", "persona", "Who is it?", "Persona", .text, .init(.persona, "Name"),
      adds: true, isRequired: true),
    ask(
      "persona.goals", "persona", "What are they trying to get done?", "Goal", .list,
      .init(.persona, "Goal"), each: [Loop(.persona)], isRequired: true),
    ask(
      "persona.sources", "persona", "Which lines do we know, and from where?", "Known", .sources,
      .init(.persona, "Goal"), each: [Loop(.persona)]),
  ]

  private static let path = [
    ask(
      "stages.set", "path", "Which set of stages do we start from?", "Set", .choice,
      .init(.facts, "StageSet"), isRequired: true, offer: .stageSets),
    ask(
      "stages", "path", "Which stages does the customer go through?", "Stage", .list,
      .init(.stage, "Name"), adds: true, isRequired: true, offer: .chosenStages),
    ask(
      "touchpoint.action", "path", "What do they do?", "Action", .text,
      .init(.touchpoint, "Action"), adds: true, each: [Loop(.persona), Loop(.stage)],
      isRequired: true),
    ask(
      "touchpoint.emotion", "path", "How do they feel here?", "Feeling", .scores,
      .init(.touchpoint, "Scores"), each: whole, isRequired: true),
    ask(
      "touchpoint.pain", "path", "What hurts?", "Pain", .text, .init(.touchpoint, "Pain"),
      each: whole, when: Condition(.init(.touchpoint, "Emotion"), .less, "0"), isRequired: true),
    ask(
      "touchpoint.moment", "path", "Does it make or break the whole?", "Moment", .yesNo,
      .init(.touchpoint, "MomentOfTruth"), each: whole, isRequired: true),
  ]

  private static let close = [
    ask(
      "review.kpi_date", "close", "When do we look at the numbers?", "Numbers", .date,
      .init(.review, "KPIDate"), isRequired: true),
    ask("review.note", "close", "One thing to keep?", "Note", .text, .init(.review, "RetroNote")),
  ]

  private static let later = [
    ask(
      "kpi.name", "numbers", "Which number shows it?", "KPI", .text, .init(.kpi, "Name"),
      adds: true),
    ask(
      "kpi.baseline", "numbers", "What is it now?", "Now", .number, .init(.kpi, "Baseline"),
      each: [Loop(.kpi)], isRequired: true),
  ]

  private static let whole = [Loop(.persona), Loop(.stage), Loop(.touchpoint)]

  private static func ask(
    _ name: String, _ step: String, _ words: String, _ label: String, _ kind: AnswerKind,
    _ field: FieldPath, adds: Bool = false, parts: [String] = [], each: [Loop] = [],
    when condition: Condition? = nil, isRequired: Bool = false, defaults: [String] = [],
    offer: Offer? = nil, why: String = "It helps.", good: String? = nil, bad: String? = nil
  ) -> Question {
    var question = Question(
      name: name, step: step, kind: kind, field: field,
      text: QuestionText(ask: words, label: label, why: why, good: good, bad: bad),
      flow: QuestionFlow(each: each, condition: condition, isRequired: isRequired))
    question.adds = adds
    question.parts = parts
    question.defaults = defaults
    question.offer = offer
    return question
  }

  /// Lines that answer every question, from the first to the last.
  static let answers = [
    "Van parts", "hybrid", "12 Mar", "Listen", "Park it", "",
    "Exit interviews, interviews, 3 Mar, n=12, wiki", "Support log, support log", "",
    "drivers find parts [exit-interviews]", "prices", "",
    "Dana", "fit the part", "be fast [support-log]", "", "1 exit-interviews", "", "",
    "short", "Look", "Buy", "Use", "",
    "calls three shops", "-2 -1 -1", "nobody answers", "yes", "looks it up", "1", "no", "",
    "pays", "0", "no", "", "unknown", "30 Sep", "short talks",
  ]

  /// The first lines of `answers`, up to and with this one.
  static func answers(upTo last: String) -> [String] {
    let end = answers.firstIndex(of: last) ?? answers.endIndex
    return Array(answers[...end])
  }
}
