import Workshop

/// A guide for people: its steps, and every question with what helps to answer it.
package enum GuideCard {
  package static func passages(_ guide: Guide) -> [Message] {
    let total = guide.steps.reduce(0) { $0 + $1.minutes + $1.pause }
    var passages: [Message] = [
      .init(.title, "\(guide.title) [\(guide.name)]: \(total) minutes, breaks included"),
      .init(.plain, guide.about),
    ]
    for step in guide.steps { passages += card(of: step, in: guide) }
    return passages
  }

  private static func card(of step: Step, in guide: Guide) -> [Message] {
    let minutes = step.minutes == 0 ? "" : " · \(step.minutes) minutes"
    let pause = step.pause == 0 ? "" : ", then a break of \(step.pause)"
    let session = step.session.map { " · session \($0)" } ?? ""
    let request = step.isOnRequest ? " · only with /goto \(step.name)" : ""
    var passages: [Message] = [
      .gap, .init(.title, "\(step.number) \(step.title)\(minutes)\(pause)\(session)\(request)"),
      .init(.plain, step.why),
    ]
    passages += lines([
      ("Tip", step.tip), ("Good", step.good), ("Weak", step.bad), ("Check", step.check),
    ])
    for question in guide.questions(in: step) { passages += card(of: question) }
    return passages
  }

  private static func card(of question: Question) -> [Message] {
    let need = question.flow.isRequired ? "required" : "optional"
    let loops = question.flow.each.map(\.kind.word).joined(separator: ", ")
    let each = loops.isEmpty ? "" : ", for each \(loops)"
    let condition =
      question.flow.condition.map {
        ", when \($0.path.text) \($0.comparison.rawValue) \($0.value)"
      } ?? ""
    return [
      .gap, .init(.question, "\(question.text.ask) [\(question.name)]"),
      .init(.hint, "\(question.kind.rawValue), \(need)\(each)\(condition)"),
    ]
      + lines([
        ("Why", question.text.why), ("Tip", question.text.tip), ("Good", question.text.good),
        ("Weak", question.text.bad),
      ])
  }

  private static func lines(_ pairs: [(String, String?)]) -> [Message] {
    pairs.compactMap { name, text in text.map { .init(.plain, "\(name): \($0)") } }
  }
}
