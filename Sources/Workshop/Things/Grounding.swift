extension Session {
  /// Whether a source stands behind a touchpoint, and nobody said that it is only thought; else its
  /// feeling is an assumption.
  package func restsOnEvidence(_ touchpoint: Touchpoint) -> Bool {
    touchpoint.basis != "assumption" && !sources(of: touchpoint).isEmpty
  }

  /// Every known source that a touchpoint's words or its own list name.
  package func sources(of touchpoint: Touchpoint) -> [Identifier] {
    let texts = [
      touchpoint.name, touchpoint.action, touchpoint.trigger, touchpoint.thought,
      touchpoint.expectation, touchpoint.frontstage, touchpoint.backstage, touchpoint.owner,
      touchpoint.word, touchpoint.pain, touchpoint.delight, touchpoint.reason,
    ]
    return touchpoint.evidence.filter(isEvidence)
      + texts.compactMap { $0 }.filter { $0.utf8.last == UInt8(ascii: "]") }
      .flatMap { cited($0).sources }
  }
}
