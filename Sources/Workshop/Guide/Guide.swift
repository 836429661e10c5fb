/// A workshop as data: steps in order, their questions, and the stage sets to begin from.
package struct Guide: Sendable, Equatable {
  package var name: String
  package var title: String
  package var about: String
  package var steps: [Step]
  package var questions: [Question]
  package var stageSets: [StageSet]
  /// What is brought in line by line, in the order in which it is asked for.
  package var forms: [Form]

  package init(
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
  package func question(named name: String) -> Question? {
    questions.first { $0.name == name } ?? questions.first { $0.also.contains(name) }
  }

  /// What was open where a place such as `purpose.gap` is named: the question in words, or the step
  /// where a list takes what the question would; nil when the guide has none.
  package func words(ofPlace name: String) -> String? {
    let name = String(name.prefix { $0 != " " })
    if let list = forms.first(where: { $0.covers.contains(name) }) {
      return step(named: list.step)?.title
    }
    return question(named: name).map(words)
  }

  /// A question in words; its label stands in where they wait for what a thing is called.
  package func words(of question: Question) -> String {
    question.text.ask.contains("{") ? question.text.label : question.text.ask
  }

  /// The word before the cursor where something of this name is asked; nil when nothing is.
  package func label(of name: String) -> String? {
    question(named: name)?.text.label ?? forms.first { $0.name == name }?.bareLabel
  }

  /// Whether it leads a round after the day rather than the day itself.
  package var isRound: Bool { questions.contains { $0.flow.each.first?.kind == .followUp } }

  package func step(named name: String) -> Step? {
    steps.first { $0.name == name }
  }

  package func questions(in step: Step) -> [Question] {
    questions.filter { $0.step == step.name }
  }
}

/// One step of the method, with its time and what makes a good answer in it.
package struct Step: Sendable, Equatable {
  /// The stable name: `purpose`.
  package var name: String
  /// The method's number: `S2`.
  package var number: String
  package var title: String
  /// Planned minutes; 0 when it happens before the day.
  package var minutes: Int
  /// Minutes of break after it.
  package var pause: Int
  /// `A` or `B` when the workshop has two sessions.
  package var session: String?
  /// Reached by `/goto` only.
  package var isOnRequest: Bool
  package var why: String
  package var tip: String?
  package var good: String?
  package var bad: String?
  /// What must hold when the step is done, in words.
  package var check: String?
  /// What the room does before anything is typed; nil where the step begins with a question.
  package var room: RoomScreen?
  /// Questions that wait until after the day.
  package var later: [String]

  package init(
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
package struct StageSet: Sendable, Equatable {
  /// What is chosen where none of the sets is near.
  package static let own = "our-own"

  package var name: String
  package var stages: [String]

  package init(name: String, stages: [String]) {
    self.name = name
    self.stages = stages
  }
}
