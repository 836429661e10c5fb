extension Check {
  /// Tells every required question without an answer. "Unknown" is an answer.
  static let answerRequiredQuestions = Check(
    id: "answer-required-questions", step: nil,
    asks: "Has every required question an answer?"
  ) { input in
    let missing = input.walk.missing(in: input.session)
    let standings = input.walk.standings(of: missing, in: input.session)
    return zip(missing, standings).map { ask, standing in
      let question = input.walk.question(of: ask)
      // A list that is closed leaves its open questions behind as a person does who goes on, so nobody
      // is said to have done it.
      let state = standing == .skipped ? "was left without an answer" : "has no answer yet"
      let about = input.about(ask.context).map { " for \($0)" } ?? ""
      return Draft(
        .error, input.place(of: ask),
        "\"\(question.text.ask)\" \(state)\(about).",
        "Answer it, or say \"unknown\".")
    }
  }
}

extension CheckInput {
  /// What a question is about: `"Buy"`; where there are several personas, with whose way it is.
  fileprivate func about(_ context: [Reference]) -> String? {
    guard let last = context.last else { return nil }
    let title = "\"\(session.title(of: last))\""
    let owner = last.kind == .touchpoint ? session.touchpoints[last.id]?.persona : nil
    let persona =
      owner.map { Reference(.persona, $0) } ?? context.first { $0.kind == .persona }
    guard session.personas.count > 1, last.kind != .persona, let persona else { return title }
    return "\"\(session.title(of: persona))\" at \(title)"
  }

  /// The place a question fills.
  fileprivate func place(of ask: QuestionInstance) -> Check.Place {
    let question = walk.question(of: ask)
    let subject = question.kind == .sources ? nil : question.subject(in: ask.context)
    return Check.Place(
      kind: question.field.kind, thing: subject ?? ask.context.last,
      field: subject == nil ? nil : question.field.field, question: walk.name(of: ask))
  }
}
