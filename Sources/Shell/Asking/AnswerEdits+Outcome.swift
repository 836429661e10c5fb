import Workshop

/// Answers whose outcome is known without a look at what they say.
extension AnswerEdits {
  /// `unknown` is an answer: it is kept, and the map lists it as still to find out.
  var answeringUnknown: DialogueResult {
    let edits = unknown.filter { !$0.changesNothing }
    return DialogueResult(
      told: [Wording.unknown(edits, leaving: asking.target)], edits: edits,
      question: asking.question.name, next: .goOn)
  }

  /// A decision that is in the log already for that entry, with a reason if one was given; nil when
  /// it is a new one.
  func repeatedDecision(_ edits: [Edit]) -> DialogueResult? {
    guard asking.target == .ask, let decision = edits.first?.added(Decision.self),
      let noted = decision.what.flatMap({ session.decision(saying: $0, guide) })
    else { return nil }
    return DialogueResult(
      told: [Wording.notedAlready(noted, in: session)],
      edits: session.amending(noted) { $0.why = decision.why ?? $0.why },
      question: asking.question.name, next: .goOn)
  }
}
