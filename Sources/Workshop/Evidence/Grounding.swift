extension Touchpoint {
  /// What its feeling rests on: the sources that its word cites, or what hurts where it is bad, or what
  /// is good where it is good. What is done or thought there says nothing of the feeling, and the numbers
  /// of the room are its own.
  package func feelingMark(in session: Session) -> EvidenceMark {
    if session.evidence.isEmpty { return .guess }
    let feeling = emotion ?? 0
    let texts = [word, feeling < 0 ? pain : nil, feeling > 0 ? delight : nil].compactMap { $0 }
    return EvidenceMark(citing: texts.flatMap { session.cited($0).sources }, in: session)
  }
}

extension Session {
  /// Every known source that a touchpoint's words cite or that was read about it.
  package func sources(of touchpoint: Touchpoint) -> [Identifier] {
    let cited = citedSources(of: touchpoint)
    return touchpoint.evidence.isEmpty ? cited : touchpoint.evidence.filter(isEvidence) + cited
  }

  /// Every known source that a touchpoint's words cite.
  package func citedSources(of touchpoint: Touchpoint) -> [Identifier] {
    if evidence.isEmpty { return [] }
    let texts = [
      touchpoint.name, touchpoint.action, touchpoint.trigger, touchpoint.thought,
      touchpoint.expectation, touchpoint.frontstage, touchpoint.backstage, touchpoint.owner,
      touchpoint.word, touchpoint.pain, touchpoint.delight, touchpoint.reason,
    ]
    var sources: [Identifier] = []
    for case let text? in texts {
      let found = cited(text).sources
      if !found.isEmpty { sources += found }
    }
    return sources
  }
}
