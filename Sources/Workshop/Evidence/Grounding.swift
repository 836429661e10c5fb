extension Session {
  /// Whether a line of a touchpoint cites a source; else its feeling is an assumption. What was read
  /// besides counts for no line, and neither does what is made up.
  package func restsOnEvidence(_ touchpoint: Touchpoint) -> Bool {
    let sources = citedSources(of: touchpoint)
    return !sources.isEmpty && EvidenceMark(citing: sources, in: self).isEvidence
  }

  /// Every known source that a touchpoint's words cite or that was read about it.
  package func sources(of touchpoint: Touchpoint) -> [Identifier] {
    let cited = citedSources(of: touchpoint)
    return touchpoint.evidence.isEmpty ? cited : touchpoint.evidence.filter(isEvidence) + cited
  }

  private func citedSources(of touchpoint: Touchpoint) -> [Identifier] {
    if evidence.isEmpty { return [] }
    let texts = [
      touchpoint.name, touchpoint.action, touchpoint.trigger, touchpoint.thought,
      touchpoint.expectation, touchpoint.frontstage, touchpoint.backstage, touchpoint.owner,
      touchpoint.word, touchpoint.pain, touchpoint.delight, touchpoint.reason,
    ]
    var sources: [Identifier] = []
    for case let text? in texts where text.utf8.last == UInt8(ascii: "]") {
      sources += cited(text).sources
    }
    return sources
  }
}
