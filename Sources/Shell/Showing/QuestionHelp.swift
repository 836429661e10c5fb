import Workshop

/// What helps with the question being asked: `/why`, `/example` and `?`.
struct QuestionHelp {
  private let asking: CurrentQuestion
  private let session: Session
  private let step: Step?

  init(for asking: CurrentQuestion, in session: Session, _ guide: Guide) {
    self.asking = asking
    self.session = session
    step = guide.step(named: asking.question.step)
  }

  /// Why it is asked, and why its step stands where it does.
  var why: [Message] {
    var passages = [Message(.plain, asking.question.text.why)]
    if let step = step { passages.append(.init(.plain, "\(step.title): \(step.why)")) }
    return passages
  }

  var example: [Message] {
    // What makes a good step is no example of a date or a choice.
    let isInWords = [.text, .list].contains(asking.question.kind)
    let good = asking.question.text.good ?? (isInWords ? step?.good : nil)
    let bad =
      asking.question.text.good == nil ? (isInWords ? step?.bad : nil) : asking.question.text.bad
    let lines = [good.map { "Good: \($0)" }, bad.map { "Weak: \($0)" }].compactMap { $0 }
    return [
      .init(
        .plain, lines.isEmpty ? "There is no example for this one." : lines.joined(separator: "\n"))
    ]
  }

  /// Everything that helps with it.
  var all: [Message] {
    var passages = [Message(.question, "\(asking.wording(in: session)) [\(asking.question.name)]")]
    passages += why.prefix(1)
    if let tip = asking.question.text.tip ?? step?.tip {
      passages.append(.init(.plain, "Tip: \(tip)"))
    }
    passages += example
    passages.append(.init(.hint, Wording.howToAnswer(asking.question)))
    if asking.question.adds, asking.question.field.kind == .touchpoint {
      passages.append(.init(.hint, CaptureWording.howToCapture))
    }
    passages.append(.init(.hint, "/help lists the commands, /again shows the question again."))
    return passages
  }
}
