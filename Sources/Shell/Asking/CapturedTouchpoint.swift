import Workshop

/// A whole touchpoint in the line that answers a question for its name.
enum CapturedTouchpoint {
  /// Nil when the line is an ordinary answer.
  static func result(
    of text: String, at asking: CurrentQuestion, in room: DialogueContext
  ) -> DialogueResult? {
    guard asking.target == .ask, asking.question.adds, asking.question.field.kind == .touchpoint
    else { return nil }
    do throws(QuickCapture.Problem) {
      guard let captured = try QuickCapture(text) else { return nil }
      let answers = AnswerEdits(asking: asking, session: room.session, guide: room.guide)
      return DialogueResult(
        told: [.init(.done, CaptureWording.captured(captured))],
        edits: answers.edits(for: captured), question: asking.question.name, next: .goOn)
    } catch {
      return .said(.problem, CaptureWording.sentence(error))
    }
  }
}
