/// A workshop as data: steps in order, their questions, and the stage sets to begin from.
public struct Guide: Sendable, Equatable {
  public var name: String
  public var title: String
  public var about: String
  public var steps: [Step]
  public var questions: [Question]
  public var stageSets: [StageSet]
  /// What is brought in line by line, in the order in which it is asked for.
  public var forms: [Form]

  public init(
    name: String, title: String, about: String, steps: [Step], questions: [Question],
    stageSets: [StageSet], forms: [Form] = []
  ) {
    self.name = name
    self.title = title
    self.about = about
    self.steps = steps
    self.questions = questions
    self.stageSets = stageSets
    self.forms = forms
  }

  /// The question with this stable name, or one that also answers to it.
  public func question(named name: String) -> Question? {
    questions.first { $0.name == name } ?? questions.first { $0.also.contains(name) }
  }

  /// The question in words that a place names, such as `purpose.gap`; nil when the guide has none.
  ///
  /// Its label stands in where the words wait for what a thing is called.
  public func words(ofPlace name: String) -> String? {
    let question = question(named: String(name.prefix { $0 != " " }))
    return question.map { $0.text.ask.contains("{") ? $0.text.label : $0.text.ask }
  }

  public func step(named name: String) -> Step? {
    steps.first { $0.name == name }
  }

  public func questions(in step: Step) -> [Question] {
    questions.filter { $0.step == step.name }
  }
}

/// One step of the method, with its time and what makes a good answer in it.
public struct Step: Sendable, Equatable {
  /// The stable name: `purpose`.
  public var name: String
  /// The method's number: `S2`.
  public var number: String
  public var title: String
  /// Planned minutes; 0 when it happens before the day.
  public var minutes: Int
  /// Minutes of break after it.
  public var pause: Int
  /// `A` or `B` when the workshop has two sessions.
  public var session: String?
  /// Reached by `/goto` only.
  public var isOnRequest: Bool
  public var why: String
  public var tip: String?
  public var good: String?
  public var bad: String?
  /// What must hold when the step is done, in words.
  public var check: String?
  /// What the room does before anything is typed; nil where the step begins with a question.
  public var room: RoomScreen?
  /// Questions that wait until after the day.
  public var later: [String]

  public init(
    name: String, number: String, title: String, minutes: Int = 0, pause: Int = 0,
    session: String? = nil, isOnRequest: Bool = false, why: String, tip: String? = nil,
    good: String? = nil, bad: String? = nil, check: String? = nil, room: RoomScreen? = nil,
    later: [String] = []
  ) {
    self.name = name
    self.number = number
    self.title = title
    self.minutes = minutes
    self.pause = pause
    self.session = session
    self.isOnRequest = isOnRequest
    self.why = why
    self.tip = tip
    self.good = good
    self.bad = bad
    self.check = check
    self.room = room
    self.later = later
  }
}

/// Stages to begin from, as practice names them.
public struct StageSet: Sendable, Equatable {
  public var name: String
  public var stages: [String]

  public init(name: String, stages: [String]) {
    self.name = name
    self.stages = stages
  }
}
