import Workshop

/// A question visited from elsewhere.
extension CurrentQuestion {
  /// Whether a line is the old answer as it stood ready: Enter keeps it, whatever it is.
  func isOldAnswer(_ line: String) -> Bool {
    isDetour && isOpenInLine && !isOffered && !prefill.isEmpty && line == prefill
  }

  /// Drops a line that stood ready and was no answer that stands; false where none did.
  mutating func dropOffer() -> Bool {
    guard isOffered else { return false }
    (prefill, isOffered) = ("", false)
    return true
  }

  /// Whether it offers the word itself.
  func offers(_ word: String, in session: Session, _ guide: Guide) -> Bool {
    options(in: session, guide).contains { SpokenName($0.name) == SpokenName(word) }
  }

  /// Whether an answer may be any words, so that one that is a command's may be meant as an answer.
  var takesAnyWords: Bool {
    [.text, .list].contains(question.kind)
      && [FieldKind.text, .list].contains { $0 == question.field.column?.kind }
  }

  /// The next question about a thing that was begun here, before the detour leads back.
  func nextDetail(
    after turn: Turn, in session: Session, along walk: GuideWalk
  ) -> CurrentQuestion? {
    guard isDetour, let thing = begun(in: turn), session.holds(thing) else { return nil }
    let questions = walk.guide.questions
    let inner = questions.indices.filter { index in
      questions[index].step == question.step
        && questions[index].flow.each.contains { $0.kind == thing.kind }
    }
    let place = inner.lazy.compactMap { index in
      walk.places(of: index, in: session).first {
        $0.context.contains(thing) && walk.isOpen($0, session)
      }
    }.first
    guard let place else { return nil }
    var asking = CurrentQuestion(place, along: walk)
    asking.isDetour = true
    asking.awayFrom = awayFrom
    asking.begun = thing
    return asking
  }

  /// The thing that the answer made, else the one whose questions are being asked.
  private func begun(in turn: Turn) -> Reference? {
    guard target == .ask, question.adds else { return begun }
    let made = turn.minutes.last { minute in
      guard case .add(let kind, _, _, _) = minute.edit else { return false }
      return kind == question.field.kind && minute.question == question.name
    }
    return made?.edit.reference ?? begun
  }
}
