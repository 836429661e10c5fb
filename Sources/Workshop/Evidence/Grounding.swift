extension Session {
  /// Whether a line of a touchpoint cites a source; else its feeling is an assumption. What was read
  /// besides counts for no line, and neither does what is made up.
  package func restsOnEvidence(_ touchpoint: Touchpoint) -> Bool {
    EvidenceMark(citing: citedSources(of: touchpoint), in: self).isEvidence
  }

  /// Every known source that a touchpoint's words cite or that was read about it.
  package func sources(of touchpoint: Touchpoint) -> [Identifier] {
    touchpoint.evidence.filter(isEvidence) + citedSources(of: touchpoint)
  }

  private func citedSources(of touchpoint: Touchpoint) -> [Identifier] {
    let texts = [
      touchpoint.name, touchpoint.action, touchpoint.trigger, touchpoint.thought,
      touchpoint.expectation, touchpoint.frontstage, touchpoint.backstage, touchpoint.owner,
      touchpoint.word, touchpoint.pain, touchpoint.delight, touchpoint.reason,
    ]
    return texts.compactMap { $0 }.filter { $0.utf8.last == UInt8(ascii: "]") }
      .flatMap { cited($0).sources }
  }
}
