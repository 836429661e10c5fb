@testable import Workshop

/// A guide with one of everything: sole fields, lists, groups, loops within loops and conditions.
enum SmallGuide {
  static let guide = Guide(
    name: "small", title: "Small", about: "A guide for tests.",
    steps: [
      Step(name: "begin", number: "S0", title: "Begin", why: ""),
      Step(name: "people", number: "S1", title: "People", why: ""),
      Step(name: "path", number: "S2", title: "The path", why: ""),
      Step(name: "later", number: "S3", title: "Later", isOnRequest: true, why: ""),
    ],
    questions: [
      ask("workshop.name", "begin", .text, .init(.facts, "Name"), isRequired: true),
      ask("ground.rules", "begin", .list, .init(.facts, "GroundRule")),
      ask("purpose.statement", "begin", .text, .init(.purpose, "Statement"), isRequired: true),
      ask("persona.name", "people", .text, .init(.persona, "Name"), adds: true, isRequired: true),
      ask(
        "persona.goals", "people", .list, .init(.persona, "Goal"), each: [persona],
        isRequired: true),
      ask("persona.quote", "people", .text, .init(.persona, "Quote"), each: [persona]),
      ask("stage.name", "path", .list, .init(.stage, "Name"), adds: true, isRequired: true),
      ask("stage.exit", "path", .text, .init(.stage, "Exit"), each: [stage]),
      ask(
        "touchpoint.action", "path", .text, .init(.touchpoint, "Action"), adds: true,
        each: [persona, stage], isRequired: true),
      ask(
        "touchpoint.emotion", "path", .scores, .init(.touchpoint, "Scores"), each: whole,
        isRequired: true),
      ask(
        "touchpoint.pain", "path", .text, .init(.touchpoint, "Pain"), each: whole,
        when: Condition(.init(.touchpoint, "Emotion"), .less, "0"), isRequired: true),
      ask(
        "touchpoint.delight", "path", .text, .init(.touchpoint, "Delight"), each: whole,
        when: Condition(.init(.touchpoint, "Emotion"), .more, "0")),
      ask("kpi.name", "later", .text, .init(.kpi, "Name"), adds: true),
      ask("kpi.unit", "later", .text, .init(.kpi, "Unit"), each: [Loop(.kpi)], isRequired: true),
    ],
    stageSets: [])

  static let walk = GuideWalk(guide: guide)

  private static let persona = Loop(.persona)
  private static let stage = Loop(.stage)
  private static let whole = [persona, stage, Loop(.touchpoint)]

  private static func ask(
    _ name: String, _ step: String, _ kind: AnswerKind, _ field: FieldPath, adds: Bool = false,
    each: [Loop] = [], when condition: Condition? = nil, isRequired: Bool = false
  ) -> Question {
    var question = Question(
      name: name, step: step, kind: kind, field: field,
      text: QuestionText(ask: "What of \(name)?", label: name),
      flow: QuestionFlow(each: each, condition: condition, isRequired: isRequired))
    question.adds = adds
    return question
  }

  /// A workshop with two people and three stages, everything answered up to the second touchpoint.
  static let halfway = SessionBuilder()
    .with(.facts, ["Name": "Van parts", "GroundRule": "Listen", "Closed": "ground.rules"])
    .with(.purpose, ["Statement": "so that drivers find parts"])
    .with(
      .persona, "dana", ["Name": "Dana", "Goal": "fit", "Closed": "persona.goals", "Quote": "Hm."]
    )
    .with(.persona, "eli", ["Name": "Eli", "Skipped": "persona.quote"])
    .with(.persona, "eli", ["Goal": "cheap", "Closed": "persona.goals"])
    .with(.stage, "look", ["Name": "Look", "Exit": "calls"])
    .with(.stage, "buy", ["Name": "Buy", "Exit": "pays"])
    .with(
      .touchpoint, "asks", ["Stage": "look", "Persona": "dana", "Action": "asks", "Scores": "1"]
    )
    .with(.touchpoint, "asks", ["Emotion": "1", "Delight": "a smile"])
}
