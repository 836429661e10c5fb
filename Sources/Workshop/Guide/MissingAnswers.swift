extension GuideWalk {
  /// Required questions that are open or were skipped, and do not wait until after the day.
  package func missing(in session: Session) -> [QuestionInstance] {
    var search = MissingAnswers(walk: self, session: session)
    return search.found
  }
}

/// Goes through the places of the required questions, and through nothing else.
private struct MissingAnswers {
  let walk: GuideWalk
  let session: Session
  private let isRequired: [Bool]
  /// Of each required question.
  private let standings: [QuestionStanding?]
  private var things = EnteredThings()
  private var missing: [QuestionInstance] = []

  init(walk: GuideWalk, session: Session) {
    self.walk = walk
    self.session = session
    isRequired = walk.guide.questions.map(\.flow.isRequired)
    standings = walk.guide.questions.map { $0.flow.isRequired ? QuestionStanding($0) : nil }
  }

  /// In the order of asking; steps on request are passed over.
  var found: [QuestionInstance] {
    mutating get {
      for plan in walk.steps where !walk.guide.steps[plan.step].isOnRequest {
        visit(plan.blocks)
      }
      return missing
    }
  }

  private mutating func visit(_ blocks: [GuideWalk.Block]) {
    for block in blocks where block.holds(isRequired) {
      switch block {
      case .ask(let question, _):
        if isMissing(question) {
          missing.append(QuestionInstance(question: question, context: things.references))
        }
      case .loop(let loop, let inner, _):
        // Once for all: a large map comes by the same questions at thousands of things.
        let wanted = inner.filter { $0.holds(isRequired) }
        for id in loop.members(within: things.references, of: session) {
          things.enter(Reference(loop.kind, id), in: session)
          visit(wanted)
          things.leave()
        }
      }
    }
  }

  private func isMissing(_ question: Int) -> Bool {
    guard let standing = standings[question] else { return false }
    switch standing.status(among: things, of: session) {
    case .answered: return standing.gathers && !isAnsweredUnknown(question) && !hasItems(question)
    case .open:
      // What is open waits where its step puts it off.
      if walk.isPutOff[question] || standing.gathers && hasItems(question) { return false }
      return !standing.asksSources || !hasEverySource
    case .skipped: return true
    case .later, .notAsked: return false
    }
  }

  private func hasItems(_ question: Int) -> Bool {
    walk.hasItems(QuestionInstance(question: question, context: things.references), session)
  }

  /// Whether no line is left to ask the sources of.
  private var hasEverySource: Bool {
    guard let persona = things.references.last else { return false }
    return session.lines(of: persona.id).allSatisfy(\.isEvidence)
  }

  private func isAnsweredUnknown(_ index: Int) -> Bool {
    let (question, context) = (walk.guide.questions[index], things.references)
    if question.isUnknownGroup(in: context, of: session)
      || question.isAbsent(in: context, of: session)
    {
      return true
    }
    guard let subject = question.subject(in: context) else { return false }
    return session.values(of: question.field.field, on: subject) == ["unknown"]
  }
}
