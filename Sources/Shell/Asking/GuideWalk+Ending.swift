import Workshop

extension GuideWalk {
  /// What of earlier steps is open though the last step is through; nothing before.
  package func leftOpen(in session: Session) -> [QuestionInstance] {
    guard !isAfterTheDay, let last = guide.steps.last(where: isAsked) else { return [] }
    let places = places(inStep: last.name, in: session)
    guard places.contains(where: { standing(of: $0, in: session) == .answered }),
      !places.contains(where: { isOpen($0, session) })
    else { return [] }
    return all(in: session).filter { isOpen($0, session) }
  }

  private func isAsked(_ step: Step) -> Bool {
    !step.isOnRequest && guide.questions.contains { $0.step == step.name }
  }
}
